package dev.partbridge.ui.side;

import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * A side's tree and what the user looks for in it. It is built and searched in the background: what is typed is never
 * waited for, and what it was typed over is given up.
 *
 * @param <T> what the tree is built of
 */
public final class SearchedTree<T> {
    private final TaskRunner tasks;
    private final ObservableValue<Optional<T>> read;
    private final Function<T, List<ObjectNode>> build;
    private final Consumer<Exception> failed;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ObjectNode>> nodes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private Optional<List<ObjectNode>> whole = Optional.empty();
    private Optional<Job> job = Optional.empty();
    private int request;

    /**
     * A tree that is built anew whenever something else was read.
     *
     * @param build is called on a background thread, as the nodes' children are when they are searched
     * @param failed hears of what should not happen
     */
    public SearchedTree(
            TaskRunner tasks,
            ObservableValue<Optional<T>> read,
            Function<T, List<ObjectNode>> build,
            Consumer<Exception> failed) {
        this.tasks = tasks;
        this.read = read;
        this.build = build;
        this.failed = failed;
        read.addListener((observed, before, now) -> {
            whole = Optional.empty();
            search();
        });
        filter.addListener((observed, before, now) -> search());
        search();
    }

    public StringProperty filter() {
        return filter;
    }

    /** What is found, in the end; all while nothing is looked for. */
    public ObservableValue<List<ObjectNode>> nodes() {
        return nodes.getReadOnlyProperty();
    }

    /** Whether what stands in {@link #nodes()} is not what it will be. */
    public ObservableValue<Boolean> searching() {
        return searching.getReadOnlyProperty();
    }

    private void search() {
        job.ifPresent(Job::cancel);
        int mine = ++request;
        Optional<T> of = read.getValue();
        if (of.isEmpty()) {
            searching.set(false);
            nodes.set(List.of());
            return;
        }
        String text = filter.get();
        Optional<List<ObjectNode>> built = whole;
        searching.set(true);
        job = Optional.of(tasks.start(
                "",
                cancellation -> {
                    List<ObjectNode> all = built.orElseGet(() -> build.apply(of.get()));
                    return new Answer(all, ObjectSearch.of(all, text, cancellation));
                },
                answer -> {
                    if (mine == request) {
                        searching.set(false);
                        whole = Optional.of(answer.whole());
                        nodes.set(answer.found());
                    }
                },
                failure -> {
                    if (mine == request && !(failure instanceof CancellationException)) {
                        searching.set(false);
                        failed.accept(failure);
                    }
                }));
    }

    private record Answer(List<ObjectNode> whole, List<ObjectNode> found) {}
}
