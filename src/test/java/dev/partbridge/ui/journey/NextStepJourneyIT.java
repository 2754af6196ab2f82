package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ValidationReport;
import dev.partbridge.testing.EnterableFolder;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.run.RunIds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Who has never seen the program comes from the sample to the proof and the scripts by what it names as next. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class NextStepJourneyIT {
    @TempDir(factory = EnterableFolder.class)
    private Path folder;

    @RegisterExtension
    private final OpenedWindow opened = new OpenedWindow(() -> folder.resolve("pg"));

    @Test
    void leadsFromTheSampleToTheScripts(FxRobot robot) throws Exception {
        JourneyWindow window = opened.window();
        Hand hand = new KeyboardHand(robot, window.waiting());
        new ConnectionPanes(hand, window, robot).openSample();
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        window.choosing(bundle);

        List<String> way = new ArrayList<>();
        for (String wanted :
                List.of("Convert", "Review both texts", "Dry run", "Run", "Look at the proof", "Export bundle…")) {
            window.waiting()
                    .until("the next step is " + wanted, () -> next(robot).equals("Next: " + wanted));
            way.add(wanted);
            window.picture("next-" + way.size() + "-before-"
                    + wanted.toLowerCase(java.util.Locale.ROOT).split(" ")[0]);
            if (wanted.equals("Run")) {
                assertThat(dryRun(robot)).contains("would do: ", "rows").doesNotContain("Exception");
                window.pictures("dry-run");
            }
            hand.command(NodeIds.NEXT_STEP, "F9");
        }
        window.waiting().until("the bundle is written", () -> Files.exists(bundle.resolve("MANIFEST.json")));
        assertThat(window.state().validationProperty().get()).get().matches(ValidationReport::passed);
        assertThat(window.failures()).isEmpty();
    }

    private static String next(FxRobot robot) {
        return robot.lookup("#" + NodeIds.NEXT_STEP)
                        .tryQuery()
                        .filter(n -> n.isVisible())
                        .isPresent()
                ? JourneyWindow.text(robot, NodeIds.NEXT_STEP)
                : "";
    }

    private static String dryRun(FxRobot robot) {
        return robot.lookup("#" + RunIds.DRY_TEXT)
                .tryQueryAs(TextInputControl.class)
                .map(TextInputControl::getText)
                .orElse("");
    }
}
