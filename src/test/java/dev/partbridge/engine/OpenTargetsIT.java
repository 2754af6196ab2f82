package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.testing.EnterableFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenTargetsIT {
    /** To stop a server takes a while; who leaves a target and turns to it again is not told that it is in use. */
    @Test
    void opensAgainWhatIsBeingClosed(@TempDir(factory = EnterableFolder.class) Path folder) throws Exception {
        Target target = new Target.Embedded(folder.resolve("pg"));
        try (OpenTargets targets = new OpenTargets()) {
            targets.get(target);
            Thread closing = new Thread(() -> targets.close(target));
            closing.start();
            while (targets.ifOpen(target).isPresent()) {
                Thread.onSpinWait();
            }
            assertThat(targets.get(target)).isNotNull();
            closing.join();
            assertThat(targets.ifOpen(target)).isPresent();
        }
    }
}
