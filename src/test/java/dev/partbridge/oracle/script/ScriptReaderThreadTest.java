package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.progress.Cancellation;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ScriptReaderThreadTest {
    @Test
    void refusesTheWindowsThread() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>(new AssertionError("nothing was thrown"));
        Thread window = new Thread(
                () -> ScriptReader.read(Path.of("assets/sample/ddl"), Cancellation.none()),
                "JavaFX Application Thread");
        window.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
        window.start();
        window.join();
        assertThat(thrown.get()).hasMessage("Reading scripts must not run on the window's thread");
    }
}
