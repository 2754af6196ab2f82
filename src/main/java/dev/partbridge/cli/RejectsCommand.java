package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RejectCount;
import dev.partbridge.run.RetryReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rejects}: the rows that a target keeps aside. */
@CommandLine.Command(
        name = "rejects",
        description = "Counts the rejected rows that a target keeps, writes them to a file, or tries them again.")
final class RejectsCommand extends Command {
    @Parameters(
            index = "0",
            paramLabel = "TARGET",
            description =
                    "jdbc:postgresql://host:port/db?user=... (password from PGPASSWORD or ~/.pgpass), or embedded:DIR")
    private String text = "";

    @Parameters(
            index = "1",
            paramLabel = "list|export|retry",
            description =
                    "list: how many by table and SQLSTATE, with the first reasons. export: all of them as CSV, with"
                            + " a header. retry: those whose cause was mended in the target go into their tables, parents"
                            + " first; the others stay, with their new reasons. Not while a run is at work")
    private String action = "";

    @Option(
            names = "--project",
            paramLabel = "P",
            description = "Of this migration alone, as list names it (default: all)")
    private Optional<String> project = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Of export: a file that is not there yet; nobody but its owner can read it")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--without-rows",
            description =
                    "Of export: leave out the rows themselves, as the careful choice: a row is one text, so single"
                            + " columns cannot be masked in it. Reasons stay, and may quote single values")
    private boolean withoutRows;

    @Mixin
    private PasswordArgument password = new PasswordArgument();

    RejectsCommand(Engine engine, Output output) {
        super(engine, output);
    }

    @Override
    public Integer call() {
        Target target = password.target(text);
        switch (action) {
            case "list" -> list(target);
            case "export" -> export(target);
            case "retry" -> {
                return retry(target);
            }
            default -> throw usage("rejects " + action + " is not known: give list, export or retry");
        }
        return ExitCode.DONE;
    }

    private int retry(Target target) {
        if (out.isPresent() || withoutRows) {
            throw usage("--out and --without-rows are of export; retry writes no file");
        }
        RetryReport report = engine().retryRejects(target, project, new RetryLines(output()), Cancellation.none());
        new RetryText(output()).print(report);
        if (report.left() == 0) {
            return ExitCode.DONE;
        }
        output().out().println();
        print(engine().rejectCounts(target, project), output().out());
        return ExitCode.REJECTS;
    }

    private void list(Target target) {
        if (out.isPresent() || withoutRows) {
            throw usage("--out and --without-rows are of export; list writes no file");
        }
        List<RejectCount> counts = engine().rejectCounts(target, project);
        if (counts.isEmpty()) {
            output().out().println("No rejected rows.");
            return;
        }
        print(counts, output().out());
    }

    private void export(Target target) {
        Path file = out.orElseThrow(() -> usage("rejects export needs --out FILE, a file that is not there yet"));
        long rows = engine().exportRejects(target, project, file, !withoutRows, Cancellation.none());
        output().out().println(rows == 0 ? "No rejected rows; no file was written." : rows + " rejected rows: " + file);
    }

    static void print(List<RejectCount> counts, PrintWriter out) {
        Table table = new Table("Project", "Table", "SQLSTATE", "Rows>");
        counts.forEach(c -> table.row(c.project(), c.table(), c.sqlState(), c.rows()));
        table.row("Total", "", "", counts.stream().mapToLong(RejectCount::rows).sum());
        table.print(out);
        for (RejectCount count : counts) {
            out.println();
            out.println(count.table() + ", SQLSTATE " + count.sqlState() + ", first reasons:");
            count.first().forEach(f -> out.println("  " + f.place() + ": " + f.reason()));
        }
    }

    private static EngineException usage(String message) {
        return new EngineException(EngineException.Kind.USAGE, message);
    }
}
