package dev.partbridge.ui.state;

import dev.partbridge.convert.Choices;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads Oracle's side. */
public final class SourceWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private Optional<Job> reading = Optional.empty();

    public SourceWork(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
    }

    /** Reads this source in place of the present one. */
    public void open(SourceSpec source) {
        reading.ifPresent(Job::cancel);
        boolean again = isCurrent(source);
        Set<QualifiedName> left = again ? leftOut() : Set.of();
        state.source.set(Optional.of(source));
        state.sourceLink.set(Link.BUSY);
        forget();
        if (!again) {
            state.choices.set(Choices.defaults());
        }
        String title = Texts.of("task.reading", source.name());
        reading = Optional.of(tasks.start(
                title,
                cancellation -> {
                    Inspection read = engine.inspect(source, cancellation);
                    return new Read(
                            read, read.findings().stream().sorted(Finding.ORDER).toList());
                },
                read -> {
                    if (isCurrent(source)) {
                        show(read, left);
                    }
                },
                failure -> {
                    if (isCurrent(source)) {
                        fail(failure);
                    }
                }));
    }

    /** Reads the present source again; what was chosen stays chosen. */
    public void reload() {
        state.source.get().ifPresent(this::open);
    }

    private boolean isCurrent(SourceSpec source) {
        return state.source.get().equals(Optional.of(source));
    }

    private void forget() {
        state.plan.set(Optional.empty());
        state.conversion.set(Optional.empty());
        state.inspection.set(Optional.empty());
        state.selectedProperty().set(Optional.empty());
        state.chosen.set(Set.of());
        state.findings.set(List.of());
        state.runFailure.set("");
        state.report.set(Optional.empty());
        state.validation.set(Optional.empty());
    }

    private Set<QualifiedName> leftOut() {
        Set<QualifiedName> chosen = state.chosen.get();
        return state.inspection.get().stream()
                .flatMap(i -> i.model().tables().stream())
                .map(OracleTable::name)
                .filter(t -> !chosen.contains(t))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a source holds, made ready off the window's thread. */
    private record Read(Inspection inspection, List<Finding> findings) {}

    private void show(Read all, Set<QualifiedName> left) {
        Inspection read = all.inspection();
        int tables = read.model().tables().size();
        state.chosen.set(read.model().tables().stream()
                .map(OracleTable::name)
                .filter(t -> !left.contains(t))
                .collect(Collectors.toUnmodifiableSet()));
        state.findings.set(all.findings());
        state.inspection.set(Optional.of(read));
        String tablesRead = Texts.of("oracle.tables-read", tables);
        state.sourceLink.set(Link.ready(tablesRead));
        state.log.add(tablesRead);
    }

    private void fail(Exception failure) {
        if (Failures.isCancelled(failure)) {
            state.sourceLink.set(Link.failed(Texts.of("task.cancelled")));
            return;
        }
        state.sourceLink.set(Link.failed(Failures.message(failure)));
        state.log.add(Failures.message(failure));
    }
}
