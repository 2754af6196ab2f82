package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is written where there is no terminal: few lines, each whole. */
class ConsoleProgressTest {
    private static final ObjectId SALES = ObjectId.table(QualifiedName.of("SALES"));

    private final AtomicLong nanos = new AtomicLong(7);
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @Test
    void aLineATableEachTenSeconds() {
        try (ConsoleProgress progress = progress()) {
            progress.on(new RunEvent.Started(
                    List.of(
                            new PlannedStep("03-tables", Phase.TABLES, SALES, "Tables", 2, 0, 0),
                            new PlannedStep("data SALES", Phase.LOAD, SALES, "Copy SALES", 3, 5000, 50_000),
                            new PlannedStep("data ITEMS", Phase.LOAD, SALES, "Copy ITEMS", 3, 10, 100)),
                    false,
                    5010,
                    50_100));
            progress.on(new RunEvent.StepStarted("03-tables"));
            pass(15);
            progress.on(new RunEvent.Progress("03-tables", 1, 0, 0, 0));
            progress.on(new RunEvent.StepFinished("03-tables", false, 0, 0, Duration.ofSeconds(15)));
            progress.on(new RunEvent.StepStarted("data SALES"));
            progress.on(new RunEvent.StepStarted("data ITEMS"));
            for (int second = 1; second <= 25; second++) {
                pass(1);
                progress.on(new RunEvent.Progress("data SALES", 0, 100L * second, 1000L * second, second / 20));
            }
            progress.on(new RunEvent.Progress("data ITEMS", 0, 12, 120, 0));
            progress.on(new RunEvent.StepFinished("data ITEMS", false, 12, 0, Duration.ofSeconds(25)));
            progress.on(new RunEvent.StepFailed("data SALES", "table:SALES: it broke", "detail"));
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "Starting: 3 steps, 5,010 rows",
                        "done: Tables, 15.0 s",
                        "Copy SALES: 1,000 of 5,000 rows, 9.8 KB",
                        "Copy SALES: 2,000 of 5,000 rows, 1 rejected, 20 KB",
                        "Copy ITEMS: 12 rows, 120 B",
                        "done: Copy ITEMS, 12 rows, 25.0 s",
                        "failed: Copy SALES: table:SALES: it broke");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theLookThroughTheSourceIsAStep() {
        try (ConsoleProgress progress = progress()) {
            progress.on(new RunEvent.Started(
                    List.of(new PlannedStep("source", Phase.SCAN, SALES, "Look through the rows", 3, 5000, 50_000)),
                    false,
                    5000,
                    50_000));
            progress.on(new RunEvent.StepStarted("source"));
            pass(11);
            progress.on(new RunEvent.Progress("source", 1, 2000, 20_000, 0));
            progress.on(new RunEvent.Note("error PB-ROW-005: 1 row of SALES"));
            progress.on(new RunEvent.StepFinished("source", false, 5000, 0, Duration.ofSeconds(15)));
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "Starting: 1 steps, 5,000 rows",
                        "Look through the rows: 2,000 of 5,000 rows, 20 KB",
                        "error PB-ROW-005: 1 row of SALES",
                        "done: Look through the rows, 5,000 rows, 15.0 s");
    }

    @Test
    void aSearchThatWasAddedHasABarOfItsOwn() {
        try (ConsoleProgress progress = new ConsoleProgress(
                new Output(new PrintWriter(out, true), new PrintWriter(err, true), true), nanos::get)) {
            progress.on(new RunEvent.Started(
                    List.of(new PlannedStep("90-validate", Phase.VALIDATION, SALES, "Validation", 3, 50, 0)),
                    false,
                    50,
                    0));
            progress.on(new RunEvent.StepStarted("90-validate"));
            progress.on(new RunEvent.StepAdded(new PlannedStep(
                    "differences SALES", Phase.VALIDATION, SALES, "Look for rows of SALES that differ", 3, 250, 900)));
            progress.on(new RunEvent.StepStarted("differences SALES"));
            progress.on(new RunEvent.Progress("differences SALES", 1, 100, 300, 0));
            assertThat(progress.shown()).isEqualTo("search 100 of 250");
        }
        assertThat(err.toString()).isEqualTo("Starting: 1 steps, 50 rows\nLook for rows of SALES that differ\n");
    }

    @Test
    void aSearchThatWasAddedIsTold() {
        try (ConsoleProgress progress = progress()) {
            progress.on(new RunEvent.StepAdded(new PlannedStep(
                    "differences SALES", Phase.VALIDATION, SALES, "Look for rows of SALES that differ", 3, 2500, 900)));
            progress.on(new RunEvent.StepStarted("differences SALES"));
            pass(11);
            progress.on(new RunEvent.Progress("differences SALES", 1, 1000, 300, 0));
            progress.on(new RunEvent.StepFinished("differences SALES", false, 2000, 0, Duration.ofSeconds(15)));
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "Look for rows of SALES that differ",
                        "Look for rows of SALES that differ: 1,000 of 2,500 rows, 300 B",
                        "done: Look for rows of SALES that differ, 2,000 rows, 15.0 s");
    }

    @Test
    void aStepThatIsAddedIsCalledByItsTitle() {
        try (ConsoleProgress progress = progress()) {
            progress.on(new RunEvent.Started(
                    List.of(new PlannedStep("data", Phase.LOAD, SALES, "Copy SALES", 3, 5000, 50_000)),
                    false,
                    5000,
                    50_000));
            progress.on(new RunEvent.StepAdded(
                    new PlannedStep("source places", Phase.SCAN, SALES, "Find the places", 1, 2000, 20_000),
                    Optional.of("90-validate")));
            progress.on(new RunEvent.StepStarted("source places"));
            progress.on(new RunEvent.StepFinished("source places", false, 2000, 0, Duration.ofSeconds(2)));
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "Starting: 1 steps, 5,000 rows", "Find the places", "done: Find the places, 2,000 rows, 2.0 s");
    }

    /** The bar is drawn over, not the words that its user is to read. */
    @Test
    void whatWasFoundStandsAboveTheBar() {
        try (ConsoleProgress progress = new ConsoleProgress(
                new Output(new PrintWriter(out, true), new PrintWriter(err, true), true), nanos::get)) {
            progress.on(new RunEvent.Started(
                    List.of(new PlannedStep("source", Phase.SCAN, SALES, "Look through the rows", 3, 5000, 50_000)),
                    false,
                    5000,
                    50_000));
            progress.on(new RunEvent.StepStarted("source"));
            progress.on(new RunEvent.Progress("source", 1, 2000, 20_000, 0));
            progress.on(new RunEvent.Note("error PB-ROW-005: 1 row of SALES"));
        }
        assertThat(err.toString()).contains("\r\u001B[Kerror PB-ROW-005: 1 row of SALES\n");
    }

    private ConsoleProgress progress() {
        return new ConsoleProgress(
                new Output(new PrintWriter(out, true), new PrintWriter(err, true), false), nanos::get);
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
