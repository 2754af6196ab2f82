package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Constraints that are added after the load. */
public final class ConstraintDdl {
    private ConstraintDdl() {}

    /** Primary and unique keys of the table and of its leaves. */
    public static List<Ddl> keys(PgTable table) {
        return added(table, c -> c instanceof PgConstraint.PrimaryKey || c instanceof PgConstraint.Unique);
    }

    /** Checks that Oracle has enabled without validating: PostgreSQL holds them for new rows only. */
    public static List<Ddl> unvalidatedChecks(PgTable table) {
        return added(table, c -> c instanceof PgConstraint.Check check && !check.validated());
    }

    /** Foreign keys of the table and of its leaves. */
    public static List<Ddl> foreignKeys(PgTable table) {
        return added(table, c -> c instanceof PgConstraint.ForeignKey);
    }

    /** {@code CONSTRAINT name ...} as it stands in CREATE TABLE and after ADD. */
    static String clause(PgConstraint constraint) {
        return "CONSTRAINT " + PostgresSql.quote(constraint.name()) + " " + definition(constraint);
    }

    private static String definition(PgConstraint constraint) {
        if (constraint instanceof PgConstraint.PrimaryKey key) {
            return "PRIMARY KEY (" + PostgresSql.list(key.columns()) + ")" + in(key.tablespace())
                    + deferrable(key.deferrable());
        }
        if (constraint instanceof PgConstraint.Unique key) {
            return "UNIQUE " + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                    + PostgresSql.list(key.columns()) + ")" + in(key.tablespace()) + deferrable(key.deferrable());
        }
        if (constraint instanceof PgConstraint.Check check) {
            return "CHECK (" + check.condition() + ")" + (check.noInherit() ? " NO INHERIT" : "")
                    + (check.validated() ? "" : " NOT VALID");
        }
        return foreignKey((PgConstraint.ForeignKey) constraint);
    }

    private static String in(Optional<Identifier> tablespace) {
        return tablespace
                .map(t -> " USING INDEX TABLESPACE " + PostgresSql.quote(t))
                .orElse("");
    }

    private static String deferrable(String clause) {
        return clause.isEmpty() ? "" : " " + clause;
    }

    private static String foreignKey(PgConstraint.ForeignKey key) {
        StringBuilder sql = new StringBuilder("FOREIGN KEY (").append(PostgresSql.list(key.columns()));
        sql.append(")\n  REFERENCES ").append(PostgresSql.quote(key.parent()));
        sql.append(" (").append(PostgresSql.list(key.parentColumns())).append(')');
        if (key.onUpdateCascade()) {
            sql.append(" ON UPDATE CASCADE");
        }
        if (!key.onDelete().isEmpty()) {
            sql.append(" ON DELETE ").append(key.onDelete());
        }
        if (!key.deferrable().isEmpty()) {
            sql.append(' ').append(key.deferrable());
        }
        return sql.append(key.validated() ? "" : " NOT VALID").toString();
    }

    private static List<Ddl> added(PgTable table, Predicate<PgConstraint> wanted) {
        List<Ddl> all = new ArrayList<>();
        table.constraints().stream().filter(wanted).forEach(c -> all.add(add(table.name(), c)));
        for (PgPartition leaf : table.layout().all()) {
            leaf.constraints().stream().filter(wanted).forEach(c -> all.add(add(table.leaf(leaf), c)));
        }
        return all;
    }

    /** ALTER TABLE ... ADD of one constraint to a table or leaf. */
    public static Ddl add(QualifiedName relation, PgConstraint constraint) {
        String table = "ALTER TABLE " + PostgresSql.quote(relation);
        return new Ddl(
                ObjectId.constraint(relation, constraint.name()),
                table + " ADD " + clause(constraint),
                table + " DROP CONSTRAINT " + PostgresSql.quote(constraint.name()));
    }
}
