package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.convert.rule.RuleScopes;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** How many of the chosen tables each rule concerns; counted in the background, as there may be many tables. */
final class RuleReach {
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final ObservableValue<Boolean> wanted;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Optional<Map<String, Integer>>> counts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job> job = Optional.empty();
    private int request;

    /** @param wanted whether anybody looks; nothing is counted otherwise */
    RuleReach(TaskRunner tasks, WorkbenchState state, ObservableValue<Boolean> wanted, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.state = state;
        this.wanted = wanted;
        this.failed = failed;
        InvalidationListener anew = o -> {
            counts.set(Optional.empty());
            count();
        };
        state.inspectionProperty().addListener(anew);
        state.chosenProperty().addListener(anew);
        wanted.addListener((observed, before, now) -> count());
        count();
    }

    /** By the rule's id; absent until they are counted. */
    ObservableValue<Optional<Map<String, Integer>>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    private void count() {
        if (!wanted.getValue()
                || counts.get().isPresent()
                || state.inspectionProperty().get().isEmpty()) {
            return;
        }
        job.ifPresent(Job::cancel);
        int mine = ++request;
        OracleModel model = state.inspectionProperty().get().orElseThrow().model();
        Set<QualifiedName> chosen = state.chosenProperty().get();
        job = Optional.of(tasks.start(
                "",
                cancellation -> count(model, chosen, cancellation),
                found -> {
                    if (mine == request) {
                        counts.set(Optional.of(found));
                    }
                },
                failure -> {
                    if (!(failure instanceof CancellationException)) {
                        failed.accept(failure);
                    }
                }));
    }

    private static Map<String, Integer> count(OracleModel model, Set<QualifiedName> chosen, Cancellation cancellation) {
        Map<String, Integer> found = new TreeMap<>();
        for (OracleTable table : model.tables()) {
            cancellation.check();
            if (chosen.contains(table.name())) {
                for (RuleScope scope : RuleScopes.of(table, model)) {
                    found.merge(scope.rule(), 1, Integer::sum);
                }
            }
        }
        return found;
    }
}
