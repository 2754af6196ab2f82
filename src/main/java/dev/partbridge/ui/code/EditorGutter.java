package dev.partbridge.ui.code;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * What stands before a line that can be typed in: its number, and whether it is wrong.
 *
 * @param troubles what is wrong, by lines counted from 0
 */
record EditorGutter(Map<Integer, String> troubles) implements IntFunction<Node> {
    private static final double LINE = 18;

    EditorGutter {
        troubles = Map.copyOf(troubles);
    }

    @Override
    public Node apply(int line) {
        StackPane mark = new StackPane();
        mark.setMinSize(20, LINE);
        mark.setMaxSize(20, LINE);
        String trouble = troubles.get(line);
        if (trouble != null) {
            mark.getChildren().add(Icons.of(Severity.ERROR, 14));
            mark.setAccessibleText(trouble);
            Tooltip.install(mark, new Tooltip(trouble));
        }
        Label number = Labels.firm(String.valueOf(line + 1), "lineno");
        number.setMinWidth(38);
        number.setMinHeight(LINE);
        number.setPrefHeight(LINE);
        HBox gutter = new HBox(mark, number);
        gutter.getStyleClass().add("gut");
        return gutter;
    }
}
