package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.Engine;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.time.Duration;
import java.util.Optional;

/** Connects PostgreSQL's side and reads what it holds. */
public final class TargetWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private Optional<Job> connecting = Optional.empty();
    private boolean refused;

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
        read(target, () -> before.ifPresent(engine::disconnect));
    }

    /**
     * Turns to this server and connects to it with this password; what is open of it is closed, since it may be so as
     * another user, or with a password that has been changed since.
     *
     * @param password absent for that of the command, of PGPASSWORD or of ~/.pgpass
     */
    public void connect(Target.Url target, Optional<Secret> password) {
        Optional<Target> before = state.target.get();
        connecting.ifPresent(Job::cancel);
        clear(Optional.of(target));
        read(target, () -> {
            before.filter(t -> !t.equals(target)).ifPresent(engine::disconnect);
            engine.disconnect(target);
            engine.remember(target, password);
        });
    }

    /** Whether the server turned user or password down, so that trying again would only do it once more. */
    public boolean refused() {
        return refused;
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
        state.targetAnswers.set(Optional.empty());
        state.targetMajor.set(Optional.empty());
        state.runFailure.set("");
        state.report.set(Optional.empty());
        state.dryRun.set(Optional.empty());
        state.validation.set(Optional.empty());
    }

    /** Reads again what the target holds. */
    public void refresh() {
        state.target.get().ifPresent(target -> read(target, () -> {}));
    }

    /** Something went wrong that should not. */
    public void tell(Exception failure) {
        state.log.add(Failures.message(failure));
    }

    /** It still answers. */
    void answered(Target target, Optional<Duration> in) {
        if (isReady(target) && in.isPresent()) {
            state.targetAnswers.set(in);
        }
    }

    /** It answers no more; what was read of it stays. */
    void lost(Target target, Exception failure) {
        if (isReady(target)) {
            refused = Failures.refusesLogIn(failure);
            state.targetAnswers.set(Optional.empty());
            state.targetLink.set(Link.lost(Failures.message(failure)));
            state.log.add(Failures.message(failure));
        }
    }

    private boolean isReady(Target target) {
        return isCurrent(target) && state.targetLink.get().state() == Link.State.READY;
    }

    private void read(Target target, Runnable first) {
        refused = false;
        state.targetLink.set(Link.BUSY);
        state.targetCaution.set("");
        connecting = Optional.of(tasks.start(
                Texts.of("task.connecting"),
                cancellation -> {
                    first.run();
                    Engine.Connected connected = engine.connect(target);
                    Catalog catalog = engine.browse(target, cancellation);
                    return new Answer(connected, catalog, engine.answersIn(target));
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
        state.targetReads.set(state.targetReads.get() + 1);
        state.targetCaution.set(answer.connected().caution().orElse(""));
        state.targetAnswers.set(answer.answersIn());
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
        refused = Failures.refusesLogIn(failure);
        state.targetAnswers.set(Optional.empty());
        String reason = Failures.isCancelled(failure) ? Texts.of("task.cancelled") : Failures.message(failure);
        // what it held when it was read last is still worth a look
        state.targetLink.set(state.catalog.get().isPresent() ? Link.lost(reason) : Link.failed(reason));
        state.log.add(reason);
    }

    private record Answer(Engine.Connected connected, Catalog catalog, Optional<Duration> answersIn) {}
}
