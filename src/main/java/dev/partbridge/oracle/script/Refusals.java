package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.alter.NotTold;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;

/** Statements that were not carried out, as findings. */
final class Refusals {
    private Refusals() {}

    static void report(
            Refused refused, ObjectId subject, SourcePosition place, TokenStream stream, ModelBuilder model) {
        model.findings()
                .add(
                        "PB-SRC-050",
                        subject,
                        refused.place().orElse(place),
                        subject.table() + ": " + refused.what() + " (" + refused.code() + "). " + refused.cure()
                                + ". Not carried out: " + stream.statement().summary());
    }

    static void report(
            NotTold notTold, ObjectId subject, SourcePosition place, TokenStream stream, ModelBuilder model) {
        model.findings()
                .add(
                        "PB-SRC-051",
                        subject,
                        place,
                        subject.table() + ": " + notTold.what() + ". Not carried out: "
                                + stream.statement().summary());
    }
}
