package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies that end half way because of the source, and what the next run makes of them. */
@ExtendWith(FreshDatabase.class)
class LiveFaultsIT {
    /** The reading of P2's rows, which come in two pages. */
    private static final String P2 = "ROWID.*FROM \"APP\"\\.\"SALES\" PARTITION \\(\"P2\"\\)";

    private static final MigrateOptions ONE_JOB = new MigrateOptions(1, -1, false, false, ProofSettings.defaults());
    private static final MigrateOptions RESTART = new MigrateOptions(1, -1, true, false, ProofSettings.defaults());

    private static RunReport run(LiveRun live, TestDatabase target, MigrateOptions options) {
        return live.migrate(target, options, event -> {}, Cancellation.none());
    }

    @Test
    void withoutAFault(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            LiveRun.complete(run(live, target, ONE_JOB), target);
            System.out.println(String.join(
                    "\n",
                    live.oracle().statements().stream()
                            .filter(s -> s.contains("\"APP\""))
                            .toList()));
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000");
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }

    private static String interrupted(LiveRun live, Fault fault, TestDatabase target) throws Exception {
        live.oracle().faults().add(StatementFault.afterRows(1_100, P2, fault).times(1));
        RunReport broken = run(live, target, ONE_JOB);
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        LiveRun.agrees(target);
        assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("200");
        live.tables().setScn(2_000_000);
        LiveRun.complete(run(live, target, ONE_JOB), target);
        assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000");
        live.end(target);
        return broken.failure().orElseThrow();
    }

    @Test
    void aSessionThatIsKilled(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            assertThat(interrupted(live, Fault.killed(), target)).isEqualTo("?");
        }
    }

    @Test
    void theEndOfTheConnection(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            assertThat(interrupted(live, new Fault.Drops(false), target)).isEqualTo("?");
        }
    }

    @Test
    void aReset(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            assertThat(interrupted(live, new Fault.Drops(true), target)).isEqualTo("?");
        }
    }

    @Test
    void aTableWhosePastIsGone(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.oracle().faults().add(StatementFault.afterRows(1_100, P2, Fault.fails(1555, "snapshot too old")));
            RunReport first = run(live, target, ONE_JOB);
            assertThat(first.failure()).contains("?");
            LiveRun.agrees(target);
            live.tables().setScn(2_000_000);
            RunReport again = run(live, target, ONE_JOB);
            assertThat(again.failure()).isEqualTo(first.failure());
            live.oracle().faults().clear();
            RunReport anew = run(live, target, RESTART);
            LiveRun.complete(anew, target);
            assertThat(LiveRun.points(target)).isEqualTo(List.of("SCN 1000000", "SCN 1000000", "SCN 2000000"));
            live.end(target);
        }
    }
}
