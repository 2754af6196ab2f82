package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.testing.EnterableFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A run of the sample that is slowed, paused, changed and resumed while it is at work, with the keyboard alone, on a real
 * embedded server.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class SteerJourneyIT {
    @TempDir(factory = EnterableFolder.class)
    private Path home;

    @RegisterExtension
    private final OpenedWindow opened = new OpenedWindow(() -> home.resolve("partbridge-embedded-sample"));

    /** What would bring all rows in within a second or two, no limit and more jobs, brings none while it is paused. */
    @Test
    void restsUntilItIsResumed(FxRobot robot) {
        JourneyWindow window = opened.window();
        Hand hand = new KeyboardHand(robot, window.waiting());
        RunPane run = new RunPane(hand, window, robot);
        new ConnectionPanes(hand, window, robot).openSample();
        new ChainsPane(hand, window, robot).convert();
        run.open();
        run.limit("100K", 100 << 10);
        window.picture("steer-1-before");
        run.start();
        run.awaitRows();
        run.pauseOrResume();
        run.awaitPaused();
        window.resize(1280, 800);
        run.limit("0", 0);
        run.jobs(8);
        run.awaitStandstill();
        window.picture("steer-2-paused");
        String amount = run.amount();
        assertThat(window.state().runningProperty().get()).isTrue();
        assertThat(amount).doesNotContain("20,424 of 20,424 rows");
        run.pauseOrResume();
        assertThat(run.awaitEnd().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.outcome()).contains("Every count and check passed");
        assertThat(run.amount()).isNotEqualTo(amount).contains("20,424 of 20,424 rows");
        window.picture("steer-3-done");
    }
}
