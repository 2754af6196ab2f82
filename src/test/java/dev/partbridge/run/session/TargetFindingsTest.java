package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.ServerLoad;
import dev.partbridge.postgres.catalog.ServerLoad.Slot;
import dev.partbridge.sql.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetFindingsTest {
    private static final ServerLoad CALM =
            new ServerLoad(90, 64, 100, 1L << 30, "", List.of(), List.of(), "", List.of(), List.of());

    private final Plan plan = new SmallMigration().plan();

    private List<String> told(ServerLoad load, int jobs) {
        return TargetFindings.of(load, new Identifier("shop"), plan, jobs).stream()
                .map(TargetFindingsTest::line)
                .toList();
    }

    private static String line(Finding finding) {
        assertThat(finding.subject()).hasToString("target:shop");
        return finding.code() + " " + finding.message();
    }

    @Test
    void aCalmServerIsNotSpokenOf() {
        assertThat(told(CALM, 2)).isEmpty();
    }

    @Test
    void tellsWhereElseRowsGoAndWhatElseActs() {
        ServerLoad busy = new ServerLoad(
                90,
                64,
                100,
                1L << 30,
                "ANY 1 (a, b)",
                List.of("autovacuum", "fsync"),
                List.of("audit"),
                "en_US.utf8",
                List.of(new Slot("dms", true, 5L << 20), new Slot("old", false, 3L << 30)),
                List.of("everything"));
        assertThat(told(busy, 2))
                .containsExactly(
                        "PB-RUN-001 The publication everything is FOR ALL TABLES.",
                        "PB-RUN-002 The replication slot dms keeps WAL, 5 MB by now.",
                        "PB-RUN-002 The replication slot old, which nobody reads, keeps WAL, 3,072 MB by now.",
                        "PB-RUN-004 The event trigger audit is enabled.",
                        "PB-RUN-007 The server's autovacuum is off.",
                        "PB-RUN-007 The server's fsync is off.",
                        "PB-RUN-003 A commit waits for standbys: synchronous_standby_names is ANY 1 (a, b).",
                        "PB-RUN-010 The database sorts texts by the rules of en_US.utf8, Oracle by their bytes unless"
                                + " NLS_SORT or NLS_COMP say otherwise: ORDER BY, <, BETWEEN and max() of texts can give"
                                + " another result, = and unique keys do not.");
    }

    /** The largest table has four leaves. */
    @Test
    void tellsWhatThereIsNoRoomFor() {
        ServerLoad small = new ServerLoad(2, 2, 5, 100, "", List.of(), List.of(), "", List.of(), List.of());
        assertThat(told(small, 2))
                .containsExactly(
                        "PB-RUN-005 a.items has 4 partitions, and one statement may take about 16 locks where the server has"
                                + " room for 10: max_locks_per_transaction is 2, 4 is enough.",
                        "PB-RUN-006 The run needs 3 connections, and the server has 2 free.",
                        "PB-RUN-008 The source has 0 MB, and max_wal_size is 0 MB: the load goes through many"
                                + " checkpoints.");
        assertThat(told(new ServerLoad(3, 16, 1, 1L << 30, "", List.of(), List.of(), "", List.of(), List.of()), 2))
                .isEmpty();
    }
}
