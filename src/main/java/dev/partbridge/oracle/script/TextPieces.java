package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptText.Undefined;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts a text together out of pieces of another and values put in, and keeps where each piece comes from. */
final class TextPieces {
    private final ScriptText original;
    private final StringBuilder text = new StringBuilder();
    private final List<Undefined> undefined = new ArrayList<>();
    private int[] starts = new int[8];
    private int[] sources = new int[8];
    private boolean[] copied = new boolean[8];
    private int size;

    TextPieces(ScriptText original) {
        this.original = original;
    }

    /** The original's characters from one offset to another. */
    void copy(int from, int to) {
        if (from < to) {
            piece(from, true);
            text.append(original.text(), from, to);
        }
    }

    /** A value that stands for what the original has at the offset. */
    void put(String value, int source) {
        if (!value.isEmpty()) {
            piece(source, false);
            text.append(value);
        }
    }

    void undefined(String name, String why, int source) {
        undefined.add(new Undefined(name, why, original.position(source)));
    }

    private void piece(int source, boolean copy) {
        if (size > 0 && copy && copied[size - 1] && sources[size - 1] + text.length() - starts[size - 1] == source) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            sources = Arrays.copyOf(sources, 2 * size);
            copied = Arrays.copyOf(copied, 2 * size);
        }
        starts[size] = text.length();
        sources[size] = source;
        copied[size++] = copy;
    }

    ScriptText finish() {
        int[] from = Arrays.copyOf(starts, size);
        int[] to = Arrays.copyOf(sources, size);
        boolean[] copy = Arrays.copyOf(copied, size);
        return new ScriptText(
                original.name(), text.toString(), offset -> position(original, from, to, copy, offset), undefined);
    }

    private static SourcePosition position(
            ScriptText original, int[] starts, int[] sources, boolean[] copied, int offset) {
        if (starts.length == 0) {
            return original.position(0);
        }
        int found = Arrays.binarySearch(starts, offset);
        int piece = found >= 0 ? found : -found - 2;
        return original.position(copied[piece] ? sources[piece] + offset - starts[piece] : sources[piece]);
    }
}
