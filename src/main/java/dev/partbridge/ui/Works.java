package dev.partbridge.ui;

import dev.partbridge.engine.Engine;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.ExportWork;
import dev.partbridge.ui.state.JournalWork;
import dev.partbridge.ui.state.LogInWork;
import dev.partbridge.ui.state.RejectsWork;
import dev.partbridge.ui.state.RunWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.TargetWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;

/** The use cases over one shared state. */
record Works(
        WorkbenchState state,
        SourceWork sources,
        LogInWork logIns,
        TargetWork targets,
        ConvertWork conversions,
        RunWork runs,
        RejectsWork rejects,
        JournalWork journals,
        ExportWork exports) {

    static Works over(Engine engine, TaskRunner tasks, Dialogs dialogs) {
        WorkbenchState state = new WorkbenchState();
        TargetWork targets = new TargetWork(engine, tasks, state);
        SourceWork sources = new SourceWork(engine, tasks, state);
        return new Works(
                state,
                sources,
                new LogInWork(sources, state, dialogs, new ConnectViewModel(engine, tasks)),
                targets,
                new ConvertWork(engine, tasks, state, dialogs),
                new RunWork(engine, tasks, state, dialogs, targets),
                new RejectsWork(engine, tasks, state, dialogs),
                new JournalWork(engine, tasks, state, dialogs, targets),
                new ExportWork(engine, tasks, state, dialogs));
    }
}
