package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.control.TickBox;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.layout.HBox;

/** What is shown, what migrates, and which columns there are: above the table. */
final class ChainsBar extends HBox {
    private final ChainsViewModel model;

    ChainsBar(ChainsViewModel model, ChainTable table) {
        this.model = model;
        getStyleClass().add("sub-bar");
        SearchField search = new SearchField(NodeIds.CHAINS_FILTER, Texts.of("chains.filter"));
        search.setPrefWidth(180);
        search.setMinWidth(110);
        search.textProperty().bindBidirectional(model.filterProperty());
        getChildren().setAll(search, kinds(), withFindings(), choosing(), Boxes.spring(), summary(), columns(table));
    }

    private Node kinds() {
        TickBox<TableKind> kinds = new TickBox<>(
                NodeIds.CHAINS_KINDS,
                Texts.of("chains.kinds"),
                List.of(TableKind.values()),
                TableKind::words,
                model.kinds());
        kinds.setPrefWidth(104);
        kinds.setMinWidth(96);
        return kinds;
    }

    private Node withFindings() {
        ToggleButton findings = new ToggleButton(Texts.of("chains.with-findings"));
        findings.setId(NodeIds.CHAINS_WITH_FINDINGS);
        findings.setAccessibleText(findings.getText());
        findings.setTooltip(new Tooltip(findings.getText()));
        findings.setMnemonicParsing(false);
        findings.setMinWidth(USE_PREF_SIZE);
        findings.getStyleClass().addAll("tb", "outline", "sm");
        findings.selectedProperty().bindBidirectional(model.withFindingsProperty());
        return findings;
    }

    private Node choosing() {
        MenuItem shown = item(
                NodeIds.CHAINS_CHOOSE_SHOWN,
                Texts.of("chains.choose-shown"),
                "mdi2f-filter-outline",
                model::chooseShown);
        Runnable possible = () -> shown.setDisable(!model.filteredProperty().getValue());
        possible.run();
        model.filteredProperty().addListener((observed, before, now) -> possible.run());
        MenuButton choose = new MenuButton(
                Texts.of("chains.choose-menu"),
                null,
                item(
                        NodeIds.CHAINS_CHOOSE_ALL,
                        Texts.of("chains.choose-all"),
                        "mdi2c-checkbox-multiple-marked-outline",
                        model::chooseAll),
                item(
                        NodeIds.CHAINS_CHOOSE_NONE,
                        Texts.of("chains.choose-none"),
                        "mdi2c-checkbox-multiple-blank-outline",
                        model::chooseNone),
                shown);
        choose.setId(NodeIds.CHAINS_CHOOSE);
        choose.setMnemonicParsing(false);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setAccessibleText(Texts.of("chains.choose-tip"));
        choose.setTooltip(new Tooltip(Texts.of("chains.choose-tip")));
        choose.getStyleClass().addAll("tb", "outline", "sm", "drop");
        choose.setDisable(model.lockedProperty().getValue());
        model.lockedProperty().addListener((observed, before, now) -> choose.setDisable(now));
        return choose;
    }

    private static MenuItem item(String id, String text, String icon, Runnable action) {
        MenuItem item = new MenuItem(text, Icons.of(icon, 16));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Label summary() {
        Label summary = Labels.of("", "t-small", "c-2");
        summary.setId(NodeIds.CHAINS_SUMMARY);
        summary.textProperty().bind(model.summaryProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.summaryProperty());
        summary.setTooltip(tooltip);
        return summary;
    }

    private static Node columns(ChainTable table) {
        MenuButton columns = new MenuButton("", Icons.of("mdi2t-table-column", 16));
        columns.setId(NodeIds.CHAINS_COLUMNS);
        columns.setAccessibleText(Texts.of("chains.columns"));
        columns.setTooltip(new Tooltip(Texts.of("chains.columns")));
        columns.getStyleClass().addAll("tb", "sm", "icon-only", "no-arrow");
        Stream<MenuItem> ticks = table.getColumns().stream()
                .filter(c -> c != table.getTreeColumn())
                .map(ChainsBar::tick);
        columns.getItems().setAll(ticks.toList());
        columns.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                NodeIds.CHAINS_COLUMNS_RESET,
                                Texts.of("chains.columns-reset"),
                                "mdi2r-restore",
                                table::resetColumns));
        return columns;
    }

    private static MenuItem tick(TreeTableColumn<ChainNode, ?> column) {
        CheckMenuItem tick = new CheckMenuItem(column.getText());
        tick.setId(NodeIds.CHAINS_COLUMNS + "-" + column.getId());
        tick.setMnemonicParsing(false);
        tick.selectedProperty().bindBidirectional(column.visibleProperty());
        return tick;
    }
}
