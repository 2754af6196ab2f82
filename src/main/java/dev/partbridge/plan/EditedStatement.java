package dev.partbridge.plan;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import dev.partbridge.project.Edit;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * An edit, and what became of it in a plan.
 *
 * @param generated the statement as it is generated now; absent where there is none of that name
 * @param text what the edit makes of it, without the final semicolon: the merged text, or the edited one; empty where the
 *     statement is left out
 * @param clashes the places of a conflict, in lines of the edited text
 * @param troubles why the text is refused
 */
public record EditedStatement(
        Edit edit,
        EditState state,
        Optional<Step.Execute> generated,
        String text,
        List<Clash> clashes,
        List<EditTrouble> troubles) {
    public EditedStatement {
        clashes = List.copyOf(clashes);
        troubles = List.copyOf(troubles);
    }

    /** One that nothing stands against. */
    EditedStatement(Edit edit, EditState state, Optional<Step.Execute> generated, String text) {
        this(edit, state, generated, text, List.of(), List.of());
    }

    /** The statement's id. */
    public String statement() {
        return edit.statement();
    }

    /** Whether another text is generated now than when the edit was made. */
    public boolean isOutdated() {
        return generated
                .filter(g -> !EditText.of(g.sql())
                        .trimmed()
                        .equals(EditText.of(edit.generated()).trimmed()))
                .isPresent();
    }

    /** What the statement makes; absent where there is none of that name. */
    public Optional<ObjectId> object() {
        return generated.map(Step.Execute::subject);
    }
}
