package dev.partbridge.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import dev.partbridge.plan.EditState;
import dev.partbridge.plan.EditTrouble;
import dev.partbridge.project.Edit;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.dialog.EditLine;
import dev.partbridge.ui.dialog.Question;
import dev.partbridge.ui.state.EditWork;
import dev.partbridge.ui.state.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditViewModelTest {
    private static final String WIDER = ItemsPlan.TEXT.replace("varchar(20)", "varchar(40)");
    private static final String NARROWER = ItemsPlan.TEXT.replace("varchar(20)", "varchar(10)");
    private static final String COUNTED = ItemsPlan.TEXT.replace("qty integer", "qty numeric(6)");

    private final SmallWorks works = new SmallWorks();
    private final EditWork edits = new EditWork(works.state);
    private final EditViewModel model = new EditViewModel(works.tasks, works.state, edits, works.dialogs);
    private final EditListViewModel list = new EditListViewModel(works.state);

    @BeforeEach
    void convert() {
        works.engine.planned = Optional.of(ItemsPlan.both(ItemsPlan.TEXT));
        works.convert();
    }

    private void generate(String items) {
        works.engine.planned = Optional.of(ItemsPlan.both(items));
        works.convertAgain();
    }

    private List<Edit> kept() {
        return works.state.editsProperty().get();
    }

    private EditState state() {
        return list.linesProperty().get().get(0).state().orElseThrow();
    }

    @Test
    void opensWhatIsGeneratedInReview() {
        model.open(ItemsPlan.TABLE);
        assertThat(model.textProperty().get()).isEqualTo(ItemsPlan.TEXT);
        assertThat(works.state.pageProperty().get()).isEqualTo(Page.REVIEW);
        assertThat(works.state.selectedProperty().get()).contains(ItemsPlan.ORACLE);
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.isChanged()).isFalse();
        assertThat(works.state.draftProperty().get()).isEmpty();
    }

    @Test
    void keepsAnEditThatIsConvertedWith() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER);
        assertThat(works.state.draftProperty().get()).contains(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        model.keep();
        assertThat(kept()).containsExactly(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        assertThat(model.openProperty().get()).isEmpty();
        assertThat(works.state.draftProperty().get()).isEmpty();
        assertThat(works.state.planProperty().get().orElseThrow().edits().changes())
                .hasSize(1);
        assertThat(list.countProperty().get()).isEqualTo("1 edit");
        assertThat(state()).isEqualTo(EditState.APPLIED);
        model.open(ItemsPlan.TABLE);
        assertThat(model.textProperty().get()).isEqualTo(WIDER);
        assertThat(model.isEdited()).isTrue();
    }

    @Test
    void givesTheEditUpWhenTheGeneratedTextIsTypedAgain() {
        edits.keep(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(ItemsPlan.TEXT);
        model.keep();
        assertThat(kept()).isEmpty();
    }

    @Test
    void revertsOnlyWhenTheUserSaysSo() {
        edits.keep(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        model.open(ItemsPlan.TABLE);
        model.revert();
        assertThat(kept()).hasSize(1);
        works.dialogs.confirms = true;
        model.revert();
        assertThat(kept()).isEmpty();
        assertThat(model.openProperty().get()).isEmpty();
        assertThat(works.state.log()).contains("Edit given up: " + ItemsPlan.TABLE);
    }

    @Test
    void leavesAStatementOut() {
        works.dialogs.confirms = true;
        model.open(ItemsPlan.TABLE);
        model.leaveOut();
        assertThat(kept()).containsExactly(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, ""));
        assertThat(state()).isEqualTo(EditState.LEFT_OUT);
    }

    @Test
    void discardsWhatWasTypedOnlyWhenTheUserSaysSo() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER);
        model.discard();
        assertThat(model.textProperty().get()).isEqualTo(WIDER);
        works.dialogs.confirms = true;
        model.discard();
        assertThat(model.openProperty().get()).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void asksWhatBecomesOfOneBeforeAnotherIsOpened() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER);
        works.dialogs.answer = Question.Answer.BACK;
        model.open(ItemsPlan.SALES);
        assertThat(model.textProperty().get()).isEqualTo(WIDER);
        works.dialogs.answer = Question.Answer.FIRST;
        model.open(ItemsPlan.SALES);
        assertThat(kept()).containsExactly(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        assertThat(model.openProperty().get().map(OpenStatement::id)).contains(ItemsPlan.SALES);
    }

    @Test
    void staysWhileAnotherTableIsLookedAt() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER);
        works.state.selectedProperty().set(Optional.empty());
        assertThat(model.shownProperty().get()).isFalse();
        model.open(ItemsPlan.TABLE);
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.textProperty().get()).isEqualTo(WIDER);
    }

    @Test
    void tellsWhatARunCouldNotExecute() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(ItemsPlan.TEXT + ";\nCOMMIT;");
        assertThat(model.readingProperty().get().statements()).isEqualTo(2);
        assertThat(model.readingProperty().get().troubles())
                .extracting(EditTrouble::line)
                .containsExactly(7);
        model.textProperty().set("-- nothing");
        assertThat(model.readingProperty().get().statements()).isZero();
    }

    @Test
    void opensAConflictWithBothBroughtTogether() {
        edits.keep(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        generate(NARROWER.replace("qty integer", "qty numeric(6)"));
        assertThat(state()).isEqualTo(EditState.CONFLICT);
        assertThat(list.countProperty().get()).isEqualTo("1 edit · 1 to look at");
        model.open(ItemsPlan.TABLE);
        assertThat(model.textProperty().get()).isEqualTo(WIDER.replace("qty integer", "qty numeric(6)"));
        Clash clash = model.clashesProperty().get().get(0);
        assertThat(clash.mine()).isEqualTo(List.of("  note varchar(40)"));
        assertThat(model.lineOf(clash)).contains(4);
    }

    @Test
    void takesTheGeneratedLinesAtAClash() {
        edits.keep(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        generate(NARROWER);
        model.open(ItemsPlan.TABLE);
        model.takeGenerated(model.clashesProperty().get().get(0));
        assertThat(model.textProperty().get()).isEqualTo(NARROWER);
        assertThat(model.clashesProperty().get()).isEmpty();
        model.keep();
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsMyLinesAtAClash() {
        edits.keep(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        generate(NARROWER);
        model.open(ItemsPlan.TABLE);
        model.keepMine(model.clashesProperty().get().get(0));
        model.keep();
        assertThat(kept()).containsExactly(new Edit(ItemsPlan.TABLE, NARROWER, WIDER));
        assertThat(state()).isEqualTo(EditState.APPLIED);
    }

    @Test
    void takesNoLinesThatAreGone() {
        edits.keep(new Edit(ItemsPlan.TABLE, ItemsPlan.TEXT, WIDER));
        generate(NARROWER);
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER.replace("varchar(40)", "text"));
        model.takeGenerated(model.clashesProperty().get().get(0));
        assertThat(model.textProperty().get()).contains("note text");
        assertThat(model.clashesProperty().get()).hasSize(1);
        assertThat(model.remarkProperty().get()).contains("write it by hand");
    }

    @Test
    void bringsWhatIsTypedTogetherWithWhatIsGeneratedAnew() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER);
        generate(COUNTED);
        assertThat(model.textProperty().get()).isEqualTo(COUNTED.replace("varchar(20)", "varchar(40)"));
        assertThat(model.isChanged()).isTrue();
        assertThat(model.remarkProperty().get()).contains("brought together");
        generate(COUNTED.replace("varchar(20)", "varchar(10)"));
        assertThat(model.clashesProperty().get()).hasSize(1);
        model.keep();
        assertThat(state()).isEqualTo(EditState.APPLIED);
    }

    @Test
    void showsWhatIsGeneratedAnewWhereNothingWasTyped() {
        model.open(ItemsPlan.TABLE);
        generate(COUNTED);
        assertThat(model.textProperty().get()).isEqualTo(COUNTED);
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void tellsThatTheStatementIsGone() {
        model.open(ItemsPlan.TABLE);
        model.textProperty().set(WIDER);
        works.engine.planned = Optional.of(ItemsPlan.without());
        works.convertAgain();
        assertThat(model.remarkProperty().get()).contains("not generated any more");
        assertThat(model.textProperty().get()).isEqualTo(WIDER);
        model.keep();
        assertThat(state()).isEqualTo(EditState.ORPHAN);
        assertThat(list.linesProperty().get())
                .containsExactly(new EditLine(ItemsPlan.TABLE, Optional.of(EditState.ORPHAN), false, WIDER));
    }

    @Test
    void keepsNothingDuringARun() {
        assertThat(edits.refusalProperty().getValue()).isEmpty();
        List<String> told = new ArrayList<>();
        works.engine.duringRun = control -> told.add(edits.refusalProperty().getValue());
        works.connect();
        works.runs.start();
        assertThat(told).containsExactly("A run executes what it began with: edit when it has ended");
        assertThat(edits.refusalProperty().getValue()).isEmpty();
    }
}
