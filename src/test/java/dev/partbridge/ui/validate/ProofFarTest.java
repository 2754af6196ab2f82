package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofFarTest {
    private static final ObjectId SALES = ObjectId.table(QualifiedName.of("SALES"));
    private static final String PROOF = Phase.VALIDATION.file();

    private final ProofFar far = new ProofFar();

    @Test
    void movesWithTheRowsOfBothSidesAndWithTheChecks() {
        told(started(step("count SALES", 4, 100), step(PROOF, 10, 100)), 0);
        told(new RunEvent.Progress("count SALES", 0, 50, 0, 0), 0.2);
        told(new RunEvent.StepFinished("count SALES", false, 98, 2, Duration.ZERO), 0.4);
        told(new RunEvent.Progress(PROOF, 1, 0, 0, 0), 0.42);
        told(new RunEvent.Progress(PROOF, 1, 50, 0, 0), 0.62);
        told(new RunEvent.Progress(PROOF, 5, 98, 0, 0), 0.892);
        told(new RunEvent.Progress(PROOF, 10, 98, 0, 0), 0.992);
        told(new RunEvent.StepFinished(PROOF, false, 98, 0, Duration.ZERO), 1);
    }

    @Test
    void goesByTheChecksWhereNoRowIsReadAndForgetsTheProofBefore() {
        told(started(step("data SALES", 1, 100), step(PROOF, 4, 0)), 0);
        told(new RunEvent.Progress("data SALES", 1, 100, 0, 0), 0);
        told(new RunEvent.Progress(PROOF, 2, 0, 0, 0), 0.5);
        told(started(step(PROOF, 4, 0)), 0);
    }

    @Test
    void movesWithTheRowsOfASearch() {
        told(started(step("differences SALES", 3, 300), step("differences ITEMS", 3, 100)), 0);
        told(new RunEvent.Progress("differences SALES", 1, 200, 900, 0), 0.5);
        told(new RunEvent.StepFinished("differences SALES", false, 220, 0, Duration.ZERO), 0.75);
        told(new RunEvent.Progress("differences ITEMS", 3, 120, 900, 0), 1);
    }

    @Test
    void isLessFarWhenAStepIsAddedButNeverGoesBack() {
        told(started(step("count SALES", 4, 100), step(PROOF, 10, 100)), 0);
        told(new RunEvent.StepFinished("count SALES", false, 100, 0, Duration.ZERO), 0.4);
        told(new RunEvent.StepAdded(step("differences SALES", 3, 300)), 0.4);
        told(new RunEvent.StepFinished(PROOF, false, 100, 0, Duration.ZERO), 0.4);
        told(new RunEvent.Progress("differences SALES", 1, 150, 0, 0), 0.56);
    }

    private void told(RunEvent event, double expected) {
        assertThat(far.after(event)).isCloseTo(expected, within(1e-9));
    }

    private static RunEvent started(PlannedStep... steps) {
        return new RunEvent.Started(List.of(steps), false, 0, 0);
    }

    private static PlannedStep step(String id, int units, long rows) {
        return new PlannedStep(
                id, id.startsWith("data") ? Phase.LOAD : Phase.VALIDATION, SALES, id, units, rows, 10 * rows);
    }
}
