package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.Optional;

/** Connects PostgreSQL's side and reads what it holds. */
public final class TargetWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private Optional<Job> connecting = Optional.empty();

    public TargetWork(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
    }

    /** Turns to this target and connects to it; the one before is let go. */
    public void use(Target target) {
        Optional<Target> before = state.target.get().filter(t -> !t.equals(target));
        connecting.ifPresent(Job::cancel);
        clear(Optional.of(target));
        read(target, before);
    }

    /** Turns to none; the one before is let go. */
    void leave() {
        Optional<Target> before = state.target.get();
        connecting.ifPresent(Job::cancel);
        clear(Optional.empty());
        state.targetLink.set(Link.NONE);
        state.targetCaution.set("");
        before.ifPresent(target -> tasks.start(
                Texts.of("task.disconnecting-target"),
                cancellation -> {
                    engine.disconnect(target);
                    return target;
                },
                done -> state.log.add(Texts.of("postgres.disconnected", done)),
                failure -> state.log.add(Failures.message(failure))));
    }

    private void clear(Optional<Target> next) {
        state.target.set(next);
        state.catalog.set(Optional.empty());
        state.targetMajor.set(Optional.empty());
        state.runFailure.set("");
        state.report.set(Optional.empty());
        state.validation.set(Optional.empty());
    }

    /** Reads again what the target holds. */
    public void refresh() {
        state.target.get().ifPresent(target -> read(target, Optional.empty()));
    }

    private void read(Target target, Optional<Target> before) {
        state.targetLink.set(Link.BUSY);
        state.targetCaution.set("");
        connecting = Optional.of(tasks.start(
                Texts.of("task.connecting"),
                cancellation -> {
                    before.ifPresent(engine::disconnect);
                    Engine.Connected connected = engine.connect(target);
                    return new Answer(connected, engine.browse(target, cancellation));
                },
                answer -> {
                    if (isCurrent(target)) {
                        show(answer);
                    }
                },
                failure -> {
                    if (isCurrent(target)) {
                        fail(failure);
                    }
                }));
    }

    private boolean isCurrent(Target target) {
        return state.target.get().equals(Optional.of(target));
    }

    private void show(Answer answer) {
        state.targetMajor.set(Optional.of(answer.connected().major()));
        boolean first = state.catalog.get().isEmpty();
        state.catalog.set(Optional.of(answer.catalog()));
        state.targetCaution.set(answer.connected().caution().orElse(""));
        state.targetLink.set(Link.ready(
                answer.connected().serverVersion() + " · " + answer.catalog().database()
                        + answer.connected()
                                .caution()
                                .map(c -> " · " + Texts.of("postgres.caution"))
                                .orElse("")));
        if (first) {
            state.log.add(Texts.of(
                    "postgres.connected",
                    answer.connected().serverVersion(),
                    answer.connected().url()));
            answer.connected().caution().ifPresent(state.log::add);
        }
    }

    private void fail(Exception failure) {
        state.catalog.set(Optional.empty());
        boolean cancelled = Failures.isCancelled(failure);
        state.targetLink.set(Link.failed(cancelled ? Texts.of("task.cancelled") : Failures.message(failure)));
        state.log.add(state.targetLink.get().detail());
    }

    private record Answer(Engine.Connected connected, Catalog catalog) {}
}
