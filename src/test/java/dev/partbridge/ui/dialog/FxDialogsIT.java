package dev.partbridge.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.PasswordCommand;
import dev.partbridge.connect.Target;
import dev.partbridge.engine.TargetTrial;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.connect.ServerLogIn;
import dev.partbridge.ui.connect.ServerViewModel;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.task.SameThreadTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeChoice;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the field is set when the window opens
class FxDialogsIT {
    private FxDialogs dialogs;

    @Start
    void start(Stage stage) {
        ThemeSwitch theme = new ThemeSwitch(Theme.LIGHT);
        Scene scene = new Scene(new StackPane(), 1000, 700);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        dialogs = new FxDialogs(() -> stage, theme);
    }

    @Test
    void tellsAFailureInOneLineWithTheRestFolded(FxRobot robot) {
        robot.interact(() -> dialogs.failure(
                "The run failed", "localhost:5432 refuses connections; is the server running?", "the full text"));
        robot.clickOn("Show details");
        assertThat(robot.lookup("#" + NodeIds.FAILURE_DETAIL).query().isVisible())
                .isTrue();
        assertThat(robot.lookup("Hide details").tryQuery()).isPresent();
        picture(robot, "Close", "dialog-failure");
        robot.clickOn("Close");
        assertThat(robot.lookup("Close").tryQuery()).isEmpty();
    }

