package dev.partbridge.ui.finding;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Tells that there are sign-offs of findings that are not told any more, and offers to remove them. */
final class Orphans extends HBox {
    Orphans(FindingsViewModel model, Command remove) {
        Label told = Labels.of("", "t-small");
        setId(NodeIds.FINDINGS_ORPHANS);
        getStyleClass().addAll("note", "info", "findings-orphans");
        getChildren()
                .addAll(
                        Icons.of("mdi2i-information-outline", 16, "i-info"),
                        Boxes.grow(told),
                        Buttons.of(remove.withoutKeys(), "sm"));
        told.setMaxWidth(Double.MAX_VALUE);
        Runnable update = () -> {
            int number = model.orphans();
            told.setText(Texts.of("findings.orphans", number));
            setVisible(number > 0);
            setManaged(number > 0);
        };
        model.allProperty().addListener((observed, before, now) -> update.run());
        model.convertedProperty().addListener((observed, before, now) -> update.run());
        update.run();
    }
}
