package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a run of a database says beforehand of the disk that it will take. */
@ExtendWith(FreshDatabase.class)
class LiveSizesIT {
    private static final Map<String, String> COMPRESSED = Map.of("COMPRESSION", "ENABLED", "COMPRESS_FOR", "ADVANCED");

    private static final String SUM =
            "disk on the target, estimated: 224 KB (rows 120 KB, keys and indexes 104 KB), and in all as much WAL; not"
                    + " known is the compression of long values (TOAST); Oracle holds 128 KB in segments, some compressed;"
                    + " rows x average length there, 40 KB; nothing is known of the rows of 1 more";

    /** 200 rows of 24 bytes in P1, 1,200 of 26 in P2, nothing gathered of P3. */
    private static void statistics(LiveRun live) throws SQLException {
        SalesDatabase.segments(live.tables());
        gathered(live, "TABLES", Map.of("TABLE_NAME", "SALES"), 1_600, 26, Map.of());
        gathered(live, "TAB_PARTITIONS", Map.of("TABLE_NAME", "SALES", "PARTITION_NAME", "P1"), 200, 24, Map.of());
        gathered(live, "TAB_PARTITIONS", Map.of("TABLE_NAME", "SALES", "PARTITION_NAME", "P2"), 1_200, 26, COMPRESSED);
        live.tables()
                .dictionary("TAB_PARTITIONS")
                .change(Map.of("TABLE_NAME", "SALES", "PARTITION_NAME", "P3"), COMPRESSED);
        length(live, "SALE_ID", 4);
        length(live, "SOLD", 8);
        length(live, "NOTE", 14);
        live.tables()
                .dictionary("TAB_STATISTICS")
                .row(Map.of("OWNER", "APP", "TABLE_NAME", "SALES", "PARTITION_NAME", "P1", "STALE_STATS", "YES"));
    }

    private static void gathered(
            LiveRun live, String view, Map<String, String> of, int rows, int length, Map<String, String> more)
            throws SQLException {
        Map<String, Object> values = new HashMap<>(more);
        values.put("NUM_ROWS", BigDecimal.valueOf(rows));
        values.put("AVG_ROW_LEN", BigDecimal.valueOf(length));
        live.tables().dictionary(view).change(of, values);
    }

    private static void length(LiveRun live, String column, int bytes) throws SQLException {
        live.tables()
                .dictionary("TAB_COLS")
                .change(
                        Map.of("TABLE_NAME", "SALES", "COLUMN_NAME", column),
                        Map.of("AVG_COL_LEN", BigDecimal.valueOf(bytes)));
    }

    private static MigrateOptions dry() {
        MigrateOptions usual = MigrateOptions.defaults();
        return new MigrateOptions(
                usual.jobs(),
                usual.maxRejects(),
                usual.earlier(),
                true,
                usual.proof(),
                usual.acceptHidden(),
                usual.retries(),
                usual.bytesPerSecond(),
                usual.pieceBytes(),
                usual.build(),
                usual.prechecks());
    }

    private static List<String> notes(LiveRun live, TestDatabase target, MigrateOptions options) {
        RunNotes notes = new RunNotes();
        live.migrate(target, options, notes, Cancellation.none());
        return notes.lines().stream().filter(l -> l.startsWith("disk")).toList();
    }

    @Test
    void aDryRunTellsTableByTable(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            statistics(live);
            assertThat(notes(live, target, dry()))
                    .containsExactly(
                            "disk of app.sales, estimated: 1,600 rows 120 KB, keys and indexes 104 KB, WAL 224 KB; Oracle"
                                    + " holds 128 KB in segments, compressed by ADVANCED (2 of 3 partitions);"
                                    + " uncompressed, rows x average length, 40 KB; statistics are missing of 1 of 3"
                                    + " partitions (P3), each counted with the table's average, and stale of 1 of 3"
                                    + " partitions (P1): DBMS_STATS.GATHER_TABLE_STATS('APP', 'SALES') gathers them",
                            "disk of app.items is not estimated: Oracle has no statistics of APP.ITEMS;"
                                    + " DBMS_STATS.GATHER_TABLE_STATS('APP', 'ITEMS') gathers them",
                            SUM);
            live.end(target);
        }
    }

    @Test
    void aRunTellsTheSumAndWhatIsMissing(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            statistics(live);
            assertThat(notes(live, target, MigrateOptions.defaults()))
                    .containsExactly(
                            SUM,
                            "disk: Oracle has no statistics of APP.ITEMS, so nothing is estimated there;"
                                    + " DBMS_STATS.GATHER_TABLE_STATS('APP', 'ITEMS') gathers them",
                            "disk of APP.SALES: statistics are missing of 1 of 3 partitions (P3), each counted with the"
                                    + " table's average, and stale of 1 of 3 partitions (P1):"
                                    + " DBMS_STATS.GATHER_TABLE_STATS('APP', 'SALES') gathers them");
            live.end(target);
        }
    }

    /** Segments alone estimate nothing: they may be compressed, or half empty. */
    @Test
    void withoutStatisticsNothingIsEstimated(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            SalesDatabase.segments(live.tables());
            assertThat(notes(live, target, MigrateOptions.defaults()))
                    .containsExactly("disk: Oracle has no statistics of APP.SALES, APP.ITEMS, so nothing is estimated"
                            + " there; DBMS_STATS.GATHER_TABLE_STATS('APP', 'SALES') gathers them, and so on");
            live.end(target);
        }
    }

    @Test
    void aDryRunTellsOfTheSegmentsOfSuchTables(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            SalesDatabase.segments(live.tables());
            assertThat(notes(live, target, dry()))
                    .containsExactly(
                            "disk of app.sales is not estimated: Oracle has no statistics of APP.SALES, only 128 KB in"
                                    + " segments; DBMS_STATS.GATHER_TABLE_STATS('APP', 'SALES') gathers them",
                            "disk of app.items is not estimated: Oracle has no statistics of APP.ITEMS;"
                                    + " DBMS_STATS.GATHER_TABLE_STATS('APP', 'ITEMS') gathers them");
            live.end(target);
        }
    }

    @Test
    void withoutAViewOfSegmentsRowsAndLengthsAreTold(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            statistics(live);
            live.tables()
                    .grants()
                    .revokeAll(LiveRun.USER)
                    .system(LiveRun.USER, "SELECT ANY TABLE")
                    .system(LiveRun.USER, "FLASHBACK ANY TABLE");
            assertThat(notes(live, target, dry()).get(0))
                    .isEqualTo("disk of app.sales, estimated: 1,600 rows 120 KB, keys and indexes 104 KB, WAL 224 KB;"
                            + " Oracle holds it in segments of unknown size, compressed by ADVANCED (2 of 3 partitions);"
                            + " uncompressed, rows x average length, 40 KB; statistics are missing of 1 of 3 partitions"
                            + " (P3), each counted with the table's average, and stale of 1 of 3 partitions (P1):"
                            + " DBMS_STATS.GATHER_TABLE_STATS('APP', 'SALES') gathers them");
            live.end(target);
        }
    }
}
