package dev.partbridge.ui.code;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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

/** A text to be read: line numbers, syntax colours, marks in the gutter, places that were found. */
public final class CodePane extends StackPane {
    private final CodeArea area = new CodeArea();
    private StyledText shown = StyledText.EMPTY;

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
        getStyleClass().add("code-pane");
        getStylesheets().add(Sheets.of(CodePane.class, "code"));
        getChildren().add(new VirtualizedScrollPane<>(area, ScrollBarPolicy.AS_NEEDED, ScrollBarPolicy.AS_NEEDED));
    }

    /** Shows a text from its beginning. */
    public void show(StyledText text, List<LineMark> marks) {
        shown = text;
        area.replaceText(text.text());
        area.setParagraphGraphicFactory(new Gutter(text.lines(), marks));
        paint(text);
        area.moveTo(0);
        area.requestFollowCaret();
    }

    /** Marks places; the one of them that is looked at is marked more and brought into sight. */
    public void showFound(List<TextRange> places, Optional<TextRange> current) {
        StyledText found = shown.with("found", places);
        paint(current.map(range -> found.with("found-now", List.of(range))).orElse(found));
        current.ifPresent(range -> {
            area.moveTo(range.end());
            area.requestFollowCaret();
        });
    }

    /** Selects a line and brings it into sight. */
    public void showLine(int line) {
        area.selectRange(line, 0, line, area.getParagraphLength(line));
        area.requestFollowCaret();
    }

    /** The line that the caret is on, counted from 0. */
    public ObservableValue<Integer> caretLineProperty() {
        return area.currentParagraphProperty();
    }

    /** The whole text to the clipboard. */
    public void copyAll() {
        ClipboardContent content = new ClipboardContent();
        content.putString(shown.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    CodeArea area() {
        return area;
    }

    private void paint(StyledText text) {
        if (text.spans().isEmpty()) {
            return;
        }
        StyleSpansBuilder<Collection<String>> spans =
                new StyleSpansBuilder<>(text.spans().size());
        text.spans().forEach(s -> spans.add(s.styles(), s.length()));
        area.setStyleSpans(0, spans.create());
    }
}
