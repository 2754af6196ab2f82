package dev.partbridge.ui.finding;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Findings and log, one behind the other. */
public final class FindingsView extends VBox {
    private final FindingsViewModel model;
    private final Button findingsTab;
    private final Button logTab;
    private final HBox badges = Boxes.row(8);
    private final HBox tools;
    private final FindingsTable table;
    private final ListView<String> log;

    public FindingsView(FindingsViewModel model) {
        this.model = model;
        getStyleClass().addAll("pane", "findings");
        setMinHeight(120);
        table = Boxes.grow(new FindingsTable(model));
        log = Boxes.grow(new ListView<>(model.log()));
        log.setId(NodeIds.LOG_LIST);
        log.setAccessibleText(Texts.of("log.title"));
        log.setFixedCellSize(24);
        log.getStyleClass().add("log");
        model.log().addListener((ListChangeListener<String>)
                change -> log.scrollTo(model.log().size() - 1));
        findingsTab = tab(NodeIds.FINDINGS_TAB, Texts.of("findings.title"), "mdi2f-flag-outline", true);
        logTab = tab(NodeIds.LOG_TAB, Texts.of("log.title"), "mdi2t-text-box-outline", false);
        tools = tools();
        model.allProperty().addListener((observed, before, now) -> count());
        count();
        show(true);
    }

    private void show(boolean findings) {
        mark(findingsTab, findings);
        mark(logTab, !findings);
        HBox head = Boxes.bar("tabs-row low", findingsTab, badges, logTab, Boxes.spring());
        if (findings) {
            head.getChildren().add(tools);
        }
        getChildren().setAll(head, findings ? table : log);
    }

    private void count() {
        badges.getChildren().clear();
        for (Severity severity : Severity.values()) {
            int number = model.count(severity);
            if (number > 0) {
                badges.getChildren().add(Badges.of(severity, number));
            }
        }
    }

    private HBox tools() {
        SearchField search = new SearchField(NodeIds.FINDINGS_FILTER, Texts.of("findings.filter"));
        search.setPrefWidth(180);
        search.textProperty().bindBidirectional(model.filterProperty());
        Node scope = Segments.of(
                NodeIds.FINDINGS_SCOPE,
                List.of(Texts.of("findings.all"), Texts.of("findings.errors")),
                0,
                i -> model.errorsOnlyProperty().set(i == 1));
        return Boxes.row(8, scope, search);
    }

    private Button tab(String id, String text, String icon, boolean findings) {
        Button tab = Buttons.of(id, text, "", () -> show(findings));
        tab.getStyleClass().setAll("button", "view-tab", "low");
        tab.setGraphic(Icons.of(icon, 16));
        tab.setTooltip(new Tooltip(text));
        return tab;
    }

    private static void mark(Button tab, boolean on) {
        tab.getStyleClass().remove("on");
        if (on) {
            tab.getStyleClass().add("on");
        }
    }
}
