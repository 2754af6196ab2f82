package dev.partbridge.diff;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two texts side by side, in rows: each line of either text is in one row, in the order of its text.
 *
 * @param blocks the differences, in order
 * @param folds what need not be shown, in order
 * @param links which lines come from which
 */
public record Alignment(List<Row> rows, List<Block> blocks, List<Fold> folds, Links links) {
    public static final Alignment EMPTY = new Alignment(List.of(), List.of(), List.of(), Links.NONE);

    public Alignment {
        rows = List.copyOf(rows);
        blocks = List.copyOf(blocks);
        folds = List.copyOf(folds);
    }

    /**
     * A text and what its lines speak of.
     *
     * @param lines without their ends
     * @param parts in order, none of a line of another; lines may be in none
     */
    public record Side(List<String> lines, List<Part> parts) {
        public Side {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }

        /** Of a text whose lines end with newlines. */
        public static Side of(String text, List<Part> parts) {
            return new Side(text.isEmpty() ? List.of() : List.of(text.split("\n", -1)), parts);
        }
    }

    /**
     * Aligns two texts: parts of the same object stand side by side, and lines are compared within such a pair only, so
     * that thousands of parts cost no comparison of the whole texts.
     *
     * @param decisions lines of the left text, counted from 0, whose parts a reader has to decide about
     */
    public static Alignment of(Side left, Side right, Set<Integer> decisions, Likeness likeness) {
        return new Aligner(left, right, decisions, likeness).align();
    }

    /** The row of each line of the left text. */
    public int[] rowsOfLeft() {
        return IntStream.range(0, rows.size())
                .filter(r -> rows.get(r).left() != Row.FILLER)
                .toArray();
    }

    /** The row of each line of the right text. */
    public int[] rowsOfRight() {
        return IntStream.range(0, rows.size())
                .filter(r -> rows.get(r).right() != Row.FILLER)
                .toArray();
    }
}
