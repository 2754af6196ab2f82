package dev.partbridge.ui.edit;

import dev.partbridge.diff.ThreeWayMerge;
import dev.partbridge.plan.EditState;
import dev.partbridge.plan.EditedObjects;
import dev.partbridge.plan.EditedStatement;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.project.Edit;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.code.StyledText;
import java.util.List;
import java.util.Optional;

/**
 * A statement that is open in the editor.
 *
 * @param id its phase and object
 * @param table the Oracle table it is made of, or Oracle's object where it is of no table
 * @param generated as it is generated now, without the final semicolon
 * @param edit what was made of it before; absent of one that is not edited
 * @param begun the text the editor begins with: what the edit makes of it; of a conflict both brought together, with the
 *     edit's lines where they clash
 * @param clashes the places of a conflict, in lines of the text
 */
public record OpenStatement(
        String id,
        QualifiedName table,
        String generated,
        Optional<EditedStatement> edit,
        String begun,
        List<ThreeWayMerge.Clash> clashes) {
    public OpenStatement {
        clashes = List.copyOf(clashes);
    }

    /** A statement of the plan by its id; absent where the plan has none of that name. */
    static Optional<OpenStatement> of(Plan plan, String id) {
        Optional<EditedStatement> edit = plan.edits().of(id);
        Optional<Step.Execute> generated = edit.flatMap(EditedStatement::generated)
                .or(() -> plan.steps().stream()
                        .filter(s -> s instanceof Step.Execute && s.id().equals(id))
                        .map(s -> (Step.Execute) s)
                        .findFirst());
        return generated.map(g -> of(
                id,
                new EditedObjects(plan.conversion()).origin(g.subject()).table(),
                StyledText.unified(g.sql()),
                edit));
    }

    private static OpenStatement of(String id, QualifiedName table, String generated, Optional<EditedStatement> edit) {
        if (edit.isEmpty()) {
            return new OpenStatement(id, table, generated, edit, generated, List.of());
        }
        Edit made = edit.get().edit();
        if (edit.get().state() == EditState.CONFLICT) {
            ThreeWayMerge.Result both = ThreeWayMerge.of(
                    StyledText.unified(made.generated()),
                    StyledText.unified(edit.get().text()),
                    generated);
            return new OpenStatement(id, table, generated, edit, both.text(), both.clashes());
        }
        // one that is left out may hold a comment that says why
        String text = edit.get().state() == EditState.LEFT_OUT
                ? made.edited()
                : edit.get().text();
        return new OpenStatement(id, table, generated, edit, StyledText.unified(text), List.of());
    }

    /**
     * The same beside another plan, in which it may be generated otherwise: what is typed is brought together with that.
     *
     * @param text as it is typed
     * @return absent where the plan has no such statement
     */
    Optional<OpenStatement> in(Plan plan, String text) {
        return of(plan, id).map(now -> {
            if (now.generated.equals(generated)) {
                return new OpenStatement(id, now.table, generated, now.edit, text, clashes);
            }
            ThreeWayMerge.Result both = ThreeWayMerge.of(generated, text, now.generated);
            return new OpenStatement(id, now.table, now.generated, now.edit, both.text(), both.clashes());
        });
    }

    /** The edit that a text would be. */
    Edit with(String text) {
        return new Edit(id, generated, text);
    }
}
