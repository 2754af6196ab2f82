package dev.partbridge.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsViewModelTest {
    private static final Finding ERROR = SmallModel.finding(SmallModel.SALES, 7);
    private static final Finding NOTE = new Finding(
            "PB-PART-003",
            Severity.NOTE,
            ObjectId.table(QualifiedName.of("public", "items")),
            Optional.empty(),
            "ITEMS gains a column",
            "Nothing to do");

    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final FindingsViewModel model = new FindingsViewModel(state);

    @BeforeEach
    void convert() {
        engine.findings = List.of(NOTE, ERROR);
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        new ConvertWork(engine, tasks, state, new StubDialogs()).convert();
    }

    @Test
    void showsTheWeightiestFirst() {
        assertThat(model.shownProperty().getValue()).containsExactly(ERROR, NOTE);
        assertThat(model.count(Severity.ERROR)).isEqualTo(1);
        assertThat(model.count(Severity.WARNING)).isZero();
    }

    @Test
    void filtersByTextAndSeverity() {
        model.filterProperty().set("gains");
        assertThat(model.shownProperty().getValue()).containsExactly(NOTE);
        model.errorsOnlyProperty().set(true);
        assertThat(model.shownProperty().getValue()).isEmpty();
        model.filterProperty().set("");
        assertThat(model.shownProperty().getValue()).containsExactly(ERROR);
    }

    @Test
    void revealsTheOracleTableOfEitherName() {
        model.reveal(NOTE);
        assertThat(state.selectedProperty().get()).contains(SmallModel.ITEMS);
        model.reveal(ERROR);
        assertThat(state.selectedProperty().get()).contains(SmallModel.SALES);
    }

    @Test
    void leavesTheSelectionForAFindingAboutAFile() {
        model.reveal(ERROR);
        model.reveal(Finding.of("PB-SRC-001", ObjectId.file("ddl/01.sql"), Optional.empty(), "x"));
        assertThat(state.selectedProperty().get()).contains(SmallModel.SALES);
    }

    @Test
    void copiesAllOfAFinding() {
        assertThat(FindingsViewModel.text(ERROR))
                .isEqualTo("error PB-SRC-001 table:SALES (ddl/01.sql:7:1): A statement about SALES cannot be read\n"
                        + ERROR.advice());
    }
}
