package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import java.util.Optional;

/** INCLUDING ROWS WHERE ... of MOVE, SPLIT and MERGE: the other rows are gone. */
final class Filter {
    private Filter() {}

    static boolean read(Alteration alteration, Optional<Identifier> partition) {
        TokenStream stream = alteration.stream();
        if (!stream.at("INCLUDING", "ROWS")) {
            return false;
        }
        int from = stream.mark();
        var place = stream.position();
        while (!stream.atEnd() && !stream.atAny("UPDATE", "ONLINE", "PARALLEL", "NOPARALLEL")) {
            stream.skipOne();
        }
        alteration.effect(RowEffect.Kind.FILTER, partition);
        alteration
                .findings()
                .add(
                        "PB-SRC-053",
                        alteration.table().id(),
                        place,
                        alteration.table().name() + ": " + stream.text(from, stream.mark())
                                + " takes rows away, which is not carried over");
        return true;
    }
}
