package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.Duration;

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
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), e -> heap.setText(model.heap())));
        clock.setCycleCount(Animation.INDEFINITE);
        // Ticks only while its window is open: a running clock would keep a closed one, with all it shows, in memory.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(shown -> {
                    if (shown) {
                        clock.play();
                    } else {
                        clock.stop();
                    }
                });
        HBox what = Boxes.row(6, Icons.of(model.icon(), 14, "i-3"), text);
        model.busyProperty().addListener((observed, before, now) -> what.getChildren()
                .set(0, Icons.of(model.icon(), 14, now ? "i-acc" : "i-3")));
        getChildren().addAll(what, bar, Boxes.spring(), heap);
    }
}
