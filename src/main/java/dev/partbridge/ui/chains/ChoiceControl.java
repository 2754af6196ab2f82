package dev.partbridge.ui.chains;

import dev.partbridge.finding.RuleChoices;
import dev.partbridge.ui.control.Segments;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.controlsfx.control.SegmentedButton;

/** Where one of a rule's choices is picked: a switch between few short words, a box for more, which is typed into where words are free. */
final class ChoiceControl {
    /** More letters than these do not fit beside each other. */
    private static final int LETTERS = 26;

    private final List<String> values;
    private final Consumer<String> chosen;
    private final Node node;
    private Consumer<String> shown = choice -> {};
    private boolean showing;

    /** @param chosen hears of each choice, of those that the rule does not offer as well */
    ChoiceControl(RuleChoices rule, Consumer<String> chosen) {
        this.values = rule.values();
        this.chosen = chosen;
        boolean free = !rule.forms().isEmpty();
        int letters = values.stream().mapToInt(String::length).sum();
        String id = "rule-" + rule.id();
        node = !free && values.size() <= 3 && letters <= LETTERS ? segments(id) : box(rule, id, free);
    }

    Node node() {
        return node;
    }

    /** Shows the choice in force; nobody hears of that. */
    void show(String choice) {
        showing = true;
        shown.accept(choice);
        showing = false;
    }

    private void pick(String choice) {
        if (!showing) {
            chosen.accept(choice);
        }
    }

    private Node segments(String id) {
        SegmentedButton segments = Segments.of(id, values, 0, i -> pick(values.get(i)));
        shown = choice -> segments.getButtons().get(values.indexOf(choice)).setSelected(true);
        return segments;
    }

    private Node box(RuleChoices rule, String id, boolean free) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(rule.title());
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setEditable(free);
        if (free) {
            box.getEditor().setId(id + "-text");
            box.getEditor().setAccessibleText(rule.title());
        }
        box.setPromptText(String.join(", ", rule.forms()));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                pick(box.getValue());
            }
        });
        shown = box::setValue;
        return box;
    }
}
