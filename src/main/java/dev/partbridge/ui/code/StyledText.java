package dev.partbridge.ui.code;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and how it looks.
 *
 * @param spans cover the text exactly, in order
 */
public record StyledText(String text, List<Span> spans) {
    public static final StyledText EMPTY = new StyledText("", List.of());

    public StyledText {
        spans = List.copyOf(spans);
        int covered = spans.stream().mapToInt(Span::length).sum();
        if (covered != text.length()) {
            throw new IllegalArgumentException("spans cover " + covered + " of " + text.length() + " characters");
        }
    }

    /** SQL with its syntax colours. */
    public static StyledText sql(String text, Dialect dialect) {
        String lines = unified(text);
        return new StyledText(lines, new SqlStyles(lines, dialect).spans());
    }

    /** With one character at each line's end: an area splits at a carriage return too, so lines would be counted twice. */
    public static String unified(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The same with one more style on each range. */
    public StyledText with(String style, List<TextRange> ranges) {
        List<Span> result = new ArrayList<>();
        int at = 0;
        int next = 0;
        for (Span span : spans) {
            int end = at + span.length();
            while (at < end) {
                while (next < ranges.size() && ranges.get(next).end() <= at) {
                    next++;
                }
                boolean inside = next < ranges.size() && ranges.get(next).start() <= at;
                int border = next == ranges.size()
                        ? end
                        : inside ? ranges.get(next).end() : ranges.get(next).start();
                int stop = Math.min(end, border);
                result.add(
                        inside ? new Span(stop - at, plus(span.styles(), style)) : new Span(stop - at, span.styles()));
                at = stop;
            }
        }
        return new StyledText(text, result);
    }

    /** Lines, counted as an editor does: a final newline begins one more. */
    public int lines() {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Its lines, numbered from 1. */
    public List<CodeLine> toLines() {
        List<CodeLine> all = new ArrayList<>();
        List<Span> line = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (Span span : spans) {
            int end = at + span.length();
            for (int stop = text.indexOf('\n', at); stop >= 0 && stop < end; stop = text.indexOf('\n', at)) {
                add(line, stop - at, span.styles());
                all.add(line(from, stop, line, all.size() + 1));
                from = stop + 1;
                at = stop + 1;
                line.clear();
            }
            add(line, end - at, span.styles());
            at = end;
        }
        all.add(line(from, text.length(), line, all.size() + 1));
        return all;
    }

    private CodeLine line(int from, int to, List<Span> line, int number) {
        return new CodeLine(text.substring(from, to), line, "", number, List.of());
    }

    private static void add(List<Span> line, int length, List<String> styles) {
        if (length > 0) {
            line.add(new Span(length, styles));
        }
    }

    private static List<String> plus(List<String> styles, String style) {
        List<String> more = new ArrayList<>(styles);
        more.add(style);
        return more;
    }
}
