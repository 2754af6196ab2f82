package dev.partbridge.ui.welcome;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Logo;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first page: what the program does, the ways to begin, and what was worked on last. */
public final class WelcomeView extends StackPane {
    private static final double START = 472;

    private final Button sample;

    /** The ways to begin. */
    public record Ways(
            Command openSample,
            Command openScripts,
            Command connect,
            Command openProject,
            Command forgetRecent,
            Command shortcuts) {}

    /** @param recent a command for each project that was opened last */
    public WelcomeView(Ways ways, ObservableList<Command> recent, DropZone drop) {
        Command openScripts = ways.openScripts();
        Command connect = ways.connect();
        getStyleClass().add("welcome");
        sample = card(
                NodeIds.WELCOME_SAMPLE,
                ways.openSample(),
                Texts.of("welcome.sample.title"),
                Texts.of("welcome.sample.text"),
                Labels.chip(Texts.of("welcome.sample.time"), "mdi2t-timer-outline", "acc"));
        sample.getStyleClass().add("primary");
        sample.setDefaultButton(true);
        Button scripts = card(
                NodeIds.WELCOME_SCRIPTS,
                openScripts,
                Texts.of("welcome.scripts.title"),
                Texts.of("welcome.scripts.text"),
                Labels.firm(openScripts.keysText(), "kbd"));
        Button database = card(
                NodeIds.WELCOME_CONNECT,
                connect,
                Texts.of("welcome.connect.title"),
                Texts.of("welcome.connect.text"),
                Labels.firm(connect.keysText(), "kbd"));
        Button project = card(
                NodeIds.WELCOME_OPEN,
                ways.openProject(),
                Texts.of("welcome.project.title"),
                Texts.of("welcome.project.text"),
                Labels.firm(ways.openProject().keysText(), "kbd"));
        Label title = Labels.of(Texts.of("welcome.start"), "t-title");
        // as high as the list's title with its button
        title.setMinHeight(24);
        VBox start = new VBox(12, title, sample, scripts, database, project);
        drop.setMinHeight(60);
        VBox.setVgrow(drop, Priority.NEVER);
        VBox last = new VBox(12, new RecentList(ways.forgetRecent(), recent), drop);
        HBox.setHgrow(last, Priority.ALWAYS);
        start.setMinWidth(START);
        start.setMaxWidth(START);
        VBox page = new VBox(
                24,
                hero(),
                steps(),
                new HBox(32, start, last),
                Buttons.of(
                        NodeIds.WELCOME_SHORTCUTS,
                        ways.shortcuts().text(),
                        ways.shortcuts().icon(),
                        ways.shortcuts()::fire,
                        "sm"));
        page.getStyleClass().add("welcome-page");
        page.setMaxHeight(Region.USE_PREF_SIZE);
        // a low window scrolls rather than cut the end off
        ScrollPane low = new ScrollPane(new StackPane(page));
        low.setFitToWidth(true);
        low.setFitToHeight(true);
        low.setFocusTraversable(false);
        low.getStyleClass().add("edge-to-edge");
        getChildren().add(low);
    }

    /** Puts the focus where the journey begins. */
    public void focusFirst() {
        sample.requestFocus();
    }

    private static Node hero() {
        VBox words = new VBox(
                2,
                Labels.firm(Texts.of("app.title"), "t-display"),
                Labels.wrapped(Texts.of("welcome.promise"), "t-body", "c-2"));
        words.setAlignment(Pos.CENTER_LEFT);
        return Boxes.row(20, Logo.of(56), Boxes.grow(words));
    }

    private static Node steps() {
        HBox steps = Boxes.row(
                24,
                step("1", Texts.of("page.chains"), Texts.of("welcome.step.chains")),
                next(),
                step("2", Texts.of("page.review"), Texts.of("welcome.step.review")),
                next(),
                step("3", Texts.of("page.run"), Texts.of("welcome.step.run")),
                next(),
                step("4", Texts.of("page.validate"), Texts.of("welcome.step.validate")));
        steps.getStyleClass().addAll("card", "steps");
        return steps;
    }

    private static Node step(String number, String title, String text) {
        VBox words = new VBox(Labels.firm(title, "t-head"), Labels.firm(text, "t-small", "c-2"));
        return Boxes.grow(Boxes.row(10, Labels.firm(number, "count"), words));
    }

    private static Node next() {
        return Icons.of("mdi2c-chevron-right", 18, "i-3");
    }

    private static Button card(String id, Command command, String title, String text, Node end) {
        StackPane tile = new StackPane(Icons.of(command.icon(), 24, "i-1"));
        tile.getStyleClass().add("tile");
        VBox words = new VBox(3, Labels.firm(title, "t-head"), Labels.wrapped(text, "t-small"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox content = Boxes.row(16, tile, Boxes.grow(words), end);
        Button card = new Button();
        card.setId(id);
        card.setAccessibleText(title);
        card.setAccessibleHelp(text);
        card.setGraphic(content);
        card.getStyleClass().setAll("button", "hero-card");
        card.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(card.widthProperty().subtract(36));
        card.setOnAction(event -> command.fire());
        return card;
    }
}
