package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The keyboard shortcuts. */
final class ShortcutsDialog extends Dialog<ButtonType> {
    /** More of them would be higher than a small screen, and stand in two columns. */
    private static final int MOST_ROWS = 22;

    private static final int BETWEEN = 24;

    ShortcutsDialog(List<Dialogs.Shortcut> lines) {
        setTitle(Texts.of("command.shortcuts"));
        setHeaderText(Texts.of("command.shortcuts"));
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        int rows = lines.size() > MOST_ROWS ? (lines.size() + 1) / 2 : lines.size();
        for (int at = 0; at < lines.size(); at++) {
            Label keys = Labels.firm(lines.get(at).keys(), "kbd");
            Label what = Labels.firm(lines.get(at).what(), "t-body");
            int column = at / rows * 2;
            GridPane.setMargin(keys, new Insets(0, 0, 0, column == 0 ? 0 : BETWEEN));
            grid.add(keys, column, at % rows);
            grid.add(what, column + 1, at % rows);
        }
        getDialogPane().setContent(grid);
        getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    }
}
