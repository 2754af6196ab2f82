package dev.partbridge.golden;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OraclePrompt;
import dev.partbridge.connect.oracle.OracleSettings;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A golden case as a database that is up, of which chosen rows are migrated. */
final class GoldenSource implements AutoCloseable {
    private static final String USER = "MOVER";
    private static final String PASSWORD = "Gr8 tiger-of-tests";
    private static final OracleSettings SETTINGS = new OracleSettings(
            Duration.ofSeconds(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            3,
            Duration.ZERO);

    private final GoldenCase golden;
    private final H2Database tables;
    private final OracleDouble oracle;
    private final Engine engine;
    private final Inspection live;

    GoldenSource(String name) throws IOException, SQLException {
        golden = GoldenCase.all().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        engine = Engines.create(OraclePrompt.nobody(), SETTINGS);
        Inspection script = engine.inspect(new ScriptSource(golden.script()), Cancellation.none());
        tables =
                GoldenDatabase.of(golden, OracleRelease.R19, script, engine.convert(script, golden.convertOptions(18)));
        tables.user(USER);
        tables.grants()
                .role(USER, "SELECT_CATALOG_ROLE")
                .system(USER, "SELECT ANY TABLE")
                .system(USER, "FLASHBACK ANY TABLE");
        oracle = OracleDouble.builder().user(USER, PASSWORD).start(new H2Backend(tables));
        OracleProfile profile = OracleConnectString.parse(oracle.url("testdb"));
        engine.remember(profile, OracleCredentials.of(USER, new Secret(PASSWORD)));
        live = engine.inspect(new LiveSource(profile, GoldenDatabase.owners(golden)), Cancellation.none());
    }

    Engine engine() {
        return engine;
    }

    Inspection inspection() {
        return live;
    }

    OracleDouble oracle() {
        return oracle;
    }

    OracleTable table(String name) {
        return live.model().tables().stream()
                .filter(t -> t.name().name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Only these partitions of a table. */
    Map<QualifiedName, Narrowing> partitions(String table, String... names) {
        Set<Identifier> chosen = Arrays.stream(names).map(Identifier::new).collect(Collectors.toSet());
        return Map.of(table(table).name(), new Narrowing(chosen, Optional.empty()));
    }

    /** Only the rows of a table that fulfil a condition. */
    Map<QualifiedName, Narrowing> where(String table, String condition) {
        return Map.of(table(table).name(), new Narrowing(Set.of(), Optional.of(condition)));
    }

    Conversion convert(Map<QualifiedName, Narrowing> rows) {
        return engine.convert(live, golden.convertOptions(18).withNarrowings(rows));
    }

    Plan plan(Map<QualifiedName, Narrowing> rows) {
        return engine.plan(live, convert(rows));
    }

    RunReport migrate(Map<QualifiedName, Narrowing> rows, TestDatabase target) {
        return migrate(rows, target, MigrateOptions.defaults(), Cancellation.none());
    }

    RunReport migrate(
            Map<QualifiedName, Narrowing> rows,
            TestDatabase target,
            MigrateOptions options,
            Cancellation cancellation) {
        return engine.migrate(live, plan(rows), PasswordsOfTests.target(target), options, event -> {}, cancellation);
    }

    ValidationReport validate(Map<QualifiedName, Narrowing> rows, TestDatabase target) {
        return engine.validate(
                live,
                plan(rows),
                PasswordsOfTests.target(target),
                ProofSettings.defaults(),
                event -> {},
                Cancellation.none());
    }

    @Override
    public void close() throws SQLException {
        try (tables;
                oracle;
                engine) {
            engine.close();
        }
    }
}
