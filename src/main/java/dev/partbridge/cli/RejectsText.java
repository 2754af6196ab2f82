package dev.partbridge.cli;

import dev.partbridge.run.Reject;
import java.util.List;

/** The first rejected rows, so that nobody has to look for them. */
final class RejectsText {
    static final int SHOWN = 20;

    private final Output output;

    RejectsText(Output output) {
        this.output = output;
    }

    /** @param all how many there are, of which these are the first */
    void print(List<Reject> rejects, long all) {
        for (Reject r : rejects) {
            output.err()
                    .println(r.place() + ": rejected from " + r.table() + ": " + r.reason() + " (SQLSTATE " + r.code()
                            + ")");
        }
        if (all > rejects.size()) {
            output.err().println("... and " + (all - rejects.size()) + " more.");
        }
        output.err()
                .println(
                        "Rejected rows are kept in the target's table partbridge.reject; 'partbridge rejects' lists and exports them.");
    }
}
