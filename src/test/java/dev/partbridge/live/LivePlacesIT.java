package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows of a database that are rejected after they were in have their partition, their number there and their rowid. */
@ExtendWith(FreshDatabase.class)
class LivePlacesIT {
    private static final MigrateOptions ONE_JOB =
            MigrateOptions.defaults().with(1).retrying(0);

    private static final String PLACES =
            "SELECT chunk, source_partition, origin, line, address ~ '^AA[A-Za-z0-9+/]{16}$', sqlstate,"
                    // the double numbers its segments by how many tables it has
                    + " regexp_replace(reason, 'ROWID [A-Za-z0-9+/]{18}', 'ROWID', 'g') FROM partbridge.reject"
                    + " WHERE statement IS NOT NULL ORDER BY source_table, line";

    private static final String TWICE = " is there 2 times; all of them are rejected, since no choice says which stays";

    /** A sale whose key another one in P2 has, and an item that is there twice as it is. */
    private static void twice(LiveRun live) throws SQLException {
        live.tables()
                .existing(SalesDatabase.OWNER, "SALES")
                .rowIn("P2", 201, LocalDateTime.of(2023, 1, 1, 10, 0), "another");
        live.tables().existing(SalesDatabase.OWNER, "ITEMS").rowIn("P2", 10_210, 210);
    }

    @Test
    void areFoundAtTheScnOfTheCopy(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            twice(live);
            RunNotes notes = new RunNotes();
            RunReport report = live.migrate(target, ONE_JOB, notes, Cancellation.none());
            assertThat(report.failure()).isEmpty();
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            assertThat(target.query(PLACES)).isEqualTo(places());
            assertThat(target.query("SELECT count(DISTINCT address) FROM partbridge.reject"))
                    .containsExactly("4");
            // each row is named by the other
            assertThat(target.query("SELECT count(*) FROM partbridge.reject a JOIN partbridge.reject b"
                            + " ON a.reason LIKE '%ROWID ' || b.address || ')' AND a.id <> b.id"))
                    .containsExactly("4");
            // of 1,201 and 121 rows, and no other partition
            assertThat(notes.lines())
                    .contains(
                            "found the places of 2 of 2 rejected rows of APP.ITEMS",
                            "found the places of 2 of 2 rejected rows of APP.SALES")
                    .anyMatch(n ->
                            n.startsWith("the source is read once more for the places of 4 rejected rows that were in"
                                            + " the target: ")
                                    && n.endsWith(" 2 chunks of 2 tables"));
            assertThat(live.oracle().statements())
                    .filteredOn(s -> s.contains("ROWID") && s.contains("FROM \"APP\".\"SALES\" PARTITION"))
                    .allMatch(s -> s.contains("AS OF SCN"));
            live.end(target);
        }
    }

    private static List<String> places() {
        String item = "table:APP.ITEMS chunk 2|P2|APP.ITEMS partition P2|";
        String sale = "table:APP.SALES chunk 2|P2|APP.SALES partition P2|";
        return List.of(
                item + "1|t|23505|key (item_id, sold)=(10210, 2023-10-10 10:00:00) of items_pk" + TWICE
                        + "; others with the key: APP.ITEMS partition P2:121 (ROWID)",
                item + "121|t|23505|key (item_id, sold)=(10210, 2023-10-10 10:00:00) of items_pk" + TWICE
                        + "; others with the key: APP.ITEMS partition P2:1 (ROWID)",
                sale + "1|t|23505|key (sale_id, sold)=(201, 2023-01-01 10:00:00) of sales_pk" + TWICE
                        + "; others with the key: APP.SALES partition P2:1201 (ROWID)",
                sale + "1201|t|23505|key (sale_id, sold)=(201, 2023-01-01 10:00:00) of sales_pk" + TWICE
                        + "; others with the key: APP.SALES partition P2:1 (ROWID)");
    }

    /** The run comes to its end all the same; when the state is there again the next one finds them. */
    @Test
    void aStateThatIsGoneIsTold(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            twice(live);
            RunNotes notes = new RunNotes();
            RunReport report = live.migrate(
                    target,
                    ONE_JOB,
                    event -> {
                        notes.on(event);
                        if (event instanceof RunEvent.StepAdded) {
                            live.oracle()
                                    .faults()
                                    .add(StatementFault.onExecution(
                                            "ROWID.*FROM \"APP\"\\.\"SALES\"", Fault.fails(1555, "snapshot too old")));
                        }
                    },
                    Cancellation.none());
            assertThat(report.failure()).isEmpty();
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            assertThat(notes.lines())
                    .contains("found the places of 2 of 2 rejected rows of APP.ITEMS")
                    .anyMatch(n -> n.startsWith("the places of 2 rejected rows of APP.SALES could not be looked for:"
                                    + " APP.SALES partition P2 cannot be read: ORA-01555: snapshot too old.")
                            && n.endsWith("; the rows keep partition and key, and the next run looks again"));
            assertThat(target.query("SELECT origin, line, address, sought FROM partbridge.reject"
                            + " WHERE source_table = 'APP.SALES'"))
                    .containsExactly("app.sales_p2|0|null|f", "app.sales_p2|0|null|f");

            live.oracle().faults().clear();
            assertThat(live.migrate(target, ONE_JOB, event -> {}, Cancellation.none())
                            .outcome())
                    .isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
            assertThat(target.query(PLACES)).isEqualTo(places());
            live.end(target);
        }
    }

    @Test
    void ofAPartitionThatIsReadInPieces(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            twice(live);
            SalesDatabase.segments(live.tables());
            RunReport report = live.migrate(target, ONE_JOB.inPiecesOf(20_000), event -> {}, Cancellation.none());
            assertThat(report.failure()).isEmpty();
            assertThat(target.query("SELECT chunk, line, address IS NULL FROM partbridge.reject"
                            + " WHERE source_table = 'APP.SALES' ORDER BY chunk"))
                    .containsExactly("table:APP.SALES chunk 2 piece 1|1|f", "table:APP.SALES chunk 2 piece 6|201|f");
            live.end(target);
        }
    }

    @Test
    void theOneThatStaysIsNamed(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            twice(live);
            RunReport report = live.migrate(
                    target,
                    new ConvertOptions(
                            ConvertOptions.defaults().targetSchema(),
                            ConvertOptions.defaults().targetMajor(),
                            Set.of(),
                            Choices.defaults().with("duplicates", "smallest")),
                    ONE_JOB);
            assertThat(report.failure()).isEmpty();
            assertThat(target.query(PLACES))
                    .containsExactly(
                            "table:APP.ITEMS chunk 2|P2|APP.ITEMS partition P2|121|t|23505|key (item_id, sold)=(10210, 2023-10-10 10:00:00) of items_pk"
                                    + " is there 2 times; the smallest row stays; others with the key: APP.ITEMS"
                                    + " partition P2:1 (ROWID) (stayed)",
                            "table:APP.SALES chunk 2|P2|APP.SALES partition P2|1|t|23505|key (sale_id, sold)=(201, 2023-01-01 10:00:00) of sales_pk"
                                    + " is there 2 times; the smallest row stays; others with the key: APP.SALES"
                                    + " partition P2:1201 (ROWID) (stayed)");
            live.end(target);
        }
    }
}
