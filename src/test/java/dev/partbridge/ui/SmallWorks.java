package dev.partbridge.ui;

import dev.partbridge.connect.Target;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.DifferenceWork;
import dev.partbridge.ui.state.JournalWork;
import dev.partbridge.ui.state.RejectsWork;
import dev.partbridge.ui.state.RunWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.TargetWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import dev.partbridge.ui.task.TaskRunner;
import java.nio.file.Path;

/** The use cases over the stub engine. */
public final class SmallWorks {
    public final StubEngine engine = new StubEngine();
    public final WorkbenchState state = new WorkbenchState();
    public final RunWork runs;
    public final DifferenceWork differences;
    public final TaskRunner tasks = new SameThreadTasks();
    public final StubDialogs dialogs = new StubDialogs();
    public final RejectsWork rejects = new RejectsWork(engine, tasks, state, dialogs);
    private final TargetWork targets = new TargetWork(engine, tasks, state);
    public final JournalWork journal = new JournalWork(engine, tasks, state, dialogs, targets);
    private final ConvertWork conversions = new ConvertWork(engine, tasks, state, dialogs);

    /** All on the caller's thread. */
    public SmallWorks() {
        this.runs = new RunWork(engine, tasks, state, dialogs, targets);
        this.differences = new DifferenceWork(engine, tasks, state, dialogs, runs);
    }

    /** Runs have threads of their own. */
    public SmallWorks(TaskRunner running) {
        this.runs = new RunWork(engine, running, state, dialogs, targets);
        this.differences = new DifferenceWork(engine, tasks, state, dialogs, runs);
    }

    /** Opens the small model and converts it. */
    public void convert() {
        new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
        conversions.convert();
    }

    /** The same model anew. */
    public void convertAgain() {
        conversions.convert();
    }

    /** Turns to another one. */
    public void connectElsewhere() {
        targets.use(new Target.Embedded(Path.of("elsewhere")));
    }

    /** Turns to an embedded target. */
    public void connect() {
        targets.use(new Target.Embedded(Path.of("data")));
    }
}
