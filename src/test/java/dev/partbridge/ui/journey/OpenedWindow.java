package dev.partbridge.ui.journey;

import dev.partbridge.ui.WindowPictures;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/** Opens the window before each test and closes it behind it, on the stage that the toolkit's own extension has made. */
final class OpenedWindow implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<Path> data;
    private @Nullable JourneyWindow window;

    /** @param data of the embedded server; asked for when the test's folder is there */
    OpenedWindow(Supplier<Path> data) {
        this.data = data;
    }

    JourneyWindow window() {
        return Objects.requireNonNull(window, "no test is under way");
    }

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        String journey = context.getRequiredTestClass().getSimpleName();
        window = WindowPictures.onWindow(() -> JourneyWindow.open(stage, data.get(), journey));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        window().close();
    }
}
