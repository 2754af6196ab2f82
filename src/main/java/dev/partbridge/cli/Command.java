package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** What every command has: the engine, where to write, and help. */
@CommandLine.Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class Command implements Callable<Integer> {
    private final Engine engine;
    private final Output output;

    Command(Engine engine, Output output) {
        this.engine = engine;
        this.output = output;
    }

    Engine engine() {
        return engine;
    }

    Output output() {
        return output;
    }

    /** Connects to the target and returns its major version; says what should be known of the way there. */
    int major(Target target, boolean quiet) {
        Engine.Connected connected = engine.connect(target);
        if (!quiet) {
            connected.caution().ifPresent(words -> output.err().println("warning: " + words));
        }
        return connected.major();
    }
}
