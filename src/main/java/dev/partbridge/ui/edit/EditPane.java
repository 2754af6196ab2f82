package dev.partbridge.ui.edit;

import dev.partbridge.plan.EditState;
import dev.partbridge.ui.code.CodeEditor;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.EditStates;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The editor of one statement; it stands in place of the PostgreSQL text of its table. */
public final class EditPane extends VBox {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final EditViewModel model;
    private final CodeEditor editor = new CodeEditor(EditIds.TEXT, Texts.of("edit.text"));
    private final ReplaceBar replace;
    private final Label state = Labels.chip("", "mdi2p-pencil", "acc");

    /**
     * What can be done with the text.
     *
     * @param keep the edit
     * @param discard what was typed
     * @param revert to what is generated
     * @param leaveOut executes nothing for the statement
     */
    public record Offers(Command keep, Command discard, Command revert, Command leaveOut) {}

    public EditPane(EditViewModel model, Offers offers) {
        this.model = model;
        setId(EditIds.PANE);
        getStyleClass().add("pane");
        replace = new ReplaceBar(model.replacing(), editor);
        editor.edit(model.textProperty());
        getChildren()
                .addAll(
                        head(),
                        bar(offers),
                        note("info", EditIds.REMARK, model.remarkProperty()),
                        new ClashList(model, editor),
                        replace,
                        Boxes.grow(editor),
                        foot());
        // one half of the view, whatever stands in it
        setMinWidth(0);
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, offers));
        model.openProperty().addListener((observed, before, now) -> show(now));
        model.begunProperty().addListener((observed, before, now) -> begin());
        model.readingProperty().addListener((observed, before, now) -> show(now));
        show(model.openProperty().get());
        model.openProperty().get().ifPresent(open -> begin());
        show(model.readingProperty().get());
    }

    private HBox head() {
        Label statement = Labels.of("", "t-mono", "c-2");
        statement.setId(EditIds.STATEMENT);
        statement
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.openProperty().get().map(OpenStatement::id).orElse(""), model.openProperty()));
        state.setId(EditIds.STATE);
        return Boxes.bar(
                "pane-head line side-head side-pg",
                Icons.of("mdi2d-database", 15, "i-pg"),
                Labels.firm(Texts.of("edit.title"), "t-head"),
                statement,
                state);
    }

    private static HBox bar(Offers offers) {
        return Boxes.bar(
                "sub-bar",
                Buttons.of(offers.keep(), "primary", "sm"),
                Buttons.of(offers.discard(), "outline", "sm"),
                Boxes.spring(),
                Buttons.shortened(offers.revert(), Texts.of("edit.revert-short"), "sm"),
                Buttons.shortened(offers.leaveOut(), Texts.of("edit.leave-out-short"), "sm"));
    }

    private HBox foot() {
        Label trouble = Labels.wrapped("", "t-small");
        trouble.setId(EditIds.TROUBLE);
        trouble.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> EditWords.reading(model.readingProperty().get()), model.readingProperty()));
        Button go = Buttons.icon(
                EditIds.TROUBLE_GO, Texts.of("edit.go-trouble"), "mdi2c-crosshairs", this::showTrouble, "sm");
        go.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.readingProperty().get().troubles().isEmpty(), model.readingProperty()));
        go.managedProperty().bind(go.visibleProperty());
        Label position = Labels.firm("", "t-small", "c-3");
        position.setId(EditIds.POSITION);
        position.textProperty().bind(editor.position((line, column) -> Texts.of("edit.position", line, column)));
        HBox foot = Boxes.bar("review-foot", go, Boxes.grow(trouble), position);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        trouble.setMaxWidth(Double.MAX_VALUE);
        return foot;
    }

    private static HBox note(String style, String id, StringExpression words) {
        Label text = new Label();
        text.setId(id);
        text.textProperty().bind(words);
        HBox around = new HBox(Boxes.grow(Boxes.note(style, text)));
        around.getStyleClass().add("review-note");
        around.visibleProperty().bind(words.isNotEmpty());
        around.managedProperty().bind(around.visibleProperty());
        return around;
    }

    private void key(KeyEvent event, Offers offers) {
        if (FIND.match(event)) {
            model.replacing().shownProperty().set(true);
            replace.focus();
            event.consume();
        } else if (event.getCode() == KeyCode.F3 && replace.isVisible()) {
            replace.next();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (replace.isVisible()) {
                model.replacing().shownProperty().set(false);
                editor.focus();
            } else {
                offers.discard().fire();
            }
            event.consume();
        }
    }

    private void show(Optional<OpenStatement> open) {
        if (open.isEmpty()) {
            model.replacing().shownProperty().set(false);
            return;
        }
        Optional<EditState> made = open.get().edit().map(e -> e.state());
        String words = made.isPresent() ? EditStates.words(made) : Texts.of("edit.state.none");
        state.setText(words);
        state.getStyleClass().removeAll("acc", "warn", "err", "info");
        state.getStyleClass().add(made.isPresent() ? EditStates.style(made) : "acc");
    }

    /** Nothing of what was typed into another statement can be taken back into this one. */
    private void begin() {
        editor.begin(model.clashesProperty().get().stream()
                .findFirst()
                .flatMap(model::lineOf)
                .orElse(0));
        editor.focus();
    }

    private void show(SqlReading reading) {
        editor.paint(reading.styled());
        editor.mark(reading.troubles().stream()
                .collect(Collectors.toMap(
                        t -> t.line() - 1, t -> t.what() + "; " + t.cure(), (one, other) -> one + "\n" + other)));
    }

    private void showTrouble() {
        model.readingProperty().get().troubles().stream().findFirst().ifPresent(t -> editor.showLines(t.line() - 1, 1));
    }
}
