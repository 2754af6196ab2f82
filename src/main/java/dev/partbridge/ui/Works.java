package dev.partbridge.ui;

import dev.partbridge.engine.Engine;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.ServerViewModel;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.DifferenceWork;
import dev.partbridge.ui.state.EditWork;
import dev.partbridge.ui.state.ExportWork;
import dev.partbridge.ui.state.JournalWork;
import dev.partbridge.ui.state.LinkWatch;
import dev.partbridge.ui.state.LogInWork;
import dev.partbridge.ui.state.ProjectWork;
import dev.partbridge.ui.state.RejectsWork;
import dev.partbridge.ui.state.RunWork;
import dev.partbridge.ui.state.ServerWork;
import dev.partbridge.ui.state.SignOffWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.TargetWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;

/** The use cases over one shared state. */
record Works(
        WorkbenchState state,
        ProjectWork projects,
        SourceWork sources,
        LogInWork logIns,
        TargetWork targets,
        ServerWork servers,
        LinkWatch watch,
        ConvertWork conversions,
        RunWork runs,
        DifferenceWork differences,
        RejectsWork rejects,
        JournalWork journals,
        ExportWork exports,
        SignOffWork signOffs,
        EditWork edits) {

    static Works over(Engine engine, TaskRunner tasks, Dialogs dialogs, Kept kept) {
        WorkbenchState state = new WorkbenchState();
        TargetWork targets = new TargetWork(engine, tasks, state);
        SourceWork sources = new SourceWork(engine, tasks, state);
        LogInWork logIns =
                new LogInWork(sources, state, dialogs, new ConnectViewModel(engine, tasks, kept.connections()));
        RunWork runs = new RunWork(engine, tasks, state, dialogs, targets);
        return new Works(
                state,
                new ProjectWork(
                        engine,
                        tasks,
                        state,
                        dialogs,
                        new ProjectWork.Sides(sources, targets, logIns),
                        kept.recent(),
                        kept.autosave()),
                sources,
                logIns,
                targets,
                new ServerWork(targets, state, dialogs, new ServerViewModel(engine, tasks, kept.connections())),
                new LinkWatch(engine, tasks, state, sources, targets),
                new ConvertWork(engine, tasks, state, dialogs),
                runs,
                new DifferenceWork(engine, tasks, state, dialogs, runs),
                new RejectsWork(engine, tasks, state, dialogs),
                new JournalWork(engine, tasks, state, dialogs, targets),
                new ExportWork(engine, tasks, state, dialogs),
                new SignOffWork(state, dialogs, kept.signer()),
                new EditWork(state));
    }
}
