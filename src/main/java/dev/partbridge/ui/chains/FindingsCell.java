package dev.partbridge.ui.chains;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many findings of each severity, and how many are signed off; a check mark for a converted table without any. */
final class FindingsCell extends FactsCell {
    private final HBox row = Boxes.row(8);

    @Override
    Node show(ChainFacts facts) {
        row.getChildren().clear();
        add(Severity.ERROR, facts.errors());
        add(Severity.WARNING, facts.warnings());
        add(Severity.NOTE, facts.notes());
        if (facts.signed() > 0) {
            row.getChildren().add(signed(facts.signed()));
        }
        boolean clean = facts.kind() == ChainFacts.Kind.TABLE && facts.converted();
        if (row.getChildren().isEmpty() && clean) {
            row.getChildren().add(Icons.of("mdi2c-check", 15, "i-ok"));
        }
        return row;
    }

    private static HBox signed(int number) {
        HBox badge = Boxes.row(
                3, Icons.of("mdi2a-account-check-outline", 14, "i-ok"), Labels.firm(Figures.count(number), "c-ok"));
        badge.getStyleClass().add("badge");
        badge.setAccessibleText(Texts.of("chains.signed", number));
        Tooltip.install(badge, new Tooltip(Texts.of("chains.signed", number)));
        return badge;
    }

    private void add(Severity severity, int number) {
        if (number > 0) {
            row.getChildren().add(Badges.of(severity, number));
        }
    }
}
