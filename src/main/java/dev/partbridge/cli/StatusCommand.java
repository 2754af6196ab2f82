package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import dev.partbridge.run.ProjectStatus;
import dev.partbridge.run.ProjectStatus.RunLine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code status}: what a target's journal tells. */
@CommandLine.Command(
        name = "status",
        description = "Tells what went into a target: runs, statements by phase, chunks and rejects by table.")
final class StatusCommand extends Command {
    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR")
    private String text = "";

    @Option(names = "--project", paramLabel = "P", description = "Of this migration alone (default: all)")
    private Optional<String> project = Optional.empty();

    @Option(names = "--json", description = "The same as JSON, with each statement")
    private boolean json;

    @Mixin
    private PasswordArgument password = new PasswordArgument();

    StatusCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        List<ProjectStatus> status = engine().status(password.target(text), project);
        if (json) {
            output().out().print(engine().statusJson(status));
        } else if (status.isEmpty()) {
            output().out().println("No migration went into this target.");
        } else {
            for (int i = 0; i < status.size(); i++) {
                if (i > 0) {
                    output().out().println();
                }
                print(status.get(i), output().out());
            }
        }
        return ExitCode.DONE;
    }

    private static void print(ProjectStatus status, PrintWriter out) {
        out.println(status.project() + (status.atWork() ? " (a run is at work)" : ""));
        Table runs = new Table("Run", "State", "Started", "Finished", "Read at", "Message");
        for (RunLine run : status.runs()) {
            runs.row(
                    run.id(),
                    state(run, status),
                    run.started(),
                    run.finished().map(Object::toString).orElse("-"),
                    run.sourcePoint().orElse("-"),
                    run.message());
        }
        runs.print(out);
        out.println();
        Table phases = new Table("Phase", "Statements>");
        status.statements().forEach(phases::row);
        phases.row("Total", status.objects().size());
        phases.print(out);
        if (!status.tables().isEmpty()) {
            out.println();
            Table tables = new Table("Table", "Chunks done>", "Left>", "Rows>", "Rejects>");
            status.tables().forEach(t -> tables.row(t.table(), t.done(), t.left(), t.rows(), t.rejects()));
            tables.print(out);
        }
    }

    /** A run that was killed could not say so. */
    private static String state(RunLine run, ProjectStatus status) {
        return run.state().equals("running") && !status.atWork() ? "broken off" : run.state();
    }
}
