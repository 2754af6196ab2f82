package dev.partbridge.ui.journey;

import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Page;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The findings below Chains. */
final class FindingsPane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    FindingsPane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    /** The lines as {@code severity place object}, in their order. */
    List<String> lines() {
        return shown().stream()
                .map(SignedFinding::finding)
                .map(f -> f.severity().word() + " "
                        + f.position().map(Object::toString).orElse("") + " " + f.message())
                .toList();
    }

    /** The lines as {@code object state by whom}, in their order. */
    List<String> states() {
        return shown().stream()
                .map(f -> f.finding().subject().table() + " " + f.state() + " "
                        + f.signOffs().stream().map(SignOff::by).collect(Collectors.joining(", ")))
                .toList();
    }

    /** Shows only what says this, and waits until so many lines are left. */
    void filter(String text, int left) {
        hand.fill(NodeIds.FINDINGS_FILTER, text);
        window.waiting().until(left + " findings say " + text, () -> shown().size() == left);
    }

    /** Selects all that is shown and signs it off. */
    void signOffAll(String name, String note) {
        hand.choose(NodeIds.FINDINGS_TABLE, shown().get(0).finding().message(), () -> !table().getSelectionModel()
                .isEmpty());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        hand.command(NodeIds.SIGN_OFF, "Shortcut+G");
        window.waiting().until("it is asked who answers", () -> robot.lookup("#" + NodeIds.SIGN_NAME)
                .tryQuery()
                .isPresent());
        hand.fill(NodeIds.SIGN_NAME, name);
        hand.fill(NodeIds.SIGN_NOTE, note);
        hand.press(NodeIds.SIGN_YES);
        window.waiting().until("all are signed off", () -> shown().stream().noneMatch(SignedFinding::isOpen));
    }

    /** Selects the first and turns to the line that it speaks of. */
    void showFirstInReview() {
        hand.choose(NodeIds.FINDINGS_TABLE, shown().get(0).finding().message(), () -> !table().getSelectionModel()
                .isEmpty());
        hand.command(NodeIds.FINDING_IN_REVIEW, "Shortcut+Shift+R");
        window.waiting()
                .until("Review is shown", () -> window.state().pageProperty().get() == Page.REVIEW);
    }

    private List<SignedFinding> shown() {
        return List.copyOf(table().getItems());
    }

    private TableView<SignedFinding> table() {
        return robot.lookup("#" + NodeIds.FINDINGS_TABLE).queryTableView();
    }
}
