package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A view that shows all columns and rows of a table under the name which applications know.
 *
 * @param of the table
 * @param columns the table's, which bear the same names in the view
 * @param defaults SQL by column: a view has none of its table's (CREATE VIEW, Updatable Views)
 * @param origin the Oracle table
 */
public record PgView(
        QualifiedName name,
        QualifiedName of,
        List<Identifier> columns,
        Map<Identifier, String> defaults,
        ObjectId origin) {
    public PgView {
        columns = List.copyOf(columns);
        defaults = new LinkedHashMap<>(defaults);
    }
}
