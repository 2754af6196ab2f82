package dev.partbridge.plan;

import dev.partbridge.finding.Finding;
import dev.partbridge.project.Edit;
import java.util.List;
import java.util.Optional;

/**
 * The statements of a plan that were edited by hand.
 *
 * @param all in the order of the edits
 * @param findings what is to be told of them, sorted
 */
public record PlanEdits(List<EditedStatement> all, List<Finding> findings) {
    /** Of a plan as it is generated. */
    public static final PlanEdits NONE = new PlanEdits(List.of(), List.of());

    public PlanEdits {
        all = List.copyOf(all);
        findings = List.copyOf(findings);
    }

    /** The edits as they were given. */
    public List<Edit> edits() {
        return all.stream().map(EditedStatement::edit).toList();
    }

    /** Those that make the plan another than it is generated. */
    public List<EditedStatement> changes() {
        return all.stream().filter(e -> e.state().changes()).toList();
    }

    /** Those for which nothing is executed. */
    public List<EditedStatement> leftOut() {
        return all.stream().filter(e -> e.state() == EditState.LEFT_OUT).toList();
    }

    /** Those that somebody must look at before anything is executed or written. */
    public List<EditedStatement> standing() {
        return all.stream().filter(e -> e.state().stops()).toList();
    }

    /** The edit of a statement by its id, where there is one. */
    public Optional<EditedStatement> of(String statement) {
        return all.stream().filter(e -> e.statement().equals(statement)).findFirst();
    }
}
