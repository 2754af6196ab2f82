package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Large partitions are read by ranges of rowids: P2 has 12 blocks of 8 kB and comes in five pieces. */
@ExtendWith(FreshDatabase.class)
class LivePiecesIT {
    private static final MigrateOptions PIECES =
            MigrateOptions.defaults().with(1).retrying(0).inPiecesOf(20_000);

    /** One of the pieces of P2; it is the third to be read. */
    private static final String RANGE = "ROWID.*FROM \"APP\"\\.\"SALES\" PARTITION \\(\"P2\"\\).*CHARTOROWID";

    private static final String PIECES_OF_P2 = "SELECT piece, state, copied FROM partbridge.chunk"
            + " WHERE whole = 'table:APP.SALES chunk 2' ORDER BY piece";

    private RunNotes notes = new RunNotes();

    private RunReport run(LiveRun live, TestDatabase target, MigrateOptions options) {
        notes = new RunNotes();
        return live.migrate(target, options, notes, Cancellation.none());
    }

    @Test
    void aLargePartitionComesInPieces(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            SalesDatabase.segments(live.tables());
            LiveRun.complete(run(live, target, PIECES), target);
            assertThat(notes.lines()).contains("1 of the chunks are read in 5 pieces, by ranges of addresses");
            assertThat(target.query(PIECES_OF_P2))
                    .containsExactly("1|done|200", "2|done|200", "3|done|300", "4|done|200", "5|done|300");
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            assertThat(run(live, target, PIECES).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
            // another size tomorrow is no other migration
            assertThat(run(live, target, PIECES.inPiecesOf(0)).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
            live.end(target);
        }
    }

    @Test
    void aRunThatGoesOnKeepsThePieces(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            SalesDatabase.segments(live.tables());
            live.oracle()
                    .faults()
                    .add(StatementFault.afterRows(250, RANGE, Fault.killed()).times(1));
            RunReport stopped = run(live, target, PIECES);
            assertThat(stopped.failure().orElseThrow()).contains("APP.SALES partition P2 from AAA", "ORA-00028");
            assertThat(target.query(PIECES_OF_P2))
                    .containsExactly("1|done|200", "2|done|200", "3|planned|0", "4|planned|0", "5|planned|0");
            // the dictionary would cut otherwise now, and the option too
            live.tables().dictionary("EXTENTS").clear();
            LiveRun.complete(run(live, target, PIECES.inPiecesOf(30_000)), target);
            assertThat(target.query(PIECES_OF_P2))
                    .containsExactly("1|done|200", "2|done|200", "3|done|300", "4|done|200", "5|done|300");
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000");
            live.end(target);
        }
    }

    /** Rows of a segment that was moved are not found by its old rowids. */
    @Test
    void aSegmentThatIsMovedMeanwhileEndsTheRun(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            SalesDatabase.segments(live.tables());
            live.oracle()
                    .faults()
                    .add(StatementFault.afterRows(250, RANGE, Fault.killed()).times(1));
            assertThat(run(live, target, PIECES).outcome()).isEqualTo(Outcome.STOPPED);
            SalesDatabase.objects(live.tables(), 5);
            RunReport moved = run(live, target, PIECES);
            assertThat(moved.pointLost()).isTrue();
            assertThat(moved.failure().orElseThrow())
                    .matches(
                            "table:APP\\.SALES: APP\\.SALES partition P2 from \\S+ to \\S+ was moved, truncated or dropped"
                                    + " since it was cut: its data object is (\\d+) and was (\\d+), so that rows may be missing\\."
                                    + " Read again at a new SCN \\(--reread-unfinished, or --restart for all\\), and change no"
                                    + " table while it is read\\.");
            LiveRun.agrees(target);
            assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("400");
            SalesDatabase.objects(live.tables(), 0);
            live.tables().setScn(2_000_000);
            LiveRun.complete(run(live, target, PIECES.with(EarlierRun.REREAD)), target);
            assertThat(notes.lines())
                    .startsWith(
                            "all rows are read at SCN 2000000",
                            "APP.SALES, APP.ITEMS are emptied and read again at SCN 2000000; tables of other families"
                                    + " that are complete stay as they were read at SCN 1000000, and a foreign key"
                                    + " between them and these may find rows missing",
                            "1 of the chunks are read in 5 pieces, by ranges of addresses");
            live.end(target);
        }
    }

    @Test
    void rejectsOfPiecesAreCounted(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            // rows that P2 cannot hold: as from EXCHANGE PARTITION WITHOUT VALIDATION
            for (int i = 0; i < 3; i++) {
                live.tables()
                        .existing(SalesDatabase.OWNER, "SALES")
                        .rowIn("P1", 50_000 + i, LocalDateTime.of(2030, 1, 1, 0, 0), "stray");
            }
            SalesDatabase.segments(live.tables());
            RunReport report = run(live, target, PIECES.inPiecesOf(9_000));
            assertThat(report.rejects()).isEqualTo(3);
            assertThat(target.query("SELECT chunk, count(*) FROM partbridge.reject GROUP BY chunk"))
                    .containsExactly("table:APP.SALES chunk 1 piece 3|3");
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }

    @Test
    void withoutTheViewOfExtentsItComesInOne(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            SalesDatabase.segments(live.tables());
            live.oracle()
                    .faults()
                    .add(StatementFault.onExecution(
                            "FROM DBA_EXTENTS", Fault.fails(942, "table or view does not exist")));
            LiveRun.complete(run(live, target, PIECES), target);
            assertThat(notes.lines())
                    .contains("the extents of APP.SALES partition P2 cannot be read: ORA-00942: table or view does not"
                            + " exist; GRANT SELECT ON SYS.DBA_EXTENTS TO the user, or SELECT_CATALOG_ROLE; it is read in"
                            + " one piece");
            assertThat(target.query(PIECES_OF_P2)).containsExactly("0|done|1200");
            live.end(target);
        }
    }
}
