package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.JournalRemoved;
import dev.partbridge.run.ProjectStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes back what a migration made, or its journal alone. */
@CommandLine.Command(
        name = "undo",
        description = "Drops what the target's journal says that a migration made, last first, with all rows in it, and"
                + " nothing else.")
final class UndoCommand extends Command {
    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR")
    private String text = "";

    @Option(
            names = "--project",
            paramLabel = "P",
            description = "The migration, as status names it; needed where the target has several")
    private Optional<String> project = Optional.empty();

    @Option(
            names = "--journal-only",
            description =
                    "Keep what was made, and remove the journal alone: of a migration whose last run was proven and that"
                            + " keeps no rejects, or that was undone")
    private boolean journalOnly;

    @Option(names = "--yes", description = "Do not ask")
    private boolean yes;

    @Mixin
    private PasswordArgument password = new PasswordArgument();

    private final Function<String, Optional<String>> ask;

    UndoCommand(Engine engine, Output output) {
        this(engine, output, new ConsolePrompt()::user);
    }

    /** @param ask answers a question; absent where there is nobody */
    UndoCommand(Engine engine, Output output, Function<String, Optional<String>> ask) {
        super(engine, output);
        this.ask = ask;
    }

    @Override
    public Integer call() {
        Target target = password.target(text);
        ProjectStatus status = only(engine().status(target, project));
        if (!yes && !agreed(status)) {
            output().err().println("Nothing was changed.");
            return ExitCode.STOPPED;
        }
        if (journalOnly) {
            JournalRemoved removed = engine().removeJournal(target, status.project(), false);
            (removed.removed() ? output().out() : output().err()).println(removed.message());
            return removed.removed() ? ExitCode.DONE : ExitCode.STOPPED;
        }
        engine().undo(target, status.project(), note -> output().err().println(note));
        output().out()
                .println("Undone: what " + status.objects().size() + " statements of " + status.project()
                        + " had made is dropped.");
        return ExitCode.DONE;
    }

    private ProjectStatus only(List<ProjectStatus> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        throw new EngineException(
                EngineException.Kind.USAGE,
                all.isEmpty()
                        ? "no migration went into " + text
                        : "the target has " + all.size() + " migrations; --project is one of "
                                + all.stream().map(s -> '"' + s.project() + '"').collect(Collectors.joining(", ")));
    }

    private boolean agreed(ProjectStatus status) {
        long rows = status.tables().stream()
                .mapToLong(ProjectStatus.TableLine::rows)
                .sum();
        String what = journalOnly
                ? "Remove the journal of " + status.project() + "; it can be neither carried on nor undone then"
                : "Drop what " + status.objects().size() + " statements of " + status.project() + " made, with " + rows
                        + " rows";
        Optional<String> answer = ask.apply(what + ". Type yes to go on");
        if (answer.isEmpty()) {
            output().err().println(what + ": give --yes where nobody can be asked.");
        }
        return answer.map(String::strip).filter("yes"::equalsIgnoreCase).isPresent();
    }
}
