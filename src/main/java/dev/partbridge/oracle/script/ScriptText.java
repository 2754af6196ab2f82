package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The text of one script, or of a statement after substitution, which knows the line and column in the script of each
 * character.
 */
final class ScriptText {
    private final String name;
    private final String text;
    private final IntFunction<SourcePosition> places;
    private final List<Undefined> undefined;

    /**
     * A substitution variable without a value, left in the text as it was.
     *
     * @param name without its prefix, as it is written
     * @param why what is known about it, for the message
     */
    record Undefined(String name, String why, SourcePosition position) {}

    /**
     * @param name relative to the source's folder, with '/'
     */
    ScriptText(String name, String text) {
        this(name, text, lines(name, text), List.of());
    }

    /**
     * A text made of another.
     *
     * @param places tells where in the script the character at an offset comes from
     */
    ScriptText(String name, String text, IntFunction<SourcePosition> places, List<Undefined> undefined) {
        this.name = name;
        this.text = text;
        this.places = places;
        this.undefined = List.copyOf(undefined);
    }

    private static IntFunction<SourcePosition> lines(String name, String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return offset -> {
            int found = Arrays.binarySearch(starts, offset);
            int row = found >= 0 ? found : -found - 2;
            return new SourcePosition(name, row + 1L, offset - starts[row] + 1);
        };
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    List<Undefined> undefined() {
        return undefined;
    }

    SourcePosition position(int offset) {
        return places.apply(offset);
    }
}
