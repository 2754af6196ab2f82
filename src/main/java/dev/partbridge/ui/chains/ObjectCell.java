package dev.partbridge.ui.chains;

import dev.partbridge.ui.chains.ChainFacts.Kind;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The name, with check box and icon before it; the number of tables behind a group's. */
final class ObjectCell extends FactsCell {
    private static final String TABLE = "mdi2t-table";

    private final CheckBox check = new CheckBox();
    private final FontIcon icon = Icons.of(TABLE, 16, "i-3");
    private final Label name = Labels.of("");
    private final Label count = Labels.firm("", "count");
    private final HBox row = Boxes.row(8, icon, name, count);
    private String shownIcon = TABLE;
    private List<String> shownStyle = List.of();

    ObjectCell(ChainsViewModel model) {
        check.setMinWidth(16);
        check.setFocusTraversable(false);
        check.disableProperty().bind(model.lockedProperty());
        check.setOnAction(event -> {
            ChainNode node = getTableRow().getItem();
            if (node != null) {
                model.choose(node, check.isSelected());
            }
        });
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(name.textProperty());
        name.setTooltip(tooltip);
    }

    @Override
    Node show(ChainFacts facts) {
        Kind kind = facts.kind();
        name.setText(facts.name());
        count.setText(facts.parts());
        box(kind == Kind.TABLE);
        shown(icon, kind != Kind.GROUP);
        shown(count, kind == Kind.GROUP);
        switch (kind) {
            case GROUP -> style("t-head");
            case TABLE -> table(facts);
            case PARTITION -> {
                icon("mdi2v-view-split-vertical");
                style("t-mono", "c-2");
            }
            case MORE -> {
                icon("mdi2d-dots-horizontal");
                style("t-small", "c-acc");
            }
        }
        return row;
    }

    private void table(ChainFacts facts) {
        check.setSelected(facts.chosen());
        check.setAccessibleText(Texts.of("chains.choose", facts.name()));
        check.setId("choose-" + facts.name());
        style("t-body", facts.chosen() ? "semi" : "c-2");
        icon(
                facts.strategy().equals("REFERENCE")
                        ? "mdi2l-link-variant"
                        : facts.strategy().isEmpty() ? TABLE : "mdi2t-table-split-cell");
    }

    @Override
    void clear() {
        box(false);
    }

    /** A box that is out of sight would be one without a name. */
    private void box(boolean on) {
        if (on && check.getParent() == null) {
            row.getChildren().add(0, check);
        } else if (!on) {
            row.getChildren().remove(check);
        }
    }

    private void icon(String code) {
        if (!code.equals(shownIcon)) {
            shownIcon = code;
            icon.setIconLiteral(code);
        }
    }

    /** Each change of a style class has the sheets looked through. */
    private void style(String... styles) {
        List<String> wanted = List.of(styles);
        if (!wanted.equals(shownStyle)) {
            name.getStyleClass().removeAll(shownStyle);
            name.getStyleClass().addAll(wanted);
            shownStyle = wanted;
        }
    }
}
