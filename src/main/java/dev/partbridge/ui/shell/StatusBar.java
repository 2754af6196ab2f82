package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** What is happening, that it goes on, and how much memory it takes. */
final class StatusBar extends HBox {
    StatusBar(StatusViewModel model) {
        getStyleClass().add("status-row");
        Label text = Labels.of("");
        text.setId(NodeIds.STATUS_TEXT);
        text.textProperty().bind(model.textProperty());
        ProgressBar bar = new ProgressBar();
        bar.setId(NodeIds.STATUS_PROGRESS);
        bar.accessibleTextProperty().bind(model.textProperty());
        bar.visibleProperty().bind(model.busyProperty());
        bar.managedProperty().bind(model.busyProperty());
        bar.setPrefWidth(120);
        bar.setMinWidth(60);
        Label heap = Labels.firm(model.heap());
        Ticking.whileShown(this, () -> heap.setText(model.heap()));
        HBox what = Boxes.row(6, Icons.of(model.icon(), 14, "i-3"), text);
        model.busyProperty().addListener((observed, before, now) -> what.getChildren()
                .set(0, Icons.of(model.icon(), 14, now ? "i-acc" : "i-3")));
        getChildren().addAll(what, bar, Boxes.spring(), heap);
    }
}
