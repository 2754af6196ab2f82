package dev.partbridge.ui.edit;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import dev.partbridge.plan.Plan;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.dialog.Question;
import dev.partbridge.ui.state.EditWork;
import dev.partbridge.ui.state.Failures;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The statement that is changed by hand, one at a time: its text as it is typed, what can be told of it, and what becomes
 * of it. What is typed is lost to nothing but the user's word: it is in the project's unsaved changes, it stays while
 * other tables are looked at, and what is generated otherwise meanwhile is brought together with it.
 */
public final class EditViewModel {
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final EditWork edits;
    private final Dialogs dialogs;
    private final LiveReading reading;
    private final ReplaceViewModel replacing;
    private final ReadOnlyObjectWrapper<Optional<OpenStatement>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Clash>> clashes = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Clash> taken = new ArrayList<>();
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final BooleanBinding shown;
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
    /** What the text is held against: what was opened, or what that was before it was generated anew. */
    private String basis = "";

    private int request;

    public EditViewModel(TaskRunner tasks, WorkbenchState state, EditWork edits, Dialogs dialogs) {
        this.tasks = tasks;
        this.state = state;
        this.edits = edits;
        this.dialogs = dialogs;
        reading = new LiveReading(tasks, text);
        replacing = new ReplaceViewModel(text);
        shown = Bindings.createBooleanBinding(
                () -> open.get()
                        .map(OpenStatement::table)
                        .filter(t ->
                                Optional.of(t).equals(state.selectedProperty().get()))
                        .isPresent(),
                open,
                state.selectedProperty());
        text.addListener((observed, before, now) -> typed());
        state.planProperty().addListener((observed, before, now) -> now.ifPresent(this::generatedAnew));
        state.sourceProperty().addListener((observed, before, now) -> shut());
        // who opens another project drops what is typed; it was asked whether to save it
        state.draftProperty().addListener((observed, before, now) -> {
            if (now.isEmpty() && isChanged()) {
                shut();
            }
        });
    }

    /** The statement in the editor. */
    public ReadOnlyObjectProperty<Optional<OpenStatement>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How many were begun; told once all of a statement is there, its text included. */
    public ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Whether it is one of the table that is looked at, and so stands in place of the generated text. */
    public BooleanBinding shownProperty() {
        return shown;
    }

    /** The text as it is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** Finds and replaces in it. */
    public ReplaceViewModel replacing() {
        return replacing;
    }

    /** What can be told of the text, some moments behind it. */
    public ReadOnlyObjectProperty<SqlReading> readingProperty() {
        return reading.read();
    }

    /** The places at which neither the edit's lines nor the generated ones were chosen yet, in the order of the text. */
    public ReadOnlyObjectProperty<List<Clash>> clashesProperty() {
        return clashes.getReadOnlyProperty();
    }

    /** What happened to the text by itself, or why something could not be done; empty for nothing. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Whether the text is another than the one that was opened. */
    public boolean isChanged() {
        return open.get().isPresent() && !basis.equals(text.get());
    }

    /** Whether an edit of this statement is kept, be it with another text. */
    public boolean isEdited() {
        return open.get().flatMap(OpenStatement::edit).isPresent();
    }

    /**
     * Opens a statement, and asks first what becomes of another one that was changed.
     *
     * @param id of the statement: its phase and object
     */
    public void open(String id) {
        if (open.get().filter(o -> o.id().equals(id)).isPresent()) {
            look(open.get().orElseThrow());
            return;
        }
        Optional<Plan> plan = state.planProperty().get();
        if (plan.isPresent() && left()) {
            int mine = ++request;
            tasks.start(
                    "",
                    cancellation -> OpenStatement.of(plan.get(), id),
                    found -> ifLatest(
                            mine,
                            () -> found.ifPresentOrElse(
                                    this::show, () -> remark.set(Texts.of("edit.not-generated", id)))),
                    this::fail);
        }
    }

    /** Keeps the text as an edit, or gives the edit up where it is what is generated; the editor closes. */
    public void keep() {
        OpenStatement statement = open.get().orElseThrow();
        String typed = text.get();
        close();
        if (typed.equals(statement.generated())) {
            edits.revert(statement.id());
        } else {
            edits.keep(statement.with(typed));
        }
    }

    /** Closes the editor; a text that was changed goes only when the user says so. */
    public void discard() {
        if (!isChanged()
                || dialogs.confirm(
                        Texts.of("edit.discard-title"),
                        Texts.of("edit.discard-sentence", id()),
                        Texts.of("edit.discard-yes"),
                        Texts.of("edit.discard-no"))) {
            close();
        }
    }

