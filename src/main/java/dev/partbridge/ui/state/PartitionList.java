package dev.partbridge.ui.state;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's partitions with their names and bounds. A table partitioned by reference has its parent's bounds, and its
 * names too unless it gives its own.
 */
public record PartitionList(OracleModel model) {
    private static final String MIDNIGHT = " 00:00:00'";

    /** In Oracle's order; empty for a table without. */
    public List<OraclePartition> of(OracleTable table) {
        List<OraclePartition> own =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        boolean inherited = own.isEmpty() && table.partitioning().orElse(null) instanceof Partitioning.Reference;
        return inherited
                ? root(table).partitioning().map(Partitioning::partitions).orElse(List.of())
                : own;
    }

    /** Empty where nobody named it. */
    public String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse("");
    }

    /** {@code < 2024-02-01}, {@code 'M', NULL}. */
    public String bound(OracleTable table, int number) {
        OracleTable root = root(table);
        List<OraclePartition> bounded = of(root);
        if (number >= bounded.size()) {
            return "";
        }
        return bound(bounded.get(number), root.partitioning().orElse(null) instanceof Partitioning.Range);
    }

    /** The same of a subpartition; a table by reference has its parent's. */
    public String bound(OracleTable table, int number, int subpartition) {
        OracleTable root = root(table);
        List<OraclePartition> bounded = of(root);
        if (number >= bounded.size()
                || subpartition >= bounded.get(number).subpartitions().size()) {
            return "";
        }
        boolean range = root.subpartitioning()
                .filter(s -> s.kind() == Subpartitioning.Kind.RANGE)
                .isPresent();
        return bound(bounded.get(number).subpartitions().get(subpartition), range);
    }

    private static String bound(OraclePartition partition, boolean range) {
        List<BoundValue> values = partition.bound();
        String text = values.stream().map(PartitionList::value).collect(Collectors.joining(", "));
        return range && !text.isEmpty() && !text.equals("MAXVALUE") ? "< " + text : text;
    }

    private OracleTable root(OracleTable table) {
        return new ReferenceChains(model).root(table);
    }

    private static String value(BoundValue value) {
        String text = value.toString();
        if (!(value instanceof BoundValue.Time)) {
            return text;
        }
        return text.endsWith(MIDNIGHT) ? text.substring(1, text.length() - MIDNIGHT.length()) : text.replace("'", "");
    }
}
