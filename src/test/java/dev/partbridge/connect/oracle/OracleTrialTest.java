package dev.partbridge.connect.oracle;

import static dev.partbridge.connect.oracle.SmallOracle.SETTINGS;
import static dev.partbridge.connect.oracle.SmallOracle.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partbridge.connect.oracle.OracleTrial.Failed;
import dev.partbridge.connect.oracle.OracleTrial.Outcome;
import dev.partbridge.connect.oracle.OracleTrial.Reached;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.oracle.ListenerMode;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the test button does. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class OracleTrialTest {
    private static final Duration LONG = Duration.ofSeconds(15);

    private SmallOracle oracle;

    @BeforeEach
    void start() throws IOException {
        oracle = new SmallOracle();
    }

    @AfterEach
    void end() {
        oracle.close();
    }

    private Outcome run(String password, Duration limit, Cancellation cancellation) {
        return OracleTrial.run(oracle.profile(), password(password), SETTINGS, limit, cancellation);
    }

    @Test
    void tellsTheFactsAndLeavesNoSession() throws InterruptedException {
        Outcome outcome = run("tiger", LONG, Cancellation.none());
        assertThat(outcome).isInstanceOf(Reached.class);
        assertThat(((Reached) outcome).facts().container()).contains("SALESPDB");
        oracle.server().awaitSessions(0, SmallOracle.SOON);
        assertThat(oracle.server().sessionsEver()).hasSize(1);
    }

    @Test
    void takesTheUsualTimesWhenNoneAreGiven() {
        assertThat(OracleTrial.run(oracle.profile(), password("tiger"), Cancellation.none()))
                .isInstanceOf(Reached.class);
    }

    @Test
    void tellsTheReasonAfterOneAttempt() {
        Outcome outcome = run("wr0ng", LONG, Cancellation.none());
        assertThat(outcome).isInstanceOf(Failed.class);
        assertThat(((Failed) outcome).message()).contains("ORA-01017").doesNotContain("wr0ng");
        assertThat(oracle.server().sessionsEver()).hasSize(1);
    }

    @Test
    void givesUpWhenItsTimeIsOver() {
        oracle.server().listen(ListenerMode.SILENT);
        long start = System.nanoTime();
        assertThat(run("tiger", Duration.ofSeconds(1), Cancellation.none()))
                .isEqualTo(new Failed("cannot connect to service testdb on 127.0.0.1, port "
                        + oracle.server().port()
                        + ", user scott: no answer within 1 s; check host, port and firewall"));
        assertThat(System.nanoTime() - start).isLessThan(8_000_000_000L);
    }

    @Test
    void endsAtOnceWhenItIsCancelledWhileTheDatabaseThinks() throws InterruptedException {
        Gate gate = new Gate();
        oracle.server().faults().add(StatementFault.onExecution("v\\$database", new Fault.Holds(gate)));
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Outcome> trial =
                CompletableFuture.supplyAsync(() -> run("tiger", LONG, cancellation), job -> new Thread(job).start());
        gate.awaitArrival(SmallOracle.SOON);
        cancellation.cancel();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(trial::join)
                .withCauseInstanceOf(CancellationException.class);
        // the gate stays shut: the session ends because its client has gone
        oracle.server().awaitSessions(0, SmallOracle.SOON);
    }

    @Test
    void doesNotStartWhenItIsCancelledBefore() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> run("tiger", LONG, cancellation));
        assertThat(oracle.server().sessionsEver()).isEmpty();
    }
}
