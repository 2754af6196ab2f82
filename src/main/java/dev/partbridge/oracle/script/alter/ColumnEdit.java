package dev.partbridge.oracle.script.alter;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** ALTER TABLE ... DROP and RENAME COLUMN: the table as it is afterwards (SQL Language Reference, ALTER TABLE). */
public final class ColumnEdit {
    private final OracleTable table;
    private final Expressions expressions;

    public ColumnEdit(OracleTable table, Expressions expressions) {
        this.table = table;
        this.expressions = expressions;
    }

    /**
     * DROP and SET UNUSED.
     *
     * @param cascade CASCADE CONSTRAINTS: constraints of several columns go too
     */
    public OracleTable drop(List<Identifier> names, boolean cascade) {
        Set<Identifier> gone = new HashSet<>(names);
        names.forEach(this::known);
        names.forEach(this::noKey);
        List<OracleColumn> columns =
                table.columns().stream().filter(c -> !gone.contains(c.name())).toList();
        if (columns.isEmpty()) {
            throw new Refused("ORA-12983", "no column would be left", "Drop the table");
        }
        for (OracleColumn column : columns) {
            Set<Identifier> used = column.virtualText().map(expressions::names).orElse(Set.of());
            names.stream().filter(used::contains).findFirst().ifPresent(n -> {
                throw new Refused(
                        "ORA-54031",
                        "the virtual column " + column.name() + " is computed from " + n,
                        "Drop the virtual column first");
            });
        }
        List<OracleConstraint> constraints = new ArrayList<>();
        for (OracleConstraint constraint : table.constraints()) {
            Set<Identifier> used = columns(constraint);
            if (used.stream().noneMatch(gone::contains)) {
                constraints.add(constraint);
            } else if (!gone.containsAll(used) && !cascade) {
                throw new Refused(
                        "ORA-12991",
                        "the constraint "
                                + constraint.name().map(Identifier::text).orElse("without name")
                                + " is about other columns too",
                        "Add CASCADE CONSTRAINTS");
            }
        }
        return with(columns, constraints, table.partitioning(), table.subpartitioning());
    }

    private Set<Identifier> columns(OracleConstraint constraint) {
        if (!(constraint instanceof OracleConstraint.Check check)) {
            return new HashSet<>(constraint.columns());
        }
        Set<Identifier> used = new HashSet<>(expressions.names(check.condition()));
        used.removeIf(n -> table.column(n).isEmpty());
        return used;
    }

    private void known(Identifier name) {
        if (table.column(name).isEmpty()) {
            throw new Refused("ORA-00904", "there is no column " + name, "Correct the column's name");
        }
    }

    private void noKey(Identifier name) {
        Set<Identifier> key = new HashSet<>();
        table.partitioning().ifPresent(p -> key.addAll(p.key()));
        table.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        table.partitioningForeignKey().ifPresent(f -> key.addAll(f.columns()));
        if (key.contains(name)) {
            throw new Refused(
                    "ORA-12984",
                    "the table is partitioned by the column " + name,
                    "Keep the column, or create the table anew");
        }
    }

    /** RENAME COLUMN: keys and constraints follow. */
    public OracleTable rename(Identifier old, Identifier now) {
        known(old);
        if (table.column(now).isPresent()) {
            throw new Refused("ORA-00957", "there is a column " + now + " already", "Take another name");
        }
        for (OracleColumn column : table.columns()) {
            if (column.virtualText().map(expressions::names).orElse(Set.of()).contains(old)) {
                throw new Refused(
                        "ORA-54032",
                        "the virtual column " + column.name() + " is computed from " + old,
                        "Drop the virtual column first and add it again");
            }
        }
        UnaryOperator<Identifier> name = n -> n.equals(old) ? now : n;
        UnaryOperator<String> text = t -> expressions.renamed(t, old, now);
        return with(
                table.columns().stream()
                        .map(c -> c.name().equals(old) ? c.named(now) : c)
                        .toList(),
                table.constraints().stream()
                        .map(c -> Constraints.renamed(c, name, text))
                        .toList(),
                table.partitioning().map(p -> renamed(p, name)),
                table.subpartitioning()
                        .map(s -> new Subpartitioning(
                                s.kind(), names(s.key(), name), s.template(), s.interval(), s.automatic())));
    }

    private static List<Identifier> names(List<Identifier> names, UnaryOperator<Identifier> name) {
        return names.stream().map(name).toList();
    }

    private static Partitioning renamed(Partitioning own, UnaryOperator<Identifier> name) {
        if (own instanceof Partitioning.Range range) {
            return new Partitioning.Range(
                    names(range.key(), name), range.interval(), range.storeIn(), range.partitions());
        }
        if (own instanceof Partitioning.ByList list) {
            return new Partitioning.ByList(
                    names(list.key(), name), list.automatic(), list.storeIn(), list.partitions());
        }
        if (own instanceof Partitioning.Hash hash) {
            return new Partitioning.Hash(names(hash.key(), name), hash.partitions());
        }
        return own instanceof Partitioning.NotConverted other
                ? new Partitioning.NotConverted(other.strategy(), names(other.key(), name))
                : own;
    }

    private OracleTable with(
            List<OracleColumn> columns,
            List<OracleConstraint> constraints,
            Optional<Partitioning> partitioning,
            Optional<Subpartitioning> below) {
        return new OracleTable(
                table.name(),
                table.organization(),
                columns,
                partitioning,
                below,
                constraints,
                table.comment(),
                table.tablespace(),
                table.ddl(),
                table.position(),
                table.formats());
    }
}
