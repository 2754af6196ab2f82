package dev.partbridge.ui.state;

import dev.partbridge.connect.TargetUnreachable;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.engine.EngineException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CancellationException;

/** Tells apart the three ways in which work ends badly: cancelled, a broken world, a bug. */
public final class Failures {
    private Failures() {}

    static boolean isCancelled(Exception failure) {
        return failure instanceof CancellationException;
    }

    /** Whether a database turned user or password down. */
    static boolean refusesLogIn(Exception failure) {
        Throwable cause = failure.getCause();
        return (cause instanceof OracleUnreachable source && source.refusesLogIn())
                || (cause instanceof TargetUnreachable target && target.refusesLogIn());
    }

    /** One plain line. */
    public static String message(Exception failure) {
        String message = failure.getMessage();
        return failure instanceof EngineException && message != null ? message : failure.toString();
    }

    /** The full text with all causes. */
    public static String detail(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
