package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.task.SameThreadTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Which commands cannot be done, and why, on the way to the proof over a stub engine; with {@code -Dgolden.write=true} the
 * file is written anew, to be looked at.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the field is set when the window opens
class CommandRefusalsIT {
    private static final Path FILE = Path.of("src/test/resources/ui/refusals.txt");

    private final StubEngine engine = new StubEngine();
    private final StringBuilder told = new StringBuilder();
    private Workbench workbench;

    @Start
    void start(Stage stage) {
        Startup startup = new Startup(
                engine,
                SmallModel.SOURCE,
                new Target.Embedded(Path.of("/var/lib/partbridge/sample")),
                Optional.empty());
        ThemeSwitch theme = new ThemeSwitch(Theme.LIGHT);
        workbench = new Workbench(startup, new SameThreadTasks(), new StubDialogs(), theme);
        stage.setScene(new Scene(workbench.view(), 1440, 900));
        stage.show();
    }

    @Test
    void areThoseOfEachStageOfTheWay(FxRobot robot) throws IOException {
        engine.duringRun = control -> tell("during a run");
        robot.interact(() -> {
            tell("with nothing open");
            fire(NodeIds.OPEN_SAMPLE);
            tell("with a source and a target");
            fire(NodeIds.CONVERT);
            workbench.state().pageProperty().set(Page.CHAINS);
            tell("converted");
            fire(NodeIds.RUN);
            tell("proven");
        });
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, told.toString(), StandardCharsets.UTF_8);
        }
        assertThat(told.toString()).isEqualTo(Files.readString(FILE, StandardCharsets.UTF_8));
    }

    private void fire(String id) {
        Command command = workbench.commands().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(command.refusal().getValue()).as(id).isEmpty();
        command.fire();
    }

    private void tell(String stage) {
        told.append(told.isEmpty() ? "" : "\n").append(stage).append('\n');
        workbench.commands().stream().filter(c -> !c.possible()).forEach(c -> told.append("  ")
                .append(c.id())
                .append(": ")
                .append(c.refusal().getValue())
                .append('\n'));
    }
}
