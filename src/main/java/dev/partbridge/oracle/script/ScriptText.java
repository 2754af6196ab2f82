package dev.partbridge.oracle.script;

import dev.partbridge.sql.SourcePosition;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private final Origin origin;
    private final boolean derived;
    private final Optional<Statement> source;
    private int width = -1;
    private int knownOffset;
    private char searched;
    private int searchedFrom = Integer.MAX_VALUE;
    private int foundAt;
    private long knownByte;

    /**
     * Where a text stands in its file, when it is a part of it.
     *
     * @param charset of the file
     * @param careful how the file is cut into statements
     * @param firstByte of the text
     * @param firstLine of the text, counted from 1
     * @param firstColumn of the text in that line, counted from 1
     */
    record Origin(Charset charset, boolean careful, long firstByte, long firstLine, int firstColumn) {
        static final Origin START = new Origin(StandardCharsets.UTF_8, false, 0, 1, 1);
    }

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
        this(name, text, Origin.START);
    }

    /** A part of a script. */
    ScriptText(String name, String text, Origin origin) {
        this(name, text, lines(name, text, origin), List.of(), origin, false, Optional.empty());
    }

    /**
     * A text made of another.
     *
     * @param places tells where in the script the character at an offset comes from
     */
    ScriptText(String name, String text, IntFunction<SourcePosition> places, List<Undefined> undefined) {
        this(name, text, places, undefined, Origin.START, true, Optional.empty());
    }

    private ScriptText(
            String name,
            String text,
            IntFunction<SourcePosition> places,
            List<Undefined> undefined,
            Origin origin,
            boolean derived,
            Optional<Statement> source) {
        this.name = name;
        this.text = text;
        this.places = places;
        this.undefined = List.copyOf(undefined);
        this.origin = origin;
        this.derived = derived;
        this.source = source;
        this.knownByte = origin.firstByte();
    }

    private static IntFunction<SourcePosition> lines(String name, String text, Origin origin) {
        int[] starts = lineStarts(text);
        return offset -> {
            int found = Arrays.binarySearch(starts, offset);
            int row = found >= 0 ? found : -found - 2;
            int column = offset - starts[row] + (row == 0 ? origin.firstColumn() : 1);
            return new SourcePosition(name, row + origin.firstLine(), column);
        };
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[1 + text.length() / 40];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = at + 1;
        }
        return Arrays.copyOf(starts, lines);
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

    Origin origin() {
        return origin;
    }

    /** Whether the text is made of another, and does not stand in a file as it is. */
    boolean isDerived() {
        return derived;
    }

    /** The same text, known to be one statement of a file with nothing but its variables replaced. */
    ScriptText madeOf(Statement statement) {
        return new ScriptText(name, text, places, undefined, origin, derived, Optional.of(statement));
    }

    /** The statement whose variables were replaced to make the text, if it was made so. */
    Optional<Statement> source() {
        return source;
    }

    /** Whether the character stands between two places; cheap when asked from the text's begin to its end. */
    boolean holds(char c, int from, int to) {
        if (c != searched || from < searchedFrom || from > foundAt) {
            searched = c;
            searchedFrom = from;
            int found = text.indexOf(c, from);
            foundAt = found < 0 ? Integer.MAX_VALUE : found;
        }
        return foundAt < to;
    }

    /** The same place as a byte of the file; cheap when asked from the text's begin to its end. */
    long byteOffset(int offset) {
        if (width < 0) {
            width = width();
        }
        if (width > 0) {
            return origin.firstByte() + (long) width * offset;
        }
        if (offset < knownOffset) {
            knownOffset = 0;
            knownByte = origin.firstByte();
        }
        for (; knownOffset < offset; knownOffset++) {
            knownByte += utf8Bytes(text.charAt(knownOffset));
        }
        return knownByte;
    }

    /** Bytes of a character where all have as many, else 0. */
    private int width() {
        if (origin.charset().equals(StandardCharsets.ISO_8859_1)) {
            return 1;
        }
        if (!origin.charset().equals(StandardCharsets.UTF_8)) {
            return 2;
        }
        return text.getBytes(StandardCharsets.UTF_8).length == text.length() ? 1 : 0;
    }

    private static int utf8Bytes(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
