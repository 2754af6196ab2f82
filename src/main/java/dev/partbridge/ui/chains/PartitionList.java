package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table's partitions with their names and bounds. A table partitioned by reference has its parent's bounds, and its
 * names too unless it gives its own.
 */
record PartitionList(OracleModel model) {
    private static final String MIDNIGHT = " 00:00:00'";

    List<OraclePartition> of(OracleTable table) {
        List<OraclePartition> own =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        boolean inherited = own.isEmpty() && table.partitioning().orElse(null) instanceof Partitioning.Reference;
        return inherited
                ? root(table).partitioning().map(Partitioning::partitions).orElse(List.of())
                : own;
    }

    String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse("");
    }

    /** {@code < 2024-02-01}, {@code 'M', NULL}. */
    String bound(OracleTable table, int number) {
        OracleTable root = root(table);
        List<OraclePartition> bounded = of(root);
        if (number >= bounded.size()) {
            return "";
        }
        List<BoundValue> values = bounded.get(number).bound();
        boolean range = root.partitioning().orElse(null) instanceof Partitioning.Range;
        String text = values.stream().map(PartitionList::value).collect(Collectors.joining(", "));
        return range && !text.equals("MAXVALUE") ? "< " + text : text;
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
