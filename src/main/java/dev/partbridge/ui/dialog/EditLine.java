package dev.partbridge.ui.dialog;

import dev.partbridge.plan.EditState;
import dev.partbridge.plan.EditedStatement;
import dev.partbridge.project.Edit;
import java.util.Optional;

/**
 * An edit in the list of all.
 *
 * @param statement its id
 * @param state what became of it; absent until it was converted with
 * @param isGenerated whether there is such a statement, so that it can be opened
 * @param text as it was edited; empty where the statement is left out
 */
public record EditLine(String statement, Optional<EditState> state, boolean isGenerated, String text) {
    /** One that was converted with. */
    public static EditLine of(EditedStatement edit) {
        return new EditLine(
                edit.statement(),
                Optional.of(edit.state()),
                edit.generated().isPresent(),
                edit.edit().edited());
    }

    /** One that was kept just now. */
    public static EditLine of(Edit edit) {
        return new EditLine(edit.statement(), Optional.empty(), false, edit.edited());
    }

    /** Whether somebody must look at it before anything is executed or written. */
    public boolean stops() {
        return state.filter(EditState::stops).isPresent();
    }
}
