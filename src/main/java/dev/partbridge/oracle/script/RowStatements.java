package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** INSERT, UPDATE, DELETE and MERGE: counted by table and file, told once each. */
final class RowStatements {
    private record Key(String file, QualifiedName table) {}

    private record Count(SourcePosition first, long number) {}

    private final Map<Key, Count> counts = new LinkedHashMap<>();

    /** Whether the statement changes rows. */
    static boolean starts(TokenStream stream) {
        return stream.atAny("INSERT", "UPDATE", "DELETE", "MERGE");
    }

    void take(TokenStream stream) {
        SourcePosition position = stream.position();
        stream.next();
        while (stream.atAny("ALL", "FIRST", "INTO", "FROM")) {
            stream.next();
        }
        QualifiedName table = stream.atName()
                ? stream.qualifiedName("the table's name")
                : new QualifiedName(Optional.empty(), Identifier.of("?"));
        counts.merge(
                new Key(position.file(), table),
                new Count(position, 1),
                (old, one) -> new Count(old.first(), old.number() + 1));
    }

    void report(Findings findings) {
        counts.forEach((key, count) -> findings.add(
                "PB-SRC-012",
                ObjectId.table(key.table()),
                count.first(),
                count.number() + (count.number() == 1 ? " statement changes" : " statements change") + " rows of "
                        + key.table() + " in " + key.file() + "; rows in scripts are not read by this version"));
    }
}
