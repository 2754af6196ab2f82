package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Subpartitioning;
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
        json.set(
                "partitioning",
                table.partitioning().map(p -> partitioning(table, p)).orElse(null));
        json.set(
                "subpartitioning",
                table.subpartitioning().map(PartitioningJson::subpartitioning).orElse(null));
        ArrayNode partitions = json.putArray("partitions");
        int position = 1;
        for (OraclePartition partition : partitions(table)) {
            ObjectNode one = Json.object()
                    .put("name", partition.name().map(Identifier::text).orElse(null))
                    .put("position", position++)
                    .put("bound", partition.boundText().orElse(null));
            named(one.putArray("subpartitions"), partition.subpartitions());
            partitions.add(one);
        }
    }

    private static ObjectNode partitioning(OracleTable table, Partitioning partitioning) {
        boolean automatic = partitioning instanceof Partitioning.ByList list && list.automatic();
        Optional<Interval> interval =
                partitioning instanceof Partitioning.Range range ? range.interval() : Optional.empty();
        ObjectNode json = Json.object()
                .put("strategy", partitioning.strategy().toLowerCase(Locale.ROOT))
                .put("automatic", automatic)
                .put("interval", interval.map(Interval::toString).orElse(null));
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

    private static ObjectNode subpartitioning(Subpartitioning below) {
        ObjectNode json = Json.object().put("strategy", below.kind().name().toLowerCase(Locale.ROOT));
        json.set("key", Json.names(below.key()));
        json.put("automatic", below.automatic())
                .put("interval", below.interval().map(Interval::toString).orElse(null));
        named(json.putArray("template"), below.template());
        return json;
    }

    private static void named(ArrayNode array, List<OraclePartition> partitions) {
        partitions.forEach(p -> array.add(Json.object()
                .put("name", p.name().map(Identifier::text).orElse(null))
                .put("bound", p.boundText().orElse(null))));
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
