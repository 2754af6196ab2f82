package dev.partbridge.ui.finding;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Findings and log, one behind the other. */
public final class FindingsView extends VBox {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final FindingsViewModel model;
    private final Button findingsTab;
    private final Button logTab;
    private final HBox badges = Boxes.row(8);
    private final FindingTools tools;
    private final Orphans orphans;
    private final FindingsTable table;
    private final ListView<String> log;

    /**
     * What can be done here; the window's menus offer the same.
     *
     * @param details tells what is selected in full
     * @param review leads to Review
     * @param rule leads to the inspector
     * @param removeOrphans removes the sign-offs of findings that are not told any more
     */
    public record Offers(
            Command signOff, Command takeBack, Command details, Command review, Command rule, Command removeOrphans) {}

    public FindingsView(FindingsViewModel model, Offers offers) {
        this.model = model;
        getStyleClass().addAll("pane", "findings");
        setMinHeight(120);
        table = Boxes.grow(new FindingsTable(model));
        new FindingsMenu(table, model, offers).install();
        table.setPlaceholder(new FindingsEmpty(model));
        log = Boxes.grow(new ListView<>(model.log()));
        log.setId(NodeIds.LOG_LIST);
        log.setAccessibleText(Texts.of("log.title"));
        log.setFixedCellSize(24);
        log.getStyleClass().add("log");
        model.log().addListener((ListChangeListener<String>)
                change -> log.scrollTo(model.log().size() - 1));
        findingsTab = tab(NodeIds.FINDINGS_TAB, Texts.of("findings.title"), "mdi2f-flag-outline", true);
        logTab = tab(NodeIds.LOG_TAB, Texts.of("log.title"), "mdi2t-text-box-outline", false);
        tools = new FindingTools(model, offers);
        orphans = new Orphans(model, offers.removeOrphans());
        FindingPopOver popOver = new FindingPopOver(model, offers, table);
        model.allProperty().addListener((observed, before, now) -> count());
        model.detailsProperty()
                .addListener((observed, before, now) -> now.ifPresent(f -> {
                    show(true);
                    popOver.tell(f);
                }));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        count();
        show(true);
    }

    private void show(boolean findings) {
        mark(findingsTab, findings);
        mark(logTab, !findings);
        HBox head = Boxes.bar("tabs-row low", findingsTab, badges, logTab, Boxes.spring());
        if (findings) {
            head.getChildren().add(tools);
            getChildren().setAll(head, orphans, table);
        } else {
            getChildren().setAll(head, log);
        }
    }

    private void key(KeyEvent event) {
        if (FIND.match(event) && getChildren().contains(table)) {
            tools.find();
            event.consume();
        }
    }

    /** What somebody still has to look at. */
    private void count() {
        badges.getChildren().clear();
        for (Severity severity : Severity.values()) {
            int number = model.count(severity);
            if (number > 0) {
                badges.getChildren().add(Badges.of(severity, number));
            }
        }
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
