package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.StructureQuery.Row;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.Optional;

/** A row of structure-columns.sql. */
final class ColumnRow {
    private ColumnRow() {}

    static PgColumn column(Row row, QualifiedName table) throws SQLException {
        Optional<String> expression = row.optional(6);
        String generated = row.text(15);
        return new PgColumn(
                row.name(2),
                row.text(3),
                row.flag(4),
                row.optional(5),
                generated.isEmpty() ? expression : Optional.empty(),
                generated.isEmpty()
                        ? identity(row)
                        : Optional.of("GENERATED ALWAYS AS (" + expression.orElse("") + ") "
                                + (generated.equals("v") ? "VIRTUAL" : "STORED")),
                row.optional(7),
                Optional.empty(),
                ObjectId.column(table, row.name(2)));
    }

    private static Optional<String> identity(Row row) throws SQLException {
        String kind = row.text(8);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("GENERATED " + (kind.equals("a") ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY (START WITH "
                + row.text(9) + " INCREMENT BY " + row.text(10) + " MINVALUE " + row.text(11) + " MAXVALUE "
                + row.text(12) + " CACHE " + row.text(13) + (row.flag(14) ? " CYCLE" : "") + ")");
    }
}
