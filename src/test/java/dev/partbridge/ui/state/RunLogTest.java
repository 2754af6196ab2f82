package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunLogTest {
    private static final ObjectId SALES = ObjectId.table(QualifiedName.of("SALES"));

    @Test
    void stepsAreCalledByTheirTitles() {
        RunLog log = new RunLog();
        List<String> lines = Stream.of(
                        new RunEvent.Started(
                                List.of(
                                        new RunEvent.PlannedStep("tables", Phase.TABLES, SALES, "Tables", 3, 0, 0),
                                        new RunEvent.PlannedStep("data", Phase.LOAD, SALES, "Copy SALES", 1, 3000, 9)),
                                false,
                                3000,
                                9),
                        new RunEvent.StepFinished("tables", false, 0, 0, Duration.ofMillis(500)),
                        new RunEvent.StepFinished("data", false, 3000, 0, Duration.ofMillis(600)),
                        new RunEvent.StepFinished("data", true, 3000, 0, Duration.ZERO),
                        new RunEvent.StepAdded(
                                new RunEvent.PlannedStep("places", Phase.SCAN, SALES, "Find the places", 1, 3000, 9),
                                Optional.of("90-validate")),
                        new RunEvent.StepFinished("places", false, 3000, 0, Duration.ofMillis(700)))
                .flatMap(e -> log.line(e).stream())
                .toList();
        assertThat(lines)
                .containsExactly(
                        "Run started: 2 steps",
                        "Tables: done in 0.5 s",
                        "Copy SALES: 3,000 rows in 0.6 s",
                        "Find the places: 3,000 rows in 0.7 s");
    }
}
