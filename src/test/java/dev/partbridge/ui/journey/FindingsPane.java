package dev.partbridge.ui.journey;

import dev.partbridge.finding.Finding;
import dev.partbridge.ui.control.NodeIds;
import java.util.List;
import javafx.scene.control.TableView;
import org.testfx.api.FxRobot;

/** The findings below Chains. */
final class FindingsPane {
    private final FxRobot robot;

    FindingsPane(FxRobot robot) {
        this.robot = robot;
    }

    /** The lines as {@code severity place object}, in their order. */
    List<String> lines() {
        TableView<Finding> table = robot.lookup("#" + NodeIds.FINDINGS_TABLE).queryTableView();
        return table.getItems().stream()
                .map(f -> f.severity().word() + " "
                        + f.position().map(Object::toString).orElse("") + " " + f.message())
                .toList();
    }
}
