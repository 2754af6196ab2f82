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
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        ObjectNode node = ObjectNode.folder(
                name,
                () -> Texts.of("tree.tables-count", relations.size()),
                "mdi2f-folder-outline",
                "i-2",
                () -> relations.stream().map(this::table).toList());
        return name.equals(JOURNAL) ? node : node.opened();
    }

    private ObjectNode table(Catalog.Relation relation) {
        boolean parted = parted(relation);
        return ObjectNode.folder(
                relation.name().name().text(),
                () -> amounts(relation),
                parted ? "mdi2t-table-split-cell" : "mdi2t-table",
                parted ? "i-pg" : "i-3",
                () -> below(relation));
    }

    private boolean parted(Catalog.Relation relation) {
        return relation.strategy().isPresent() || partitions.containsKey(relation.name());
    }

    private List<Catalog.Relation> partitions(Catalog.Relation relation) {
        return partitions.getOrDefault(relation.name(), List.of());
    }

    /** {@code RANGE (sale_date) · 36 · 5,210,446 rows}; of a leaf the rows alone. */
    private String amounts(Catalog.Relation relation) {
        String layout = parted(relation)
                ? joined(
                        relation.key().or(relation::strategy).orElse(Texts.of("tree.inheritance")),
                        Figures.count(partitions(relation).size()))
                : "";
        OptionalLong rows = rows(relation);
        return joined(layout, rows.isPresent() ? Texts.of("tree.rows", Figures.count(rows.getAsLong())) : "");
    }

    /** The server's estimate, which it has only after statistics were taken; of a parent that of its leaves together. */
    private OptionalLong rows(Catalog.Relation relation) {
        long sum = Math.max(0, relation.rows());
        boolean known = relation.rows() >= 0;
        for (Catalog.Relation leaf : partitions(relation)) {
            OptionalLong own = rows(leaf);
            sum += own.orElse(0);
            known |= own.isPresent();
        }
        return known ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }

    private List<ObjectNode> below(Catalog.Relation relation) {
        List<ObjectNode> below = new ArrayList<>();
        group(Texts.of("tree.columns"), "mdi2v-view-column-outline", relation.columns(), PostgresTree::column)
                .ifPresent(below::add);
        group(Texts.of("tree.partitions"), "mdi2v-view-split-vertical", partitions(relation), this::leaf)
                .ifPresent(below::add);
        group(Texts.of("tree.constraints"), "mdi2k-key-link", relation.constraints(), d -> text(d, "mdi2k-key-link"))
                .ifPresent(below::add);
        group(Texts.of("tree.indexes"), "mdi2l-lightning-bolt-outline", relation.indexes(), PostgresTree::index)
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
        return ObjectNode.folder(
                relation.name().name().text(),
                () -> joined(
                        relation.bound()
                                .map(b -> b.replaceFirst("^FOR VALUES ", ""))
                                .orElse(""),
                        amounts(relation)),
                parted(relation) ? "mdi2t-table-split-cell" : "mdi2t-table",
                "i-3",
                () -> below(relation));
    }

    /** {@code UNIQUE btree (sale_id, sale_date)}: who made it and where stands above. */
    private static ObjectNode index(Catalog.Definition index) {
        int using = index.sql().indexOf(" USING ");
        String told = (index.sql().startsWith("CREATE UNIQUE") ? "UNIQUE " : "")
                + (using < 0 ? index.sql() : index.sql().substring(using + " USING ".length()));
        return ObjectNode.leaf(index.name().text(), told, "mdi2l-lightning-bolt-outline", "i-3");
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

    private static String schema(Catalog.Relation relation) {
        return relation.name().schema().map(s -> s.text()).orElse("");
    }

    private static <T> Optional<ObjectNode> group(
            String title, String icon, List<T> things, Function<T, ObjectNode> node) {
        return ObjectNode.group(title, icon, things, node);
    }
}
