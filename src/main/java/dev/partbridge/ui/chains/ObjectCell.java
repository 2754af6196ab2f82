package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The name, with check box and icon before it. */
final class ObjectCell extends FactsCell {
    private final CheckBox check = new CheckBox();
    private final Label name = Labels.of("");
    private final HBox row = Boxes.row(8);

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
    }

    @Override
    Node show(ChainFacts facts) {
        name.setText(facts.name());
        switch (facts.kind()) {
            case GROUP -> {
                style("t-head");
                row.getChildren().setAll(name, Labels.firm(facts.parts(), "count"));
            }
            case TABLE -> table(facts);
            case PARTITION -> {
                style("t-mono", "c-2");
                row.getChildren().setAll(Icons.of("mdi2v-view-split-vertical", 14, "i-3"), name);
            }
            case MORE -> {
                style("t-small", "c-acc");
                row.getChildren().setAll(Icons.of("mdi2d-dots-horizontal", 14, "i-3"), name);
            }
        }
        return row;
    }

    private void table(ChainFacts facts) {
        check.setSelected(facts.chosen());
        check.setAccessibleText(Texts.of("chains.choose", facts.name()));
        check.setId("choose-" + facts.name());
        style("t-body", facts.chosen() ? "semi" : "c-2");
        String icon = facts.strategy().equals("REFERENCE")
                ? "mdi2l-link-variant"
                : facts.strategy().isEmpty() ? "mdi2t-table" : "mdi2t-table-split-cell";
        row.getChildren().setAll(check, Icons.of(icon, 16, "i-3"), name);
    }

    private void style(String... styles) {
        name.getStyleClass().setAll("label");
        name.getStyleClass().addAll(styles);
    }
}
