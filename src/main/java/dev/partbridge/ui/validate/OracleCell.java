package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Oracle's table or partition with its icon. */
final class OracleCell extends LineCell {
    private final FontIcon icon = Icons.of("mdi2t-table", 15, "i-3");
    private final Label name = Labels.of("");
    private final HBox row = Boxes.row(8, icon, name);

    OracleCell() {
        super("t-body", line -> "", line -> "c-1");
    }

    @Override
    Node show(ProofLine line) {
        icon.setIconLiteral(code(line));
        name.setText(line.oracle().orElse(Texts.of("validate.no-counterpart")));
        name.getStyleClass().removeAll("t-body", "semi", "t-mono", "t-small", "c-3");
        if (line.table()) {
            name.getStyleClass().addAll("t-body", "semi");
        } else if (line.oracle().isPresent()) {
            name.getStyleClass().add("t-mono");
        } else {
            name.getStyleClass().addAll("t-small", "c-3");
        }
        return row;
    }

    private static String code(ProofLine line) {
        if (!line.table()) {
            return "mdi2v-view-split-vertical";
        }
        return line.partitions().isEmpty() ? "mdi2t-table" : "mdi2t-table-split-cell";
    }
}
