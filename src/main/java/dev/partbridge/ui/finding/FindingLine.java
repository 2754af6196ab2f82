package dev.partbridge.ui.finding;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.finding.Finding;
import dev.partbridge.sql.SourcePosition;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Reads the line of the source that a finding speaks of; only the last one that was asked for is heard of. */
final class FindingLine {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private int request;

    FindingLine(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
    }

    /** Empty until it is read, and of findings without a place. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void read(Finding finding) {
        text.set("");
        int mine = ++request;
        Optional<SourceSpec> source = state.sourceProperty().get();
        if (source.isPresent() && finding.position().isPresent()) {
            SourcePosition place = finding.position().get();
            tasks.start(
                    Texts.of("task.reading-line", place),
                    cancellation -> engine.sourceLine(source.get(), place, cancellation),
                    found -> show(mine, found.orElse(Texts.of("finding.line-gone"))),
                    failure -> show(mine, String.valueOf(failure.getMessage())));
        }
    }

    private void show(int answered, String line) {
        if (answered == request) {
            text.set(line);
        }
    }
}
