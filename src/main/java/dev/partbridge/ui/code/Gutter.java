package dev.partbridge.ui.code;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What stands before a line: its mark and its number. */
final class Gutter implements IntFunction<Node> {
    private static final double LINE = 18;
    private static final double DIGIT = 6.7;

    private final Map<Integer, List<LineMark>> marks;
    private final double numberWidth;

    Gutter(int lines, List<LineMark> marks) {
        this.marks = marks.stream().collect(Collectors.groupingBy(LineMark::line));
        numberWidth = Math.max(38, String.valueOf(lines).length() * DIGIT + 14);
    }

    @Override
    public Node apply(int line) {
        StackPane mark = new StackPane();
        mark.setMinSize(20, LINE);
        mark.setMaxSize(20, LINE);
        if (marks.containsKey(line)) {
            show(mark, marks.get(line));
        }
        Label number = Labels.of(String.valueOf(line + 1), "lineno");
        number.setStyle("-fx-min-width:" + numberWidth + "px;-fx-pref-width:" + numberWidth + "px;");
        number.setMinHeight(LINE);
        number.setPrefHeight(LINE);
        HBox gutter = new HBox(mark, number);
        gutter.getStyleClass().add("gut");
        double width = numberWidth + 22;
        gutter.setStyle("-fx-min-width:" + width + "px;-fx-pref-width:" + width + "px;-fx-max-width:" + width + "px;");
        return gutter;
    }

    private static void show(StackPane place, List<LineMark> marks) {
        Severity worst = marks.stream()
                .map(LineMark::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String text = marks.stream().map(LineMark::message).collect(Collectors.joining("\n\n"));
        place.getChildren().add(Icons.of(worst, 14));
        place.setAccessibleText(text);
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(place, tooltip);
    }
}
