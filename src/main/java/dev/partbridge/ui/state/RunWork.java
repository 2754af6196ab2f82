package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.SourceCheck;
import dev.partbridge.engine.ValidateOptions;
import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import dev.partbridge.ui.task.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Runs the plan, cancels it, and proves anew. */
public final class RunWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final TargetWork targets;
    private final RunLog runLog = new RunLog();
    private final List<RunListener> listeners = new CopyOnWriteArrayList<>();
    private final Steering steering;
    private final ObservableValue<String> refusal;
    private final ObservableValue<String> cancelRefusal;
    private Optional<Job> job = Optional.empty();

    public RunWork(Engine engine, TaskRunner tasks, WorkbenchState state, Dialogs dialogs, TargetWork targets) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        this.targets = targets;
        steering = new Steering(state);
        refusal = Bindings.createStringBinding(
                this::whyNot, state.plan, state.target, state.running, state.converting, state.sourceLink);
        cancelRefusal = Bindings.createStringBinding(
                () -> state.running.get() ? "" : Texts.of("refusal.nothing-runs"), state.running);
        listen(this::log);
    }

    /** Why a run cannot be started now; empty when it can. The proof alone is refused for the same reasons. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Why there is nothing to cancel; empty when there is. */
    public ObservableValue<String> cancelRefusalProperty() {
        return cancelRefusal;
    }

    /** Pauses and resumes the run under way. */
    public Steering steering() {
        return steering;
    }

    /** Hears every event of every run from now on, on worker threads; must not block. */
    public void listen(RunListener listener) {
        listeners.add(listener);
    }

    /** Starts the run, or carries on one that was stopped, and turns to its page. */
    public void start() {
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        Target target = state.target.get().orElseThrow();
        List<Finding> hidden = new SourceCheck(inspection, plan).hidden();
        if (!hidden.isEmpty() && !accepted(hidden)) {
            return;
        }
        boolean lost = state.report.get().filter(RunReport::pointLost).isPresent();
        EarlierRun earlier = lost && rereads() ? EarlierRun.REREAD : EarlierRun.CARRIED_ON;
        forget();
        state.validation.set(Optional.empty());
        state.pageProperty().set(Page.RUN);
        MigrateOptions usual = MigrateOptions.of(state.runChoices()).with(earlier);
        MigrateOptions options = hidden.isEmpty() ? usual : usual.acceptingHidden();
        RunControl control = steering.begin(options);
        begin(
                Texts.of("task.running"),
                cancellation -> engine.migrate(inspection, plan, target, options, control, this::tell, cancellation),
                this::ended,
                this::fail);
    }

    /** Checks source and target, tries the structure's statements in what is rolled back, and tells what a run would do. */
    public void dryRun() {
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        Target target = state.target.get().orElseThrow();
        forget();
        state.dryRun.set(Optional.of(List.of()));
        state.pageProperty().set(Page.RUN);
        // nothing is copied, so that hidden rows lose nothing: the findings tell of them
        MigrateOptions options =
                MigrateOptions.of(state.runChoices()).acceptingHidden().dry();
        RunControl control = steering.begin(options);
        RunLog told = new RunLog();
        List<String> lines = new CopyOnWriteArrayList<>();
        RunListener listener = event -> {
            told.line(event).ifPresent(lines::add);
            tell(event);
        };
        begin(
                Texts.of("task.dry-run"),
                cancellation -> engine.migrate(inspection, plan, target, options, control, listener, cancellation),
                report -> {
                    state.dryRun.set(Optional.of(List.copyOf(lines)));
                    state.log.add(Texts.of("run.dry"));
                },
                failure -> {
                    state.dryRun.set(Optional.of(List.copyOf(lines)));
                    fail(failure);
                });
    }

    /** What the run before told is no word about this one. */
    private void forget() {
        state.runFailure.set("");
        state.report.set(Optional.empty());
        state.dryRun.set(Optional.empty());
    }

    private boolean accepted(List<Finding> hidden) {
        return dialogs.confirm(
                Texts.of("run.hidden-title"),
                Texts.of("run.hidden", hidden.get(0).message(), hidden.size()),
                Texts.of("run.hidden-copy"),
                Texts.of("run.hidden-not"));
    }

    /** Oracle no longer knows what the tables were like when the run began. */
    private boolean rereads() {
        return dialogs.confirm(
                Texts.of("run.reread-title"),
                Texts.of("run.reread"),
                Texts.of("run.reread-yes"),
                Texts.of("run.reread-no"));
    }

    /** Counts and checks anew; reads only. */
    public void validate() {
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        Target target = state.target.get().orElseThrow();
        ValidateOptions options = ValidateOptions.of(state.proof.get())
                .with(state.jobsProperty().get())
                // rows are looked for when that is asked for
                .telling(0, Optional.empty())
                .sampling(state.sampleRowsProperty().get());
        begin(
                Texts.of("task.validating"),
                cancellation -> engine.validate(inspection, plan, target, options, this::tell, cancellation),
                this::proven,
                this::fail);
    }

    /** Asks what runs to stop; what is committed stays and is not done again. */
    public void cancel() {
        job.ifPresent(Job::cancel);
        state.log.add(Texts.of("run.cancelling"));
    }

    /**
     * Starts what goes on alone: nothing else runs meanwhile, and {@link #cancel} stops it.
     *
     * @param failed hears how it ended otherwise, cancelled or failed
     */
    <T> void begin(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        state.running.set(true);
        job = Optional.of(tasks.start(
                title,
                work,
                result -> {
                    over();
                    done.accept(result);
                },
                failure -> {
                    // who looks once it is over finds why
                    failed.accept(failure);
                    over();
                }));
    }

    private void over() {
        steering.over();
        state.running.set(false);
        job = Optional.empty();
    }

    private void ended(RunReport report) {
        report.validation().ifPresent(v -> state.validation.set(Optional.of(v)));
        state.report.set(Optional.of(report));
        targets.refresh();
    }

    private void proven(ValidationReport proof) {
        state.validation.set(Optional.of(proof));
    }

    private void fail(Exception failure) {
        state.runFailure.set(Failures.isCancelled(failure) ? "" : Failures.message(failure));
        if (Failures.isCancelled(failure)) {
            state.log.add(Texts.of("task.cancelled"));
            return;
        }
        state.log.add(Failures.message(failure));
        dialogs.failure(Texts.of("run.failed"), Failures.message(failure), Failures.detail(failure));
    }

    /** Tells all who listen. */
    void tell(RunEvent event) {
        listeners.forEach(l -> l.on(event));
    }

    private void log(RunEvent event) {
        runLog.line(event).ifPresent(line -> tasks.onWindow(() -> state.log.add(line)));
    }

    private String whyNot() {
        if (state.running.get()) {
            return Texts.of("refusal.running");
        }
        if (state.isReading()) {
            return Texts.of("refusal.reading");
        }
        if (state.plan.get().isEmpty() || state.converting.get()) {
            return Texts.of("refusal.not-converted");
        }
        return state.target.get().isEmpty() ? Texts.of("refusal.no-target") : "";
    }
}
