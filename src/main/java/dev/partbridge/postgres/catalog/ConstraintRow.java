package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.StructureQuery.Row;
import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of structure-constraints.sql. */
final class ConstraintRow {
    private static final Map<String, String> ACTIONS =
            Map.of("a", "", "r", "RESTRICT", "c", "CASCADE", "n", "SET NULL", "d", "SET DEFAULT");

    private final Row row;
    private final QualifiedName relation;
    private final List<Oddity> oddities;

    ConstraintRow(Row row, QualifiedName relation, List<Oddity> oddities) {
        this.row = row;
        this.relation = relation;
        this.oddities = oddities;
    }

    /** Absent for a kind that the model has not; it is an oddity then. */
    Optional<PgConstraint> constraint() throws SQLException {
        Identifier name = row.name(2);
        List<Identifier> columns = row.names(4);
        Optional<ObjectId> origin = Optional.of(ObjectId.constraint(relation, name));
        String kind = row.text(3);
        return switch (kind) {
            case "p" -> Optional.of(new PgConstraint.PrimaryKey(name, columns, deferrable(), tablespace(), origin));
            case "u" ->
                Optional.of(new PgConstraint.Unique(name, columns, row.flag(17), deferrable(), tablespace(), origin));
            case "c" -> Optional.of(new PgConstraint.Check(name, row.text(5), row.flag(6), row.flag(7), origin));
            case "f" -> Optional.of(foreignKey(name, columns, origin));
            default -> {
                odd(name, "is not in the plan (" + row.text(18) + ")");
                yield Optional.empty();
            }
        };
    }

    private PgConstraint foreignKey(Identifier name, List<Identifier> columns, Optional<ObjectId> origin)
            throws SQLException {
        String onUpdate = ACTIONS.getOrDefault(row.text(13), row.text(13));
        if (!onUpdate.isEmpty() && !onUpdate.equals("CASCADE")) {
            odd(name, "has ON UPDATE " + onUpdate);
        }
        if (!row.text(15).equals("s")) {
            odd(name, "has MATCH FULL");
        }
        List<Identifier> deleted = row.names(16);
        String onDelete = ACTIONS.getOrDefault(row.text(14), row.text(14));
        return new PgConstraint.ForeignKey(
                name,
                columns,
                row.qualified(10),
                row.names(12),
                onDelete + (deleted.isEmpty() ? "" : " (" + PostgresSql.list(deleted) + ")"),
                onUpdate.equals("CASCADE"),
                deferrable(),
                row.flag(7),
                origin);
    }

    private Optional<Identifier> tablespace() throws SQLException {
        return row.optional(19).map(Identifier::of);
    }

    private String deferrable() throws SQLException {
        if (!row.flag(8)) {
            return "";
        }
        return row.flag(9) ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE";
    }

    private void odd(Identifier name, String text) throws SQLException {
        oddities.add(new Oddity(relation, ObjectId.constraint(relation, name), text)
                .of("ALTER TABLE " + PostgresSql.quote(relation) + " ADD CONSTRAINT " + PostgresSql.quote(name) + " "
                        + row.text(18)));
    }
}
