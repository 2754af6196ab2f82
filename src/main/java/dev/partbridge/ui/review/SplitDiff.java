package dev.partbridge.ui.review;

import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.code.CodePane;
import dev.partbridge.ui.code.ScrollLink;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two texts side by side that scroll as one, what differs connected between them, an overview at the right. */
final class SplitDiff extends HBox {
    private final CompareViewModel model;
    private final SidePanel left;
    private final SidePanel right;
    private final ScrollLink link;
    private final FindingCard card = new FindingCard();
    private final StringBinding place;
    private SideBySide shown = SideBySide.EMPTY;
    /** While the other side's lines are selected its caret is nobody's. */
    private boolean selecting;

    /** @param editor stands in place of the right text while it is visible */
    SplitDiff(CompareViewModel model, SidePanel left, SidePanel right, Node editor) {
        this.model = model;
        this.left = left;
        this.right = right;
        link = new ScrollLink(left.code(), right.code());
        place = place();
        ConnectorPane connectors = new ConnectorPane(model, left.code(), right.code());
        VBox middle = new VBox(head(), Boxes.grow(connectors));
        middle.setMinWidth(Connector.WIDTH);
        middle.setMaxWidth(Connector.WIDTH);
        OverviewPane overview = new OverviewPane(model, right.code(), () -> left.code()
                .scrollTo(right.code().scrollYProperty().getValue()));
        StackPane texts = new StackPane(right, editor);
        right.visibleProperty().bind(editor.visibleProperty().not());
        connectors.visibleProperty().bind(right.visibleProperty());
        overview.visibleProperty().bind(right.visibleProperty());
        getChildren().addAll(half(left), middle, half(texts), overview);
        for (boolean ofLeft : new boolean[] {true, false}) {
            listen(ofLeft);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.onShow(this::moveTo);
        model.rowsProperty().addListener((observed, before, now) -> show(now));
        show(model.rowsProperty().get());
    }

    /** {@code Ln 8, Col 12} of the side that has the focus. */
    StringBinding placeProperty() {
        return place;
    }

    /** Follows the caret's line to the other text, from the side that has the focus. */
    void follow() {
        follow(left.code().inUse().get());
    }

    /** Brings a line into sight on both sides; whatever else the one shows then the other shows too. */
    void bring(boolean ofLeft, int line) {
        link.lead(side(ofLeft).code());
        moveTo(line);
    }

    /** Shows the findings at the caret's line. */
    void showFindings() {
        CodePane code = left.code().inUse().get() ? left.code() : right.code();
        card.show(code, code.caretLineProperty().getValue());
    }

    private static Region half(Region side) {
        side.setPrefWidth(100);
        side.setMinWidth(0);
        return Boxes.grow(side);
    }

    private HBox head() {
        ToggleButton together = new ToggleButton("", Icons.of("mdi2l-link-variant", 16));
        together.setId(ReviewIds.TOGETHER);
        together.setAccessibleText(Texts.of("review.together"));
        together.setTooltip(new Tooltip(Texts.of("review.together")));
        together.getStyleClass().addAll("tb", "sm", "icon-only");
        together.selectedProperty().bindBidirectional(link.onProperty());
        return Boxes.bar("pane-head line side-head side-middle", together);
    }

    private void listen(boolean ofLeft) {
        CodePane code = side(ofLeft).code();
        code.caretLineProperty().addListener((observed, before, now) -> {
            if (!selecting) {
                model.caretAt(now);
            }
        });
        code.onPressed(number -> pressed(code, number));
        code.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                clicked(ofLeft, event.getClickCount());
            }
        });
        code.setMenu(new SideMenu(
                ofLeft ? ReviewIds.ORACLE_TEXT : ReviewIds.POSTGRES_TEXT,
                code,
                new SideMenu.Actions(
                        ofLeft ? Texts.of("review.follow-oracle") : Texts.of("review.follow-postgres"),
                        () -> follow(ofLeft),
                        () -> counterpart(ofLeft).isPresent() ? "" : Texts.of("review.no-counterpart"),
                        () -> card.show(code, code.caretLineProperty().getValue()))));
    }

    private void key(KeyEvent event) {
        CodePane code = left.code().inUse().get() ? left.code() : right.code();
        Optional<CodeLine> line = line(code).filter(CodeLine::isFold);
        if (event.getCode() == KeyCode.ENTER
                && !event.isAltDown()
                && code.inUse().get()
                && line.isPresent()) {
            open(code, line.get().number());
            event.consume();
        }
    }

    private void pressed(CodePane code, int number) {
        if (number < CodeLine.UNNUMBERED) {
            open(code, number);
        } else {
            card.show(code, place(code, number));
        }
    }

    private static int place(CodePane code, int number) {
        int at = 0;
        while (code.linesProperty().get().get(at).number() != number) {
            at++;
        }
        return at;
    }

    private void open(CodePane code, int fold) {
        int at = place(code, fold);
        model.open(-1 - fold);
        moveTo(at);
        code.focus();
    }

    /** A fold is opened; of a line the lines that it comes from, or that come from it, are selected, if in sight. */
    private void clicked(boolean ofLeft, int clicks) {
        CodePane code = side(ofLeft).code();
        if (clicks == 1 && line(code).filter(CodeLine::isFold).isPresent()) {
            open(code, line(code).orElseThrow().number());
        } else if (clicks == 1) {
            counterpart(ofLeft).ifPresent(this::select);
        }
    }

    private void follow(boolean ofLeft) {
        counterpart(ofLeft).ifPresent(c -> {
            model.go(c.from());
            select(c);
            side(c.ofLeft()).code().focus();
        });
    }

    private Optional<CompareViewModel.Counterpart> counterpart(boolean ofLeft) {
        return line(side(ofLeft).code())
                .filter(CodeLine::isReal)
                .flatMap(l -> model.counterpart(ofLeft, l.number() - 1));
    }

    private void select(CompareViewModel.Counterpart lines) {
        ShownRows rows = model.rowsProperty().get();
        selecting = true;
        side(lines.ofLeft()).code().select(rows.shown(lines.from()), rows.shown(lines.to() - 1) + 1);
        selecting = false;
    }

    private void moveTo(int line) {
        selecting = true;
        left.code().moveTo(line);
        right.code().moveTo(line);
        selecting = false;
        model.caretAt(line);
    }

    private void show(ShownRows rows) {
        boolean other = !rows.sides().equals(shown);
        int line = rows.shown(model.rowProperty().get());
        shown = rows.sides();
        selecting = true;
        left.show(rows.lines(true), rows.sides().side(true));
        right.show(rows.lines(false), rows.sides().side(false));
        if (other) {
            left.code().scrollTo(0);
            right.code().scrollTo(0);
        }
        moveTo(other ? 0 : line);
    }

    private static Optional<CodeLine> line(CodePane code) {
        int at = code.caretLineProperty().getValue();
        return at < code.linesProperty().get().size()
                ? Optional.of(code.linesProperty().get().get(at))
                : Optional.empty();
    }

    private StringBinding place() {
        return Bindings.createStringBinding(
                () -> {
                    CodePane code = left.code().inUse().get() ? left.code() : right.code();
                    return line(code)
                            .filter(CodeLine::isReal)
                            .map(l -> Texts.of(
                                    "review.place",
                                    l.number(),
                                    code.caretColumnProperty().getValue() + 1))
                            .orElse("");
                },
                left.code().inUse(),
                left.code().caretLineProperty(),
                left.code().caretColumnProperty(),
                right.code().caretLineProperty(),
                right.code().caretColumnProperty(),
                right.code().linesProperty());
    }

    private SidePanel side(boolean ofLeft) {
        return ofLeft ? left : right;
    }
}
