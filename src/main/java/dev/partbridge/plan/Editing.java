package dev.partbridge.plan;

import dev.partbridge.diff.ThreeWayMerge;
import dev.partbridge.postgres.ddl.IfThere;
import dev.partbridge.project.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts edited texts into a plan. An edit whose statement is generated otherwise now is never taken as it is, nor dropped
 * without a word: it is merged where both changed different lines, and is a conflict where they did not.
 */
public final class Editing {
    private final Map<String, Step.Execute> generated = new HashMap<>();
    private final EditedObjects objects;

    private Editing(Plan plan, List<Edit> edits) {
        Set<String> wanted = edits.stream().map(Edit::statement).collect(Collectors.toSet());
        for (Step step : plan.steps()) {
            if (step instanceof Step.Execute execute && wanted.contains(execute.id())) {
                generated.put(execute.id(), execute);
            }
        }
        objects = new EditedObjects(plan.conversion());
    }

    /**
     * The plan with its edits. They belong to what the migration is: its hash is another one, so that a run goes on with
     * the same edits only.
     *
     * @param plan as it is generated
     */
    public static Plan apply(Plan plan, List<Edit> edits) {
        if (!plan.edits().all().isEmpty()) {
            throw new IllegalArgumentException("the plan has its edits already");
        }
        if (edits.isEmpty()) {
            return plan;
        }
        Editing editing = new Editing(plan, edits);
        List<EditedStatement> all = editing.all(edits);
        PlanEdits made = new PlanEdits(all, EditFindings.of(all, editing.objects));
        return plan.edited(steps(plan, made), made);
    }

    private static List<Step> steps(Plan plan, PlanEdits edits) {
        Map<String, EditedStatement> changes =
                edits.changes().stream().collect(Collectors.toMap(EditedStatement::statement, e -> e));
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            EditedStatement change = changes.get(step.id());
            if (change == null) {
                steps.add(step);
            } else if (change.state() != EditState.LEFT_OUT) {
                steps.add(edited((Step.Execute) step, change.text()));
            }
        }
        return steps;
    }

    /** It is taken back by the name of what it should make; whether the edit still makes that, nobody knows. */
    private static Step.Execute edited(Step.Execute step, String text) {
        return new Step.Execute(step.statement(), text, IfThere.of(step.undo()), true);
    }

    private List<EditedStatement> all(List<Edit> edits) {
        List<EditedStatement> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Edit edit : edits) {
            all.add(seen.add(edit.statement()) ? of(edit) : twice(edit));
        }
        return all;
    }

    private EditedStatement twice(Edit edit) {
        return new EditedStatement(
                edit,
                EditState.REFUSED,
                Optional.ofNullable(generated.get(edit.statement())),
                edit.edited(),
                List.of(),
                List.of(new EditTrouble(1, "the statement is edited twice", "keep one of the two edits")));
    }

    private EditedStatement of(Edit edit) {
        Optional<Step.Execute> now = Optional.ofNullable(generated.get(edit.statement()));
        if (now.isEmpty()) {
            EditState state = objects.mayBeOfOthers(edit.statement()) ? EditState.NOT_CHOSEN : EditState.ORPHAN;
            return new EditedStatement(edit, state, now, edit.edited());
        }
        EditText own = EditText.of(edit.edited());
        if (own.isEmpty()) {
            return new EditedStatement(edit, EditState.LEFT_OUT, now, "");
        }
        String text = own.trimmed();
        String sql = EditText.of(now.get().sql()).trimmed();
        if (text.equals(sql)) {
            return new EditedStatement(edit, EditState.NEEDLESS, now, text);
        }
        String before = EditText.of(edit.generated()).trimmed();
        if (before.equals(sql)) {
            return checked(edit, EditState.APPLIED, now, text);
        }
        ThreeWayMerge.Result merge = ThreeWayMerge.of(before, text, sql);
        if (!merge.isClean()) {
            return new EditedStatement(edit, EditState.CONFLICT, now, text, merge.clashes(), List.of());
        }
        return merge.text().equals(sql)
                ? new EditedStatement(edit, EditState.NEEDLESS, now, sql)
                : checked(edit, EditState.MERGED, now, merge.text());
    }

    private static EditedStatement checked(Edit edit, EditState state, Optional<Step.Execute> generated, String text) {
        List<EditTrouble> troubles = EditText.of(text).troubles();
        return troubles.isEmpty()
                ? new EditedStatement(edit, state, generated, text)
                : new EditedStatement(edit, EditState.REFUSED, generated, text, List.of(), troubles);
    }
}
