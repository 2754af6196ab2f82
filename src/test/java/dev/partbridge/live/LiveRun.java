package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OraclePrompt;
import dev.partbridge.connect.oracle.OracleSettings;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A source that is up, with {@link SalesDatabase}'s tables and a user who may read them, and an engine that knows him. */
final class LiveRun implements AutoCloseable {
    static final String USER = "MOVER";
    static final String PASSWORD = "Gr8 tiger-of-tests";
    static final Duration SOON = Duration.ofSeconds(20);

    /** Bounds long enough for a busy machine; only what is meant to be waited for is shorter. */
    static final OracleSettings SETTINGS = settings(Duration.ofSeconds(20), Duration.ofMinutes(1));

    private static final long POLL = Duration.ofMillis(5).toNanos();

    private final H2Database tables;
    private final OracleDouble oracle;
    private final Engine engine;

    LiveRun() throws SQLException, IOException {
        this(SETTINGS);
    }

    LiveRun(OracleSettings settings) throws SQLException, IOException {
        tables = SalesDatabase.make();
        tables.user(USER);
        mayAll();
        oracle = OracleDouble.builder().user(USER, PASSWORD).sid("ORCL").start(new H2Backend(tables));
        engine = Engines.create(OraclePrompt.nobody(), settings);
    }

    /** @param rows the longest silence while rows are read */
    static OracleSettings settings(Duration logIn, Duration rows) {
        return new OracleSettings(logIn, Duration.ofMinutes(1), rows, Duration.ofSeconds(3), 3, Duration.ZERO);
    }

    H2Database tables() {
        return tables;
    }

    OracleDouble oracle() {
        return oracle;
    }

    Engine engine() {
        return engine;
    }

    /** What a user needs who reads all of a schema that is not his own. */
    void mayAll() {
        tables.grants()
                .revokeAll(USER)
                .role(USER, "SELECT_CATALOG_ROLE")
                .system(USER, "SELECT ANY TABLE")
                .system(USER, "FLASHBACK ANY TABLE");
    }

    LiveSource source(String schema) {
        OracleProfile profile = OracleConnectString.parse(oracle.url("testdb"));
        return source(profile, PASSWORD, schema);
    }

    LiveSource source(OracleProfile profile, String password, String schema) {
        engine.remember(profile, OracleCredentials.of(USER, new Secret(password)));
        return new LiveSource(profile, List.of(new Identifier(schema)));
    }

    String place() {
        return "service testdb on 127.0.0.1, port " + oracle.port();
    }

    Inspection inspect() {
        return engine.inspect(source(SalesDatabase.OWNER), Cancellation.none());
    }

    RunReport migrate(TestDatabase target) {
        return migrate(target, MigrateOptions.defaults(), event -> {}, Cancellation.none());
    }

    /** Without a look through the rows beforehand: faults are meant for the statements of the copy. */
    RunReport migrate(TestDatabase target, MigrateOptions options, RunListener listener, Cancellation cancellation) {
        return looking(target, options.checking(Prechecks.NONE), listener, cancellation);
    }

    /** As the options say. */
    RunReport looking(TestDatabase target, MigrateOptions options, RunListener listener, Cancellation cancellation) {
        Inspection inspection = inspect();
        return engine.migrate(
                inspection, plan(inspection), PasswordsOfTests.target(target), options, listener, cancellation);
    }

    RunReport migrate(TestDatabase target, ConvertOptions choices, MigrateOptions options) {
        Inspection inspection = inspect();
        Plan plan = engine.plan(inspection, engine.convert(inspection, choices));
        return engine.migrate(
                inspection,
                plan,
                PasswordsOfTests.target(target),
                options.checking(Prechecks.NONE),
                event -> {},
                Cancellation.none());
    }

    ValidationReport validate(TestDatabase target, Cancellation cancellation) {
        return validate(target, ProofSettings.defaults(), cancellation);
    }

    ValidationReport validate(TestDatabase target, ProofSettings proof, Cancellation cancellation) {
        Inspection inspection = inspect();
        return engine.validate(
                inspection, plan(inspection), PasswordsOfTests.target(target), proof, event -> {}, cancellation);
    }

    private Plan plan(Inspection inspection) {
        Conversion conversion = engine.convert(inspection, ConvertOptions.defaults());
        return engine.plan(inspection, conversion);
    }

    /** The rows that are in are those that the journal says are in, chunk by chunk. */
    static void agrees(TestDatabase target) throws SQLException {
        assertThat(target.query("SELECT c.source_table || '|' || c.copied FROM (SELECT source_table,"
                        + " sum(copied) FILTER (WHERE state = 'done') AS copied FROM partbridge.chunk"
                        + " GROUP BY source_table) c WHERE coalesce(c.copied, 0) <> CASE c.source_table"
                        + " WHEN 'APP.SALES' THEN (SELECT count(*) FROM app.sales)"
                        + " ELSE (SELECT count(*) FROM app.items) END"))
                .isEmpty();
    }

    /** Every row is in, once, and the proof says so. */
    static void complete(RunReport report, TestDatabase target) throws SQLException {
        assertThat(report.failure()).isEmpty();
        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(report.validation().orElseThrow().passed()).isTrue();
        assertThat(target.query("SELECT (SELECT count(*) FROM app.sales), (SELECT count(DISTINCT sale_id) FROM"
                        + " app.sales), (SELECT count(*) FROM app.items)"))
                .containsExactly(SalesDatabase.SALES + "|" + SalesDatabase.SALES + "|" + SalesDatabase.ITEMS);
        agrees(target);
    }

    /** The states of the source that the runs read, the first first. */
    static List<String> points(TestDatabase target) throws SQLException {
        return target.query("SELECT source_point FROM partbridge.run ORDER BY id");
    }

    /** Closes the engine: nobody is left on either side. */
    void end(TestDatabase target) throws SQLException, InterruptedException {
        engine.close();
        oracle.awaitSessions(0, SOON);
        List<String> others = new ArrayList<>();
        await(() -> {
            others.clear();
            others.addAll(
                    target.query("SELECT pid, state, query FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"));
            return others.isEmpty();
        });
        assertThat(others).isEmpty();
    }

    /** Waits a while for the condition; whether it came is the caller's to say. */
    static void await(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + SOON.toNanos();
        try {
            while (!condition.call() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(POLL);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As {@link #end}, without a target. */
    @Override
    public void close() throws SQLException {
        try (tables;
                oracle;
                engine) {
            engine.close();
            oracle.awaitSessions(0, SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
