package dev.partbridge.cli;

import dev.partbridge.engine.Engine;
import dev.partbridge.run.RunListener;
import java.time.Clock;

/** Shows a run while it is at work. */
interface ShownProgress extends RunListener, AutoCloseable {
    @Override
    default void close() {}

    /** As it was asked for. */
    static ShownProgress of(Show show, Engine engine, Output output) {
        return switch (show) {
            case LINES -> new LineProgress(output.out(), Clock.systemUTC(), System::nanoTime, engine::eventLine);
            case ALL -> new ConsoleProgress(output, System::nanoTime);
            case QUIET, JSON -> event -> {};
        };
    }
}
