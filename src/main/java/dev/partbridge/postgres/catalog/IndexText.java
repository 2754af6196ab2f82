package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Reads an index as pg_get_indexdef prints it. */
final class IndexText {
    private static final String USING = " USING ";
    private static final String BTREE = "btree";

    private IndexText() {}

    static PgIndex index(
            QualifiedName relation,
            Identifier name,
            boolean unique,
            String definition,
            Optional<Identifier> tablespace,
            List<Oddity> oddities) {
        int using = ServerText.indexOf(definition, USING, 0) + USING.length();
        int open = definition.indexOf('(', using);
        int close = ServerText.close(definition, open);
        ObjectId id = ObjectId.index(relation, name);
        String method = definition.substring(using, open).strip();
        String rest = definition.substring(close).strip();
        if (!method.equals(BTREE)) {
            oddities.add(new Oddity(relation, id, "uses " + method).of(definition));
        }
        if (!rest.isEmpty()) {
            oddities.add(new Oddity(relation, id, "has " + rest).of(definition));
        }
        return new PgIndex(
                name,
                relation,
                unique,
                ServerText.parts(definition.substring(open + 1, close - 1)),
                Optional.empty(),
                tablespace,
                Optional.of(id));
    }
}
