package dev.partbridge.ui.review;

import dev.partbridge.ui.code.ScrollLink;
import dev.partbridge.ui.code.Sheets;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Review view: the Oracle text left, the PostgreSQL text right. */
public final class ReviewView extends StackPane {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final ReviewViewModel model;
    private final SidePanel oracle = new SidePanel(new SidePanel.Face(
            "ora",
            Texts.of("review.oracle"),
            ReviewIds.ORACLE_TEXT,
            Texts.of("review.oracle-text"),
            ReviewIds.ORACLE_COPY,
            Texts.of("review.copy-oracle")));
    private final SidePanel postgres = new SidePanel(new SidePanel.Face(
            "pg",
            Texts.of("review.postgres"),
            ReviewIds.POSTGRES_TEXT,
            Texts.of("review.postgres-text"),
            ReviewIds.POSTGRES_COPY,
            Texts.of("review.copy-postgres")));
    private final FindBar find;
    private final Editing editing;

    /**
     * How statements are changed by hand.
     *
     * @param pane stands in place of PostgreSQL's text while it is visible
     * @param edit opens the statement that the caret is on
     * @param list shows all edits
     */
    public record Editing(Node pane, Command edit, Command list) {}

    /**
     * A view of the model.
     *
     * @param convert what is to be done while there is nothing to review
     * @param editing of what is generated
     */
    public ReviewView(ReviewViewModel model, Command convert, Editing editing) {
        this.model = model;
        this.editing = editing;
        setId(ReviewIds.VIEW);
        getStyleClass().add("pane");
        getStylesheets().add(Sheets.of(ReviewView.class, "review"));
        find = new FindBar(model);
        Node empty = empty(convert);
        postgres.visibleProperty().bind(editing.pane().visibleProperty().not());
        postgres.tools()
                .getChildren()
                .addAll(Buttons.of(editing.edit(), "outline", "sm"), Buttons.of(editing.list(), "sm"));
        postgres.addEventFilter(KeyEvent.KEY_PRESSED, this::begin);
        SplitPane sides = new SplitPane(oracle, new StackPane(postgres, editing.pane()));
        VBox filled = new VBox(
                bar(),
                Origin.note("err", ReviewIds.FAILURE, model.failureProperty()),
                Origin.note("info", ReviewIds.NOTE, model.noteProperty()),
                Boxes.grow(sides));
        filled.visibleProperty().bind(model.filledProperty());
        empty.visibleProperty().bind(model.filledProperty().not());
        getChildren().addAll(empty, filled);
        oracle.tellOrigin(Origin.chip(model));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.objectProperty().addListener((observed, before, now) -> name(now));
        model.textsProperty().addListener((observed, before, now) -> show(now));
        model.foundProperty().addListener((observed, before, now) -> mark(now));
        model.lineProperty().addListener((observed, before, now) -> now.ifPresent(oracle.code()::showLine));
        postgres.code().caretLineProperty().addListener((observed, before, now) -> model.caretAt(now));
        name(model.objectProperty().get());
        show(model.textsProperty().get());
    }

    private static Node empty(Command convert) {
        Command here =
                new Command(ReviewIds.CONVERT, convert.text(), convert.icon(), "", convert.action(), convert.refusal());
        Node empty = Boxes.empty(
                "mdi2c-compare-horizontal",
                Texts.of("review.empty.title"),
                Texts.of("review.empty.sentence"),
                Buttons.of(here, "outline"));
        empty.setId(ReviewIds.EMPTY);
        return empty;
    }

    private HBox bar() {
        ScrollLink link = new ScrollLink(oracle.code(), postgres.code());
        ToggleButton together = new ToggleButton("", Icons.of("mdi2l-link-variant", 16));
        together.setId(ReviewIds.TOGETHER);
        together.setAccessibleText(Texts.of("review.together"));
        together.setTooltip(new Tooltip(Texts.of("review.together")));
        together.getStyleClass().addAll("tb", "outline", "sm", "icon-only");
        together.selectedProperty().bindBidirectional(link.onProperty());
        return Boxes.bar("sub-bar", new ObjectChooser(model), Boxes.separator(), together, Boxes.spring(), find);
    }

    /** Enter opens the statement under the caret, as its button does. */
    private void begin(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && editing.edit().possible()) {
            editing.edit().fire();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (editing.pane().isVisible() && event.getTarget() instanceof Node node && isIn(node, editing.pane())) {
            return;
        }
        if (FIND.match(event)) {
            find.focus();
            event.consume();
        } else if (FindBar.isNext(event.getCode())) {
            model.findNext(event.isShiftDown() ? -1 : 1);
            event.consume();
        }
    }

    private static boolean isIn(Node node, Node parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private void name(Optional<ReviewObject> object) {
        oracle.showObject(object.map(o -> o.oracle().toString()).orElse(""));
        postgres.showObject(object.map(o -> o.postgres().map(Object::toString).orElse(Texts.of("review.not-converted")))
                .orElse(""));
    }

    private void show(ReviewTexts texts) {
        oracle.show(texts.oracle(), texts.marks());
        oracle.explain(texts.lacksOracle() ? Texts.of("review.no-text") : "");
        postgres.show(texts.postgres(), List.of());
        model.lineProperty().get().ifPresent(oracle.code()::showLine);
    }

    private void mark(Found found) {
        oracle.code().showFound(found.oracle(), found.currentOracle());
        postgres.code().showFound(found.postgres(), found.currentPostgres());
    }
}
