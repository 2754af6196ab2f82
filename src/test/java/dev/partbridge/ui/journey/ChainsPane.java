package dev.partbridge.ui.journey;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.NodeIds;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import org.testfx.api.FxRobot;

/** Chains, with the inspector and the findings. */
final class ChainsPane {
    private final Hand hand;
    private final JourneyWindow window;
    private final FxRobot robot;

    ChainsPane(Hand hand, JourneyWindow window, FxRobot robot) {
        this.hand = hand;
        this.window = window;
        this.robot = robot;
    }

    void convert() {
        hand.command(NodeIds.CONVERT, "Shortcut+Shift+C");
        window.waiting()
                .until(
                        "it is converted",
                        () -> window.state().conversionProperty().get().isPresent());
    }

    void select(String table) {
        select(QualifiedName.of(table));
    }

    void select(QualifiedName table) {
        Optional<QualifiedName> wanted = Optional.of(table);
        hand.choose(
                NodeIds.CHAINS_TABLE,
                table.name().text(),
                () -> window.state().selectedProperty().get().equals(wanted));
    }

    /** Unfolds a group of the inspector's rules, where it is folded. */
    void unfold(String group) {
        String head = NodeIds.INSPECTOR_GROUP + group;
        boolean open = window.waiting()
                .ask(() -> Boolean.TRUE.equals(
                        robot.lookup("#" + head).query().queryAccessibleAttribute(AccessibleAttribute.EXPANDED)));
        if (!open) {
            hand.press(head);
        }
    }

    String summary() {
        return JourneyWindow.text(robot, NodeIds.CHAINS_SUMMARY);
    }
}
