package dev.partbridge.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.project.SignedFinding.State;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.dialog.Signature;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.SignOffWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.LaterTasks;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
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
    private static final Finding OF_FILE = new Finding(
            "PB-SRC-001", Severity.WARNING, ObjectId.file("ddl/01.sql"), Optional.empty(), "Something odd", "Look");
    private static final Finding RULED = SmallModel.ruled(SmallModel.DETAILS);

    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final StubDialogs dialogs = new StubDialogs();
    private final ConvertWork conversions = new ConvertWork(engine, tasks, state, dialogs);
    private final FindingsViewModel model = new FindingsViewModel(state, engine, tasks);
    private final FindingActions actions =
            new FindingActions(state, new SignOffWork(state, dialogs, new SimpleStringProperty("")), model);

    @BeforeEach
    void convert() {
        engine.findings = List.of(NOTE, ERROR, OF_FILE, RULED);
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        conversions.convert();
    }

    private List<Finding> shown() {
        return model.shownProperty().get().stream().map(SignedFinding::finding).toList();
    }

    private void select(Finding... findings) {
        List<Finding> wanted = Arrays.asList(findings);
        model.selectionProperty()
                .set(model.shownProperty().get().stream()
                        .filter(f -> wanted.contains(f.finding()))
                        .toList());
    }

    private void sign(Finding... findings) {
        select(findings);
        dialogs.signature = Optional.of(new Signature("Ann", "known"));
        actions.signOff();
    }

    @Test
    void showsTheWeightiestFirst() {
        assertThat(shown()).containsExactly(ERROR, OF_FILE, RULED, NOTE);
        assertThat(model.count(Severity.ERROR)).isEqualTo(1);
        assertThat(model.count(Severity.WARNING)).isEqualTo(2);
    }

    @Test
    void filtersByTextSeverityStateAndTable() {
        model.filter().textProperty().set("gains");
        assertThat(shown()).containsExactly(NOTE);
        model.filter().severities().add(Severity.ERROR);
        assertThat(shown()).isEmpty();
        assertThat(model.emptiness()).isEqualTo("No finding is like that.");
        model.filter().textProperty().set("");
        assertThat(shown()).containsExactly(ERROR);
        model.filter().severities().add(Severity.WARNING);
        assertThat(shown()).containsExactly(ERROR, OF_FILE, RULED);
        model.filter().clear();
        sign(NOTE);
        model.filter().states().add(State.SIGNED_OFF);
        assertThat(shown()).containsExactly(NOTE);
        model.filter().states().clear();
        model.filter().textProperty().set("ann: known");
        assertThat(shown()).containsExactly(NOTE);
        model.filter().clear();
        model.filter().ofTableProperty().set(true);
        state.selectedProperty().set(Optional.of(SmallModel.ITEMS));
        assertThat(shown()).as("of Oracle's table, by PostgreSQL's name").containsExactly(NOTE);
        state.selectedProperty().set(Optional.of(SmallModel.DETAILS));
        assertThat(shown()).containsExactly(RULED);
        state.selectedProperty().set(Optional.empty());
        assertThat(shown()).isEmpty();
    }

    @Test
    void saysWhyThereIsNothing() {
        engine.findings = List.of();
        conversions.convert();
        assertThat(model.emptiness()).isEqualTo("No findings: all is carried over as it is.");
        conversions.chooseTables(Set.of());
        assertThat(model.emptiness()).startsWith("Nothing was found while reading. Convert");
    }

    @Test
    void whatIsHiddenIsNotSelected() {
        select(ERROR, NOTE);
        model.filter().textProperty().set("gains");
        assertThat(model.selectionProperty().get()).map(SignedFinding::finding).containsExactly(NOTE);
        model.filter().clear();
        assertThat(model.selectionProperty().get()).hasSize(1);
    }

    @Test
    void revealsTheOracleTableOfEitherName() {
        select(NOTE);
        model.reveal(model.selectionProperty().get().get(0));
        assertThat(state.selectedProperty().get()).contains(SmallModel.ITEMS);
        select(ERROR);
        model.reveal(model.selectionProperty().get().get(0));
        assertThat(state.selectedProperty().get()).contains(SmallModel.SALES);
        select(OF_FILE);
        model.reveal(model.selectionProperty().get().get(0));
        assertThat(state.selectedProperty().get())
                .as("a file is no table: what was selected stays")
                .contains(SmallModel.SALES);
    }

    @Test
    void signsSeveralAtOnceAndTakesThemBack() {
        assertThat(actions.signOffRefusal().getValue()).isEqualTo("Select a finding first");
        sign(ERROR, NOTE);
        assertThat(dialogs.asked)
                .containsExactly(
                        "error PB-SRC-001 table:SALES: A statement about SALES cannot be read",
                        "note PB-PART-003 table:public.items: ITEMS gains a column");
        assertThat(state.signOffsProperty().get()).hasSize(2).allSatisfy(s -> {
            assertThat(s.by()).isEqualTo("Ann");
            assertThat(s.note()).isEqualTo("known");
        });
        assertThat(model.count(Severity.ERROR)).as("of what is open").isZero();
        assertThat(model.selectionProperty().get())
                .as("they stay selected")
                .hasSize(2)
                .allMatch(f -> f.state() == State.SIGNED_OFF);
        assertThat(actions.signOffRefusal().getValue()).startsWith("What is selected is signed off already");
        assertThat(actions.takeBackRefusal().getValue()).isEmpty();
        select(NOTE, OF_FILE);
        assertThat(actions.takeBackRefusal().getValue()).isEmpty();
        actions.takeBack();
        assertThat(state.signOffsProperty().get()).hasSize(1);
        select(NOTE);
        assertThat(actions.takeBackRefusal().getValue()).isEqualTo("Nobody has signed off what is selected");
    }

    @Test
    void nobodySignsWithoutAnAnswer() {
        select(ERROR);
        dialogs.signature = Optional.empty();
        actions.signOff();
        assertThat(state.signOffsProperty().get()).isEmpty();
    }

    @Test
    void aFindingThatSaysSomethingElseIsToBeLookedAtAgain() {
        sign(ERROR);
        Finding later = new Finding(
                ERROR.code(), ERROR.severity(), ERROR.subject(), ERROR.position(), "It cannot be read yet", "Cure");
        engine.findings = List.of(later);
        conversions.convert();
        assertThat(model.shownProperty().get()).extracting(SignedFinding::state).containsExactly(State.LAPSED);
        assertThat(model.count(Severity.ERROR)).isEqualTo(1);
        assertThat(model.orphans()).isZero();
        sign(later);
        assertThat(state.signOffsProperty().get())
                .as("the new one stands for the old one")
                .extracting(s -> s.message())
                .containsExactly("It cannot be read yet");
    }

    @Test
    void tellsOfSignOffsWithoutAFindingAndRemovesThemWhenItIsWanted() {
        sign(ERROR, NOTE);
        assertThat(actions.orphansRefusal().getValue()).isEqualTo("Every sign-off has its finding");
        engine.findings = List.of(ERROR);
        conversions.convert();
        assertThat(model.orphans()).isEqualTo(1);
        assertThat(actions.orphansRefusal().getValue()).isEmpty();
        dialogs.asked.clear();
        actions.removeOrphans();
        assertThat(dialogs.asked).containsExactly("Remove sign-offs without a finding?");
        assertThat(state.signOffsProperty().get()).hasSize(2);
        dialogs.confirms = true;
        actions.removeOrphans();
        assertThat(state.signOffsProperty().get()).extracting(s -> s.object()).containsExactly("table:SALES");
        assertThat(model.orphans()).isZero();
    }

    /** Before the conversion its findings are not there, and nothing is known of their sign-offs. */
    @Test
    void tellsOfNoneBeforeItIsConverted() {
        sign(ERROR);
        conversions.chooseTables(Set.of());
        engine.findings = List.of();
        engine.inspection = SmallModel.changed(engine.inspection);
        new SourceWork(engine, tasks, state).reload();
        assertThat(state.signedFindingsProperty().get().orphans()).hasSize(1);
        assertThat(model.orphans()).isZero();
    }

    @Test
    void tellsOneInFullWithItsLine() {
        select(ERROR, RULED);
        state.pageProperty().set(Page.REVIEW);
        actions.showDetails();
        assertThat(state.pageProperty().get()).isEqualTo(Page.CHAINS);
        assertThat(model.detailsProperty().get()).map(SignedFinding::finding).contains(ERROR);
        assertThat(model.lineProperty().getValue()).isEqualTo("CREATE TABLE ITEMS (");
        assertThat(model.selectionProperty().get()).hasSize(1);
        model.hideDetails();
        engine.line = Optional.empty();
        actions.showDetails();
        assertThat(model.lineProperty().getValue()).isEqualTo("The line is not there any more");
        select(NOTE);
        actions.showDetails();
        assertThat(model.lineProperty().getValue()).isEmpty();
    }

    @Test
    void hearsOnlyOfTheLineThatWasAskedForLast() {
        LaterTasks later = new LaterTasks();
        FindingLine line = new FindingLine(engine, later, state);
        line.read(ERROR);
        line.read(NOTE);
        later.runAll();
        assertThat(line.textProperty().get()).isEmpty();
    }

    @Test
    void leadsToReviewAndToTheRule() {
        select(RULED);
        actions.showInReview();
        assertThat(state.pageProperty().get()).isEqualTo(Page.REVIEW);
        assertThat(state.findingProperty().get()).contains(RULED);
        assertThat(state.selectedProperty().get()).contains(SmallModel.DETAILS);
        state.inspectorProperty().set(false);
        actions.showRule();
        assertThat(state.pageProperty().get()).isEqualTo(Page.CHAINS);
        assertThat(state.ruleProperty().get()).contains("landing");
        assertThat(state.inspectorProperty().get()).isTrue();
        select(OF_FILE);
        assertThat(actions.reviewRefusal().getValue()).isEqualTo("The finding speaks of no table that was read");
        assertThat(actions.ruleRefusal().getValue()).isEqualTo("No choice of a table changes what the finding tells");
        select(RULED);
        conversions.chooseTables(Set.of());
        assertThat(actions.reviewRefusal().getValue()).isEqualTo("Convert first");
    }

    @Test
    void anotherViewLeadsToAFindingThatIsHidden() {
        model.filter().textProperty().set("gains");
        state.findingProperty().set(Optional.of(ERROR));
        assertThat(model.selectionProperty().get()).map(SignedFinding::finding).containsExactly(ERROR);
        assertThat(shown()).contains(ERROR);
    }

    @Test
    void copiesAllOfAFinding() {
        sign(ERROR);
        assertThat(FindingWords.text(model.selectionProperty().get().get(0)))
                .isEqualTo("error PB-SRC-001 table:SALES (ddl/01.sql:7:1): A statement about SALES cannot be read\n"
                        + ERROR.advice() + "\nSigned off by Ann: known");
    }
}