    /** Gives up the edit of the statement in the editor, when the user says so. */
    public void revert() {
        String id = id();
        if (revert(id)) {
            close();
        }
    }

    /** The same of any edit; of one that has lost its statement this is the way out. */
    public boolean revert(String id) {
        boolean wanted = dialogs.confirm(
                Texts.of("edit.revert-title"),
                Texts.of("edit.revert-sentence", id),
                Texts.of("edit.revert-yes"),
                Texts.of("edit.revert-no"));
        if (wanted) {
            edits.revert(id);
        }
        return wanted;
    }

    /** Keeps that nothing is executed for the statement; the text that was typed goes. */
    public void leaveOut() {
        OpenStatement statement = open.get().orElseThrow();
        boolean wanted = dialogs.confirm(
                Texts.of("edit.leave-out-title"),
                Texts.of("edit.leave-out-sentence", statement.id()),
                Texts.of("edit.leave-out-yes"),
                Texts.of("edit.leave-out-no"));
        if (wanted) {
            close();
            edits.keep(statement.with(""));
        }
    }

    /** Puts the generated lines in place of the edit's at a clash. */
    public void takeGenerated(Clash clash) {
        new Clashing(text.get())
                .taken(clash, taken)
                .ifPresentOrElse(
                        made -> {
                            text.set(made);
                            taken.add(clash);
                            settle(clash);
                        },
                        () -> remark.set(Texts.of("edit.clash-gone")));
    }

    /** Leaves the edit's lines as they are at a clash. */
    public void keepMine(Clash clash) {
        settle(clash);
    }

    /** The line of the text at which a clash stands now, counted from 0. */
    public Optional<Integer> lineOf(Clash clash) {
        return new Clashing(text.get()).at(clash, taken);
    }

    private void settle(Clash clash) {
        clashes.set(clashes.get().stream().filter(c -> !c.equals(clash)).toList());
    }

    private void look(OpenStatement statement) {
        state.selectedProperty().set(Optional.of(statement.table()));
        state.pageProperty().set(Page.REVIEW);
    }

    private void show(OpenStatement statement) {
        remark.set("");
        basis = statement.begun();
        begin(statement);
        look(statement);
    }

    private void begin(OpenStatement statement) {
        taken.clear();
        clashes.set(statement.clashes());
        open.set(Optional.of(statement));
        text.set(statement.begun());
        typed();
        begun.set(begun.get() + 1);
    }

    private void typed() {
        edits.typing(open.get().filter(o -> isChanged()).map(o -> o.with(text.get())));
        reading.changed();
    }

    /** Whether another statement may be opened in place of this one. */
    private boolean left() {
        if (!isChanged()) {
            return true;
        }
        Question.Answer answer = dialogs.ask(new Question(
                Texts.of("edit.leave-title"),
                Texts.of("edit.leave-sentence", id()),
                Texts.of("edit.leave-keep"),
                Texts.of("edit.leave-discard"),
                Texts.of("edit.leave-back")));
        if (answer == Question.Answer.FIRST) {
            keep();
        }
        return answer != Question.Answer.BACK;
    }

    /** What is typed is brought together with what is generated now. */
    private void generatedAnew(Plan plan) {
        if (open.get().isEmpty()) {
            return;
        }
        OpenStatement before = open.get().get();
        String typed = text.get();
        int mine = ++request;
        tasks.start(
                "",
                cancellation -> before.in(plan, typed),
                now -> ifLatest(mine, () -> join(before, typed, now)),
                this::fail);
    }

    private void join(OpenStatement before, String typed, Optional<OpenStatement> now) {
        if (!text.get().equals(typed)) {
            // typed on meanwhile: once more with that
            state.planProperty().get().ifPresent(this::generatedAnew);
            return;
        }
        if (now.isEmpty()) {
            remark.set(Texts.of("edit.gone", before.id()));
            return;
        }
        OpenStatement statement = now.get();
        if (statement.generated().equals(before.generated())) {
            return;
        }
        if (!isChanged()) {
            basis = statement.begun();
        }
        begin(statement);
        remark.set(
                statement.clashes().isEmpty()
                        ? Texts.of("edit.generated-anew", statement.id())
                        : Texts.of("edit.generated-anew-clash", statement.id()));
    }

    private void shut() {
        request++;
        close();
    }

    private void close() {
        open.set(Optional.empty());
        clashes.set(List.of());
        taken.clear();
        remark.set("");
        text.set("");
        typed();
    }

    private String id() {
        return open.get().map(OpenStatement::id).orElse("");
    }

    private void ifLatest(int mine, Runnable change) {
        if (mine == request) {
            change.run();
        }
    }

    private void fail(Exception problem) {
        remark.set(Failures.message(problem));
    }
}
