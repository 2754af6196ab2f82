package dev.partbridge.ui.finding;

import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says why no finding is shown, and what to do. */
final class FindingsEmpty extends VBox {
    FindingsEmpty(FindingsViewModel model) {
        Label sentence = Labels.wrapped("", "t-small", "centred");
        Button all = Buttons.of(
                NodeIds.FINDINGS_ALL,
                Texts.of("findings.show-all"),
                "mdi2f-filter-remove-outline",
                model.filter()::clear,
                "outline",
                "sm");
        setAlignment(Pos.CENTER);
        setSpacing(8);
        getStyleClass().add("findings-empty");
        Runnable update = () -> {
            sentence.setText(model.emptiness());
            boolean hidden = !model.allProperty().get().findings().isEmpty();
            all.setVisible(hidden);
            all.setManaged(hidden);
        };
        model.allProperty().addListener((observed, before, now) -> update.run());
        model.convertedProperty().addListener((observed, before, now) -> update.run());
        update.run();
        getChildren().addAll(sentence, all);
    }
}
