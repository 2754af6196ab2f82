package dev.partbridge.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.WindowPictures;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class DividersIT {
    private final Dividers dividers = Dividers.forgetful();
    private SplitPane panes;
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        panes = new SplitPane(new Pane(), new Pane());
        panes.setDividerPositions(dividers.of("sides", 0.5));
        dividers.watch(panes, "sides");
        stage.setScene(new Scene(panes, 800, 400));
        stage.show();
    }

    @Test
    void keepsWhereTheUserPutsThemAndNotWhatResizingDoes(FxRobot robot) {
        SplitPane.setResizableWithParent(panes.getItems().get(0), false);
        robot.drag(".split-pane-divider", MouseButton.PRIMARY).moveBy(-200, 0).drop();
        assertThat(dividers.of("sides", 0.5)).isCloseTo(0.25, Offset.offset(0.02));
        double kept = dividers.of("sides", 0.5);
        WindowPictures.onWindow(() -> {
            window.setWidth(600);
            return kept;
        });
        assertThat(dividers.of("sides", 0.5)).isEqualTo(kept);
    }
}
