package dev.partbridge.connect.oracle;

import dev.partbridge.connect.oracle.OracleServerFacts.Version;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a new session what it is connected to. Each question may be refused; only a lost session is a failure. */
final class OracleFactsReader {
    private static final String V_DATABASE = "SELECT open_mode, database_role FROM v$database";
    private static final String V_INSTANCE = "SELECT instance_number, parallel FROM v$instance";
    private static final String TIME_ZONES = "SELECT DBTIMEZONE, SESSIONTIMEZONE FROM DUAL";
    private static final String CHARACTER_SETS = "SELECT MAX(CASE parameter WHEN 'NLS_CHARACTERSET' THEN value END),"
            + " MAX(CASE parameter WHEN 'NLS_NCHAR_CHARACTERSET' THEN value END) FROM nls_database_parameters";

    private final Connection session;
    private final List<String> remarks = new ArrayList<>();

    private OracleFactsReader(Connection session) {
        this.session = session;
    }

    /** @throws SQLException when the session is lost */
    static OracleServerFacts read(Connection session) throws SQLException {
        return new OracleFactsReader(session).facts();
    }

    private OracleServerFacts facts() throws SQLException {
        for (SQLWarning warning = session.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            remarks.add(OracleConnectionAdvice.of(warning).reason());
        }
        DatabaseMetaData metaData = session.getMetaData();
        Version version = new Version(metaData.getDatabaseMajorVersion(), metaData.getDatabaseMinorVersion());
        String product = metaData.getDatabaseProductVersion()
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        // one question each: a database older than the parameter refuses it (ORA-02003), CON_NAME before 12.1
        Optional<String> container = context("CON_NAME");
        Row database = row(V_DATABASE, "open mode");
        Row instance = row(V_INSTANCE, "RAC");
        Row characters = row(CHARACTER_SETS, "character sets");
        Row zones = row(TIME_ZONES, "time zones");
        return new OracleServerFacts(
                version,
                product,
                container,
                // needs no privilege, unlike V$DATABASE and V$INSTANCE
                database.second().isPresent() ? database.second() : context("DATABASE_ROLE"),
                database.first(),
                (instance.first().isPresent() ? instance.first() : context("INSTANCE")).map(Integer::valueOf),
                instance.second().map(parallel -> parallel.equals("YES")),
                characters.first(),
                characters.second(),
                context("CURRENT_SCHEMA"),
                context("SESSION_USER"),
                zones.first(),
                zones.second(),
                remarks);
    }

    private record Row(Optional<String> first, Optional<String> second) {}

    private Optional<String> context(String parameter) throws SQLException {
        return row("SELECT SYS_CONTEXT('USERENV', '" + parameter + "'), NULL FROM DUAL", parameter)
                .first();
    }

    private Row row(String sql, String what) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            if (result.next()) {
                return new Row(Optional.ofNullable(result.getString(1)), Optional.ofNullable(result.getString(2)));
            }
            remarks.add(what + ": the database has no answer");
        } catch (SQLException e) {
            if (OracleDrop.isDrop(e)) {
                throw e;
            }
            remarks.add(
                    what + " cannot be read: " + OracleConnectionAdvice.of(e).reason());
        }
        return new Row(Optional.empty(), Optional.empty());
    }
}
