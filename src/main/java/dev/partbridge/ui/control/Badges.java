package dev.partbridge.ui.control;

import dev.partbridge.finding.Severity;
import javafx.scene.layout.HBox;

/** A severity's icon with a number. */
public final class Badges {
    private Badges() {}

    public static HBox of(Severity severity, int number) {
        HBox badge = Boxes.row(3, Icons.of(severity, 14), Labels.firm(Figures.count(number), colour(severity)));
        badge.getStyleClass().add("badge");
        badge.setAccessibleText(number + " " + severity.word());
        return badge;
    }

    /** The text colour class of a severity. */
    public static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "c-err";
            case WARNING -> "c-warn";
            case NOTE -> "c-info";
        };
    }

    /** A severity in a word. */
    public static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> Texts.of("severity.error");
            case WARNING -> Texts.of("severity.warning");
            case NOTE -> Texts.of("severity.note");
        };
    }
}
