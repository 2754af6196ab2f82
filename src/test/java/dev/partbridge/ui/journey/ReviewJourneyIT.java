package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Sample;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.review.ReviewIds;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Review of the sample: from difference to difference, through folds, across to the other text and back. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class ReviewJourneyIT {
    @TempDir
    private Path home;

    private JourneyWindow window;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("unused"));
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void goesThroughTheDifferences(FxRobot robot) {
        Hand hand = new MouseHand(robot, window.waiting());
        ChainsPane chains = new ChainsPane(hand, window, robot);
        ReviewPane review = new ReviewPane(hand, window, robot);
        WindowPictures.onWindow(() -> {
            window.workbench().open(((ScriptSource) Sample.source()).path());
            return window;
        });
        window.waiting()
                .until("the scripts are read", () -> window.state()
                        .inspectionProperty()
                        .get()
                        .isPresent());
        chains.convert();
        chains.select("ITEMS");
        review.open();
        review.awaitPostgres("CREATE TABLE public.items");
        window.pictures("review-items");
        CodeArea oracle = review.area(ReviewIds.ORACLE_TEXT);
        CodeArea postgres = review.area(ReviewIds.POSTGRES_TEXT);
        assertThat(oracle.getParagraphs()).hasSameSizeAs(postgres.getParagraphs());

        hand.press(ReviewIds.NEXT_DIFFERENCE);
        robot.push(KeyCode.F8);
        robot.push(KeyCode.F8);
        String third = review.difference();
        window.picture("review-difference");
        assertThat(third).startsWith("Difference ");
        robot.push(KeyCode.F8);
        assertThat(review.difference()).isNotEqualTo(third);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(review.difference()).isEqualTo(third);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        window.waiting().until("both sides are scrolled alike", () -> alike(oracle, postgres));
        window.picture("review-end");

        review.find("sale_date");
        window.picture("review-found");
        hand.press(ReviewIds.POSTGRES_COPY);
        assertThat(WindowPictures.onWindow(
                        () -> Clipboard.getSystemClipboard().getString()))
                .startsWith("CREATE TABLE public.items (\n  item_id")
                .doesNotContain("⋯");
        hand.turnTo(NodeIds.TAB_REVIEW);
    }

    private static boolean alike(CodeArea one, CodeArea other) {
        return Math.abs(one.getEstimatedScrollY() - other.getEstimatedScrollY()) < 0.01;
    }
}