    @Test
    void takesOnlyAUrlWithoutPassword(FxRobot robot) {
        ServerViewModel model = new ServerViewModel(new StubEngine(), new SameThreadTasks(), Connections.forgetful());
        AtomicReference<Optional<ServerLogIn>> answer = new AtomicReference<>(Optional.empty());
        Target.Url proposed = new Target.Url(
                "jdbc:postgresql://localhost:5432/app?user=ann", Optional.of(PasswordCommand.parse("vault 'my db'")));
        Platform.runLater(() -> answer.set(dialogs.askServer(model.proposing(proposed), false)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#" + NodeIds.URL_FIELD).push(KeyCode.END);
        robot.write("&password=x");
        assertThat(robot.lookup("Connect").queryAs(Button.class).isDisabled()).isTrue();
        picture(robot, "Connect", "dialog-server-wrong");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("jdbc:postgresql://db/app?user=ann");
        robot.clickOn("Connect");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get())
                .contains(new ServerLogIn(
                        new Target.Url(
                                "jdbc:postgresql://db/app?user=ann",
                                Optional.of(new PasswordCommand(List.of("vault", "my db")))),
                        Optional.empty()));
    }

    /** By the keyboard alone: the parts and the URL follow each other, and the test tells what it found. */
    @Test
    void asksForAServerByItsParts(FxRobot robot) {
        StubEngine engine = new StubEngine();
        engine.targetOutcome = new TargetTrial.Failed(
                "cannot connect to database app on db, port 5433, user mover: the server refuses user or password;"
                        + " check the user, and type the password again");
        Connections connections = Connections.forgetful();
        connections.used(new Target.Url("jdbc:postgresql://old.example.org/app?user=ann&sslmode=verify-full"));
        ServerViewModel model = new ServerViewModel(engine, new SameThreadTasks(), connections);
        AtomicReference<Optional<ServerLogIn>> answer = new AtomicReference<>(Optional.empty());
        Platform.runLater(() -> answer.set(dialogs.askServer(model, false)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#" + NodeIds.SERVER_HOST)
                .push(KeyCode.CONTROL, KeyCode.A)
                .type(KeyCode.DELETE);
        picture(robot, "Connect", "dialog-server-missing");
        assertThat(robot.lookup("#server-host-mark > .i-err").tryQuery()).isPresent();
        robot.clickOn("#" + NodeIds.SERVER_HOST);
        type(robot, "db").type(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A);
        type(robot, "5433").type(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A);
        type(robot, "app").type(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A);
        type(robot, "mover").type(KeyCode.TAB);
        type(robot, "wrong");
        assertThat(robot.lookup("#" + NodeIds.URL_FIELD)
                        .queryAs(TextField.class)
                        .getText())
                .isEqualTo("jdbc:postgresql://db:5433/app?user=mover");
        robot.clickOn("#" + NodeIds.CONNECT_TEST);
        assertThat(robot.lookup("#" + NodeIds.CONNECT_RESULT)
                        .queryAs(Label.class)
                        .getText())
                .startsWith("Cannot connect to database app");
        picture(robot, "Connect", "dialog-server");
        robot.clickOn("#" + NodeIds.CONNECT_PASSWORD).push(KeyCode.CONTROL, KeyCode.A);
        type(robot, "right").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        ServerLogIn given = Objects.requireNonNull(answer.get()).orElseThrow();
        assertThat(given.target().jdbcUrl()).isEqualTo("jdbc:postgresql://db:5433/app?user=mover");
        assertThat(given.password()).isPresent();
        assertThat(engine.calls)
                .containsExactly("tryOut jdbc:postgresql://db:5433/app?user=mover with Optional[(not shown)]");
    }

    /** The robot writes into the window that was first, unless it is told. */
    private static FxRobot type(FxRobot robot, String text) {
        javafx.stage.Window.getWindows().stream()
                .filter(javafx.stage.Window::isFocused)
                .reduce((below, above) -> above)
                .ifPresent(robot::targetWindow);
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
        return robot;
    }

    @Test
    void asksAndTakesEnterForNo(FxRobot robot) {
        AtomicReference<Optional<Boolean>> answer = new AtomicReference<>(Optional.empty());
        Runnable ask = () -> answer.set(Optional.of(dialogs.confirm(
                "A run is under way", "What is committed stays.", "Stop the run and close", "Keep running")));
        Platform.runLater(ask);
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "Keep running", "dialog-confirm");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).contains(false);
        Platform.runLater(ask);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#" + NodeIds.CONFIRM);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).contains(true);
    }

    /** By keys alone: the name, the note, and who answers. */
    @Test
    void nobodySignsOffWithoutAName(FxRobot robot) {
        AtomicReference<Optional<Signature>> answer = new AtomicReference<>(Optional.empty());
        List<String> findings = IntStream.range(0, 6)
                .mapToObj(i -> "warning PB-REF-012 table:T" + i + ": Rows of T" + i
                        + " without partition key are refused, which the code of two procedures has to know")
                .toList();
        Platform.runLater(() -> answer.set(dialogs.askSignOff(findings, "")));
        WaitForAsyncUtils.waitForFxEvents();
        Button sign = robot.lookup("#" + NodeIds.SIGN_YES).queryAs(Button.class);
        assertThat(sign.isDisabled()).isTrue();
        assertThat(robot.lookup("#" + NodeIds.SIGN_TROUBLE).query().isVisible()).isTrue();
        picture(robot, "#" + NodeIds.SIGN_YES, "dialog-sign-off");
        // unless told the robot writes into the window below
        robot.targetWindow(sign.getScene().getWindow());
        robot.write(" ");
        assertThat(sign.isDisabled()).isTrue();
        robot.write("Ann").type(KeyCode.TAB).write("The owners know");
        assertThat(sign.isDisabled()).isFalse();
        assertThat(robot.lookup("#" + NodeIds.SIGN_TROUBLE).query().isVisible()).isFalse();
        robot.type(KeyCode.TAB, KeyCode.TAB);
        assertThat(sign.isFocused()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).contains(new Signature("Ann", "The owners know"));
        Platform.runLater(() -> answer.set(dialogs.askSignOff(findings.subList(0, 1), "Ann")));
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "#" + NodeIds.SIGN_YES, "dialog-sign-off-again");
        robot.targetWindow(
                robot.lookup("#" + NodeIds.SIGN_YES).query().getScene().getWindow());
        robot.write("Again").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).isEmpty();
    }

    @Test
    void asksWithThreeAnswers(FxRobot robot) {
        AtomicReference<Optional<Question.Answer>> answer = new AtomicReference<>(Optional.empty());
        Runnable ask = () -> answer.set(Optional.of(dialogs.ask(
                new Question("Save the changes?", "They are lost otherwise.", "Save", "Don’t save", "Go back"))));
        Platform.runLater(ask);
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "Go back", "dialog-question");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).contains(Question.Answer.BACK);
        Platform.runLater(ask);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).contains(Question.Answer.FIRST);
        Platform.runLater(ask);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#" + NodeIds.ANSWER_SECOND);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answer.get()).contains(Question.Answer.SECOND);
    }

    @Test
    void takesPreferencesAtOnce(FxRobot robot) {
        AtomicBoolean forgotten = new AtomicBoolean();
        ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
        StringProperty signer = new SimpleStringProperty("");
        Platform.runLater(() -> dialogs.preferences(new Preferences(theme, signer, () -> forgotten.set(true))));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#" + NodeIds.PREFERENCES_THEME + ThemeChoice.DARK);
        robot.clickOn("#" + NodeIds.PREFERENCES_SIGNER);
        robot.write("A. Smith", 0);
        robot.clickOn("#" + NodeIds.PREFERENCES_LAYOUT);
        WaitForAsyncUtils.waitForFxEvents();
        picture(robot, "Close", "dialog-preferences");
        assertThat(theme.get()).isEqualTo(ThemeChoice.DARK);
        assertThat(signer.get()).isEqualTo("A. Smith");
        assertThat(forgotten).isTrue();
        robot.clickOn("Close");
    }

    @Test
    void listsShortcuts(FxRobot robot) {
        robot.interact(() -> dialogs.shortcuts(IntStream.range(0, 44)
                .mapToObj(i -> new Dialogs.Shortcut("Ctrl+Shift+" + i, "What the command of these keys does"))
                .toList()));
        picture(robot, "Close", "dialog-shortcuts");
        assertThat(robot.lookup("Close").queryButton().getScene().getHeight())
                .as("there is room for all on a small screen")
                .isLessThan(720);
        robot.clickOn("Close");
    }

    private static void picture(FxRobot robot, String button, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WindowPictures.saveDialog(robot.lookup(button).queryAs(Button.class).getScene(), name);
    }
}
