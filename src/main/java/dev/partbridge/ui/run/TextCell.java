package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** One text, in the colour that its step's state gives it. */
final class TextCell extends StepCell {
    private static final List<String> COLOURS = List.of("c-ok", "c-acc", "c-warn", "c-err", "c-1", "c-2", "c-3");

    private final Function<StepFacts, String> text;
    private final Function<StepFacts, String> colour;
    private final Label label;
    private final Tooltip tooltip = new Tooltip();

    TextCell(String style, Function<StepFacts, String> text, Function<StepFacts, String> colour) {
        this.text = text;
        this.colour = colour;
        label = Labels.of("", style);
        if (style.equals("t-num")) {
            getStyleClass().add("num");
        }
    }

    @Override
    Node show(StepFacts step) {
        label.setText(text.apply(step));
        Styles.only(label, COLOURS, colour.apply(step));
        tooltip.setText(label.getText());
        label.setTooltip(label.getText().isEmpty() ? null : tooltip);
        return label;
    }

    /** Green, amber, red by state; secondary otherwise. */
    static String strong(StepFacts step) {
        return switch (step.state()) {
            case DONE -> "c-ok";
            case RUNNING -> "c-acc";
            case REJECTS -> "c-warn";
            case FAILED -> "c-err";
            case WAITING, STOPPED -> "c-3";
        };
    }

    /** Amber and red where rows or the step were lost; secondary otherwise. */
    static String calm(StepFacts step) {
        return step.state() == StepState.FAILED ? "c-err" : step.rejects() > 0 ? "c-warn" : "c-2";
    }
}
