package dev.partbridge.ui.code;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.CodeArea;

/** Copies the text's own lines: no fillers, and of a fold what it hides. */
final class RealTextArea extends CodeArea {
    private List<CodeLine> lines = List.of();

    void setLines(List<CodeLine> shown) {
        lines = shown;
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            put(selected());
        }
    }

    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String selected() {
        int first = offsetToPosition(getSelection().getStart(), Bias.Forward).getMajor();
        int last = offsetToPosition(getSelection().getEnd(), Bias.Backward).getMajor();
        List<String> real = new ArrayList<>();
        for (int i = first; i <= last && i < lines.size(); i++) {
            CodeLine line = lines.get(i);
            if (line.isReal()) {
                int from = i == first ? getSelection().getStart() - getAbsolutePosition(i, 0) : 0;
                int to = i == last
                        ? getSelection().getEnd() - getAbsolutePosition(i, 0)
                        : line.text().length();
                real.add(line.text().substring(from, Math.min(to, line.text().length())));
            } else {
                real.addAll(line.folded());
            }
        }
        return String.join("\n", real);
    }
}
