package dev.partbridge.diff;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of an alignment as they are seen: a sign, the left line, the right line; {@code ~} where a side has none. */
public final class DrawnRows {
    private DrawnRows() {}

    public static String of(Alignment alignment, String left, String right) {
        return of(alignment, left, right, 0);
    }

    /** With the left lines filled up to a width, so that the right ones stand below each other. */
    public static String of(Alignment alignment, String left, String right, int width) {
        List<String> lefts = List.of(left.split("\n", -1));
        List<String> rights = List.of(right.split("\n", -1));
        return alignment.rows().stream()
                .map(r -> sign(r.kind()) + " " + filled(line(lefts, r.left()), width) + " | " + line(rights, r.right())
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String filled(String line, int width) {
        return line + " ".repeat(Math.max(0, width - line.length()));
    }

    private static String line(List<String> lines, int line) {
        return line == Row.FILLER ? "~" : lines.get(line);
    }

    private static char sign(RowKind kind) {
        return switch (kind) {
            case SAME -> ' ';
            case CHANGED -> '=';
            case ONLY_LEFT -> '-';
            case ONLY_RIGHT -> '+';
            case MOVED_DOWN -> 'v';
            case MOVED_UP -> '^';
            case DECISION -> '!';
        };
    }
}
