package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code serve}: keeps the embedded server up. */
@CommandLine.Command(
        name = "serve",
        description = "Keeps the embedded server up until it is interrupted, and prints how to reach it.")
final class ServeCommand extends Command {
    @Parameters(index = "0", paramLabel = "embedded:DIR", description = "The embedded server's directory")
    private String text = "";

    private final CountDownLatch interrupted;

    /** @param interrupted counted down by whoever ends the command */
    ServeCommand(Engine engine, Output output, CountDownLatch interrupted) {
        super(engine, output);
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() throws InterruptedException {
        Target target = new PasswordArgument().target(text);
        if (!(target instanceof Target.Embedded)) {
            throw new EngineException(EngineException.Kind.USAGE, "serve takes embedded:DIR, not " + text);
        }
        Engine.Connected server = engine().connect(target);
        output().out().println("PostgreSQL " + server.serverVersion() + " is up. Ctrl+C stops it.");
        output().out().println("url:      " + server.url());
        output().out().println("user:     " + server.user());
        output().out().println("password: in the file " + server.passwordFile());
        output().out().flush();
        interrupted.await();
        return ExitCode.DONE;
    }
}
