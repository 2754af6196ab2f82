package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;
import java.util.Arrays;

/** The text of one script, which knows the line and column of each character. */
final class ScriptText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param name relative to the source's folder, with '/'
     */
    ScriptText(String name, String text) {
        this.name = name;
        this.text = text;
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        this.lineStarts = starts;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    SourcePosition position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new SourcePosition(name, line + 1L, offset - lineStarts[line] + 1);
    }
}
