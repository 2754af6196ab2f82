package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of every kind that inheritance holds: migrated with their rows, proven, and the proof finds what is damaged. */
class InheritedMigrationIT {
    private static final Path TABLES = Path.of("src/test/resources/convert/inherited/source.sql");

    private static final Map<String, String> ROWS = rows();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {18, 12})
    void fromStartToProof(int major) throws SQLException, IOException {
        migrate(major);
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {9, 11})
    void fromStartToProofWhereThereIsNothingElse(int major) throws SQLException, IOException {
        migrate(major);
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("BY_TWO", "ID,Y,M\n1,2019,\n2,2020,0\n3,2020,1\n4,2020,7\n5,2020,\n6,2021,1\n7,,1\n8,,\n");
        rows.put("BY_TWO_CLOSED", "Y,M\n2019,\n2020,1.4\n2020,1.5\n2020,\n2021,0.9\n");
        // the last one is in a partition that Oracle made itself, behind a gap
        rows.put("MONTHLY", "D\n2023-12-31 23:59:59\n2024-01-01 00:00:00\n2026-03-31 23:59:59\n");
        rows.put("REGIONS", "ID,REGION\n1,N\n2,NW\n3,S\n4,\n5,x\n");
        rows.put("PAIRS", "A,B\n1,x\n1,y\n2,\n2,x\n,\n1,\n,x\n2,y\n");
        rows.put("WORDS", "W\na\nb\n\"\"\n");
        rows.put(
                "SALES_REGIONS",
                """
                SALE_ID,D,REGION
                1,2023-12-31 00:00:00,N
                2,2023-12-31 00:00:00,
                3,2024-12-31 23:59:59,S
                4,,N
                5,2025-01-01 00:00:00,
                """);
        rows.put("LIST_RANGE", "K,N\nA,9\nA,10\nA,\nB,99\n");
        rows.put("RANGE_HASH", "ID,D\n1,2023-12-31 23:59:59.999999 +00:00\n2,2023-12-31 23:00:00 -01:00\n");
        rows.put("BY_HASH", "ID\n1\n2\n3\n");
        rows.put("OF_HASH", "ID,HASH_ID\n1,1\n100,3\n");
        rows.put("BY_VIRTUAL", "ID,NAME\n1,m\n2,n\n3,\n");
        rows.put("Odd 'Names'", "Key of %s\n7FFF\n80\n");
        return rows;
    }

    private void migrate(int major) throws SQLException, IOException {
        Files.copy(TABLES, folder.resolve("tables.sql"));
        for (Map.Entry<String, String> file : ROWS.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
        }
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major));
                Engine engine = Engines.create()) {
            Target target = PasswordsOfTests.target(database);
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            ConvertOptions options = new ConvertOptions(
                    Identifier.of("public"), major, Set.of(), Choices.defaults().with("strategy", "inheritance"));
            Plan plan = engine.plan(inspection, engine.convert(inspection, options));
            RunReport report = run(engine, inspection, plan, target);
            assertThat(report.failure()).isEmpty();
            assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
            assertThat(report.rejects()).isZero();
            assertThat(report.copied()).isEqualTo(rowsInFiles());
            ValidationReport proof = report.validation().orElseThrow();
            assertThat(proof.checks())
                    .filteredOn((CheckLine line) -> !line.passed())
                    .isEmpty();
            assertThat(proof.checks())
                    .extracting(CheckLine::kind)
                    .contains("Parents", "Keys", "Children", "Exclusion", "Overlap");
            assertThat(proof.counts()).allMatch(line -> line.passed());
            assertThat(database.query("SELECT tableoid::regclass FROM sales_regions ORDER BY sale_id"))
                    .containsExactly(
                            "sales_regions_p2023_n",
                            "sales_regions_p2023_o",
                            "sales_regions_p2024_o",
                            "sales_regions_pmax_n",
                            "sales_regions_pmax_o");
            assertThat(database.query("SELECT id, tableoid::regclass FROM monthly ORDER BY d"))
                    .containsExactly("10|monthly_p0", "12|monthly_p2024_01", "14|monthly_p2026_03");
            assertThat(run(engine, inspection, plan, target).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
            damage(database, engine, inspection, plan, target);
        }
    }

    private static long rowsInFiles() {
        return ROWS.values().stream()
                .mapToLong(text -> text.lines().count() - 1)
                .sum();
    }

    private static RunReport run(Engine engine, Inspection inspection, Plan plan, Target target) {
        return engine.migrate(inspection, plan, target, MigrateOptions.defaults(), event -> {}, Cancellation.none());
    }

    private static void damage(TestDatabase database, Engine engine, Inspection inspection, Plan plan, Target target)
            throws SQLException {
        assertThat(engine.validate(inspection, plan, target, ProofSettings.defaults(), event -> {}, Cancellation.none())
                        .passed())
                .isTrue();
        database.execute("ALTER TABLE by_two_h1 DROP CONSTRAINT by_two_h1_part;"
                + " ALTER TABLE by_two_h1 ADD CONSTRAINT by_two_h1_part CHECK (y < 2021);"
                + " ALTER TABLE pairs DROP CONSTRAINT pairs_no_rows;"
                + " ALTER TABLE pairs DISABLE TRIGGER \"00_inherit_route\"; INSERT INTO pairs VALUES (1, 'x');"
                + " ALTER TABLE list_range_a_low NO INHERIT list_range_a;"
                + " ALTER TABLE of_hash_p1 DROP CONSTRAINT of_hash_fk");
        ValidationReport proof =
                engine.validate(inspection, plan, target, ProofSettings.defaults(), event -> {}, Cancellation.none());
        assertThat(proof.checks())
                .filteredOn((CheckLine line) -> !line.passed())
                .extracting(line -> line.kind() + " " + line.subject().table().name() + ": " + line.found())
                .contains(
                        "Parents PAIRS: 1 rows",
                        "Children PAIRS: 2 missing: constraint pairs_no_rows of public.pairs (validated), trigger"
                                + " 00_inherit_route of public.pairs",
                        // what is not in the tree any more is not looked at
                        "Children LIST_RANGE: 3 missing: child public.list_range_a_low of public.list_range_a,"
                                + " constraint list_range_a_low_part of public.list_range_a_low (validated), trigger"
                                + " 00_inherit_move of public.list_range_a_low",
                        "Children OF_HASH: 1 missing: constraint of_hash_fk of public.of_hash_p1 (validated)")
                .anyMatch(line -> line.startsWith("Overlap BY_TWO: "))
                .anyMatch(line -> line.startsWith("Exclusion BY_TWO: "));
        assertThat(proof.counts())
                .filteredOn(line -> !line.passed())
                .extracting(line -> line.leaf().name().text())
                .contains("pairs", "list_range_a_low");
        assertThat(List.of(proof.passed())).containsExactly(false);
    }
}
