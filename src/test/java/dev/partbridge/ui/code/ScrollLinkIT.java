package dev.partbridge.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two panes that scroll together, jump by jump in both directions. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class ScrollLinkIT {
    private static final String TEXT =
            IntStream.rangeClosed(1, 800).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

    private CodePane left;
    private CodePane right;
    private ScrollLink link;

    @Start
    void start(Stage stage) {
        left = new CodePane("left", "left text");
        right = new CodePane("right", "right text");
        left.show(StyledText.sql(TEXT, Dialect.ORACLE), List.of());
        right.show(StyledText.sql(TEXT, Dialect.POSTGRES), List.of());
        link = new ScrollLink(left, right);
        left.setPrefSize(500, 600);
        right.setPrefSize(500, 600);
        Scene scene = new Scene(new HBox(left, right));
        new ThemeSwitch(Theme.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void followsWhoeverHasTheFocus(FxRobot robot) throws TimeoutException {
        robot.clickOn("#left");
        for (double y : new double[] {5000, 90, 9000, 0}) {
            robot.interact(() -> left.area().scrollYToPixel(y));
            awaitSame();
        }
        robot.clickOn("#right");
        for (double y : new double[] {7200, 36, 13000}) {
            robot.interact(() -> right.area().scrollYToPixel(y));
            awaitSame();
        }
        assertThat(left.area().getEstimatedScrollY()).isGreaterThan(12_000);
    }

    /** As a search does that is typed elsewhere. */
    @Test
    void followsWhoeverIsMadeToLead(FxRobot robot) throws TimeoutException {
        robot.clickOn("#left");
        robot.interact(() -> {
            link.lead(right);
            right.moveTo(500);
        });
        awaitSame();
        assertThat(left.area().getEstimatedScrollY()).isGreaterThan(8_000);
        robot.type(KeyCode.PAGE_UP);
        awaitSame();
    }

    /** The last lines of both, though one alone has lines that are longer than there is room. */
    @Test
    void reachesTheEndOfBothWithABarBelowOne(FxRobot robot) throws TimeoutException {
        robot.interact(() -> right.show(StyledText.sql("x".repeat(400) + "\n" + TEXT, Dialect.POSTGRES), List.of()));
        robot.interact(() -> left.show(StyledText.sql("\n" + TEXT, Dialect.ORACLE), List.of()));
        robot.clickOn("#left");
        robot.interact(() -> left.area().scrollYToPixel(100_000));
        awaitSame();
        assertThat(left.area().getEstimatedScrollY()).isGreaterThan(12_000);
    }

    @Test
    void leavesTheOtherAloneWhenOff(FxRobot robot) {
        robot.clickOn("#left");
        robot.interact(() -> link.onProperty().set(false));
        robot.interact(() -> left.area().scrollYToPixel(4000));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(right.area().getEstimatedScrollY()).isZero();
        assertThat(left.area().getEstimatedScrollY()).isEqualTo(4000);
    }

    private void awaitSame() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> Math.abs(y(left) - y(right)) < 0.01);
    }

    private static double y(CodePane pane) {
        return pane.area().getEstimatedScrollY();
    }
}
