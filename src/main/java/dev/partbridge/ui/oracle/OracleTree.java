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
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.side.ObjectNode;
import dev.partbridge.ui.state.Amount;
import dev.partbridge.ui.state.Amounts;
import dev.partbridge.ui.state.PartitionList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Oracle pane's tree: schemas, partitioned tables, tables, sequences, and what was read but is not in scope. */
final class OracleTree {
    private final OracleModel model;
    private final Amounts amounts;
    private final PartitionList partitions;

    OracleTree(Inspection inspection) {
        model = inspection.model();
        partitions = new PartitionList(model);
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
                        s -> leaf(s.name().toString(), () -> "", "mdi2n-numeric", "i-3"))
                .ifPresent(nodes::add);
        group(
                        Texts.of("tree.skipped"),
                        "mdi2f-file-document-outline",
                        model.skipped(),
                        s -> leaf(
                                s.name(),
                                () -> s.kind()
                                        + s.position().map(p -> " · " + p).orElse(""),
                                "mdi2f-file-document-outline",
                                "i-3"))
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
                () -> Texts.of("tree.tables-count", tables.size()),
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
        boolean parted = table.partitioning().isPresent();
        return ObjectNode.folder(
                table.name().name().text(),
                () -> joined(
                        strategy(table),
                        amounts.table(table.name()).map(Amount::sentence).orElse("")),
                parted ? "mdi2t-table-split-cell" : "mdi2t-table",
                parted ? "i-ora" : "i-3",
                () -> below(table));
    }

    /** {@code RANGE}, {@code RANGE-HASH}. */
    private static String strategy(OracleTable table) {
        return table.partitioning().map(Partitioning::strategy).orElse("")
                + table.subpartitioning().map(s -> "-" + s.kind()).orElse("");
    }

    private List<ObjectNode> below(OracleTable table) {
        List<ObjectNode> below = new ArrayList<>();
        group(Texts.of("tree.columns"), "mdi2v-view-column-outline", table.columns(), c -> column(table, c))
                .ifPresent(below::add);
        group(
                        Texts.of("tree.partitions"),
                        "mdi2v-view-split-vertical",
                        numbered(partitions.of(table)),
                        n -> partition(table, n))
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

    private static List<Integer> numbered(List<OraclePartition> parts) {
        return IntStream.range(0, parts.size()).boxed().toList();
    }

    private static ObjectNode column(OracleTable table, OracleColumn column) {
        boolean key =
                table.primaryKey().map(k -> k.columns().contains(column.name())).orElse(false);
        boolean foreign = table.foreignKeys().stream().anyMatch(f -> f.columns().contains(column.name()));
        return leaf(
                column.name().text(),
                () -> joined(
                        column.type() + (column.notNull() ? " NOT NULL" : ""),
                        partitions(table).contains(column.name()) ? Texts.of("tree.partition-key") : ""),
                key ? "mdi2k-key-variant" : foreign ? "mdi2k-key-link" : "mdi2c-circle-small",
                key ? "i-key" : "i-3");
    }

    /** The key columns of both levels. */
    private static List<Identifier> partitions(OracleTable table) {
        return Stream.concat(
                        table.partitioning().stream().flatMap(p -> p.key().stream()),
                        table.subpartitioning().stream().flatMap(p -> p.key().stream()))
                .toList();
    }

    private ObjectNode partition(OracleTable table, int number) {
        OraclePartition partition = partitions.of(table).get(number);
        Supplier<String> told = () -> joined(partitions.bound(table, number), amount(table, partition));
        if (partition.subpartitions().isEmpty()) {
            return leaf(name(partition), told, "mdi2v-view-split-vertical", "i-3");
        }
        return ObjectNode.folder(
                name(partition),
                told,
                "mdi2v-view-split-vertical",
                "i-3",
                () -> numbered(partition.subpartitions()).stream()
                        .map(n -> subpartition(table, number, n))
                        .toList());
    }

    private ObjectNode subpartition(OracleTable table, int number, int sub) {
        OraclePartition partition =
                partitions.of(table).get(number).subpartitions().get(sub);
        return leaf(
                name(partition),
                () -> joined(partitions.bound(table, number, sub), amount(table, partition)),
                "mdi2v-view-split-vertical",
                "i-3");
    }

    private String name(OraclePartition partition) {
        return partition.name().map(Identifier::text).orElse(Texts.of("tree.unnamed"));
    }

    private String amount(OracleTable table, OraclePartition partition) {
        return partition
                .name()
                .flatMap(p -> amounts.part(table.name(), p))
                .map(Amount::sentence)
                .orElse("");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static ObjectNode constraint(OracleConstraint constraint) {
        return leaf(
                constraint.name().map(Identifier::text).orElse(Texts.of("tree.unnamed")),
                () -> joined(
                        kind(constraint),
                        constraint.state().toString().equals(OracleConstraint.State.ORDINARY.toString())
                                ? ""
                                : constraint.state().toString()),
                constraint instanceof OracleConstraint.PrimaryKey ? "mdi2k-key-variant" : "mdi2k-key-link",
                "i-3");
    }

    private static String kind(OracleConstraint constraint) {
        String columns = columns(constraint.columns().stream());
        if (constraint instanceof OracleConstraint.Check check) {
            return "CHECK (" + check.condition() + ")";
        }
        if (constraint instanceof OracleConstraint.ForeignKey foreign) {
            return "FOREIGN KEY " + columns + " → " + foreign.parent()
                    + switch (foreign.onDelete()) {
                        case NO_ACTION -> "";
                        case CASCADE -> " ON DELETE CASCADE";
                        case SET_NULL -> " ON DELETE SET NULL";
                    };
        }
        return (constraint instanceof OracleConstraint.PrimaryKey ? "PRIMARY KEY " : "UNIQUE ") + columns;
    }

    /** {@code UNIQUE (SALE_ID) · local}, {@code BITMAP (REGION)}, {@code (A, B) · global, partitioned by HASH (A) ...}. */
    private static ObjectNode index(OracleIndex index) {
        String kind = Stream.of(index.unique() ? "UNIQUE" : "", index.kind().equals("NORMAL") ? "" : index.kind())
                .filter(t -> !t.isEmpty())
                .map(t -> t + " ")
                .collect(Collectors.joining());
        String parts = index.parts().stream()
                .map(p ->
                        p.column().map(Identifier::text).or(p::expression).orElse("") + (p.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
        String locality =
                switch (index.locality()) {
                    case LOCAL -> Texts.of("tree.index-local");
                    case GLOBAL -> Texts.of("tree.index-global");
                    case NONE -> "";
                };
        String divided = index.globalPartitioning()
                .map(by -> ", " + Texts.of("tree.index-partitioned", by))
                .orElse("");
        return leaf(
                index.name().name().text(),
                () -> joined(kind + parts, locality + divided),
                "mdi2l-lightning-bolt-outline",
                "i-3");
    }

    private static String columns(Stream<Identifier> names) {
        return names.map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
    }

    private static ObjectNode leaf(String text, Supplier<String> told, String icon, String style) {
        return ObjectNode.leaf(text, told, icon, style);
    }

    private static <T> Optional<ObjectNode> group(
            String title, String icon, List<T> things, Function<T, ObjectNode> node) {
        return ObjectNode.group(title, icon, things, node);
    }
}
