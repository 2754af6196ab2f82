package dev.partbridge.ui.oracle;

import dev.partbridge.engine.Inspection;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.state.Amount;
import dev.partbridge.ui.state.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Oracle pane's tree: schemas, partitioned tables, tables, sequences, and what was read but is not in scope. */
final class OracleTree {
    private final OracleModel model;
    private final Amounts amounts;

    OracleTree(Inspection inspection) {
        model = inspection.model();
        amounts = new Amounts(inspection);
    }

    List<ObjectNode> nodes() {
        Map<String, List<OracleTable>> schemas = model.tables().stream()
                .collect(Collectors.groupingBy(
                        t -> t.name().schema().map(Identifier::text).orElse(""), TreeMap::new, Collectors.toList()));
        List<ObjectNode> nodes = new ArrayList<>();
        schemas.forEach((schema, tables) -> nodes.add(schema(schema, tables).opened()));
        group(
                        Texts.of("tree.sequences"),
                        "mdi2n-numeric",
                        model.sequences(),
                        s -> leaf(s.name().toString(), "", "mdi2n-numeric"))
                .ifPresent(nodes::add);
        group(
                        Texts.of("tree.skipped"),
                        "mdi2f-file-document-outline",
                        model.skipped(),
                        s -> leaf(
                                s.name(),
                                s.kind() + s.position().map(p -> " · " + p).orElse(""),
                                "mdi2f-file-document-outline"))
                .ifPresent(nodes::add);
        return nodes;
    }

    private ObjectNode schema(String schema, List<OracleTable> tables) {
        List<OracleTable> parted =
                tables.stream().filter(t -> t.partitioning().isPresent()).toList();
        List<OracleTable> plain =
                tables.stream().filter(t -> t.partitioning().isEmpty()).toList();
        return ObjectNode.folder(
                schema.isEmpty() ? Texts.of("tree.no-schema") : schema,
                Texts.of("tree.tables-count", tables.size()),
                "mdi2f-folder-account-outline",
                "i-2",
                () -> {
                    List<ObjectNode> below = new ArrayList<>();
                    group(Texts.of("tree.partitioned"), "mdi2t-table-multiple", parted, this::table)
                            .map(ObjectNode::opened)
                            .ifPresent(below::add);
                    group(Texts.of("tree.tables"), "mdi2t-table", plain, this::table)
                            .ifPresent(below::add);
                    return below;
                });
    }

    private ObjectNode table(OracleTable table) {
        String strategy = table.partitioning().map(Partitioning::strategy).orElse("");
        boolean parted = table.partitioning().isPresent();
        return ObjectNode.folder(
                table.name().name().text(),
                joined(
                        strategy,
                        amounts.table(table.name()).map(Amount::sentence).orElse("")),
                parted ? "mdi2t-table-split-cell" : "mdi2t-table",
                parted ? "i-ora" : "i-3",
                () -> below(table));
    }

    private List<ObjectNode> below(OracleTable table) {
        List<ObjectNode> below = new ArrayList<>();
        group(Texts.of("tree.columns"), "mdi2v-view-column-outline", table.columns(), c -> column(table, c))
                .ifPresent(below::add);
        group(
                        Texts.of("tree.partitions"),
                        "mdi2v-view-split-vertical",
                        table.partitioning().map(Partitioning::partitions).orElse(List.of()),
                        p -> partition(table, p))
                .ifPresent(below::add);
        group(Texts.of("tree.constraints"), "mdi2k-key-link", table.constraints(), OracleTree::constraint)
                .ifPresent(below::add);
        group(
                        Texts.of("tree.indexes"),
                        "mdi2l-lightning-bolt-outline",
                        model.indexesOf(table.name()),
                        OracleTree::index)
                .ifPresent(below::add);
        return below;
    }

    private static ObjectNode column(OracleTable table, OracleColumn column) {
        boolean key =
                table.primaryKey().map(k -> k.columns().contains(column.name())).orElse(false);
        return ObjectNode.leaf(
                column.name().text(),
                column.type() + (column.notNull() ? " NOT NULL" : ""),
                key ? "mdi2k-key-variant" : "mdi2c-circle-small",
                key ? "i-key" : "i-3");
    }

    private ObjectNode partition(OracleTable table, OraclePartition partition) {
        String amount = partition
                .name()
                .flatMap(p -> amounts.part(table.name(), p))
                .map(Amount::sentence)
                .orElse("");
        return ObjectNode.folder(
                partition.name().map(Identifier::text).orElse(Texts.of("tree.unnamed")),
                joined(partition.boundText().orElse(""), amount),
                "mdi2v-view-split-vertical",
                "i-3",
                () -> partition.subpartitions().stream()
                        .map(s -> partition(table, s))
                        .toList());
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static ObjectNode constraint(OracleConstraint constraint) {
        return leaf(
                constraint.name().map(Identifier::text).orElse(Texts.of("tree.unnamed")),
                kind(constraint),
                constraint instanceof OracleConstraint.PrimaryKey ? "mdi2k-key-variant" : "mdi2k-key-link");
    }

    private static String kind(OracleConstraint constraint) {
        String columns = constraint.columns().stream().map(Identifier::text).collect(Collectors.joining(", "));
        if (constraint instanceof OracleConstraint.Check check) {
            return "CHECK (" + check.condition() + ")";
        }
        if (constraint instanceof OracleConstraint.ForeignKey foreign) {
            return "FOREIGN KEY (" + columns + ") → " + foreign.parent();
        }
        return (constraint instanceof OracleConstraint.PrimaryKey ? "PRIMARY KEY (" : "UNIQUE (") + columns + ")";
    }

    private static ObjectNode index(OracleIndex index) {
        String locality = index.locality() == OracleIndex.Locality.NONE
                ? ""
                : index.locality().name().toLowerCase(Locale.ROOT);
        String partitioned = index.globalPartitioning().isPresent() ? " " + Texts.of("tree.index-partitioned") : "";
        return leaf(index.name().name().text(), locality + partitioned, "mdi2l-lightning-bolt-outline");
    }

    private static ObjectNode leaf(String text, String hint, String icon) {
        return ObjectNode.leaf(text, hint, icon, "i-3");
    }

    private static <T> Optional<ObjectNode> group(
            String title, String icon, List<T> things, Function<T, ObjectNode> node) {
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(ObjectNode.folder(title, Figures.count(things.size()), icon, "i-3", () -> things.stream()
                        .map(node)
                        .toList()));
    }
}
