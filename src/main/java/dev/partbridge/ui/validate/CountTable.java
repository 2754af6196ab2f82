package dev.partbridge.ui.validate;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/** Rows on both sides, table by table, partition by partition. */
final class CountTable extends TreeTableView<ProofLine> {
    /**
     * The table.
     *
     * @param rows looks for the rows in which a table differs
     * @param turn to what is found of them
     */
    CountTable(ValidateViewModel model, DifferencesViewModel rows, Runnable turn) {
        setId(ValidateIds.COUNTS);
        setAccessibleText(Texts.of("validate.counts"));
        setShowRoot(false);
        setFixedCellSize(30);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        setPlaceholder(Labels.wrapped(Texts.of("validate.none-shown"), "t-small"));
        column(Texts.of("validate.column.partition"), 190, 176, "ora", OracleCell::new);
        column(
                Texts.of("validate.column.partition"),
                170,
                100,
                "pg",
                () -> new LineCell("t-mono", CountTable::leaf, l -> "c-2"));
        column(
                Texts.of("validate.column.rows"),
                96,
                88,
                "ora num",
                () -> new LineCell("t-num", CountTable::source, l -> "c-1"));
        column(
                Texts.of("validate.column.rejected"),
                80,
                72,
                "num",
                () -> new LineCell("t-num", CountTable::rejects, l -> l.rejects() > 0 ? "c-warn" : "c-3"));
        column(
                Texts.of("validate.column.rows"),
                96,
                88,
                "pg num",
                () -> new LineCell("t-num", l -> Figures.count(l.found()), l -> l.passed() ? "c-1" : "c-err"));
        column(
                Texts.of("validate.column.difference"),
                84,
                72,
                "num",
                () -> new LineCell("t-num", CountTable::difference, l -> l.difference() == 0 ? "c-3" : "c-err"));
        column(
                Texts.of("validate.column.values"),
                76,
                56,
                "",
                () -> new LineCell(
                        "t-small", CountTable::values, l -> l.values().orElse(true) ? "c-3" : "c-err"));
        column(Texts.of("validate.column.result"), 100, 100, "", () -> new ResultCell(rows, turn));
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null && now.getValue() != null) {
                rows.choose(now.getValue().of());
            }
        });
        setRoot(new TreeItem<>());
        model.countsProperty().addListener((observed, before, now) -> fill(now));
        fill(model.countsProperty().get());
    }

    /**
     * Adds one.
     *
     * @param least so wide that tables' names and figures are not cut
     * @param marks {@code ora} or {@code pg} for the side, {@code num} for numbers
     */
    private void column(String title, double width, double least, String marks, Supplier<LineCell> cell) {
        TreeTableColumn<ProofLine, ProofLine> column = new TreeTableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        for (String mark : marks.split(" ")) {
            if (mark.equals("num")) {
                column.getStyleClass().add(mark);
            } else if (!mark.isEmpty()) {
                column.setGraphic(Boxes.dot(mark));
            }
        }
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(c -> cell.get());
        getColumns().add(column);
    }

    /** What was open stays open; what failed is opened. */
    private void fill(List<ProofLine> tables) {
        Set<String> open = new HashSet<>();
        getRoot().getChildren().stream()
                .filter(TreeItem::isExpanded)
                .forEach(i -> open.add(i.getValue().oracle().orElse("")));
        List<TreeItem<ProofLine>> items = tables.stream().map(CountTable::item).toList();
        items.forEach(i -> i.setExpanded(
                !i.getValue().passed() || open.contains(i.getValue().oracle().orElse(""))));
        getRoot().getChildren().setAll(items);
    }

    private static TreeItem<ProofLine> item(ProofLine line) {
        TreeItem<ProofLine> item = new TreeItem<>(line);
        line.partitions().forEach(p -> item.getChildren().add(new TreeItem<>(p)));
        return item;
    }

    private static String leaf(ProofLine line) {
        return line.postgres().map(QualifiedName::name).map(Object::toString).orElse("")
                + (line.further() == 0 ? "" : " and " + line.further() + " more");
    }

    private static String source(ProofLine line) {
        return line.oracle().isEmpty() ? "" : Figures.count(line.source());
    }

    private static String rejects(ProofLine line) {
        return line.oracle().isEmpty() ? "" : Figures.count(line.rejects());
    }

    private static String values(ProofLine line) {
        return line.values()
                .map(equal -> equal ? Texts.of("validate.values.equal") : Texts.of("validate.values.differ"))
                .orElse("–");
    }

    /** With a real minus, as long as a plus. */
    private static String difference(ProofLine line) {
        long rows = line.difference();
        return rows == 0 ? "0" : (rows < 0 ? "−" : "+") + Figures.count(Math.abs(rows));
    }
}
