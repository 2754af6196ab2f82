package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.EditState;
import dev.partbridge.plan.EditedStatement;
import dev.partbridge.project.Edit;
import dev.partbridge.testing.EnterableFolder;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A statement of the sample is edited, saved, opened again, and generated otherwise: a conflict, which is resolved. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the folder is set before each test
class EditJourneyIT {
    private static final String STATEMENT = "03-tables table:public.person_list";

    @TempDir(factory = EnterableFolder.class)
    private Path folder;

    @RegisterExtension
    private final OpenedWindow opened = new OpenedWindow(() -> folder.resolve("pg"));

    @Test
    void isKeptSavedOpenedAgainAndBroughtTogether(FxRobot robot) throws IOException {
        JourneyWindow window = opened.window();
        Hand hand = new KeyboardHand(robot, window.waiting());
        ConnectionPanes sides = new ConnectionPanes(hand, window, robot);
        ChainsPane chains = new ChainsPane(hand, window, robot);
        ReviewPane review = new ReviewPane(hand, window, robot);
        EditorPane editor = new EditorPane(hand, window, robot);
        Path file = folder.resolve("edited.yaml");
        window.choosingProject(file);

        sides.openSample();
        chains.convert();
        chains.select("PERSON_LIST");
        review.open();
        review.awaitPostgres("CREATE TABLE public.person_list");
        editor.open();
        editor.awaitText("create_dt timestamp(0)");
        editor.typeAtEnd(";\nCOMMIT");
        window.waiting().until("it is told", () -> editor.trouble().startsWith("Line 7: COMMIT"));
        window.pictures("edit-1-trouble");
        editor.undo();
        editor.replace("create_dt timestamp(0)", "create_dt timestamp(3)");
        window.waiting().until("nothing is wrong", () -> editor.trouble().isEmpty());
        editor.keep();
        review.awaitPostgres("create_dt timestamp(3)");
        window.pictures("edit-2-kept");
        assertThat(states()).containsExactly(EditState.APPLIED);

        hand.command(NodeIds.SAVE_PROJECT, "Shortcut+S");
        window.waiting()
                .until("it is saved", () -> !window.state().unsavedProperty().get());
        assertThat(Files.readString(file)).contains("statement: " + STATEMENT, "timestamp(3)");
        hand.command(NodeIds.NEW_PROJECT, "Shortcut+N");
        window.waiting()
                .until(
                        "nothing is open",
                        () -> window.state().sourceProperty().get().isEmpty());
        assertThat(window.state().editsProperty().get()).isEmpty();
        hand.command(NodeIds.OPEN_PROJECT, "Shortcut+O");
        window.waiting()
                .until(
                        "it is read again",
                        () -> window.state().inspectionProperty().get().isPresent());
        chains.convert();
        assertThat(states()).containsExactly(EditState.APPLIED);
        assertThat(window.state().unsavedProperty().get()).isFalse();

        chains.select("PERSON_LIST");
        chains.unfold("types");
        hand.turn("rule-date", 0, 1);
        window.waiting().until("both changed the line", () -> states().equals(List.of(EditState.CONFLICT)));
        editor.openFromList();
        assertThat(editor.state()).isEqualTo("conflict");
        editor.awaitText("create_dt timestamp(3)");
        window.pictures("edit-4-conflict");
        editor.keepMine(0);
        editor.keep();
        assertThat(states()).containsExactly(EditState.APPLIED);
        Edit kept = window.state().editsProperty().get().get(0);
        assertThat(kept.generated()).contains("create_dt date");
        assertThat(kept.edited()).contains("create_dt timestamp(3)");
        assertThat(window.failures()).isEmpty();
        window.waiting()
                .until(
                        "the target that was left and turned to again is connected",
                        () -> window.state().targetLinkProperty().get().state() == Link.State.READY);
    }

    private List<EditState> states() {
        return opened.window().state().planProperty().get().stream()
                .flatMap(p -> p.edits().all().stream())
                .map(EditedStatement::state)
                .toList();
    }
}
