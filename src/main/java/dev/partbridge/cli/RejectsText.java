package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.run.Reject;
import java.util.List;

/** The first rejected rows, so that nobody has to look for them. */
final class RejectsText {
    private static final int SHOWN = 20;

    private final Engine engine;
    private final Output output;

    RejectsText(Engine engine, Output output) {
        this.engine = engine;
        this.output = output;
    }

    void print(Inspection source, Target target, long all) {
        List<Reject> rejects = engine.rejects(source, target, SHOWN);
        for (Reject r : rejects) {
            output.err()
                    .println(r.position() + ": rejected from " + r.table() + ": " + r.reason() + " (SQLSTATE "
                            + r.code() + ")");
        }
        if (all > rejects.size()) {
            output.err().println("... and " + (all - rejects.size()) + " more.");
        }
        output.err().println("Rejected rows are kept in the target's table partbridge.reject.");
    }
}
