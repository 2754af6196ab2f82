package dev.partbridge.ui.review;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Labels;
import java.util.Arrays;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What the signs mean; how many differences there are, and where the caret is. */
final class Legend extends HBox {
    private final HBox signs = Boxes.row(16);

    Legend(CompareViewModel model, ObservableStringValue place) {
        getStyleClass().addAll("status-row", "legend");
        signs.setMinWidth(0);
        Label count = Labels.firm("", "t-small", "c-2");
        count.setId(ReviewIds.COUNT);
        count.textProperty().bind(model.countTextProperty());
        Label caret = Labels.firm("", "t-small", "c-2");
        caret.setId(ReviewIds.CARET);
        caret.textProperty().bind(place);
        getChildren().addAll(signs, Boxes.spring(), count, caret);
        model.comparisonProperty().addListener((observed, before, now) -> show(now));
        show(model.comparisonProperty().get());
    }

    private void show(Comparison comparison) {
        signs.getChildren()
                .setAll(Arrays.stream(DiffKind.values())
                        .filter(k -> k != DiffKind.UP && (k != DiffKind.DECISION || comparison == Comparison.ORACLE))
                        .map(k -> (Node) Boxes.row(6, Sign.square(k), Labels.of(k.words(comparison), "t-small")))
                        .toList());
    }
}
