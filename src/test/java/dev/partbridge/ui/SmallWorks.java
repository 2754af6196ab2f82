package dev.partbridge.ui;

import dev.partbridge.connect.Target;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.RunWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.TargetWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import java.nio.file.Path;

/** The use cases over the stub engine, on the caller's thread. */
public final class SmallWorks {
    public final StubEngine engine = new StubEngine();
    public final SameThreadTasks tasks = new SameThreadTasks();
    public final WorkbenchState state = new WorkbenchState();
    private final StubDialogs dialogs = new StubDialogs();
    private final TargetWork targets = new TargetWork(engine, tasks, state);
    private final ConvertWork conversions = new ConvertWork(engine, tasks, state, dialogs);
    public final RunWork runs = new RunWork(engine, tasks, state, dialogs, targets);

    /** Opens the small model and converts it. */
    public void convert() {
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        conversions.convert();
    }

    /** Turns to an embedded target. */
    public void connect() {
        targets.use(new Target.Embedded(Path.of("data")));
    }
}
