package dev.partbridge.connect.oracle;

import dev.partbridge.connect.session.Secret;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.ScriptedBackend;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A double that answers what a new session asks, as a 19c pluggable database would, and one table. */
final class SmallOracle implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(5);
    static final String TABLE = "SELECT id FROM t";
    static final int ROWS = 100;

    /** Long enough for a busy machine; the silence of rows short enough for a test that waits for it. */
    static final OracleSettings SETTINGS = new OracleSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(2));

    /** For tests that wait until something is given up. */
    static final OracleSettings HASTY = new OracleSettings(
            Duration.ofMillis(300),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            3,
            Duration.ofSeconds(2));

    private static final Column TEXT = Column.of("X", "VARCHAR2(100)");

    private final ScriptedBackend backend = new ScriptedBackend();
    private final OracleDouble oracle;

    SmallOracle() throws IOException {
        backend.on("ALTER SESSION SET TIME_ZONE = 'UTC'", binds -> new Answer.Count(0));
        backend.on(
                "ALTER SESSION SET NLS_NUMERIC_CHARACTERS = '.,' NLS_SORT = BINARY NLS_COMP = BINARY",
                binds -> new Answer.Count(0));
        // the driver's own question after it has set the zone
        backend.rows("SELECT DBTIMEZONE FROM SYS.DUAL", List.of(TEXT), List.of(Row.of("+02:00")));
        context("CON_NAME", "SALESPDB");
        context("CURRENT_SCHEMA", "SALES");
        context("SESSION_USER", "SCOTT");
        answer("SELECT open_mode, database_role FROM v$database", "READ WRITE", "PRIMARY");
        answer("SELECT instance_number, parallel FROM v$instance", "2", "YES");
        answer("SELECT DBTIMEZONE, SESSIONTIMEZONE FROM DUAL", "+02:00", "UTC");
        answer(
                "SELECT MAX(CASE parameter WHEN 'NLS_CHARACTERSET' THEN value END),"
                        + " MAX(CASE parameter WHEN 'NLS_NCHAR_CHARACTERSET' THEN value END) FROM"
                        + " nls_database_parameters",
                "AL32UTF8",
                "AL16UTF16");
        backend.rows(
                TABLE,
                List.of(Column.of("ID", "NUMBER")),
                IntStream.range(0, ROWS).mapToObj(Row::of).toList());
        oracle = OracleDouble.builder().user("SCOTT", "tiger").sid("ORCL").start(backend);
    }

    void context(String parameter, String value) {
        answer(context(parameter), value, null);
    }

    void answer(String sql, @Nullable String first, @Nullable String second) {
        backend.rows(sql, List.of(TEXT, TEXT), List.of(Row.of(first, second)));
    }

    void fail(String sql, int code) {
        backend.on(sql, binds -> {
            throw new OracleError(code, "no");
        });
    }

    static String context(String parameter) {
        return "SELECT SYS_CONTEXT('USERENV', '" + parameter + "'), NULL FROM DUAL";
    }

    OracleDouble server() {
        return oracle;
    }

    /** The service, as its user. */
    OracleProfile profile() {
        return at("scott@//127.0.0.1:" + oracle.port() + "/testdb");
    }

    static OracleProfile at(String text) {
        return OracleConnectString.parse(text, Optional.empty());
    }

    static OracleCredentials password(String password) {
        return OracleCredentials.of("scott", new Secret(password));
    }

    OracleSource open(int jobs) {
        return open(SETTINGS, jobs);
    }

    OracleSource open(OracleSettings settings, int jobs) {
        return OracleSource.open(profile(), password("tiger"), settings, jobs);
    }

    /** Ends it; a session that was left open is an error. */
    @Override
    public void close() {
        try (oracle) {
            oracle.awaitSessions(0, SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
