package dev.partbridge.ui.edit;

import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.state.EditWork;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** What can be done with edits, each with the reason why it cannot be done now. */
public final class EditActions {
    private final WorkbenchState state;
    private final EditWork work;
    private final EditViewModel editor;
    private final EditListViewModel list;
    private final ObservableValue<Optional<String>> caret;
    private final Dialogs dialogs;

    /**
     * @param caret the statement of the PostgreSQL text in Review that the caret is on, by its id
     */
    public EditActions(
            WorkbenchState state,
            EditWork work,
            EditViewModel editor,
            EditListViewModel list,
            ObservableValue<Optional<String>> caret,
            Dialogs dialogs) {
        this.state = state;
        this.work = work;
        this.editor = editor;
        this.list = list;
        this.caret = caret;
        this.dialogs = dialogs;
    }

    /** Opens the statement that the caret is on. */
    public void edit() {
        caret.getValue().ifPresent(editor::open);
    }

    /** Empty when it can be done, as of all below. */
    public ObservableValue<String> editRefusal() {
        return refusal(() ->
                state.pageProperty().get() == Page.REVIEW && caret.getValue().isPresent()
                        ? ""
                        : Texts.of("refusal.no-statement"));
    }

    /** Keeps what is typed. */
    public void keep() {
        editor.keep();
    }

    public ObservableValue<String> keepRefusal() {
        return refusal(this::noEditor);
    }

    /** Closes the editor. */
    public void discard() {
        editor.discard();
    }

    public ObservableValue<String> discardRefusal() {
        return Bindings.createStringBinding(this::noEditor, editor.openProperty());
    }

    /** Gives up the edit of the statement in the editor. */
    public void revert() {
        editor.revert();
    }

    public ObservableValue<String> revertRefusal() {
        return refusal(() -> noEditor().isEmpty() && !editor.isEdited() ? Texts.of("refusal.no-edit") : noEditor());
    }

    /** Executes nothing for the statement in the editor. */
    public void leaveOut() {
        editor.leaveOut();
    }

    public ObservableValue<String> leaveOutRefusal() {
        return refusal(this::noEditor);
    }

    /** Opens the bar that finds and replaces. */
    public void replace() {
        editor.replacing().shownProperty().set(true);
    }

    public ObservableValue<String> replaceRefusal() {
        return Bindings.createStringBinding(this::noEditor, editor.openProperty());
    }

    /** Lists all edits. */
    public void list() {
        dialogs.edits(list.linesProperty(), editor::open, editor::revert);
    }

    public ObservableValue<String> listRefusal() {
        return Bindings.createStringBinding(
                () -> list.linesProperty().get().isEmpty() ? Texts.of("refusal.no-edits") : "", list.linesProperty());
    }

    private String noEditor() {
        return editor.openProperty().get().isEmpty() ? Texts.of("refusal.no-editor") : "";
    }

    /** During a run none of it is done. */
    private ObservableValue<String> refusal(Supplier<String> otherwise) {
        return Bindings.createStringBinding(
                () -> work.refusalProperty().getValue().isEmpty()
                        ? otherwise.get()
                        : work.refusalProperty().getValue(),
                work.refusalProperty(),
                editor.openProperty(),
                state.pageProperty(),
                caret);
    }
}
