package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallWorks;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ValidateViewModelTest {
    private final SmallWorks works = new SmallWorks();
    private final ValidateViewModel model = new ValidateViewModel(works.state, works.runs::validate, Runnable::run);

    @Test
    void isEmptyBeforeAProof() {
        assertThat(model.filledProperty().get()).isFalse();
        assertThat(model.tabProperty().get()).isEmpty();
    }

    @Test
    void sumsUpAndTurnsToWhatFailed() {
        prove();
        assertThat(model.filledProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo(new Summary(7, 2, 2160, 2, 2, 1));
        assertThat(model.tabProperty().get()).isEqualTo("2 failed");
        assertThat(model.checkProperty().get()).contains(Proofs.DRIFT);
    }

    @Test
    void showsWhatFailedAlone() {
        prove();
        model.failedOnlyProperty().set(true);
        assertThat(model.countsProperty().get().stream().map(l -> l.oracle().orElse("")))
                .containsExactly("ITEMS");
        assertThat(model.checksProperty().get()).containsExactly(Proofs.DRIFT);
    }

    @Test
    void turnsToADetailWhenAllPassed() {
        works.engine.proof = Proofs.passed();
        prove();
        assertThat(model.tabProperty().get()).isEqualTo("passed");
        assertThat(model.checkProperty().get()).contains(Proofs.PRUNING);
    }

    @Test
    void asksForASampleAndHasItsLines() {
        works.engine.proof = Proofs.sampled();
        model.sampleRowsProperty().set(5);
        prove();
        assertThat(works.engine.sampleRows).isEqualTo(5);
        assertThat(SampleLine.of(model.samplesProperty().get().get(1)))
                .extracting(l -> l.side()
                        + l.cells().stream()
                                .map(c -> " " + c.text() + (c.differs() ? "!" : ""))
                                .collect(Collectors.joining()))
                .containsExactly(
                        "Oracle 1 a!",
                        "PostgreSQL 1 b!",
                        "Oracle 2 NULL",
                        "PostgreSQL 2 NULL",
                        "Oracle 3 NULL",
                        "missing  ",
                        "Oracle 4 NULL",
                        "rejected  ");
    }

    @Test
    void tellsHowFarAProofIs() {
        model.on(new RunEvent.Started(
                List.of(new RunEvent.PlannedStep(
                        Phase.VALIDATION.file(),
                        Phase.VALIDATION,
                        ObjectId.table(QualifiedName.of("all")),
                        "Validation",
                        8,
                        0,
                        0)),
                false,
                0,
                0));
        model.on(new RunEvent.Progress(Phase.VALIDATION.file(), 2, 0, 0, 0));
        assertThat(model.progressProperty().get()).isEqualTo(0.25);
        model.on(new RunEvent.Progress("data table:SALES", 7, 0, 0, 0));
        assertThat(model.progressProperty().get()).isEqualTo(0.25);
    }

    private void prove() {
        if (works.engine.proof.counts().isEmpty()) {
            works.engine.proof = Proofs.failed();
        }
        works.convert();
        works.connect();
        model.validateAgain();
    }
}
