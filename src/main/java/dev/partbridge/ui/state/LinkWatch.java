package dev.partbridge.ui.state;

import dev.partbridge.engine.Engine;
import dev.partbridge.ui.task.TaskRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Asks both sides now and then whether they still answer, so that a connection that was cut is told before somebody
 * needs it. A run looks after its own connections and is left in peace.
 */
public final class LinkWatch {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final SourceWork sources;
    private final TargetWork targets;

    /** What is asked of each side is answered before it is asked again. */
    private int asked;

    public LinkWatch(Engine engine, TaskRunner tasks, WorkbenchState state, SourceWork sources, TargetWork targets) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.sources = sources;
        this.targets = targets;
    }

    /**
     * Looks from now on.
     *
     * @param later the window's thread, some time later
     */
    public void begin(Executor later) {
        later.execute(() -> {
            look();
            begin(later);
        });
    }

    /** Asks each side that is connected once. */
    public void look() {
        if (state.running.get() || asked > 0) {
            return;
        }
        state.source
                .get()
                .filter(source -> state.sourceLink.get().state() == Link.State.READY)
                .ifPresent(source -> ask(
                        () -> engine.answersIn(source),
                        found -> sources.answered(source, found),
                        failure -> sources.lost(source, failure)));
        state.target
                .get()
                .filter(target -> state.targetLink.get().state() == Link.State.READY)
                .ifPresent(target -> ask(
                        () -> engine.answersIn(target),
                        found -> targets.answered(target, found),
                        failure -> targets.lost(target, failure)));
    }

    private interface Question {
        Optional<Duration> ask();
    }

    private void ask(Question question, Consumer<Optional<Duration>> answered, Consumer<Exception> lost) {
        asked++;
        tasks.start(
                "",
                cancellation -> question.ask(),
                found -> {
                    asked--;
                    answered.accept(found);
                },
                failure -> {
                    asked--;
                    lost.accept(failure);
                });
    }
}
