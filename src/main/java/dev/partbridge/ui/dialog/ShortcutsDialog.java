package dev.partbridge.ui.dialog;

import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;

/** The keyboard shortcuts. */
final class ShortcutsDialog extends Dialog<ButtonType> {
    ShortcutsDialog(List<Dialogs.Shortcut> lines) {
        setTitle(Texts.of("command.shortcuts"));
        setHeaderText(Texts.of("command.shortcuts"));
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (int row = 0; row < lines.size(); row++) {
            grid.addRow(
                    row,
                    Labels.firm(lines.get(row).keys(), "kbd"),
                    Labels.firm(lines.get(row).what(), "t-body"));
        }
        getDialogPane().setContent(grid);
        getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Texts.of("dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
    }
}
