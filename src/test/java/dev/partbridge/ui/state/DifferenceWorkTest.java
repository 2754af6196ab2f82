package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.FoundDifferences;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallWorks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceWorkTest {
    private static final QualifiedName ITEMS = QualifiedName.of("ITEMS");

    private final SmallWorks works = new SmallWorks();

    @Test
    void saysWhyNot() {
        assertThat(refusal()).isEqualTo("Convert first");
        works.convert();
        assertThat(refusal()).isEqualTo("Choose a PostgreSQL target first");
        works.connect();
        assertThat(refusal()).isEqualTo("Validate first: which tables differ is not known yet");
        prove(line("ITEMS", 7, 7));
        assertThat(refusal()).isEqualTo("No table differs in rows or values");
        prove(line("ITEMS", 7, 6));
        assertThat(refusal()).isEmpty();
        works.convert();
        assertThat(refusal()).isEqualTo("Validate first: which tables differ is not known yet");
    }

    @Test
    void wantsANewProofOfANewConversion() {
        ready();
        works.convertAgain();
        assertThat(refusal()).isEqualTo("Validate again: the conversion has changed since the proof");
    }

    @Test
    void looksInAllTablesThatDifferOrInOne() {
        ready();
        assertThat(works.differences.differingProperty().get()).containsExactly(QualifiedName.of("SALES"), ITEMS);
        works.differences.find();
        works.differences.tableProperty().set(Optional.of(ITEMS));
        works.differences.mostProperty().set(1000);
        works.differences.find();
        assertThat(works.engine.calls)
                .filteredOn(c -> c.startsWith("differences"))
                .containsExactly("differences [ITEMS, SALES] 100", "differences [ITEMS] 1000");
        // a table that no longer differs is not chosen any more
        prove(line("SALES", 7, 8));
        assertThat(works.differences.tableProperty().get()).isEmpty();
    }

    @Test
    void aProofForgetsWhatWasFound() {
        ready();
        works.differences.find();
        assertThat(works.differences.foundProperty().get()).isPresent();
        prove(line("SALES", 7, 8));
        assertThat(works.differences.foundProperty().get()).isEmpty();
    }

    @Test
    void savesTheRepairOfWhatWasFound() {
        ready();
        works.differences.find();
        assertThat(works.differences.saveRefusalProperty().getValue()).startsWith("Find differences first");
        works.engine.found = new FoundDifferences(List.of(), true);
        works.differences.find();
        assertThat(works.differences.saveRefusalProperty().getValue()).isEmpty();
        works.dialogs.file = Optional.of(Path.of("mend.sql"));
        works.differences.saveRepair();
        assertThat(works.engine.calls).endsWith("saveRepair mend.sql");
        assertThat(works.state.log())
                .endsWith("Wrote the repair script to mend.sql; only you can read it, and nothing of it was executed");
        works.engine.failure = Optional.of(
                new EngineException(EngineException.Kind.USAGE, "mend.sql is there already; name a new file"));
        works.differences.saveRepair();
        assertThat(works.dialogs.failures)
                .containsExactly("The repair script could not be saved: mend.sql is there already; name a new file");
    }

    @Test
    void saysWhyTheSearchFailed() {
        ready();
        works.engine.failure = Optional.of(new EngineException(EngineException.Kind.STOPPED, "the search: it broke"));
        works.differences.find();
        assertThat(works.dialogs.failures)
                .containsExactly("The search for rows that differ failed: the search: it broke");
        assertThat(works.state.runningProperty().get()).isFalse();
        assertThat(works.differences.lookingProperty().get()).isFalse();
        // of the run that was it says nothing
        assertThat(works.state.runFailureProperty().get()).isEmpty();
        assertThat(refusal()).isEmpty();
    }

    @Test
    void isCancelledAsARunIs() {
        ready();
        works.engine.duringProof = () -> {
            assertThat(works.differences.lookingProperty().get()).isTrue();
            assertThat(refusal()).isEqualTo("A run is under way");
            throw new java.util.concurrent.CancellationException("cancelled");
        };
        works.differences.find();
        assertThat(works.dialogs.failures).isEmpty();
        assertThat(works.state.log()).endsWith("Cancelled");
        assertThat(works.differences.lookingProperty().get()).isFalse();
    }

    private String refusal() {
        return works.differences.refusalProperty().getValue();
    }

    private void ready() {
        works.convert();
        works.connect();
        prove(line("SALES", 7, 8), line("ITEMS", 7, 6));
    }

    private void prove(CountLine... lines) {
        works.engine.proof = new ValidationReport(List.of(lines), List.of());
        works.runs.validate();
    }

    private static CountLine line(String table, long source, long found) {
        return new CountLine(
                ObjectId.table(QualifiedName.of(table)),
                Optional.empty(),
                QualifiedName.of("public", table),
                source,
                0,
                found);
    }
}
