package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.oracle.OracleSettings;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is cancelled ends soon, also when the database answers slowly or not at all, and leaves nobody behind. */
@ExtendWith(FreshDatabase.class)
@Timeout(120)
class LiveCancelIT {
    private static final String P2 = "ROWID.*FROM \"APP\"\\.\"SALES\" PARTITION \\(\"P2\"\\)";
    private static final String COUNT = "SELECT COUNT.*FROM \"APP\"\\.\"SALES\" PARTITION \\(\"P2\"\\)";
    private static final String COLUMNS = "FROM DBA_TAB_COLS";

    /** Cancels as soon as a session stands at the gate. */
    static Cancellation cancelledAt(Gate gate) {
        Cancellation cancellation = new Cancellation();
        aside(() -> {
            try {
                gate.awaitArrival(LiveRun.SOON);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                cancellation.cancel();
            }
        });
        return cancellation;
    }

    /** Cancels when a statement with the text has been sent. */
    private static Cancellation cancelledAfter(LiveRun live, String text) {
        Cancellation cancellation = new Cancellation();
        aside(() -> {
            LiveRun.await(() -> live.oracle().statements().stream().anyMatch(s -> s.contains(text)));
            cancellation.cancel();
        });
        return cancellation;
    }

    /** What fails there is seen by the run, which nobody cancels. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "cancels");
        thread.setDaemon(true);
        thread.start();
    }

    private static RunReport stopped(LiveRun live, TestDatabase target, Cancellation cancellation) throws Exception {
        RunReport stopped = live.migrate(target, MigrateOptions.defaults(), event -> {}, cancellation);
        assertThat(stopped.outcome()).isEqualTo(RunReport.Outcome.STOPPED);
        assertThat(stopped.failure()).isEmpty();
        LiveRun.agrees(target);
        live.oracle().faults().clear();
        return stopped;
    }

    @Test
    void aCopyThatWaitsForRows(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            Gate gate = new Gate();
            live.oracle().faults().add(StatementFault.afterRows(1_100, P2, new Fault.Holds(gate)));
            stopped(live, target, cancelledAt(gate));
            LiveRun.complete(live.migrate(target), target);
            live.end(target);
        }
    }

    /** No session comes, and the time for one is far beyond the test's own. */
    @Test
    @Timeout(60)
    void aCopyThatWaitsForASession(TestDatabase target) throws Exception {
        OracleSettings patient = new OracleSettings(
                Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 3, Duration.ZERO);
        try (LiveRun live = new LiveRun(patient)) {
            live.inspect();
            Gate gate = new Gate();
            // of a log-in: the dictionary's session is there, that for the rows is not
            live.oracle().faults().add(StatementFault.onExecution("ALTER SESSION SET NLS", new Fault.Holds(gate)));
            stopped(live, target, cancelledAt(gate));
            gate.open();
            LiveRun.complete(live.migrate(target), target);
            live.end(target);
        }
    }

    @Test
    void aCopyWhoseDatabaseIsSilent(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.oracle().faults().add(StatementFault.afterRows(1_100, P2, new Fault.Stalls()));
            Cancellation cancellation = cancelledAfter(live, "\"SALES\" PARTITION (\"P2\")");
            long began = System.nanoTime();
            stopped(live, target, cancellation);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(40));
            LiveRun.complete(live.migrate(target), target);
            live.end(target);
        }
    }

    @Test
    void aDictionaryThatIsSlow() throws Exception {
        try (LiveRun live = new LiveRun()) {
            Gate gate = new Gate();
            live.oracle().faults().add(StatementFault.onExecution(COLUMNS, new Fault.Holds(gate)));
            Cancellation cancellation = cancelledAt(gate);
            assertThatThrownBy(() -> live.engine().inspect(live.source(SalesDatabase.OWNER), cancellation))
                    .isInstanceOf(CancellationException.class);
            live.oracle().faults().clear();
            assertThat(live.inspect().model().tables()).hasSize(2);
        }
    }

    @Test
    void aDictionaryThatIsSilent() throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.oracle().faults().add(StatementFault.onExecution(COLUMNS, new Fault.Stalls()));
            Cancellation cancellation = cancelledAfter(live, "FROM DBA_tab_cols");
            assertThatThrownBy(() -> live.engine().inspect(live.source(SalesDatabase.OWNER), cancellation))
                    .isInstanceOf(CancellationException.class);
            live.oracle().faults().clear();
            assertThat(live.inspect().model().tables()).hasSize(2);
        }
    }

    @Test
    void aCountOfTheSource(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            LiveRun.complete(live.migrate(target), target);
            Gate gate = new Gate();
            live.oracle().faults().add(StatementFault.onExecution(COUNT, new Fault.Holds(gate)));
            Cancellation cancellation = cancelledAt(gate);
            // with checksums the rows are read, not counted
            ProofSettings counted = ProofSettings.defaults().withChecksums(false);
            assertThatThrownBy(() -> live.validate(target, counted, cancellation))
                    .isInstanceOf(CancellationException.class);
            live.oracle().faults().clear();
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }
}
