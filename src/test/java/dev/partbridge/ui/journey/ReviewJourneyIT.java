package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Sample;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.review.ReviewIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
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
        ReviewPane review =
                review(hand, robot, ((ScriptSource) Sample.source()).path(), "ITEMS", "CREATE TABLE public.items");
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
        window.waiting().until("both sides are scrolled alike", () -> alike(oracle, postgres));
        window.picture("review-found");
        hand.press(ReviewIds.POSTGRES_COPY);
        assertThat(clipboard())
                .startsWith("CREATE TABLE public.items (\n  item_id")
                .doesNotContain("⋯");
    }

    @Test
    void followsLinesAcrossAndOpensFolds(FxRobot robot) {
        Hand hand = new MouseHand(robot, window.waiting());
        ReviewPane review =
                review(hand, robot, ((ScriptSource) Sample.source()).path(), "ITEMS", "CREATE TABLE public.items");
        CodeArea oracle = review.area(ReviewIds.ORACLE_TEXT);
        CodeArea postgres = review.area(ReviewIds.POSTGRES_TEXT);

        // the primary key stands elsewhere in PostgreSQL's text
        at(oracle, "constraint items_pk");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(selected(postgres)).startsWith("ALTER TABLE public.items ADD CONSTRAINT items_pk");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(selected(oracle)).startsWith("  constraint items_pk");
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        window.waiting().until("the finding is told", () -> robot.lookup("#" + ReviewIds.CARD)
                .tryQuery()
                .isPresent());
        robot.type(KeyCode.ESCAPE);

        int lines = WindowPictures.onWindow(() -> postgres.getParagraphs().size());
        at(postgres, "⋯ 12 more partitions");
        robot.type(KeyCode.ENTER);
        window.waiting()
                .until("the fold is open", () -> postgres.getParagraphs().size() > lines);
        assertThat(review.oracle()).doesNotContain("⋯ 12 more");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String all = clipboard();
        hand.press(ReviewIds.POSTGRES_COPY);
        assertThat(all).isEqualTo(clipboard());

        robot.interact(() -> robot.lookup("#" + ReviewIds.COMPARE)
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        window.waiting().until("nothing differs", () -> review.difference().equals("No differences"));
        assertThat(review.oracle()).startsWith("CREATE TABLE public.items (");
        window.pictures("review-generated");
    }

    /** Twenty thousand lines; the watchdog says how long the window stood still. */
    @Test
    void staysQuickWithTenThousandPartitions(FxRobot robot) throws IOException {
        Hand hand = new MouseHand(robot, window.waiting());
        Path scripts = Files.createDirectory(home.resolve("ddl"));
        Files.writeString(
                scripts.resolve("big.sql"),
                IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> "  PARTITION P" + i + " VALUES LESS THAN (" + i + ")")
                        .collect(Collectors.joining(
                                ",\n", "CREATE TABLE BIG (ID NUMBER(10))\nPARTITION BY RANGE (ID) (\n", "\n);\n")));
        ReviewPane review = review(hand, robot, scripts, "BIG", "⋯ 9,999 more partitions");
        CodeArea oracle = review.area(ReviewIds.ORACLE_TEXT);
        CodeArea postgres = review.area(ReviewIds.POSTGRES_TEXT);
        long begun = System.nanoTime();
        robot.interact(() ->
                robot.lookup("#" + ReviewIds.FOLD).queryAs(ToggleButton.class).fire());
        System.out.println(
                "  opening a fold of 9,999 partitions took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertThat(postgres.getParagraphs()).hasSizeGreaterThan(20_000).hasSameSizeAs(oracle.getParagraphs());
        review.find("P9999");
        window.waiting().until("both sides are scrolled alike", () -> alike(oracle, postgres));
        assertThat(oracle.getEstimatedScrollY()).isGreaterThan(300_000);
        window.picture("review-big");
        begun = System.nanoTime();
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        window.waiting().until("both sides are scrolled alike", () -> alike(oracle, postgres));
        System.out.println("  a jump took " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    /** Of one table of these scripts, when its PostgreSQL text says this. */
    private ReviewPane review(Hand hand, FxRobot robot, Path scripts, String table, String text) {
        ChainsPane chains = new ChainsPane(hand, window, robot);
        ReviewPane review = new ReviewPane(hand, window, robot);
        WindowPictures.onWindow(() -> {
            window.workbench().open(scripts);
            return window;
        });
        window.waiting()
                .until(
                        "the scripts are read",
                        () -> window.state().inspectionProperty().get().isPresent());
        chains.convert();
        chains.select(table);
        review.open();
        review.awaitPostgres(text);
        return review;
    }

    /** Puts the caret on the first line that holds the words. */
    private static void at(CodeArea area, String words) {
        WindowPictures.onWindow(() -> {
            area.requestFocus();
            area.moveTo(area.getText().indexOf(words));
            return area;
        });
    }

    private static String selected(CodeArea area) {
        return WindowPictures.onWindow(area::getSelectedText);
    }

    private static String clipboard() {
        return WindowPictures.onWindow(() -> Clipboard.getSystemClipboard().getString());
    }

    private static boolean alike(CodeArea one, CodeArea other) {
        return Math.abs(one.getEstimatedScrollY() - other.getEstimatedScrollY()) < 0.01;
    }
}
