package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Recovery;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.Kept;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Autosave;
import dev.partbridge.ui.state.Recent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A migration is saved, put away, opened again; and nothing is lost when the program ends without being closed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class ProjectJourneyIT {
    @TempDir
    private Path home;

    private final ExecutorService files = Executors.newSingleThreadExecutor();
    private Stage stage;
    private Recovery recovery;
    private JourneyWindow window;

    @Start
    void start(Stage opened) {
        stage = opened;
        recovery = new Recovery(home.resolve("unsaved"));
        window = open();
    }

    private JourneyWindow open() {
        Kept kept = Kept.of(
                new Recent(List.of(), projects -> {}), new Autosave(Optional.of(recovery), files, Platform::runLater));
        return JourneyWindow.open(stage, home.resolve("partbridge-embedded-sample"), kept);
    }

    /** As root the server runs as another user, who must be able to enter. */
    @BeforeEach
    void enter() {
        assertThat(home.toFile().setExecutable(true, false)).isTrue();
    }

    @AfterEach
    void stop() {
        window.close();
        files.shutdown();
        recovery.close();
    }

    @Test
    void isSavedOpenedAgainAndRecovered(FxRobot robot) throws IOException {
        Hand hand = new KeyboardHand(robot, window.waiting());
        ConnectionPanes sides = new ConnectionPanes(hand, window, robot);
        ChainsPane chains = new ChainsPane(hand, window, robot);
        Path file = home.resolve("shop.yaml");
        window.choosingProject(file);

        sides.openSample();
        assertThat(window.title()).isEqualTo("Unsaved migration – Partbridge");
        chains.convert();
        leaveOut(robot, "COUNTRIES");
        window.waiting().until("the title says so", () -> window.state()
                .unsavedProperty()
                .get());
        assertThat(window.title()).isEqualTo("Unsaved migration (changed) – Partbridge");
        hand.command(NodeIds.SAVE_PROJECT, "Shortcut+S");
        window.waiting()
                .until("it is saved", () -> !window.state().unsavedProperty().get());
        assertThat(window.title()).isEqualTo("shop.yaml – Partbridge");
        assertThat(Files.readString(file)).contains("tables:\n  without:\n  - COUNTRIES\n");

        leaveOut(robot, "CUSTOMERS");
        hand.command(NodeIds.NEW_PROJECT, "Shortcut+N");
        window.picture("project-1-unsaved");
        hand.press(NodeIds.ANSWER_SECOND);
        window.waiting()
                .until(
                        "nothing is open",
                        () -> window.state().sourceProperty().get().isEmpty());
        window.pictures("project-2-recent");
        hand.press(NodeIds.WELCOME_RECENT + "0");
        sides.awaitOracle();
        assertThat(window.state().chosenProperty().get()).hasSize(6).doesNotContain(QualifiedName.of("COUNTRIES"));
        assertThat(window.title()).isEqualTo("shop.yaml – Partbridge");

        leaveOut(robot, "CUSTOMERS");
        window.waiting().until("what is not saved is kept", () -> Files.isRegularFile(recovery.place()));
        crash();
        Hand next = new KeyboardHand(robot, window.waiting());
        Platform.runLater(() -> window.workbench().recover());
        window.waiting().until("it is offered", () -> robot.lookup("#" + NodeIds.ANSWER_FIRST)
                .tryQuery()
                .isPresent());
        window.picture("project-3-lost");
        next.press(NodeIds.ANSWER_FIRST);
        new ConnectionPanes(next, window, robot).awaitOracle();
        assertThat(window.state().chosenProperty().get())
                .hasSize(5)
                .doesNotContain(QualifiedName.of("COUNTRIES"), QualifiedName.of("CUSTOMERS"));
        assertThat(window.title()).isEqualTo("shop.yaml (changed) – Partbridge");
        window.choosingProject(file);
        next.command(NodeIds.SAVE_PROJECT, "Shortcut+S");
        window.waiting()
                .until("it is saved", () -> !window.state().unsavedProperty().get());
        assertThat(Files.readString(file)).contains("tables:\n  without:\n  - COUNTRIES\n  - CUSTOMERS\n");
    }

    private void leaveOut(FxRobot robot, String table) {
        Hand hand = new MouseHand(robot, window.waiting());
        hand.fill(NodeIds.CHAINS_FILTER, table);
        hand.press("choose-" + table);
        window.waiting()
                .until(
                        table + " is left out",
                        () -> !window.state().chosenProperty().get().contains(QualifiedName.of(table)));
    }

    /** The process that held the lock is gone, and another window begins. */
    private void crash() {
        window.close();
        recovery.close();
        recovery = new Recovery(home.resolve("unsaved"));
        window = WindowPictures.onWindow(this::open);
    }
}
