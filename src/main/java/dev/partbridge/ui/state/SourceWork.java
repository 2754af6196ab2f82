package dev.partbridge.ui.state;

import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.project.ChosenTables;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Oracle's side: scripts, or a database. */
public final class SourceWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private Optional<Job> reading = Optional.empty();
    /** The tables that the user wants; kept while there is nothing to choose from. */
    private ChosenTables wanted = ChosenTables.ALL;

    private boolean refused;
    private int attempt;

    public SourceWork(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
    }

    /** Reads this source in place of the present one. */
    public void open(SourceSpec source) {
        turnTo(source);
        read(source, () -> {});
    }

    /** Logs in to a database with these and reads it in place of the present source. */
    public void connect(LiveSource source, OracleCredentials credentials) {
        turnTo(source);
        read(source, () -> {
            // what is open may be so as another user, or with a password that has been changed since
            engine.disconnect(source);
            engine.remember(source.profile(), credentials);
        });
    }

    /** Reads the present source, which may be somewhere else now; what was chosen of it holds. */
    void moveTo(SourceSpec source) {
        read(source, () -> {});
    }

    /** Turns to a source that is not read yet, with what is wanted of it; without a source all is empty. */
    void turnTo(Optional<SourceSpec> source, ChosenTables tables, Choices choices, Map<QualifiedName, Narrowing> rows) {
        stop();
        Optional<SourceSpec> before = state.source.get();
        state.source.set(source);
        state.sourceLink.set(Link.NONE);
        refused = false;
        forget();
        wanted = tables;
        state.choices.set(choices);
        state.narrowings.set(rows);
        before.filter(old -> source.filter(s -> sameDatabase(old, s)).isEmpty()).ifPresent(this::logOff);
    }

    /** The tables that the user wants, of those there are and of those that will be. */
    ChosenTables wanted() {
        Set<QualifiedName> chosen = state.chosen.get();
        return all().filter(all -> !of(all).equals(chosen))
                .map(all -> ChosenTables.of(chosen, all))
                .orElse(wanted);
    }

    /** Reads the present source again; what was chosen stays chosen, and all that is shown where it reads as before. */
    public void reload() {
        Optional<Inspection> before = state.inspection.get();
        if (before.isEmpty()) {
            state.source.get().ifPresent(this::open);
            return;
        }
        SourceSpec source = state.source.get().orElseThrow();
        stop();
        int mine = attempt;
        refused = false;
        state.sourceLink.set(Link.BUSY);
        reading = Optional.of(tasks.start(
                Texts.of("task.reading", source.name()),
                // not the window's thread holds one against the other: both may be large
                cancellation -> SourceReading.of(engine, source, cancellation).against(before.get()),
                read -> ifLatest(mine, () -> showAgain(read)),
                failure -> ifLatest(mine, () -> {
                    drop();
                    fail(failure);
                })));
    }

    private void showAgain(SourceReading.Again again) {
        if (!again.same()) {
            drop();
            show(again.read());
            return;
        }
        state.facts.set(again.read().facts());
        state.sourceAnswers.set(again.read().answersIn());
        state.sourceLink.set(again.read().link());
        state.log.add(Texts.of("oracle.as-before"));
    }

    private void drop() {
        wanted = wanted();
        forget();
    }

    /** Logs off the present database; what was read of it is forgotten, what was chosen is not. */
    public void disconnect() {
        stop();
        state.source.get().ifPresent(source -> {
            wanted = wanted();
            forget();
            state.sourceLink.set(Link.NONE);
            logOff(source);
        });
    }

    private void logOff(SourceSpec source) {
        tasks.start(
                Texts.of("task.disconnecting", source.name()),
                cancellation -> {
                    engine.disconnect(source);
                    return source;
                },
                done -> state.log.add(Texts.of("oracle.disconnected", done.name())),
                failure -> state.log.add(Failures.message(failure)));
    }

    /** It still answers. */
    void answered(SourceSpec source, Optional<Duration> in) {
        if (isReady(source) && in.isPresent()) {
            state.sourceAnswers.set(in);
        }
    }

    /** It answers no more; what was read of it stays. */
    void lost(SourceSpec source, Exception failure) {
        if (isReady(source)) {
            refused = Failures.refusesLogIn(failure);
            state.sourceAnswers.set(Optional.empty());
            state.sourceLink.set(Link.lost(Failures.message(failure)));
            state.log.add(Failures.message(failure));
        }
    }

    private boolean isReady(SourceSpec source) {
        return isCurrent(source) && state.sourceLink.get().state() == Link.State.READY;
    }

    /** Whether the database turned user or password down, so that reading again would only do it once more. */
    public boolean refused() {
        return refused;
    }

    /** What was chosen of this source stays chosen; of another one nothing is yet. */
    private void turnTo(SourceSpec source) {
        wanted = wanted();
        if (!isCurrent(source)) {
            wanted = ChosenTables.ALL;
            state.choices.set(Choices.defaults());
            state.narrowings.set(Map.of());
            state.draft.set(Optional.empty());
            state.edits.set(List.of());
            state.signOffs.set(List.of());
        }
    }

    private void read(SourceSpec source, Runnable first) {
        stop();
        int mine = attempt;
        Optional<SourceSpec> before = state.source.get().filter(s -> !sameDatabase(s, source));
        refused = false;
        state.source.set(Optional.of(source));
        state.sourceLink.set(Link.BUSY);
        forget();
        String title = Texts.of("task.reading", source.name());
        reading = Optional.of(tasks.start(
                title,
                cancellation -> {
                    before.ifPresent(engine::disconnect);
                    first.run();
                    return SourceReading.of(engine, source, cancellation);
                },
                read -> ifLatest(mine, () -> show(read)),
                failure -> ifLatest(mine, () -> fail(failure))));
    }

    /** Ends what is being read; its answer is not heard any more. */
    private void stop() {
        reading.ifPresent(Job::cancel);
        attempt++;
    }

    private void ifLatest(int answered, Runnable change) {
        if (answered == attempt) {
            change.run();
        }
    }

    private static boolean sameDatabase(SourceSpec one, SourceSpec other) {
        return one.equals(other)
                || (one instanceof LiveSource first
                        && other instanceof LiveSource second
                        && first.profile().equals(second.profile()));
    }

    private boolean isCurrent(SourceSpec source) {
        return state.source.get().equals(Optional.of(source));
    }

    private void forget() {
        state.plan.set(Optional.empty());
        state.conversion.set(Optional.empty());
        state.inspection.set(Optional.empty());
        state.facts.set(Optional.empty());
        state.sourceAnswers.set(Optional.empty());
        state.selectedProperty().set(Optional.empty());
        state.chosen.set(Set.of());
        state.findings.set(List.of());
        state.runFailure.set("");
        state.report.set(Optional.empty());
        state.validation.set(Optional.empty());
    }

    private Optional<Set<QualifiedName>> all() {
        return state.inspection
                .get()
                .map(i -> i.model().tables().stream().map(OracleTable::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of them that are wanted as it was said last. */
    private Set<QualifiedName> of(Set<QualifiedName> all) {
        return all.stream().filter(wanted::has).collect(Collectors.toUnmodifiableSet());
    }

    private void show(SourceReading read) {
        state.chosen.set(read.inspection().model().tables().stream()
                .map(OracleTable::name)
                .filter(wanted::has)
                .collect(Collectors.toUnmodifiableSet()));
        state.findings.set(read.findings());
        state.facts.set(read.facts());
        state.sourceAnswers.set(read.answersIn());
        state.inspection.set(Optional.of(read.inspection()));
        state.sourceLink.set(read.link());
        state.log.addAll(read.lines());
    }

    private void fail(Exception failure) {
        refused = Failures.refusesLogIn(failure);
        if (Failures.isCancelled(failure)) {
            state.sourceLink.set(Link.failed(Texts.of("task.cancelled")));
            return;
        }
        state.sourceLink.set(Link.failed(Failures.message(failure)));
        state.log.add(Failures.message(failure));
    }
}
