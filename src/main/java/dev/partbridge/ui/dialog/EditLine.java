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
 */
public record EditLine(String statement, Optional<EditState> state, boolean isGenerated) {
    /** One that was converted with. */
    public static EditLine of(EditedStatement edit) {
        return new EditLine(
                edit.statement(), Optional.of(edit.state()), edit.generated().isPresent());
    }

    /** One that was kept just now. */
    public static EditLine of(Edit edit) {
        return new EditLine(edit.statement(), Optional.empty(), false);
    }

    /** Whether somebody must look at it before anything is executed or written. */
    public boolean stops() {
        return state.filter(EditState::stops).isPresent();
    }
}
