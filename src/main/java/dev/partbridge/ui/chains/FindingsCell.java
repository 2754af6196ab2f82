package dev.partbridge.ui.chains;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** How many findings of each severity; a check mark for a converted table without any. */
final class FindingsCell extends FactsCell {
    private final HBox row = Boxes.row(8);

    @Override
    Node show(ChainFacts facts) {
        row.getChildren().clear();
        add(Severity.ERROR, facts.errors());
        add(Severity.WARNING, facts.warnings());
        add(Severity.NOTE, facts.notes());
        boolean clean = facts.kind() == ChainFacts.Kind.TABLE && facts.converted();
        if (row.getChildren().isEmpty() && clean) {
            row.getChildren().add(Icons.of("mdi2c-check", 15, "i-ok"));
        }
        return row;
    }

    private void add(Severity severity, int number) {
        if (number > 0) {
            row.getChildren().add(Badges.of(severity, number));
        }
    }
}
