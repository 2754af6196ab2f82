package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Sample;
import dev.partbridge.ui.dialog.Question;
import dev.partbridge.ui.dialog.Signature;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.BackgroundTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The window over the real engine whose dialogs a test answers; what can be pressed in it, and whether that did anything. */
final class OpenWindow implements AutoCloseable {
    final StubDialogs dialogs = new StubDialogs();
    final ThemeSwitch theme;
    final Workbench workbench;
    final Scene scene;
    private final BackgroundTasks tasks = new BackgroundTasks(Platform::runLater);
    private final Engine engine = Engines.create();
    private final Set<String> fired = new TreeSet<>();

    /** Called on the window's thread. */
    OpenWindow(Stage stage, ThemeSwitch theme, Target sampleTarget) {
        this.theme = theme;
        dialogs.confirms = true;
        // what is not saved is thrown away
        dialogs.answer = Question.Answer.SECOND;
        dialogs.signature = Optional.of(new Signature("Ann", "looked at it"));
        Startup startup = new Startup(engine, Sample.source(), sampleTarget, Optional.empty());
        workbench = new Workbench(startup, tasks, dialogs, theme);
        scene = new Scene(workbench.view(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        workbench.focus();
        theme.show(Theme.LIGHT);
    }

    WorkbenchState state() {
        return workbench.state();
    }

    /** What was fired so far, by id. */
    Set<String> fired() {
        return fired;
    }

    /** A command by its menu item; the effect must not be there before. */
    void fires(String id, String effect, Callable<Boolean> holds) throws Exception {
        await(id + " can be done", () -> !item(id).orElseThrow().isDisable());
        does(id, effect, holds, () -> item(id).orElseThrow().fire());
    }

    /** A button, or an item of its menu, by its id; the effect must not be there before. */
    void presses(String id, String effect, Callable<Boolean> holds) throws Exception {
        await(id + " can be pressed", () -> pressed(id).isPresent());
        does(id, effect, holds, () -> pressed(id).orElseThrow().run());
    }

    /** All that {@link Presses} names a test for has been pressed in it. */
    void pressedAllOf(String test) {
        Set<String> pressed = fired.stream().map(Presses::idOf).collect(Collectors.toSet());
        assertThat(Presses.of(test)).isNotEmpty().allMatch(key -> pressed.stream()
                .anyMatch(id -> Presses.names(key, id)));
    }

    /** Each button that is shown now is pressed by the test that {@link Presses} names. */
    void accountForButtons() throws Exception {
        Set<String> unknown = WaitForAsyncUtils.asyncFx(() -> Presses.unknown(workbench, scene))
                .get(60, TimeUnit.SECONDS);
        assertThat(unknown).as("buttons that no test is known to press").isEmpty();
    }

    /** Does something on the window's thread, and waits for it. */
    void fire(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get(120, TimeUnit.SECONDS);
    }

    private void does(String id, String effect, Callable<Boolean> holds, Runnable action) throws Exception {
        boolean before = WaitForAsyncUtils.asyncFx(holds).get(120, TimeUnit.SECONDS);
        assertThat(before).as(id + ": before, " + effect).isFalse();
        WaitForAsyncUtils.asyncFx(action).get(120, TimeUnit.SECONDS);
        await(id + ": " + effect, holds);
        fired.add(id);
    }

    private Optional<Runnable> pressed(String id) {
        Stream<Runnable> buttons =
                buttons().filter(n -> id.equals(n.getId()) && !n.isDisabled()).map(n -> n::fire);
        Stream<Runnable> items = Stream.concat(buttons().flatMap(OpenWindow::items), contextItems())
                .filter(i -> id.equals(i.getId()) && !i.isDisable())
                .map(OpenWindow::fire);
        return Stream.concat(buttons, items).findFirst();
    }

    /** Those that are shown, without the menus' own and those that are parts of other controls. */
    private Stream<ButtonBase> buttons() {
        return scene.getRoot().lookupAll("*").stream()
                .filter(n -> n instanceof ButtonBase && shown(n))
                .filter(n -> !n.getStyleClass().contains("arrow-button"))
                .map(n -> (ButtonBase) n);
    }

    private Stream<MenuItem> contextItems() {
        return scene.getRoot().lookupAll("*").stream()
                .filter(n -> n instanceof Control && shown(n))
                .flatMap(n -> Optional.ofNullable(((Control) n).getContextMenu()).stream())
                .flatMap(m -> List.copyOf(m.getItems()).stream())
                .flatMap(OpenWindow::items);
    }

    /** A tick is turned by whoever shows the menu, and only then fired. */
    private static Runnable fire(MenuItem item) {
        return () -> {
            if (item instanceof CheckMenuItem tick) {
                tick.setSelected(!tick.isSelected());
            }
            item.fire();
        };
    }

    private static boolean shown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible() || n instanceof MenuBar) {
                return false;
            }
        }
        return true;
    }

    private static Stream<MenuItem> items(ButtonBase button) {
        return button instanceof MenuButton menu
                ? List.copyOf(menu.getItems()).stream()
                        .flatMap(OpenWindow::items)
                        .filter(i -> !(i instanceof SeparatorMenuItem || i instanceof Menu))
                : Stream.empty();
    }

    /** The menu item of a command. */
    Optional<MenuItem> item(String id) {
        MenuBar bar = Objects.requireNonNull((MenuBar) scene.getRoot().lookup(".menu-bar"));
        return bar.getMenus().stream()
                .flatMap(OpenWindow::items)
                .filter(i -> (id + "-menu").equals(i.getId()))
                .findFirst();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(
                        Stream.of(item), List.copyOf(menu.getItems()).stream().flatMap(OpenWindow::items))
                : Stream.of(item);
    }

    /** Until it holds, on the window's thread. */
    static void await(String what, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get(60, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException("waited in vain: " + what).initCause(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        tasks.close();
        engine.close();
    }
}
