package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.Tablespaces;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.KnownToBoth;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each golden case migrated twice, from its script and from a database that has its dictionary and rows: both end in the
 * same rows, each in a leaf of the same bounds.
 */
class GoldenLiveIT {
    private static final Identifier APP = new Identifier("APP");
    private static final String USER = "MOVER";
    private static final String PASSWORD = "secret word";

    /**
     * Cases of which a database tells more than a script: which partitions INTERVAL has made, so that gaps before them
     * stay open, and which subpartitions AUTOMATIC has.
     */
    private static final Set<String> KNOWN_BETTER = Set.of("chain_interval_names", "subpartition_automatic");

    static List<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void endsInTheSameRows(GoldenCase golden) throws Exception {
        check(golden, OracleRelease.R19);
    }

    /** Dictionaries with fewer and with more columns; interval tables have children from 12.1 on. */
    @ParameterizedTest
    @CsvSource({
        "11.2, reference_chain",
        "11.2, range_list",
        "11.2, interval_month",
        "12.1, chain_interval",
        "12.2, list_columns",
        "23, chain_composite",
        "23, virtual_key"
    })
    void endsInTheSameRowsOfOtherReleases(String release, String name) throws Exception {
        check(
                cases().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(),
                switch (release) {
                    case "11.2" -> OracleRelease.R11_2;
                    case "12.1" -> OracleRelease.R12_1;
                    case "12.2" -> OracleRelease.R12_2;
                    default -> OracleRelease.R23;
                });
    }

    private static void check(GoldenCase golden, OracleRelease release) throws Exception {
        try (Engine engine = Engines.create()) {
            Inspection script = engine.inspect(new ScriptSource(golden.script()), Cancellation.none());
            ConvertOptions options = golden.convertOptions(18);
            Conversion expected = engine.convert(script, options);
            try (H2Database tables = GoldenDatabase.of(golden, release, script, expected);
                    OracleDouble oracle = OracleDouble.builder()
                            .release(release)
                            .user(USER, PASSWORD)
                            .start(new H2Backend(tables));
                    TestDatabase fromScript = PostgresServers.freshDatabase(PostgresServers.major(18));
                    TestDatabase fromOracle = PostgresServers.freshDatabase(PostgresServers.major(18))) {
                OracleProfile profile = OracleConnectString.parse(oracle.url("testdb"));
                tables.user(USER);
                tables.grants()
                        .role(USER, "SELECT_CATALOG_ROLE")
                        .system(USER, "SELECT ANY TABLE")
                        .system(USER, "FLASHBACK ANY TABLE");
                engine.remember(profile, OracleCredentials.of(USER, new Secret(PASSWORD)));
                LiveSource source = new LiveSource(profile, GoldenDatabase.owners(golden));
                Inspection live = engine.inspect(source, Cancellation.none());
                assertThat(KnownToBoth.codeUses(live.model(), APP))
                        .isEqualTo(KnownToBoth.codeUses(script.model(), APP));
                ConvertOptions liveOptions = new ConvertOptions(
                        options.targetSchema(), options.targetMajor(), options.tables(), options.choices());
                Conversion conversion = engine.convert(live, liveOptions);
                for (String tablespace : golden.tablespaces()) {
                    Tablespaces.make(fromScript, tablespace);
                }
                migrate(engine, script, expected, fromScript);
                migrate(engine, live, conversion, fromOracle);
                boolean bounds = !KNOWN_BETTER.contains(golden.name());
                assertThat(rows(conversion, fromOracle, bounds)).isEqualTo(rows(expected, fromScript, bounds));
                engine.disconnect(source);
            }
        }
    }

    private static void migrate(Engine engine, Inspection source, Conversion conversion, TestDatabase database) {
        Plan plan = engine.plan(source, conversion);
        RunReport report = engine.migrate(
                source,
                plan,
                PasswordsOfTests.target(database),
                MigrateOptions.defaults(),
                event -> {},
                Cancellation.none());
        assertThat(report.failure()).isEmpty();
        assertThat(report.rejects()).as("rejected rows").isZero();
        ValidationReport proof = report.validation().orElseThrow();
        assertThat(proof.counts()).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(proof.checks()).filteredOn(line -> !line.passed()).isEmpty();
        ValidationReport again = engine.validate(
                source,
                plan,
                PasswordsOfTests.target(database),
                ProofSettings.defaults(),
                event -> {},
                Cancellation.none());
        assertThat(again.counts()).isEqualTo(proof.counts());
        assertThat(again.checks()).filteredOn(line -> !line.passed()).isEmpty();
    }

    /** By table, each row with the bounds of its leaf: leaves may be named after partitions that a script does not name. */
    private static Map<String, List<String>> rows(Conversion conversion, TestDatabase database, boolean bounds)
            throws SQLException {
        String leaf = ", coalesce((SELECT string_agg(pg_get_expr(c.relpartbound, c.oid), ' ' ORDER BY c.relname)"
                + " FROM pg_partition_ancestors(t.tableoid) a JOIN pg_class c ON c.oid = a.relid"
                + " WHERE c.relispartition), '')";
        Map<String, List<String>> rows = new TreeMap<>();
        for (PgTable table : conversion.target().tables()) {
            List<String> own = new ArrayList<>(database.query(
                    "SELECT t.*" + (bounds ? leaf : "") + " FROM " + PostgresSql.quote(table.name()) + " t"));
            own.sort(null);
            rows.put(table.name().name().text(), own);
        }
        return rows;
    }
}
