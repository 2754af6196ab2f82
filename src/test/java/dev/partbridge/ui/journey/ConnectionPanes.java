package dev.partbridge.ui.journey;

import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import java.nio.file.Path;
import org.testfx.api.FxRobot;

/** The welcome page, which begins the journey, and the two sides. */
final class ConnectionPanes {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    ConnectionPanes(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    /** From the welcome page; waits until both sides are read. */
    void openSample() {
        hand.press(NodeIds.WELCOME_SAMPLE);
        window.waiting()
                .until(
                        "both sides are read",
                        () -> window.state().catalogProperty().get().isPresent()
                                && window.state().inspectionProperty().get().isPresent());
    }

    /** From the toolbar; waits until they are read, or cannot be. */
    void openScripts(Path folder) {
        window.choosing(folder);
        hand.command(NodeIds.OPEN_SCRIPTS, "Shortcut+Shift+O");
        awaitOracle();
    }

    void awaitOracle() {
        window.waiting()
                .until(
                        "Oracle's side is read",
                        () -> settled(window.state().sourceLinkProperty().get()));
    }

    /** Uses the embedded server with its data in this folder. */
    void useEmbedded(Path data) {
        window.choosing(data);
        hand.press(NodeIds.POSTGRES_EMBEDDED);
        awaitPostgres();
    }

    /** Types the URL into the dialog, which comes when one asks for a server. */
    void connect(String url) {
        hand.press(NodeIds.POSTGRES_SERVER);
        window.waiting().until("a URL is asked for", () -> robot.lookup("#" + NodeIds.URL_FIELD)
                .tryQuery()
                .isPresent());
        hand.fill(NodeIds.URL_FIELD, url);
        robot.type(javafx.scene.input.KeyCode.ENTER);
        awaitPostgres();
    }

    /** Tries again where it could not connect. */
    void connectAgain() {
        hand.press("postgres-again");
        awaitPostgres();
    }

    String postgresReason() {
        return JourneyWindow.text(robot, "postgres-reason");
    }

    Link postgres() {
        return window.state().targetLinkProperty().get();
    }

    void awaitPostgres() {
        window.waiting().until("PostgreSQL answers, or does not", () -> settled(postgres()));
    }

    private static boolean settled(Link link) {
        return link.state() == Link.State.READY || link.state() == Link.State.FAILED || link.state() == Link.State.LOST;
    }
}
