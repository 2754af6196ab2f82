package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table's partitioning in the contract of {@code inspect --json}. */
final class PartitioningJson {
    private final ReferenceChains chains;

    PartitioningJson(OracleModel model) {
        this.chains = new ReferenceChains(model);
    }

    /** Puts the members {@code partitioning}, {@code subpartitioning} and {@code partitions}. */
    void put(OracleTable table, ObjectNode json) {
        // a composite kind is told in Oracle's words, such as RANGE-HASH
        String[] levels = table.partitioning()
                .map(p -> p.strategy().toLowerCase(Locale.ROOT).split("-"))
                .orElse(new String[0]);
        json.set(
                "partitioning",
                table.partitioning().map(p -> partitioning(table, p, levels[0])).orElse(null));
        json.set("subpartitioning", levels.length > 1 ? subpartitioning(levels[1]) : null);
        ArrayNode partitions = json.putArray("partitions");
        int position = 1;
        for (OraclePartition partition : partitions(table)) {
            ObjectNode one = Json.object()
                    .put("name", partition.name().map(Identifier::text).orElse(null))
                    .put("position", position++)
                    .put("bound", partition.boundText().orElse(null));
            one.putArray("subpartitions");
            partitions.add(one);
        }
    }

    private static ObjectNode partitioning(OracleTable table, Partitioning partitioning, String strategy) {
        ObjectNode json = Json.object()
                .put("strategy", strategy.equals("interval") ? "range" : strategy)
                .put("automatic", false)
                .putNull("interval");
        json.set("key", Json.names(partitioning.key()));
        if (partitioning instanceof Partitioning.Reference reference) {
            json.putObject("reference")
                    .put("constraint", reference.constraint().text())
                    .put(
                            "parent",
                            table.partitioningForeignKey()
                                    .map(f -> f.parent().toString())
                                    .orElse(null));
            return json;
        }
        return json.putNull("reference");
    }

    private static ObjectNode subpartitioning(String strategy) {
        ObjectNode json = Json.object().put("strategy", strategy);
        json.putArray("key");
        json.putArray("template");
        return json;
    }

    /** A table partitioned by reference has its parent's partitions, under the parent's names unless it gives its own. */
    private List<OraclePartition> partitions(OracleTable table) {
        for (OracleTable ancestor : chains.line(table)) {
            List<OraclePartition> own =
                    ancestor.partitioning().map(Partitioning::partitions).orElse(List.of());
            if (!own.isEmpty()) {
                return ancestor.name().equals(table.name())
                        ? own
                        : own.stream()
                                .map(p -> new OraclePartition(p.name(), List.of(), Optional.empty()))
                                .toList();
            }
        }
        return List.of();
    }
}
