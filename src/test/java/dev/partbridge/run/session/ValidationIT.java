package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The proof finds what is planted: rows in the wrong place, rows without parent, rows lost. */
@ExtendWith(FreshDatabase.class)
class ValidationIT {
    private final SmallMigration migration = new SmallMigration();

    @Test
    void tellsEachCheck(TestDatabase database) throws SQLException {
        run(database);

        assertThat(lines(run(database), line -> true))
                .containsExactly(
                        "Checksums 120 rows: equal",
                        "Checksums 240 rows: equal",
                        "Orphans 240 rows read: 0 orphans",
                        "Colocation 240 rows read: 0 in another partition",
                        "Key drift 240 rows read: 0 with another key",
                        "Landing 1 leaf: empty",
                        "Structure 2 tables, 7 partitions: no differences",
                        "Keys 1 key: there",
                        "Bounds 3 bounds: 3 equal pairs",
                        "Keys 1 key: there",
                        "Foreign key all rows: validated",
                        "Pruning 3 queries: each reads 1 leaf; with enable_partition_pruning = off 3 leaves",
                        "Pruning 3 queries: each reads 1 leaf; with enable_partition_pruning = off 4 leaves",
                        "Partition-wise join 1 plan: 3 joins of one partition each");
    }

    @Test
    void tellsThatTheTargetsSettingsDefeatPruning(TestDatabase database) throws SQLException {
        run(database);
        String off = "ALTER ROLE CURRENT_USER IN DATABASE " + name(database) + " SET enable_partition_pruning = off";
        database.execute("ALTER DATABASE " + name(database) + " SET enable_partition_pruning = off; " + off);

        ValidationReport report = run(database);

        assertThat(lines(report, line -> !line.passed()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Settings enable_partition_pruning: role ")
                .endsWith(": enable_partition_pruning = off; this database: enable_partition_pruning = off");
        // what the tables can do is proven all the same
        assertThat(lines(report, line -> line.kind().equals("Pruning"))).hasSize(2);
    }

    @Test
    void showsThePlanWithPruningAndWithout(TestDatabase database) throws SQLException {
        ValidationReport.CheckLine pruning = run(database).checks().stream()
                .filter(line -> line.kind().equals("Pruning"))
                .findFirst()
                .orElseThrow();

        ValidationReport.Plans plans = pruning.plans().orElseThrow();
        assertThat(plans.setting()).isEqualTo("enable_partition_pruning");
        assertThat(plans.on().relations()).hasSize(1);
        assertThat(plans.off().relations()).hasSize(3).containsAll(plans.on().relations());
        assertThat(pruning.detail())
                .startsWith(plans.query())
                .contains("\n\nSET enable_partition_pruning = off;\nAppend\n");
    }

    @Test
    void constraintExclusionForAllTablesHidesNothing(TestDatabase database) throws SQLException {
        run(database);
        database.execute("ALTER DATABASE " + name(database) + " SET constraint_exclusion = on");

        assertThat(lines(run(database), line -> !line.passed())).isEmpty();
    }

    private static String name(TestDatabase database) throws SQLException {
        return database.query("SELECT quote_ident(current_database())").get(0);
    }

    @Test
    void findsARowInTheWrongPartitionAndAnOrphan(TestDatabase database) throws SQLException {
        run(database);
        database.execute("SET session_replication_role = replica; "
                + "INSERT INTO a.items VALUES (9999, 1, 'bad', '2024-03-10'), (9998, 777777, 'orphan', '2024-03-10')");

        ValidationReport report = run(database);

        assertThat(report.passed()).isFalse();
        assertThat(lines(report, line -> !line.passed()))
                .containsExactly(
                        "Checksums 242 rows: 1 of 3 differ: P3",
                        "Orphans 242 rows read: 1 orphans",
                        "Colocation 242 rows read: 1 in another partition",
                        "Key drift 242 rows read: 1 with another key");
        assertThat(report.checks().get(2).detail()).isEqualTo("for example (sale_id)=(777777)");
        assertThat(report.counts().stream().filter(line -> !line.passed()).map(CountLine::found))
                .containsExactly(82L);
    }

    @Test
    void findsLostRowsWhenItCountsAnew(TestDatabase database) throws SQLException, IOException {
        run(database);
        database.execute("DELETE FROM a.items WHERE item_id = 2");
        Events events = new Events();

        ValidationReport report = new Validation(database::connect, migration)
                .validate(migration.plan(), "another name", ProofSettings.defaults(), events, Cancellation.none());

        assertThat(report.counts().stream().filter(line -> !line.passed()))
                .extracting(line -> line.leaf() + " " + line.source() + " " + line.found())
                .containsExactly("a.items_p1 80 79");
        events.checkOrder();
        assertThat(database.query("SELECT count(*) FROM partbridge.run")).containsExactly("1");
    }

    @Test
    void tellsEachDifferenceOfStructure(TestDatabase database) throws SQLException {
        run(database);
        database.execute(
                "ALTER TABLE a.items ALTER COLUMN note SET DEFAULT 'x'; " + "CREATE INDEX own ON a.sales (note)");

        List<CheckLine> lines =
                run(database).checks().stream().filter(line -> !line.passed()).toList();

        assertThat(lines)
                .extracting(line -> line.kind() + " " + line.what() + ": " + line.found() + "|" + line.detail())
                .containsExactly(
                        "Structure column:a.items#note: default: 'x'::character varying instead of none|"
                                + "planned: none\nfound: 'x'::character varying",
                        "Structure index:a.sales#own: not in the plan (INDEX (note))|"
                                + "planned: nothing\nfound: INDEX (note)");
    }

    @Test
    void findsADifferenceOfBounds(TestDatabase database) throws SQLException {
        run(database);
        database.execute(
                "CREATE TABLE a.sales_p4 PARTITION OF a.sales FOR VALUES FROM ('2024-04-01') TO ('2024-05-01')");

        ValidationReport report = run(database);

        assertThat(lines(report, line -> !line.passed()))
                .containsExactly(
                        "Structure 2 tables, 7 partitions: not in the plan (FOR VALUES FROM ('2024-04-01 00:00:00') TO ('2024-05-01 00:00:00'))",
                        "Bounds 4 bounds: 1 without counterpart");
        assertThat(report.counts())
                .extracting(line -> line.leaf() + " " + line.expected())
                .contains("a.sales_p4 0");
    }

    @Test
    void failsWhereThePlannerCannotJoinPartitionByPartition(TestDatabase database) throws SQLException {
        run(database);
        // one leaf where the parent has two: no pairs any more
        database.execute("CREATE TABLE a.both (LIKE a.items); INSERT INTO a.both SELECT * FROM a.items_p2 UNION ALL "
                + "SELECT * FROM a.items_p3; ALTER TABLE a.items DETACH PARTITION a.items_p2; "
                + "ALTER TABLE a.items DETACH PARTITION a.items_p3; ALTER TABLE a.items ATTACH PARTITION a.both "
                + "FOR VALUES FROM ('2024-02-01') TO ('2024-04-01')");

        assertThat(lines(run(database), line -> line.kind().equals("Partition-wise join") && !line.passed()))
                .containsExactly("Partition-wise join 1 plan: whole tables only");
    }

    @Test
    void saysThatNothingWasMigrated(TestDatabase database) throws SQLException, IOException {
        List<RunEvent> told = new ArrayList<>();

        ValidationReport report = new Validation(database::connect, migration)
                .validate(migration.plan(), "small", ProofSettings.defaults(), told::add, Cancellation.none());

        assertThat(report.passed()).isFalse();
        assertThat(lines(report, line -> !line.passed()))
                .singleElement()
                .asString()
                .startsWith("Relations ")
                .contains("missing: a.sales, a.sales_p1, a.sales_p2, ...; was the migration run on this target?");
        assertThat(told).last().isInstanceOf(RunEvent.Finished.class);
    }

    @Test
    void judgesTheJoinOfEmptyTablesByWhatIsPossible(TestDatabase database) throws SQLException {
        migration.sales.clear();
        migration.items.clear();

        assertThat(lines(run(database), line -> line.kind().equals("Partition-wise join") && line.passed()))
                .hasSize(1);
    }

    @Test
    void doesNotTakeAJournalThatWasChangedForProof(TestDatabase database) throws SQLException {
        run(database);
        database.execute("DELETE FROM a.items WHERE item_id < 52; UPDATE partbridge.chunk SET source_rows = '{0}', "
                + "partitions = '{P1}', reject_rows = '{0}' WHERE chunk = 'table:ITEMS chunk 1'");

        RunReport report = new Runner(database::connect, migration)
                .run(migration.plan(), new RunSettings("small", 2, -1, false, false), event -> {}, Cancellation.none());

        assertThat(report.failure().orElseThrow())
                .contains("the journal speaks of 190 rows of ITEMS where the source has 240");
    }

    private static List<String> lines(ValidationReport report, Predicate<CheckLine> which) {
        return report.checks().stream()
                .filter(which)
                .map(line -> line.kind() + " " + line.scope() + ": " + line.found())
                .toList();
    }

    private ValidationReport run(TestDatabase database) throws SQLException {
        return new Runner(database::connect, migration)
                .run(migration.plan(), new RunSettings("small", 2, -1, false, false), event -> {}, Cancellation.none())
                .validation()
                .orElseThrow();
    }
}
