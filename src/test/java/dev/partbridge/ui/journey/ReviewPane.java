package dev.partbridge.ui.journey;

import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.review.Comparison;
import dev.partbridge.ui.review.ReviewIds;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;

/** Review: both texts of one table. */
final class ReviewPane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    ReviewPane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    void open() {
        hand.turnTo(NodeIds.TAB_REVIEW);
    }

    void next() {
        hand.press(ReviewIds.NEXT);
    }

    /** {@code Difference 5 of 12}. */
    String difference() {
        return JourneyWindow.text(robot, ReviewIds.DIFFERENCE);
    }

    /** Where the caret is: {@code Ln 8, Col 12}. */
    String caret() {
        return JourneyWindow.text(robot, ReviewIds.CARET);
    }

    CodeArea area(String id) {
        return robot.lookup("#" + id).queryAs(CodeArea.class);
    }

    /** Chooses what PostgreSQL's text is compared with. */
    void compareWith(Comparison wanted) {
        WindowPictures.onWindow(() -> {
            // the list of a combo box opens in a window of its own, which the headless platform draws nowhere
            robot.lookup("#" + ReviewIds.COMPARE).<Comparison>queryComboBox().setValue(wanted);
            return wanted;
        });
    }

    /** Searches, and goes to the first place. */
    void find(String words) {
        hand.fill(ReviewIds.FIND, words);
        window.waiting().until("places are found", () -> found().endsWith("places"));
        robot.type(KeyCode.ENTER);
        window.waiting().until("the first place is shown", () -> found().startsWith("1 of "));
    }

    void findNext() {
        hand.press(ReviewIds.FIND_NEXT);
    }

    String found() {
        return JourneyWindow.text(robot, ReviewIds.FOUND);
    }

    void awaitOracle(String text) {
        window.waiting().until("the Oracle text has " + text, () -> text(ReviewIds.ORACLE_TEXT)
                .contains(text));
    }

    void awaitPostgres(String text) {
        window.waiting().until("the PostgreSQL text has " + text, () -> text(ReviewIds.POSTGRES_TEXT)
                .contains(text));
    }

    /** Waits for the word that says where Oracle's text is from. */
    void awaitOrigin(String word) {
        window.waiting().until("the Oracle text is " + word, () -> JourneyWindow.text(robot, ReviewIds.ORIGIN)
                .equals(word));
    }

    /** Why it is not the database's own. */
    String note() {
        return JourneyWindow.text(robot, ReviewIds.NOTE);
    }

    String oracle() {
        return text(ReviewIds.ORACLE_TEXT);
    }

    /** The lines that are shown, without what stands beside lines that the other text alone has. */
    private String text(String id) {
        return robot.lookup("#" + id)
                .tryQueryAs(CodeArea.class)
                .map(area -> area.getParagraphs().stream()
                        .filter(p -> !p.getParagraphStyle().contains("k-filler"))
                        .map(p -> p.getText())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }
}
