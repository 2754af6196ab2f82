package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;

/** A table's new name: foreign keys, indexes and later statements follow. */
final class Renaming {
    private Renaming() {}

    static void table(TableDraft table, Identifier name, Alteration alteration) {
        ModelBuilder model = alteration.model();
        QualifiedName old = table.name();
        QualifiedName now = old.sibling(name);
        if (model.table(now).isPresent()) {
            throw new Refused("ORA-00955", "there is a table " + now + " already", "Take another name");
        }
        alteration.elsewhere(() -> {
            model.rename(table, now, alteration.position());
            model.rowEffects().rename(old, now);
        });
    }
}
