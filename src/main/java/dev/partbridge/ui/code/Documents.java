package dev.partbridge.ui.code;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.StyledDocument;

/** Puts lines with all their styles into an area at once. */
final class Documents {
    private Documents() {}

    /** Puts in lines for those that are shown, but for those at both ends that are the same. */
    static void replace(CodeArea area, List<CodeLine> before, List<CodeLine> now) {
        if (before.isEmpty() || now.isEmpty()) {
            area.replace(0, area.getLength(), document(area, now));
            style(area, 0, now);
            style(area, now.size() - 1, now);
            return;
        }
        int most = Math.min(before.size(), now.size()) - 1;
        int head = 0;
        while (head < most && before.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && same(before, now, tail)) {
            tail++;
        }
        int last = before.size() - 1 - tail;
        area.replace(
                area.getAbsolutePosition(head, 0),
                area.getAbsolutePosition(last, area.getParagraphLength(last)),
                document(area, now.subList(head, now.size() - tail)));
        style(area, head, now);
        style(area, now.size() - 1 - tail, now);
    }

    private static boolean same(List<CodeLine> before, List<CodeLine> now, int fromEnd) {
        return before.get(before.size() - 1 - fromEnd).equals(now.get(now.size() - 1 - fromEnd));
    }

    /** An empty paragraph at either end of what is put in keeps the style of what was there. */
    private static void style(CodeArea area, int line, List<CodeLine> now) {
        if (line >= 0 && line < now.size()) {
            List<String> wanted = List.copyOf(paragraph(now.get(line)));
            if (!wanted.equals(List.copyOf(area.getParagraph(line).getParagraphStyle()))) {
                area.setParagraphStyle(line, wanted);
            }
        }
    }

    private static StyledDocument<Collection<String>, String, Collection<String>> document(
            CodeArea area, List<CodeLine> lines) {
        return ReadOnlyStyledDocumentBuilder.constructDocument(
                area.getSegOps(), area.getInitialParagraphStyle(), builder -> {
                    lines.forEach(l -> builder.addParagraph(l.text(), spans(l.words()), paragraph(l)));
                    if (lines.isEmpty()) {
                        builder.addParagraph("", List.of());
                    }
                });
    }

    /** At least one, as an area wants it. */
    static StyleSpans<Collection<String>> spans(StyledText text) {
        StyleSpansBuilder<Collection<String>> spans =
                new StyleSpansBuilder<>(text.spans().size() + 1);
        text.spans().forEach(s -> spans.add(s.styles(), s.length()));
        if (text.spans().isEmpty()) {
            spans.add(List.of(), 0);
        }
        return spans.create();
    }

    private static List<String> paragraph(CodeLine line) {
        return line.style().isEmpty() ? List.of() : List.of(line.style());
    }
}
