package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.sql.QualifiedName;
import java.util.Locale;

/** The rows that differ, as {@code validate --json} prints them. */
final class DifferencesJson {
    private DifferencesJson() {}

    static ArrayNode of(Iterable<ValidationDifferences> differences) {
        ArrayNode all = Json.object().putArray("differences");
        for (ValidationDifferences table : differences) {
            ObjectNode node = all.addObject()
                    .put("table", table.table().table().toString())
                    .put("target", table.postgres().toString())
                    .put("without", table.without())
                    .put("more", table.more())
                    .put("doubtful", table.doubtful());
            ArrayNode key = node.putArray("key");
            table.key().forEach(key::add);
            ArrayNode rows = node.putArray("rows");
            table.rows().forEach(row -> row(rows.addObject(), row));
        }
        return all;
    }

    private static void row(ObjectNode node, ValidationDifferences.Row row) {
        node.put("kind", row.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        ArrayNode key = node.putArray("key");
        row.key().forEach(key::add);
        node.put("partition", row.partition().orElse(null))
                .put("leaf", row.leaf().map(QualifiedName::toString).orElse(null))
                .put("source", row.sourceRows())
                .put("found", row.targetRows())
                .put("refused", row.refused());
        ArrayNode values = node.putArray("values");
        row.values().forEach(v -> values.addObject()
                .put("column", v.column())
                .put("source", v.source())
                .put("found", v.target()));
    }
}
