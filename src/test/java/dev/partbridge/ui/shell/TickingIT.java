package dev.partbridge.ui.shell;

import static org.testfx.util.WaitForAsyncUtils.waitFor;

import dev.partbridge.ui.WindowPictures;
import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TickingIT {
    @Test
    void aClosedWindowGoesFromMemory() throws Exception {
        AtomicInteger ticks = new AtomicInteger();
        Stage stage = WindowPictures.onWindow(Stage::new);
        WeakReference<Label> label = new WeakReference<>(WindowPictures.onWindow(() -> shown(stage, ticks)));
        waitFor(20, TimeUnit.SECONDS, () -> ticks.get() > 0);
        WindowPictures.onWindow(() -> {
            stage.close();
            stage.setScene(new Scene(new StackPane()));
            return stage;
        });
        waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            return label.get() == null;
        });
    }

    private static Label shown(Stage stage, AtomicInteger ticks) {
        Label label = new Label("0");
        Ticking.whileShown(label, () -> label.setText(String.valueOf(ticks.incrementAndGet())));
        stage.setScene(new Scene(new StackPane(label), 200, 100));
        stage.show();
        return label;
    }
}
