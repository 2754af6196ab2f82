package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.OracleSql;
import java.util.List;

/** PARTITION BY and what belongs to it. */
final class PartitioningClause {
    private final OracleTable table;
    private final StringBuilder out;
    private final PartText parts;

    PartitioningClause(OracleTable table, StringBuilder out) {
        this.table = table;
        this.out = out;
        this.parts = new PartText(out, table.subpartitioning());
    }

    void write(Partitioning own) {
        if (own instanceof Partitioning.NotConverted) {
            out.append("\n-- PARTITION BY ")
                    .append(own.strategy())
                    .append(own.key().isEmpty() ? "" : " " + ConstraintText.columns(own.key()))
                    .append(": its partitions are not known");
            return;
        }
        out.append("\nPARTITION BY ").append(own.strategy());
        if (own instanceof Partitioning.Reference reference) {
            out.append(" (").append(OracleSql.quote(reference.constraint())).append(')');
        } else if (!own.key().isEmpty()) {
            out.append(' ').append(ConstraintText.columns(own.key()));
        }
        if (own instanceof Partitioning.Range range) {
            range.interval().ifPresent(i -> out.append(" INTERVAL (")
                    .append(Literals.interval(i))
                    .append(')'));
        } else if (own instanceof Partitioning.ByList list && list.automatic()) {
            out.append(" AUTOMATIC");
        }
        if (!own.storeIn().isEmpty()) {
            out.append(" STORE IN ").append(ConstraintText.columns(own.storeIn()));
        }
        table.subpartitioning().ifPresent(this::below);
        if (!own.partitions().isEmpty()) {
            parts.partitions(own.partitions(), own.strategy());
        }
    }

    private void below(Subpartitioning below) {
        out.append("\nSUBPARTITION BY ").append(below.kind()).append(' ').append(ConstraintText.columns(below.key()));
        below.interval()
                .ifPresent(i ->
                        out.append(" INTERVAL (").append(Literals.interval(i)).append(')'));
        out.append(below.automatic() ? " AUTOMATIC" : "");
        List<OraclePartition> template = below.template();
        if (template.isEmpty()) {
            return;
        }
        boolean bare = template.stream()
                .allMatch(t -> t.name().isEmpty()
                        && t.bound().isEmpty()
                        && t.tablespace().isEmpty());
        if (bare) {
            out.append(" SUBPARTITIONS ").append(template.size());
        } else {
            out.append("\nSUBPARTITION TEMPLATE");
            parts.subpartitions(template, below.kind().name(), "");
        }
    }
}
