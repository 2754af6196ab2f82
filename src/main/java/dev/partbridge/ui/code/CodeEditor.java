package dev.partbridge.ui.code;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** A text that is typed in: line numbers, colours that follow the typing, marks in the gutter, undo. */
public final class CodeEditor extends StackPane {
    private final CodeArea area = new CodeArea();
    private EditorGutter gutter = new EditorGutter(Map.of());

    /**
     * An empty editor.
     *
     * @param id node id of the text area
     * @param name what it holds, for screen readers
     */
    public CodeEditor(String id, String name) {
        area.setId(id);
        area.setAccessibleText(name);
        area.setWrapText(false);
        // by itself it takes colours for changes too, which come after each word that is typed
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        // Tab goes on to what comes next, as everywhere: nobody is caught in the text
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.ignore(EventPattern.keyPressed(KeyCode.TAB)),
                        InputMap.ignore(EventPattern.keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN))));
        area.setParagraphGraphicFactory(gutter);
        getStyleClass().add("code-pane");
        getChildren().add(new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.AS_NEEDED));
    }

    /** Shows a text and follows it; what is typed goes there. */
    public void edit(StringProperty text) {
        put(text.get());
        area.textProperty().addListener((observed, before, now) -> text.set(now));
        text.addListener((observed, before, now) -> put(now));
    }

    /** What was typed before cannot be undone into this text; the caret goes to a line, counted from 0. */
    public void begin(int line) {
        area.getUndoManager().forgetHistory();
        area.moveTo(Math.min(line, area.getParagraphs().size() - 1), 0);
        area.requestFollowCaret();
    }

    /** Colours the text, unless it is another one already. */
    public void paint(StyledText styled) {
        if (styled.spans().isEmpty() || !styled.text().equals(area.getText())) {
            return;
        }
        StyleSpansBuilder<Collection<String>> spans =
                new StyleSpansBuilder<>(styled.spans().size());
        styled.spans().forEach(s -> spans.add(s.styles(), s.length()));
        area.setStyleSpans(0, spans.create());
    }

    /** Says which lines are wrong, and what is; in place of what was said before. */
    public void mark(Map<Integer, String> troubles) {
        EditorGutter now = new EditorGutter(troubles);
        if (!now.equals(gutter)) {
            gutter = now;
            area.setParagraphGraphicFactory(now);
        }
    }

    /** Selects lines and brings them into sight. */
    public void showLines(int first, int number) {
        int last = Math.min(first + Math.max(1, number), area.getParagraphs().size()) - 1;
        if (first <= last) {
            area.selectRange(first, 0, last, area.getParagraphLength(last));
            area.requestFollowCaret();
            area.requestFocus();
        }
    }

    /** Selects a place and brings it into sight. */
    public void select(TextRange range) {
        area.selectRange(range.start(), range.end());
        area.requestFollowCaret();
    }

    /** Where the caret is, in chars. */
    public int caret() {
        return area.getCaretPosition();
    }

    /** Puts the caret into the text. */
    public void focus() {
        area.requestFocus();
    }

    /** Line and column of the caret as people count them, by a pattern of both. */
    public StringBinding position(BiFunction<Integer, Integer, String> words) {
        return Bindings.createStringBinding(
                () -> words.apply(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1),
                area.currentParagraphProperty(),
                area.caretColumnProperty());
    }

    /** Replaces only what differs, so that undo and the caret stay with the rest. */
    private void put(String text) {
        String old = area.getText();
        if (old.equals(text)) {
            return;
        }
        int most = Math.min(old.length(), text.length());
        int head = 0;
        while (head < most && old.charAt(head) == text.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.charAt(old.length() - 1 - tail) == text.charAt(text.length() - 1 - tail)) {
            tail++;
        }
        area.replaceText(head, old.length() - tail, text.substring(head, text.length() - tail));
    }
}
