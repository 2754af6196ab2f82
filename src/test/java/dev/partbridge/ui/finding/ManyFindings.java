package dev.partbridge.ui.finding;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;

/** The findings list, for tests of other packages that fill it. */
public final class ManyFindings {
    private final FindingsViewModel model;

    public ManyFindings(WorkbenchState state) {
        model = new FindingsViewModel(state, new StubEngine(), new SameThreadTasks());
    }

    /** Filters for the findings of each table's third line, as a user does, and counts them. */
    public void filter() {
        model.filter().textProperty().set("");
        model.shownProperty().getValue();
        model.filter().textProperty().set(":3:1)");
        model.shownProperty().getValue();
        for (Severity severity : Severity.values()) {
            model.count(severity);
        }
    }

    public int shown() {
        return model.shownProperty().getValue().size();
    }
}
