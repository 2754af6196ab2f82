package dev.partbridge.ui.edit;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import dev.partbridge.ui.code.CodeEditor;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The places of a conflict: at each the user takes the generated lines, or keeps those of the edit. */
final class ClashList extends ScrollPane {
    /** More of them are scrolled. */
    private static final double TALLEST = 160;

    private final EditViewModel model;
    private final CodeEditor editor;
    private final VBox rows = new VBox(8);

    ClashList(EditViewModel model, CodeEditor editor) {
        this.model = model;
        this.editor = editor;
        setId(EditIds.CLASHES);
        rows.getStyleClass().add("review-note");
        setContent(rows);
        setFitToWidth(true);
        // as tall as its rows, which wrap with the width
        rows.heightProperty().addListener((observed, before, now) -> {
            double tall = Math.min(TALLEST, now.doubleValue() + 2);
            setMinHeight(tall);
            setPrefHeight(tall);
            setMaxHeight(tall);
        });
        setFocusTraversable(false);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.clashesProperty().get().isEmpty(), model.clashesProperty()));
        managedProperty().bind(visibleProperty());
        model.clashesProperty().addListener((observed, before, now) -> show(now));
        show(model.clashesProperty().get());
    }

    private void show(List<Clash> clashes) {
        rows.getChildren().clear();
        for (int i = 0; i < clashes.size(); i++) {
            rows.getChildren().add(row(clashes.get(i), i));
        }
    }

    private Node row(Clash clash, int number) {
        Label words = new Label(EditWords.clash(clash, model.lineOf(clash).orElse(clash.merged() - 1) + 1));
        HBox note = Boxes.note("warn", words);
        note.getChildren()
                .addAll(
                        Buttons.icon(
                                EditIds.CLASH_GO + number,
                                Texts.of("edit.go", model.lineOf(clash).orElse(0) + 1),
                                "mdi2c-crosshairs",
                                () -> model.lineOf(clash)
                                        .ifPresent(line -> editor.showLines(
                                                line, clash.mine().size())),
                                "sm"),
                        Buttons.of(
                                EditIds.CLASH_TAKE + number,
                                Texts.of("edit.take-generated"),
                                "",
                                () -> model.takeGenerated(clash),
                                "outline",
                                "sm"),
                        Buttons.of(
                                EditIds.CLASH_KEEP + number,
                                Texts.of("edit.keep-mine"),
                                "",
                                () -> model.keepMine(clash),
                                "outline",
                                "sm"));
        return note;
    }
}
