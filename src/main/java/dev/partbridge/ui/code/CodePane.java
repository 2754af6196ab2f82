package dev.partbridge.ui.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** A text to be read: line numbers, syntax colours, marks in the gutter, places that were found. */
public final class CodePane extends StackPane {
    /** Every line is as high, by the style sheet. */
    public static final double LINE = 18;

    private final RealTextArea area = new RealTextArea();
    private final VirtualizedScrollPane<CodeArea> scroll =
            new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.AS_NEEDED);
    private final ReadOnlyObjectWrapper<List<CodeLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Integer> painted = new HashSet<>();
    private Gutter gutter = new Gutter(List.of(), List.of(), number -> {});
    private IntConsumer pressed = number -> {};
    private String whole = "";
    private FoundLines found = FoundLines.NONE;

    /**
     * An empty pane.
     *
     * @param id node id of the text area
     * @param name what it holds, for screen readers
     */
    public CodePane(String id, String name) {
        area.setId(id);
        area.setAccessibleText(name);
        area.setEditable(false);
        area.setWrapText(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        // where nothing is typed Tab goes on to what comes next
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.ignore(EventPattern.keyPressed(KeyCode.TAB)),
                        InputMap.ignore(EventPattern.keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN))));
        // styled while it is laid out, a line would be laid out again at once
        area.viewportDirtyEvents().subscribe(event -> Platform.runLater(this::paintVisible));
        getStyleClass().add("code-pane");
        getChildren().add(scroll);
    }

    /** Shows a text from its beginning. */
    public void show(StyledText text, List<LineMark> marks) {
        show(text.text().isEmpty() ? List.of() : text.toLines(), marks, text.text());
        moveTo(0);
    }

    /**
     * Shows lines. Those that were shown before stay where they are, as far as they go along.
     *
     * @param text what {@link #copyAll} copies
     */
    public void show(List<CodeLine> now, List<LineMark> marks, String text) {
        List<CodeLine> before = lines.get();
        whole = text;
        clean();
        found = FoundLines.NONE;
        gutter = new Gutter(now, marks, number -> pressed.accept(number));
        area.setLines(now);
        Documents.replace(area, before, now);
        area.setParagraphGraphicFactory(gutter);
        lines.set(now);
    }

    /** The lines that are shown. */
    public ReadOnlyObjectProperty<List<CodeLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Marks places; the one of them that is looked at is marked more and brought into sight. */
    public void showFound(FoundLines places) {
        clean();
        found = places;
        paintVisible();
        places.current().ifPresent(place -> {
            moveTo(place.line());
            area.moveTo(place.line(), place.range().end());
            area.requestFollowCaret();
        });
    }

    /** Puts the caret at a line's beginning and brings the line into sight, with some lines above it. */
    public void moveTo(int line) {
        if (line >= area.getParagraphs().size()) {
            return;
        }
        area.moveTo(line, 0);
        double top = area.getEstimatedScrollY();
        double height = area.getHeight();
        if (height > 0 && (line * LINE < top || (line + 2) * LINE > top + height)) {
            area.scrollYToPixel(Math.max(0, line * LINE - Math.floor(height / LINE / 4) * LINE));
        } else if (height <= 0) {
            area.requestFollowCaret();
        }
    }

    /** Selects a line and brings it into sight. */
    public void showLine(int line) {
        moveTo(line);
        select(line, line + 1);
    }

    /** Selects lines, in sight or not. */
    public void select(int from, int to) {
        area.selectRange(from, 0, to - 1, area.getParagraphLength(to - 1));
    }

    /** The line that the caret is on, counted from 0 among those that are shown. */
    public ObservableValue<Integer> caretLineProperty() {
        return area.currentParagraphProperty();
    }

    /** The column that the caret is in, counted from 0. */
    public ObservableValue<Integer> caretColumnProperty() {
        return area.caretColumnProperty();
    }

    /** The findings at a line that is shown. */
    public List<LineMark> marks(int line) {
        return gutter.marks(line);
    }

    /** Where a line stands on the screen; absent while it is out of sight. */
    public Optional<Bounds> onScreen(int line) {
        return line < area.getParagraphs().size() ? area.getParagraphBoundsOnScreen(line) : Optional.empty();
    }

    /** Hears the number of the line whose mark or fold is clicked. */
    public void onPressed(IntConsumer action) {
        pressed = action;
    }

    public void setMenu(ContextMenu menu) {
        area.setContextMenu(menu);
    }

    /** Whether its text has the focus. */
    public ObservableBooleanValue inUse() {
        return area.focusedProperty();
    }

    /** Puts the focus on the text. */
    public void focus() {
        area.requestFocus();
    }

    /** How far it is scrolled down, in px. */
    public ObservableValue<Double> scrollYProperty() {
        return area.estimatedScrollYProperty();
    }

    /** How much of the text is in sight, in px. */
    public ObservableDoubleValue viewHeightProperty() {
        return area.heightProperty();
    }

    /** Scrolls down to a place. */
    public void scrollTo(double y) {
        area.scrollYToPixel(y);
    }

    /** Whether lines are longer than there is room. */
    BooleanBinding wide() {
        return Bindings.createBooleanBinding(
                () -> area.getWidth() > 0 && area.totalWidthEstimateProperty().getValue() > area.getWidth() + 1,
                area.totalWidthEstimateProperty(),
                area.widthProperty());
    }

    /** Shows the bar below or not, as both sides of two texts must, or the ends of one could not be reached. */
    void showBar(boolean shown) {
        scroll.setHbarPolicy(shown ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
    }

    /** The whole text to the clipboard. */
    public void copyAll() {
        RealTextArea.put(whole);
    }

    /** What is selected to the clipboard. */
    public void copy() {
        area.copy();
    }

    CodeArea area() {
        return area;
    }

    private void clean() {
        painted.forEach(p -> style(p, lines.get().get(p).words()));
        painted.clear();
    }

    /** Places that were found are marked where they are in sight: a short word may be in every line. */
    private void paintVisible() {
        if (found.places().isEmpty() || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        int last = Math.min(area.lastVisibleParToAllParIndex(), lines.get().size() - 1);
        for (int p = area.firstVisibleParToAllParIndex(); p <= last; p++) {
            if (found.places().containsKey(p) && painted.add(p)) {
                style(p, found.mark(p, lines.get().get(p).words()));
            }
        }
    }

    private void style(int line, StyledText words) {
        area.setStyleSpans(line, 0, Documents.spans(words));
    }
}
