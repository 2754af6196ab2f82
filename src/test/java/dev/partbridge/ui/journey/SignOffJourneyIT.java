package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.EnterableFolder;
import dev.partbridge.ui.control.NodeIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Two findings of the sample are signed off, saved and opened again; one of them says something else then. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class SignOffJourneyIT {
    @TempDir(factory = EnterableFolder.class)
    private Path folder;

    @RegisterExtension
    private final OpenedWindow opened = new OpenedWindow(() -> folder.resolve("pg"));

    @Test
    void outlivesTheWindowAndLapsesWithTheWords(FxRobot robot) throws IOException {
        JourneyWindow window = opened.window();
        Hand hand = new KeyboardHand(robot, window.waiting());
        ConnectionPanes sides = new ConnectionPanes(hand, window, robot);
        ChainsPane chains = new ChainsPane(hand, window, robot);
        FindingsPane findings = new FindingsPane(hand, window, robot);
        Path file = folder.resolve("sample.yaml");
        window.choosingProject(file);

        sides.openSample();
        chains.convert();
        findings.filter("parent_key", 2);
        assertThat(findings.states()).containsExactly("ITEMS OPEN ", "ITEM_DETAILS OPEN ");
        findings.signOffAll("Ann", "the roles have it");
        assertThat(findings.states()).containsExactly("ITEMS SIGNED_OFF Ann", "ITEM_DETAILS SIGNED_OFF Ann");
        window.pictures("sign-off-1-signed");
        assertThat(window.state().unsavedProperty().get()).isTrue();

        hand.command(NodeIds.SAVE_PROJECT, "Shortcut+S");
        window.waiting()
                .until("it is saved", () -> !window.state().unsavedProperty().get());
        assertThat(Files.readString(file)).contains("by: Ann", "note: the roles have it");
        hand.command(NodeIds.NEW_PROJECT, "Shortcut+N");
        window.waiting()
                .until(
                        "nothing is open",
                        () -> window.state().sourceProperty().get().isEmpty());
        assertThat(window.state().signOffsProperty().get()).isEmpty();

        hand.command(NodeIds.OPEN_PROJECT, "Shortcut+O");
        window.waiting()
                .until(
                        "it is read again",
                        () -> window.state().inspectionProperty().get().isPresent());
        chains.convert();
        findings.filter("parent_key", 2);
        assertThat(findings.states()).containsExactly("ITEMS SIGNED_OFF Ann", "ITEM_DETAILS SIGNED_OFF Ann");
        assertThat(window.state().unsavedProperty().get()).isFalse();

        chains.select("ITEMS");
        hand.turn("rule-landing", 0, 1);
        window.waiting().until("the finding says something else", () -> findings.states()
                .contains("ITEMS LAPSED Ann"));
        assertThat(findings.states()).containsExactly("ITEMS LAPSED Ann", "ITEM_DETAILS SIGNED_OFF Ann");
        window.picture("sign-off-2-lapsed");
        // the first time that Review is shown
        findings.showFirstInReview();
        new ReviewPane(hand, window, robot).awaitPostgres("CREATE TABLE public.items");
        assertThat(window.failures()).isEmpty();
    }
}
