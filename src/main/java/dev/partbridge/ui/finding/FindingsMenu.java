package dev.partbridge.ui.finding;

import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** What keys and mouse do in the table: Enter and a double click tell all, Ctrl+C copies, a menu has the rest. */
final class FindingsMenu {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TELL = new KeyCodeCombination(KeyCode.ENTER);
    /** Where there is no key for it. */
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private static final double MARGIN = 40;

    private final FindingsTable table;
    private final FindingsViewModel model;
    private final FindingsView.Offers offers;

    FindingsMenu(FindingsTable table, FindingsViewModel model, FindingsView.Offers offers) {
        this.table = table;
        this.model = model;
        this.offers = offers;
    }

    void install() {
        MenuItem copy = new MenuItem(Texts.of("findings.copy"), Icons.of("mdi2c-content-copy", 16));
        copy.setId(NodeIds.FINDING_COPY);
        copy.setOnAction(event -> copy(model.selectionProperty().get()));
        table.setContextMenu(new ContextMenu(
                Buttons.item(offers.signOff().withoutKeys()),
                Buttons.item(offers.takeBack().withoutKeys()),
                new SeparatorMenuItem(),
                Buttons.item(offers.details().withoutKeys()),
                Buttons.item(offers.review().withoutKeys()),
                Buttons.item(offers.rule().withoutKeys()),
                new SeparatorMenuItem(),
                copy));
        table.setOnKeyPressed(this::key);
        table.setRowFactory(t -> {
            TableRow<SignedFinding> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    offers.details().fire();
                }
            });
            return row;
        });
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy(model.selectionProperty().get());
            event.consume();
        } else if (TELL.match(event)) {
            offers.details().fire();
            event.consume();
        } else if (MENU.match(event)) {
            Point2D at = table.localToScreen(MARGIN, MARGIN);
            table.getContextMenu().show(table, at.getX(), at.getY());
            event.consume();
        }
    }

    static void copy(List<SignedFinding> findings) {
        if (!findings.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(findings.stream().map(FindingWords::text).collect(Collectors.joining("\n\n")));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
