package dev.partbridge.ui.code;

import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What stands before a line: its mark and its number, or the sign of a fold. */
final class Gutter implements IntFunction<Node> {
    private static final double LINE = 18;
    private static final double DIGIT = 6.7;

    private final List<CodeLine> lines;
    private final Map<Integer, List<LineMark>> marks;
    private final IntConsumer pressed;
    private final double numberWidth;

    /**
     * A gutter.
     *
     * @param pressed hears the number of the line whose mark or fold was clicked
     */
    Gutter(List<CodeLine> lines, List<LineMark> marks, IntConsumer pressed) {
        this.lines = lines;
        this.marks = marks.stream().collect(Collectors.groupingBy(LineMark::line));
        this.pressed = pressed;
        int highest = lines.stream().mapToInt(CodeLine::number).max().orElse(0);
        numberWidth = Math.max(38, String.valueOf(highest).length() * DIGIT + 14);
    }

    /** What stands at a line that is shown. */
    List<LineMark> marks(int shown) {
        return shown < lines.size() ? marks.getOrDefault(lines.get(shown).number() - 1, List.of()) : List.of();
    }

    @Override
    public Node apply(int shown) {
        // an area without text has a line nevertheless
        CodeLine line = shown < lines.size() ? lines.get(shown) : CodeLine.FILLER;
        StackPane mark = new StackPane();
        mark.setMinSize(20, LINE);
        mark.setMaxSize(20, LINE);
        if (!marks(shown).isEmpty()) {
            show(mark, marks(shown));
            press(mark, shown);
        } else if (line.isFold()) {
            mark.getChildren().add(Icons.of("mdi2c-chevron-right", 14, "i-3"));
            press(mark, shown);
            Tooltip.install(mark, new Tooltip(Texts.of("review.unfold")));
        }
        Label number = Labels.of(line.isReal() ? String.valueOf(line.number()) : "", "lineno");
        number.setStyle("-fx-min-width:" + numberWidth + "px;-fx-pref-width:" + numberWidth + "px;");
        number.setMinHeight(LINE);
        number.setPrefHeight(LINE);
        HBox gutter = new HBox(mark, number);
        gutter.getStyleClass().add("gut");
        double width = numberWidth + 22;
        gutter.setStyle("-fx-min-width:" + width + "px;-fx-pref-width:" + width + "px;-fx-max-width:" + width + "px;");
        return gutter;
    }

    private void press(StackPane mark, int shown) {
        mark.getStyleClass().add("pressable");
        // by its number: a fold above may be opened later, which moves the line but does not make this anew
        int number = lines.get(shown).number();
        mark.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pressed.accept(number);
                event.consume();
            }
        });
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
