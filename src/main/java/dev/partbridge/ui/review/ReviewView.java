package dev.partbridge.ui.review;

import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
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
    private static final KeyCombination FOLLOW = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FINDINGS = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);

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
    private final SplitDiff diff;
    private final Node origin;

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
        getStyleClass().addAll("pane", "review");
        find = new FindBar(model);
        Node empty = empty(convert);
        origin = Origin.chip(model);
        oracle.tellOrigin(origin);
        diff = new SplitDiff(model.comparing(), oracle, postgres, editing.pane());
        postgres.tools()
                .getChildren()
                .addAll(
                        Buttons.of(editing.edit().saying(Texts.of("review.edit")), "outline", "sm"),
                        Buttons.of(editing.list().saying(Texts.of("review.edits")), "sm"));
        postgres.code().addEventFilter(KeyEvent.KEY_PRESSED, this::begin);
        postgres.code().addEventFilter(KeyEvent.KEY_TYPED, this::begin);
        // the editor tells its own caret
        StringBinding place =
                Bindings.when(editing.pane().visibleProperty()).then("").otherwise(diff.placeProperty());
        VBox filled = new VBox(
                bar(),
                Origin.note("err", ReviewIds.FAILURE, model.failureProperty()),
                Origin.note("info", ReviewIds.NOTE, model.noteProperty()),
                Boxes.grow(diff),
                new Legend(model.comparing(), place));
        filled.visibleProperty().bind(model.filledProperty());
        empty.visibleProperty().bind(model.filledProperty().not());
        getChildren().addAll(empty, filled);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.objectProperty().addListener((observed, before, now) -> name());
        model.textsProperty().addListener((observed, before, now) -> name());
        model.comparing().comparisonProperty().addListener((observed, before, now) -> name());
        model.comparing()
                .rowsProperty()
                .addListener(
                        (observed, before, now) -> mark(model.foundProperty().get()));
        model.foundProperty().addListener((observed, before, now) -> mark(now));
        model.comparing().rowsProperty().addListener((observed, before, now) -> {
            if (!now.sides().equals(before.sides())) {
                showLine();
            }
        });
        model.lineProperty().addListener((observed, before, now) -> showLine());
        postgres.code().caretLineProperty().addListener((observed, before, now) -> tellCaret());
        postgres.code().linesProperty().addListener((observed, before, now) -> tellCaret());
        name();
        showLine();
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
        return Boxes.bar(
                "sub-bar",
                new ObjectChooser(model),
                Boxes.separator(),
                new CompareBar(model.comparing()),
                Boxes.spring(),
                find);
    }

    /** Enter and typing open the statement under the caret, as the button does. */
    private void begin(KeyEvent event) {
        boolean typed = event.getEventType() == KeyEvent.KEY_TYPED
                && !event.isShortcutDown()
                && !event.isAltDown()
                && event.getCharacter().chars().noneMatch(Character::isISOControl);
        boolean enter = event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown();
        if ((typed || enter) && editing.edit().possible()) {
            editing.edit().fire();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (editing.pane().isVisible() && event.getTarget() instanceof Node node && isIn(node, editing.pane())) {
            return;
        }
        Optional<Runnable> action = action(event);
        action.ifPresent(a -> {
            a.run();
            event.consume();
        });
    }

    private Optional<Runnable> action(KeyEvent event) {
        int by = event.isShiftDown() ? -1 : 1;
        if (FIND.match(event)) {
            return Optional.of(find::focus);
        } else if (FindBar.isNext(event.getCode())) {
            return Optional.of(() -> find.go(by));
        } else if (event.getCode() == KeyCode.F8) {
            return Optional.of(() -> model.comparing().step(by));
        } else if (FOLLOW.match(event)) {
            return Optional.of(diff::follow);
        }
        return FINDINGS.match(event) ? Optional.of(diff::showFindings) : Optional.empty();
    }

    private static boolean isIn(Node node, Node parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Says whose texts they are. */
    private void name() {
        Optional<ReviewObject> object = model.objectProperty().get();
        Comparison with = model.comparing().comparisonProperty().get();
        boolean ofOracle = with == Comparison.ORACLE;
        String own = object.map(o -> o.postgres().map(Object::toString).orElse(Texts.of("review.not-converted")))
                .orElse("");
        oracle.setFace(ofOracle ? "ora" : "pg", with.words());
        oracle.showObject(ofOracle ? object.map(o -> o.oracle().toString()).orElse("") : own);
        oracle.explain(ofOracle && model.textsProperty().get().lacksOracle() ? Texts.of("review.no-text") : "");
        oracle.tellOrigin(ofOracle ? origin : new HBox());
        postgres.showObject(own);
    }

    private void mark(Found found) {
        ShownRows rows = model.comparing().rowsProperty().get();
        FoundPlaces left = new FoundPlaces(rows.sides(), true);
        FoundPlaces right = new FoundPlaces(rows.sides(), false);
        Optional<Integer> row =
                found.currentLeft().map(left::row).or(() -> found.currentRight().map(right::row));
        if (row.flatMap(rows::foldOf).isPresent()) {
            // which shows its lines, and with them this again
            model.comparing().go(row.get());
            return;
        }
        row.ifPresent(r -> diff.bring(found.currentLeft().isPresent(), rows.shown(r)));
        oracle.code().showFound(left.in(rows, found.left(), found.currentLeft()));
        postgres.code().showFound(right.in(rows, found.right(), found.currentRight()));
    }

    /** The line of Oracle's text that a finding leads to. */
    private void showLine() {
        SideBySide sides = model.comparing().rowsProperty().get().sides();
        boolean ofOracle = model.comparing().comparisonProperty().get() == Comparison.ORACLE;
        // the line is one of texts that may not stand side by side yet
        boolean there = ofOracle
                && sides.side(true).text().equals(model.textsProperty().get().oracle());
        model.lineProperty().get().filter(line -> there).ifPresent(line -> {
            int row = sides.row(true, line);
            model.comparing().go(row);
            int shown = model.comparing().rowsProperty().get().shown(row);
            oracle.code().select(shown, shown + 1);
        });
    }

    /** Beside a line that the right text lacks the caret is on the line before. */
    private void tellCaret() {
        List<CodeLine> lines = postgres.code().linesProperty().get();
        int at = Math.min(postgres.code().caretLineProperty().getValue(), lines.size() - 1);
        while (at > 0 && !lines.get(at).isReal()) {
            at--;
        }
        model.caretAt(at < 0 ? 0 : Math.max(0, lines.get(at).number() - 1));
    }
}
