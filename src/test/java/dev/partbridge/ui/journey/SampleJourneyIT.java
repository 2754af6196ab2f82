package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.EnterableFolder;
import dev.partbridge.ui.control.NodeIds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The sample from its scripts to the proof on a real embedded server: with the keyboard alone, and with the mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class SampleJourneyIT {
    @TempDir(factory = EnterableFolder.class)
    private Path home;

    @RegisterExtension
    private final OpenedWindow opened = new OpenedWindow(() -> home.resolve("partbridge-embedded-sample"));

    @Test
    void holdsByKeyboardAlone(FxRobot robot) {
        JourneyWindow window = opened.window();
        travel(robot, KeyboardHand::new, name -> window.picture("keyboard-" + name));
    }

    @Test
    void holdsByMouse(FxRobot robot) {
        JourneyWindow window = opened.window();
        travel(robot, MouseHand::new, name -> window.pictures("mouse-" + name));
        fitsASmallScreen(new MouseHand(robot, window.waiting()));
    }

    private void fitsASmallScreen(Hand hand) {
        JourneyWindow window = opened.window();
        window.resize(1280, 800);
        for (String tab : List.of(NodeIds.TAB_CHAINS, NodeIds.TAB_REVIEW, NodeIds.TAB_RUN, NodeIds.TAB_VALIDATE)) {
            hand.turnTo(tab);
            window.picture("small-" + tab);
        }
        hand.turnTo(NodeIds.TAB_CHAINS);
        hand.press(NodeIds.LOG_TAB);
        window.pictures("log");
    }

    private void travel(FxRobot robot, BiFunction<FxRobot, Waiting, Hand> means, Consumer<String> pictures) {
        JourneyWindow window = opened.window();
        Hand hand = means.apply(robot, window.waiting());
        ConnectionPanes sides = new ConnectionPanes(hand, window, robot);
        ChainsPane chains = new ChainsPane(hand, window, robot);
        ReviewPane review = new ReviewPane(hand, window, robot);
        RunPane run = new RunPane(hand, window, robot);
        ValidatePane validate = new ValidatePane(hand, window, robot);

        pictures.accept("1-welcome");
        sides.openSample();
        chains.convert();
        chains.select("ITEMS");
        assertThat(chains.summary()).startsWith("7 of 7 tables chosen · 20,424 rows");
        pictures.accept("2-chains");

        review.open();
        review.awaitOracle("partition by reference");
        review.next();
        review.awaitPostgres("CREATE TABLE public.item_details");
        assertThat(window.state().selectedProperty().get()).isEqualTo(Optional.of(QualifiedName.of("ITEM_DETAILS")));
        review.find("detail_id");
        review.findNext();
        assertThat(review.found()).startsWith("2 of ");
        pictures.accept("3-review");

        run.start();
        run.awaitHalfWay();
        pictures.accept("4-running");
        assertThat(run.awaitEnd().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.outcome()).contains("Every count and check passed");
        assertThat(run.percent()).isEqualTo("100 %");
        pictures.accept("5-run");

        run.showProof();
        validate.awaitProof();
        pictures.accept("6-validate");
        assertThat(validate.failed()).isEqualTo("0");
        validate.again();
        assertThat(validate.failed()).isEqualTo("0");

        run.start();
        assertThat(run.awaitEnd().orElseThrow().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        pictures.accept("7-run-again");
    }
}
