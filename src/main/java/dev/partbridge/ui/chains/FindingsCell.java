package dev.partbridge.ui.chains;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many findings of each severity, and how many are signed off; a check mark for a converted table without any. */
final class FindingsCell extends FactsCell {
    private final Badge errors = new Badge(Icons.of(Severity.ERROR, 14), Badges.colour(Severity.ERROR));
    private final Badge warnings = new Badge(Icons.of(Severity.WARNING, 14), Badges.colour(Severity.WARNING));
    private final Badge notes = new Badge(Icons.of(Severity.NOTE, 14), Badges.colour(Severity.NOTE));
    private final Badge signed = new Badge(Icons.of("mdi2a-account-check-outline", 14, "i-ok"), "c-ok");
    private final Node clean = Icons.of("mdi2c-check", 15, "i-ok");
    private final HBox row = Boxes.row(4, errors.node, warnings.node, notes.node, signed.node, clean);
    private final Tooltip tooltip = new Tooltip();

    FindingsCell() {
        getStyleClass().add("findings-cell");
    }

    @Override
    Node show(ChainFacts facts) {
        String told = Stream.of(
                        errors.show(facts.errors(), n -> Texts.of("chains.errors", n)),
                        warnings.show(facts.warnings(), n -> Texts.of("chains.warnings", n)),
                        notes.show(facts.notes(), n -> Texts.of("chains.notes", n)),
                        signed.show(facts.signed(), n -> Texts.of("chains.signed", n)))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining("\n"));
        boolean none = told.isEmpty() && facts.kind() == ChainFacts.Kind.TABLE && facts.converted();
        shown(clean, none);
        String whole = none ? Texts.of("chains.clean") : told;
        row.setAccessibleText(whole);
        tooltip.setText(whole);
        setTooltip(whole.isEmpty() ? null : tooltip);
        return row;
    }

    /** An icon with a number behind it, out of sight for none. */
    private static final class Badge {
        private final Label number;
        private final HBox node;

        Badge(Node icon, String colour) {
            number = Labels.firm("", colour);
            node = Boxes.row(3, icon, number);
            node.getStyleClass().add("badge");
        }

        /** What it says in words; empty for none. */
        String show(int of, IntFunction<String> words) {
            shown(node, of > 0);
            number.setText(Figures.count(of));
            String said = of > 0 ? words.apply(of) : "";
            node.setAccessibleText(said);
            return said;
        }
    }
}
