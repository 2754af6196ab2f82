package dev.partbridge.ui.postgres;

import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.side.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The PostgreSQL pane's tree: schemas, tables, below them partitions and what hangs on a table. */
final class PostgresTree {
    private static final String JOURNAL = "partbridge";

    private final Catalog catalog;
    private final Map<QualifiedName, List<Catalog.Relation>> partitions;

    PostgresTree(Catalog catalog) {
        this.catalog = catalog;
        partitions = catalog.relations().stream()
                .filter(r -> r.parent().isPresent())
                .collect(Collectors.groupingBy(r -> r.parent().orElseThrow()));
    }

    List<ObjectNode> nodes() {
        Map<String, List<Catalog.Relation>> schemas = catalog.relations().stream()
                .filter(r -> r.parent().isEmpty())
                .collect(Collectors.groupingBy(PostgresTree::schema, TreeMap::new, Collectors.toList()));
        return schemas.entrySet().stream()
                .map(s -> schema(s.getKey(), s.getValue()))
                .toList();
    }

    /** The program's own journal is there to be looked at, but not what one looks for. */
    private ObjectNode schema(String name, List<Catalog.Relation> relations) {
        ObjectNode node =
                folder(name, Texts.of("tree.tables-count", relations.size()), "mdi2f-folder-outline", relations);
        return name.equals(JOURNAL) ? node : node.opened();
    }

    private ObjectNode folder(String text, String hint, String icon, List<Catalog.Relation> relations) {
        return ObjectNode.folder(text, hint, icon, "i-2", () -> relations.stream()
                .map(this::table)
                .toList());
    }

    private ObjectNode table(Catalog.Relation relation) {
        List<Catalog.Relation> leaves = partitions.getOrDefault(relation.name(), List.of());
        boolean parted = !leaves.isEmpty() || relation.strategy().isPresent();
        String strategy = relation.strategy().orElse(Texts.of("tree.inheritance"));
        String hint = parted ? strategy + " · " + leaves.size() : rows(relation);
        return ObjectNode.folder(
                relation.name().name().text(),
                hint,
                parted ? "mdi2t-table-split-cell" : "mdi2t-table",
                parted ? "i-pg" : "i-3",
                () -> below(relation, leaves));
    }

    private List<ObjectNode> below(Catalog.Relation relation, List<Catalog.Relation> leaves) {
        List<ObjectNode> below = new ArrayList<>();
        group(Texts.of("tree.columns"), "mdi2v-view-column-outline", relation.columns(), PostgresTree::column)
                .ifPresent(below::add);
        group(Texts.of("tree.partitions"), "mdi2v-view-split-vertical", leaves, this::leaf)
                .ifPresent(below::add);
        group(Texts.of("tree.constraints"), "mdi2k-key-link", relation.constraints(), d -> text(d, "mdi2k-key-link"))
                .ifPresent(below::add);
        group(
                        Texts.of("tree.indexes"),
                        "mdi2l-lightning-bolt-outline",
                        relation.indexes(),
                        d -> text(d, "mdi2l-lightning-bolt-outline"))
                .ifPresent(below::add);
        group(
                        Texts.of("tree.triggers"),
                        "mdi2f-flash-outline",
                        relation.triggers(),
                        d -> text(d, "mdi2f-flash-outline"))
                .ifPresent(below::add);
        return below;
    }

    private ObjectNode leaf(Catalog.Relation relation) {
        List<Catalog.Relation> deeper = partitions.getOrDefault(relation.name(), List.of());
        String hint = relation.bound().map(b -> b + "  ").orElse("") + rows(relation);
        return ObjectNode.folder(
                relation.name().name().text(), hint, "mdi2t-table", "i-3", () -> below(relation, deeper));
    }

    private static ObjectNode column(Catalog.Column column) {
        return ObjectNode.leaf(
                column.name().text(),
                column.type() + (column.notNull() ? " NOT NULL" : ""),
                column.inPrimaryKey() ? "mdi2k-key-variant" : "mdi2c-circle-small",
                column.inPrimaryKey() ? "i-key" : "i-3");
    }

    private static ObjectNode text(Catalog.Definition definition, String icon) {
        return ObjectNode.leaf(definition.name().text(), definition.sql(), icon, "i-3");
    }

    /** The server's estimate of the rows, which it has only after statistics were taken. */
    private static String rows(Catalog.Relation relation) {
        return relation.rows() < 0 ? "" : Texts.of("tree.rows", Figures.count(relation.rows()));
    }

    private static String schema(Catalog.Relation relation) {
        return relation.name().schema().map(s -> s.text()).orElse("");
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
