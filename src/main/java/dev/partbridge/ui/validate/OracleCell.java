package dev.partbridge.ui.validate;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Styles;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Oracle's table or partition with its icon. */
final class OracleCell extends LineCell {
    private static final String TABLE = "mdi2t-table";
    private static final List<String> STYLES = List.of("t-body", "semi", "t-mono", "t-small", "c-3");

    private final FontIcon icon = Icons.of(TABLE, 15, "i-3");
    private final Label name = Labels.of("");
    private final HBox row = Boxes.row(8, icon, name);
    private String shown = TABLE;

    OracleCell() {
        super("t-body", line -> "", line -> "c-1");
    }

    @Override
    Node show(ProofLine line) {
        String code = code(line);
        if (!code.equals(shown)) {
            shown = code;
            icon.setIconLiteral(code);
        }
        name.setText(line.oracle().orElse(Texts.of("validate.no-counterpart")));
        if (line.table()) {
            Styles.only(name, STYLES, "t-body", "semi");
        } else if (line.oracle().isPresent()) {
            Styles.only(name, STYLES, "t-mono");
        } else {
            Styles.only(name, STYLES, "t-small", "c-3");
        }
        return row;
    }

    private static String code(ProofLine line) {
        if (!line.table()) {
            return "mdi2v-view-split-vertical";
        }
        return line.partitions().isEmpty() ? TABLE : "mdi2t-table-split-cell";
    }
}
