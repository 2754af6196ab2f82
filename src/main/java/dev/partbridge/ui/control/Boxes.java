package dev.partbridge.ui.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Rows, columns and the composed bits of the visual language. */
public final class Boxes {
    private Boxes() {}

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A row whose padding and gap come from its style classes. */
    public static HBox bar(String style, Node... nodes) {
        HBox bar = new HBox(nodes);
        bar.getStyleClass().addAll(style.split(" "));
        return bar;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** Takes what width is left. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Has a box hold these. What stays is not taken out and in again: it would lose the focus and all that it looks like. */
    public static void hold(Pane box, List<? extends Node> wanted) {
        List<Node> shown = box.getChildren();
        shown.retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (shown.size() <= i || shown.get(i) != wanted.get(i)) {
                shown.remove(wanted.get(i));
                shown.add(i, wanted.get(i));
            }
        }
    }

    /** Grows in whichever box it stands. */
    public static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    public static Region separator() {
        Region line = new Region();
        line.getStyleClass().add("tool-sep");
        HBox.setMargin(line, new javafx.geometry.Insets(0, 6, 0, 6));
        return line;
    }

    public static Region dot(String style) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", style);
        return dot;
    }

    /** A sentence on a soft ground; style is empty, {@code ok}, {@code info}, {@code warn} or {@code err}. */
    public static HBox note(String style, Label text) {
        String icon =
                switch (style) {
                    case "ok" -> "mdi2c-check-circle";
                    case "info" -> "mdi2i-information-outline";
                    case "warn" -> "mdi2a-alert";
                    case "err" -> "mdi2a-alert-octagon";
                    default -> "mdi2a-arrow-right-thin";
                };
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox note = new HBox(Icons.of(icon, 16, style.isEmpty() ? "i-3" : "i-" + style), grow(text));
        note.getStyleClass().addAll("note", style);
        note.getStyleClass().remove("");
        note.setAlignment(Pos.TOP_LEFT);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    /** Says what to do next where there is nothing to show yet. */
    public static VBox empty(String icon, String title, String sentence, Node... actions) {
        StackPane disc = new StackPane(Icons.of(icon, 26, "i-3"));
        disc.getStyleClass().add("disc");
        Label text = Labels.wrapped(sentence, "t-small");
        text.setMaxWidth(360);
        text.getStyleClass().add("centred");
        HBox row = row(8, actions);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("empty-actions");
        VBox empty = new VBox(disc, Labels.wrapped(title, "t-title", "centred"), text, row);
        empty.getStyleClass().add("empty");
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }
}
