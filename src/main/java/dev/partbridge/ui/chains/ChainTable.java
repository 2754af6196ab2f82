package dev.partbridge.ui.chains;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.chains.ChainFacts.Kind;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.ColumnMemory;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

/** The tree of groups, tables and partitions. */
final class ChainTable extends TreeTableView<ChainNode> {
    private final ChainsViewModel model;
    private final ColumnKeeping<ChainNode> keeping;

    ChainTable(ChainsViewModel model, ColumnMemory memory) {
        this.model = model;
        setId(NodeIds.CHAINS_TABLE);
        setAccessibleText(Texts.of("chains.table"));
        setShowRoot(false);
        setFixedCellSize(30);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setRowFactory(table -> new Row());
        setPlaceholder(nothing());
        columns();
        setTreeColumn(getColumns().get(0));
        keeping = new ColumnKeeping<>(this, memory);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(this::unfold);
            }
        });
        setOnMouseClicked(event ->
                selected().filter(i -> i.getValue().kind() == Kind.MORE).ifPresent(this::unfold));
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.select(now.getValue());
            }
        });
        model.groupsProperty().addListener((observed, before, now) -> fill(now));
        model.selectedProperty().addListener((observed, before, now) -> reveal(now));
        fill(model.groupsProperty().get());
    }

    /** Without a filter there is nothing for a moment only, until the tables that were read are in order. */
    private Node nothing() {
        Node nothing = Boxes.empty(
                "mdi2f-filter-outline",
                Texts.of("chains.nothing.title"),
                Texts.of("chains.nothing.sentence"),
                Buttons.of(NodeIds.CHAINS_SHOW_ALL, Texts.of("chains.nothing.show"), "", model::showAll, "outline"));
        nothing.visibleProperty().bind(model.filteredProperty());
        return nothing;
    }

    /** Makes the columns those of the first start. */
    void resetColumns() {
        keeping.reset();
    }

    private void columns() {
        column("object", Texts.of("chains.column.object"), 240, 220, "", () -> new ObjectCell(model));
        column("strategy", Texts.of("chains.column.strategy"), 116, 92, "ora", () -> StrategyCell.oracle());
        column(
                "key",
                Texts.of("chains.column.key"),
                130,
                90,
                "ora",
                () -> new TextCell(ChainFacts::key, "t-mono", "small"));
        column(
                "parts",
                Texts.of("chains.column.parts"),
                52,
                44,
                "num",
                () -> new TextCell(ChainFacts::shownParts, "t-num"));
        column("rows", Texts.of("chains.column.rows"), 84, 70, "num", () -> new TextCell(ChainFacts::rows, "t-num"));
        column(
                "size",
                Texts.of("chains.column.size"),
                80,
                76,
                "num",
                () -> new TextCell(ChainFacts::size, "t-num", "c-2"));
        column("target", Texts.of("chains.column.target"), 120, 96, "pg", () -> StrategyCell.postgres());
        column("findings", Texts.of("chains.column.findings"), 110, 108, "", FindingsCell::new);
    }

    private void column(
            String id,
            String title,
            double width,
            double minimum,
            String mark,
            Supplier<TreeTableCell<ChainNode, ChainFacts>> cell) {
        TreeTableColumn<ChainNode, ChainFacts> column = new TreeTableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(minimum);
        column.setSortable(false);
        if (mark.equals("num")) {
            column.getStyleClass().add(mark);
        } else if (!mark.isEmpty()) {
            column.setGraphic(Boxes.dot(mark));
        }
        column.setCellValueFactory(row -> row.getValue().getValue().factsProperty());
        column.setCellFactory(c -> cell.get());
        getColumns().add(column);
    }

    private void fill(List<ChainNode> groups) {
        TreeItem<ChainNode> root = new TreeItem<>();
        for (ChainNode group : groups) {
            TreeItem<ChainNode> item = new TreeItem<>(group);
            item.getChildren()
                    .setAll(group.tables().stream().map(TableItem::new).toList());
            // Unpartitioned tables are seldom what one looks for first; alone they are shown.
            boolean last = group.equals(groups.get(groups.size() - 1));
            item.setExpanded(!last || groups.size() == 1 || group.tables().size() <= 5);
            root.getChildren().add(item);
        }
        setRoot(root);
        reveal(model.selectedProperty().getValue());
    }

    private Optional<TreeItem<ChainNode>> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private void toggle() {
        selected()
                .map(TreeItem::getValue)
                .filter(n -> n.kind() == Kind.TABLE && !model.lockedProperty().getValue())
                .ifPresent(n -> model.choose(n, !n.facts().chosen()));
    }

    /** Puts the partitions behind "n more" in its place; folds and unfolds other rows. */
    private void unfold(TreeItem<ChainNode> item) {
        if (item.getValue().kind() != Kind.MORE) {
            item.setExpanded(!item.isExpanded());
            return;
        }
        List<TreeItem<ChainNode>> siblings = item.getParent().getChildren();
        int at = siblings.indexOf(item);
        List<TreeItem<ChainNode>> others = model.otherPartitions(item.getValue()).stream()
                .map(TreeItem::new)
                .toList();
        getSelectionModel().clearSelection();
        siblings.remove(at);
        siblings.addAll(at, others);
        getSelectionModel().select(others.get(0));
    }

    private void reveal(Optional<QualifiedName> table) {
        boolean there = selected()
                .flatMap(i -> i.getValue().table())
                .map(t -> Optional.of(t.name()).equals(table))
                .orElse(false);
        if (there || table.isEmpty()) {
            return;
        }
        find(getRoot(), table.get()).ifPresent(item -> {
            for (TreeItem<ChainNode> at = item.getParent(); at != null; at = at.getParent()) {
                at.setExpanded(true);
            }
            getSelectionModel().select(item);
            if (!isVisible(getRow(item))) {
                scrollTo(Math.max(0, getRow(item) - 3));
            }
        });
    }

    private boolean isVisible(int row) {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row
                && row <= flow.getLastVisibleCell().getIndex();
    }

    private static Optional<TreeItem<ChainNode>> find(TreeItem<ChainNode> item, QualifiedName table) {
        ChainNode node = item.getValue();
        if (node != null
                && node.kind() == Kind.TABLE
                && node.table().orElseThrow().name().equals(table)) {
            return Optional.of(item);
        }
        // Looking into a table that was never unfolded makes its first partitions, so others are not looked into.
        return item.getChildren().stream()
                .filter(c -> c.getValue().holds(table))
                .flatMap(c -> find(c, table).stream())
                .findFirst();
    }

    /** A table: first its partitions, made when first looked at, then the tables partitioned by reference to it. */
    private final class TableItem extends TreeItem<ChainNode> {
        private boolean filled;

        TableItem(ChainNode node) {
            super(node);
            setExpanded(!node.tables().isEmpty());
        }

        @Override
        public javafx.collections.ObservableList<TreeItem<ChainNode>> getChildren() {
            if (!filled) {
                filled = true;
                Stream<TreeItem<ChainNode>> partitions =
                        model.firstPartitions(getValue()).stream().map(TreeItem::new);
                super.getChildren()
                        .setAll(Stream.concat(
                                        partitions, getValue().tables().stream().map(TableItem::new))
                                .toList());
            }
            return super.getChildren();
        }

        /** To look for children would make those of every row that is shown. */
        @Override
        public boolean isLeaf() {
            return getValue().tables().isEmpty() && !model.hasPartitions(getValue());
        }
    }

    private static final class Row extends TreeTableRow<ChainNode> {
        @Override
        protected void updateItem(ChainNode node, boolean empty) {
            super.updateItem(node, empty);
            boolean group = !empty && node != null && node.kind() == Kind.GROUP;
            if (group != getStyleClass().contains("group")) {
                if (group) {
                    getStyleClass().add("group");
                } else {
                    getStyleClass().remove("group");
                }
            }
        }
    }
}
