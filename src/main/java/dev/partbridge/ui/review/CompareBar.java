package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.ShownBy;
import dev.partbridge.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What is compared, and the way from difference to difference. */
final class CompareBar extends HBox {
    CompareBar(CompareViewModel model) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        ComboBox<Comparison> with = new ComboBox<>();
        with.setId(ReviewIds.COMPARE);
        with.setAccessibleText(Texts.of("review.compare"));
        with.setTooltip(new Tooltip(Texts.of("review.compare.help")));
        with.setConverter(new ShownBy<>(Comparison::words));
        with.getItems().setAll(model.comparisons());
        with.setPrefWidth(126);
        with.setMinWidth(100);
        with.valueProperty().bindBidirectional(model.comparisonProperty());
        Label caption = Labels.of(Texts.of("review.compare"), "t-small");
        caption.setLabelFor(with);
        Label difference = Labels.firm("", "t-small");
        difference.setId(ReviewIds.DIFFERENCE);
        difference.textProperty().bind(model.differenceTextProperty());
        getChildren()
                .addAll(
                        caption,
                        with,
                        Boxes.separator(),
                        Boxes.row(
                                4,
                                Buttons.icon(
                                        ReviewIds.PREVIOUS_DIFFERENCE,
                                        Texts.of("review.previous-difference"),
                                        "mdi2a-arrow-up",
                                        () -> model.step(-1),
                                        "outline",
                                        "sm"),
                                Buttons.icon(
                                        ReviewIds.NEXT_DIFFERENCE,
                                        Texts.of("review.next-difference"),
                                        "mdi2a-arrow-down",
                                        () -> model.step(1),
                                        "outline",
                                        "sm")),
                        difference,
                        Labels.firm("F8", "kbd"),
                        folding(model));
    }

    private static ToggleButton folding(CompareViewModel model) {
        ToggleButton folding = new ToggleButton("", Icons.of("mdi2u-unfold-less-horizontal", 16));
        folding.setId(ReviewIds.FOLD);
        folding.setAccessibleText(Texts.of("review.fold"));
        folding.setTooltip(new Tooltip(Texts.of("review.fold")));
        folding.getStyleClass().addAll("tb", "outline", "sm", "icon-only");
        folding.selectedProperty().bindBidirectional(model.foldingProperty());
        return folding;
    }
}
