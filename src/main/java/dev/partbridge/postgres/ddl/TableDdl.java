package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables, their leaves and their comments. Keys and foreign keys are not in them: they come after the load. */
public final class TableDdl {
    private TableDdl() {}

    /** CREATE TABLE with one column a line, names and types aligned, and the checks that hold during the load. */
    public static Ddl table(PgTable table) {
        return table(table, table);
    }

    /** The same, aligned as another table is: what both have alike is written alike. */
    public static Ddl table(PgTable table, PgTable aligned) {
        int names = width(
                aligned.columns().stream().map(c -> PostgresSql.quote(c.name())).toList());
        int types = width(aligned.columns().stream().map(TableDdl::type).toList());
        List<String> lines = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (PgColumn column : table.columns()) {
            String line =
                    pad(PostgresSql.quote(column.name()), names) + " " + pad(type(column), types) + attributes(column);
            lines.add("  " + line.stripTrailing());
            remarks.add(column.remark().map(r -> "   -- " + Ddl.line(r)).orElse(""));
        }
        for (PgConstraint constraint : inTable(table.constraints())) {
            lines.add("  " + ConstraintDdl.clause(constraint));
            remarks.add("");
        }
        StringBuilder sql = new StringBuilder("CREATE TABLE ");
        sql.append(PostgresSql.quote(table.name())).append(" (\n");
        for (int i = 0; i < lines.size(); i++) {
            sql.append(lines.get(i))
                    .append(i + 1 < lines.size() ? "," : "")
                    .append(remarks.get(i))
                    .append('\n');
        }
        sql.append(')').append(partitionBy(table.layout())).append(in(table.tablespace()));
        return new Ddl(ObjectId.table(table.name()), sql.toString(), "DROP TABLE " + PostgresSql.quote(table.name()));
    }

    /** CREATE TABLE of each leaf. */
    public static List<Ddl> leaves(PgTable table) {
        List<Ddl> all = new ArrayList<>();
        partitions(table, table.name(), table.layout().partitions(), all);
        return all;
    }

    private static void partitions(PgTable table, QualifiedName parent, List<PgPartition> partitions, List<Ddl> all) {
        for (PgPartition partition : partitions) {
            all.add(
                    table.layout() instanceof PgLayout.Inheritance
                            ? child(table, parent, partition)
                            : partition(table, parent, partition));
            partition.division().ifPresent(d -> partitions(table, table.leaf(partition), d.partitions(), all));
        }
    }

    /** COMMENT ON for the table and its columns. */
    public static List<Ddl> comments(PgTable table) {
        List<Ddl> comments = new ArrayList<>();
        table.comment()
                .ifPresent(text -> comments.add(comment(
                        ObjectId.of(ObjectKind.COMMENT, table.name()),
                        "TABLE " + PostgresSql.quote(table.name()),
                        text)));
        for (PgColumn column : table.columns()) {
            column.comment()
                    .ifPresent(text -> comments.add(comment(
                            ObjectId.below(ObjectKind.COMMENT, table.name(), column.name()),
                            "COLUMN " + PostgresSql.quote(table.name()) + "." + PostgresSql.quote(column.name()),
                            text)));
        }
        return comments;
    }

    /** ANALYZE; autovacuum never looks at a partitioned table or at a parent without rows of its own. */
    public static List<Ddl> statistics(PgTable table) {
        List<Ddl> all = new ArrayList<>();
        all.add(analyze(table.name()));
        if (table.layout() instanceof PgLayout.Inheritance inheritance) {
            inheritance.all().forEach(child -> all.add(analyze(table.leaf(child))));
        }
        return all;
    }

    /** What stands in CREATE TABLE: checks, but for those that rows already in Oracle may violate. */
    private static List<PgConstraint> inTable(List<PgConstraint> constraints) {
        return constraints.stream()
                .filter(c -> c instanceof PgConstraint.Check check && check.validated())
                .toList();
    }

    private static Ddl partition(PgTable table, QualifiedName parent, PgPartition leaf) {
        List<PgConstraint> own = inTable(leaf.constraints());
        String constraints = own.isEmpty()
                ? ""
                : "("
                        + String.join(
                                ", ", own.stream().map(ConstraintDdl::clause).toList()) + ") ";
        return ofLeaf(
                table,
                leaf,
                " PARTITION OF " + PostgresSql.quote(parent) + "\n  " + constraints
                        + leaf.bound().sql()
                        + leaf.division().map(TableDdl::by).orElse("")
                        + in(leaf.tablespace()));
    }

    private static Ddl child(PgTable table, QualifiedName parent, PgPartition leaf) {
        List<String> clauses =
                inTable(leaf.constraints()).stream().map(ConstraintDdl::clause).toList();
        return ofLeaf(
                table,
                leaf,
                " (" + (clauses.isEmpty() ? "" : "\n  " + String.join(",\n  ", clauses) + "\n") + ") INHERITS ("
                        + PostgresSql.quote(parent) + ")"
                        + in(leaf.tablespace()));
    }

    private static String in(Optional<Identifier> tablespace) {
        return tablespace.map(t -> " TABLESPACE " + PostgresSql.quote(t)).orElse("");
    }

    private static Ddl ofLeaf(PgTable table, PgPartition leaf, String rest) {
        QualifiedName relation = table.leaf(leaf);
        String remark = leaf.remark().map(r -> "-- " + Ddl.line(r) + "\n").orElse("");
        return new Ddl(
                ObjectId.partition(table.name(), leaf.name()),
                remark + "CREATE TABLE " + PostgresSql.quote(relation) + rest,
                // a procedure of a chain may have dropped it before
                "DROP TABLE IF EXISTS " + PostgresSql.quote(relation));
    }

    private static String partitionBy(PgLayout layout) {
        return layout instanceof PgLayout.Declarative declarative ? by(declarative) : "";
    }

    private static String by(PgLayout.Declarative layout) {
        return " PARTITION BY " + layout.strategy() + " ("
                + layout.parts().stream().map(PgKeyPart::sql).collect(Collectors.joining(", ")) + ")";
    }

    private static String type(PgColumn column) {
        return column.type()
                + column.collation()
                        .map(c -> " COLLATE " + PostgresSql.quote(Identifier.of(c)))
                        .orElse("");
    }

    private static String attributes(PgColumn column) {
        return column.identitySql().map(i -> " " + i).orElse("")
                + column.defaultSql().map(d -> " DEFAULT " + d).orElse("")
                + (column.notNull() ? " NOT NULL" : "");
    }

    private static Ddl comment(ObjectId id, String object, String text) {
        return new Ddl(
                id, "COMMENT ON " + object + " IS " + PostgresSql.literal(text), "COMMENT ON " + object + " IS NULL");
    }

    private static Ddl analyze(QualifiedName table) {
        return new Ddl(ObjectId.table(table), "ANALYZE " + PostgresSql.quote(table), "");
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
