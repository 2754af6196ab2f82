package dev.partbridge.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One table in the contract of {@code inspect --json}. */
final class TableJson {
    private final OracleModel model;
    private final PartitioningJson partitioning;
    private final Map<QualifiedName, TableSize> sizes;

    TableJson(OracleModel model, Map<QualifiedName, TableSize> sizes) {
        this.model = model;
        this.partitioning = new PartitioningJson(model);
        this.sizes = sizes;
    }

    ObjectNode of(OracleTable table) {
        ObjectNode json = Json.object()
                .put("schema", table.name().schema().map(Identifier::text).orElse(null))
                .put("name", table.name().name().text())
                .put("organization", table.organization().name().toLowerCase(Locale.ROOT))
                .put("file", table.position().map(SourcePosition::file).orElse(null))
                .put("line", table.position().map(SourcePosition::line).orElse(null));
        ArrayNode columns = json.putArray("columns");
        table.columns().forEach(c -> columns.add(column(c)));
        partitioning.put(table, json);
        ArrayNode constraints = json.putArray("constraints");
        table.constraints().forEach(c -> constraints.add(constraint(c)));
        ArrayNode indexes = json.putArray("indexes");
        model.indexesOf(table.name()).forEach(i -> indexes.add(index(i)));
        Optional<TableSize> size = Optional.ofNullable(sizes.get(table.name()));
        return json.put("rows", size.map(TableSize::rows).orElse(null))
                .put("bytes", size.map(TableSize::bytes).orElse(null));
    }

    private static ObjectNode column(OracleColumn column) {
        return Json.object()
                .put("name", column.name().text())
                .put("type", column.type().toString())
                .put("nullable", !column.notNull())
                .put("default", column.defaultText().orElse(null))
                .put("virtual", column.virtualText().orElse(null))
                .put("identity", column.identityText().orElse(null));
    }

    private static ObjectNode constraint(OracleConstraint constraint) {
        ObjectNode json = Json.object()
                .put("name", constraint.name().map(Identifier::text).orElse(null))
                .put("type", type(constraint));
        json.set("columns", Json.names(constraint.columns()));
        String references = constraint instanceof OracleConstraint.ForeignKey key
                ? key.parent().toString()
                : null;
        return json.put("references", references)
                .put("state", constraint.state().toString());
    }

    private static String type(OracleConstraint constraint) {
        if (constraint instanceof OracleConstraint.PrimaryKey) {
            return "primary";
        }
        if (constraint instanceof OracleConstraint.Unique) {
            return "unique";
        }
        return constraint instanceof OracleConstraint.ForeignKey ? "foreign" : "check";
    }

    private static ObjectNode index(OracleIndex index) {
        ObjectNode json = Json.object().put("name", index.name().name().text()).put("unique", index.unique());
        ArrayNode columns = json.putArray("columns");
        for (OracleIndex.Part part : index.parts()) {
            columns.add(part.column().map(Identifier::text).or(part::expression).orElse(null));
        }
        return json.put("locality", index.locality().name().toLowerCase(Locale.ROOT));
    }
}
