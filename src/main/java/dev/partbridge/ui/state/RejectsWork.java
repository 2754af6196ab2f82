package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.plan.Plan;
import dev.partbridge.run.Reject;
import dev.partbridge.run.RejectCount;
import dev.partbridge.run.RetryReport;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Reads the rejected rows that the target keeps of the migration, by itself after a run, and writes them to a file. */
public final class RejectsWork {
    /** Rows held at most. */
    public static final int FIRST = 1_000;

    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NONE);
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> refusal;
    private final ReadOnlyStringWrapper retried = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper retrying = new ReadOnlyBooleanWrapper();
    private final ObservableValue<String> retryRefusal;
    /** What was asked for last; an earlier answer is of no use. */
    private long asked;

    /**
     * Rejected rows.
     *
     * @param first by table and place
     * @param all how many there are
     */
    public record Kept(List<Reject> first, long all) {
        public static final Kept NONE = new Kept(List.of(), 0);

        public Kept {
            first = List.copyOf(first);
        }
    }

    public RejectsWork(Engine engine, TaskRunner tasks, WorkbenchState state, Dialogs dialogs) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        refusal = Bindings.createStringBinding(this::whyNot, state.plan, state.target);
        retryRefusal = Bindings.createStringBinding(
                this::whyNoRetry, state.plan, state.target, state.running, state.sourceLink, retrying);
        state.report.addListener((observed, before, now) -> {
            if (now.filter(r -> r.rejects() > 0).isPresent()) {
                read();
            } else {
                forget();
            }
        });
        state.inspection.addListener((observed, before, now) -> forget());
        state.target.addListener((observed, before, now) -> forget());
    }

    /** What was read last; nothing when a run begins, and of another source or target. */
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Whether an answer is waited for. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the rows could not be read; empty when they could. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Why they can neither be read nor written now; empty when they can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** How far those are that are tried again, then what became of them; empty when none were tried. */
    public ReadOnlyStringProperty retriedProperty() {
        return retried.getReadOnlyProperty();
    }

    /** Why they cannot be tried again now; empty when they can. */
    public ObservableValue<String> retryRefusalProperty() {
        return retryRefusal;
    }

    /** Tries all of them again, as {@code rejects retry} does, and reads those that are left. */
    public void retry() {
        if (!retryRefusal.getValue().isEmpty()) {
            return;
        }
        Target target = state.target.get().orElseThrow();
        Optional<String> project = Optional.of(engine.project(
                state.inspection.get().orElseThrow(), state.plan.get().orElseThrow()));
        retrying.set(true);
        retried.set(Texts.of("rejects.retrying"));
        tasks.start(
                Texts.of("task.rejects-retry"),
                cancellation -> engine.retryRejects(
                        target, project, (tried, in, all) -> tasks.onWindow(() -> tried(tried, in, all)), cancellation),
                this::retried,
                failure -> {
                    retrying.set(false);
                    retried.set("");
                    state.log.add(Failures.message(failure));
                    dialogs.failure(
                            Texts.of("rejects.retry-failed"), Failures.message(failure), Failures.detail(failure));
                    read();
                });
    }

    private void tried(long tried, long in, long all) {
        if (retrying.get()) {
            retried.set(Texts.of("rejects.tried", Figures.count(tried), Figures.count(all), Figures.count(in)));
        }
    }

    private void retried(RetryReport report) {
        retrying.set(false);
        String words = report.stopped()
                ? Texts.of("rejects.retry-stopped", Figures.count(report.in()))
                : Texts.of("rejects.retried", Figures.count(report.in()), Figures.count(report.left()));
        retried.set(words);
        state.log.add(words);
        read();
    }

    /** Reads them, also during a run. */
    public void read() {
        if (!refusal.getValue().isEmpty()) {
            return;
        }
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        Target target = state.target.get().orElseThrow();
        Optional<String> project = Optional.of(engine.project(inspection, plan));
        long now = ++asked;
        reading.set(true);
        tasks.start(
                Texts.of("task.rejects"),
                cancellation -> {
                    List<Reject> first = engine.rejects(inspection, plan, target, FIRST);
                    cancellation.check();
                    return new Kept(
                            first,
                            engine.rejectCounts(target, project).stream()
                                    .mapToLong(RejectCount::rows)
                                    .sum());
                },
                answer -> answered(now, answer, ""),
                failure -> answered(now, Kept.NONE, Failures.message(failure)));
    }

    /** Asks for a file and writes all of them there, as {@code rejects export} does. */
    public void export() {
        dialogs.chooseNewCsv(Texts.of("rejects.choose"), "rejects.csv").ifPresent(this::write);
    }

    private void write(Path file) {
        Target target = state.target.get().orElseThrow();
        Optional<String> project = Optional.of(engine.project(
                state.inspection.get().orElseThrow(), state.plan.get().orElseThrow()));
        tasks.start(
                Texts.of("task.rejects-export"),
                cancellation -> engine.exportRejects(target, project, file, true, cancellation),
                rows -> state.log.add(Texts.of("rejects.exported", rows, file)),
                failure -> {
                    if (Failures.isCancelled(failure)) {
                        state.log.add(Texts.of("task.cancelled"));
                        return;
                    }
                    state.log.add(Failures.message(failure));
                    dialogs.failure(
                            Texts.of("rejects.export-failed"), Failures.message(failure), Failures.detail(failure));
                });
    }

    private void answered(long question, Kept answer, String why) {
        if (question == asked) {
            reading.set(false);
            kept.set(answer);
            trouble.set(why);
        }
    }

    private void forget() {
        retried.set("");
        answered(++asked, Kept.NONE, "");
    }

    private String whyNoRetry() {
        if (state.running.get() || retrying.get()) {
            return Texts.of("refusal.running");
        }
        if (state.isReading()) {
            return Texts.of("refusal.reading");
        }
        return whyNot();
    }

    private String whyNot() {
        if (state.plan.get().isEmpty()) {
            return Texts.of("refusal.not-converted");
        }
        return state.target.get().isEmpty() ? Texts.of("refusal.no-target") : "";
    }
}
