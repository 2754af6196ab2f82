package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: the commands, how errors are told, the exit code. */
public final class CommandLineShell {
    private CommandLineShell() {}

    /**
     * Runs the command and answers the exit code. The start script says whether the error stream is a terminal: Java
     * tells it of no single stream.
     */
    public static int run(Engine engine, String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CountDownLatch interrupted = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(interrupted::countDown, "partbridge-interrupted"));
        return run(engine, new Output(out, err, Boolean.getBoolean("partbridge.terminal")), interrupted, args);
    }

    static int run(Engine engine, Output output, CountDownLatch interrupted, String... args) {
        int code = shell(output, asked(commands(engine, output, interrupted), args))
                .execute(args);
        output.out().flush();
        output.err().flush();
        return code;
    }

    /** Every command by its name, not made yet. */
    static Map<String, Supplier<Command>> commands(Engine engine, Output output, CountDownLatch interrupted) {
        Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("sample", () -> new SampleCommand(engine, output));
        commands.put("serve", () -> new ServeCommand(engine, output, interrupted));
        commands.put("inspect", () -> new InspectCommand(engine, output));
        commands.put("assess", () -> new AssessCommand(engine, output));
        commands.put("convert", () -> new ConvertCommand(engine, output));
        commands.put("migrate", () -> new MigrateCommand(engine, output));
        commands.put("validate", () -> new ValidateCommand(engine, output));
        commands.put("compare", () -> new CompareCommand(engine, output));
        commands.put("rejects", () -> new RejectsCommand(engine, output));
        commands.put("status", () -> new StatusCommand(engine, output));
        commands.put("undo", () -> new UndoCommand(engine, output));
        commands.put("explain", () -> new ExplainCommand(engine, output));
        return commands;
    }

    /** The command that is called, or all for help and for a wrong name: picocli takes its time for each. */
    private static Map<String, Supplier<Command>> asked(Map<String, Supplier<Command>> all, String... args) {
        return args.length > 0 && all.containsKey(args[0]) ? Map.of(args[0], all.get(args[0])) : all;
    }

    /** The shell with these commands. */
    static CommandLine shell(Output output, Map<String, Supplier<Command>> commands) {
        CommandLine shell = new CommandLine(CommandSpec.create()
                .name("partbridge")
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version()));
        shell.getCommandSpec()
                .usageMessage()
                .description(
                        "Moves Oracle's partitioned tables to PostgreSQL and proves that every row arrived in the right"
                                + " partition. Without arguments the window opens.")
                .footer(
                        "",
                        "Exit: 0 done; 1 findings of severity error, or validation failed; 2 usage;",
                        "3 cannot connect; 4 stopped, refused or failed half way; 5 rows rejected.");
        commands.forEach((name, command) -> shell.addSubcommand(name, command.get()));
        shell.setOut(output.out()).setErr(output.err());
        shell.setExecutionExceptionHandler((e, command, result) -> tell(e, output));
        shell.setParameterExceptionHandler((e, args) -> refuse(e, output));
        return shell;
    }

    /** What is wrong with the arguments, and where all of them are told: the whole help would push it out of sight. */
    private static int refuse(ParameterException e, Output output) {
        output.err().println("partbridge: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, output.err());
        output.err()
                .println("'" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help' tells what it takes.");
        return ExitCode.USAGE;
    }

    /** One plain line; the whole story of a bug goes to the log, where its code is found. */
    private static int tell(Exception e, Output output) {
        if (e instanceof EngineException known) {
            output.err().println("partbridge: " + known.getMessage());
            return ExitCode.of(known.kind());
        }
        LoggerFactory.getLogger(CommandLineShell.class).error("unexpected", e);
        output.err().println("partbridge: unexpected " + e);
        return ExitCode.STOPPED;
    }
}
