package dev.partbridge.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * The words in which two lines differ.
 *
 * @param left of the left line, in order
 * @param right of the right one
 */
public record WordDiff(List<Range> left, List<Range> right) {
    private static final WordDiff NONE = new WordDiff(List.of(), List.of());
    /** Longer ones, such as a view's text on one line, are marked as a whole. */
    private static final int MOST_WORDS = 400;

    public WordDiff {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * Characters of a line.
     *
     * @param from counted from 0
     * @param to behind the last
     * @param alone whether the other line has nothing in its place
     */
    public record Range(int from, int to, boolean alone) {}

    /** Compares two lines. */
    public static WordDiff of(String left, String right, Likeness likeness) {
        List<Word> lefts = likeness.words(left);
        List<Word> rights = likeness.words(right);
        if (lefts.size() > MOST_WORDS || rights.size() > MOST_WORDS) {
            return left.equals(right) ? NONE : new WordDiff(whole(lefts), whole(rights));
        }
        List<Range> ofLeft = new ArrayList<>();
        List<Range> ofRight = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(keys(lefts, likeness), keys(rights, likeness)).getDeltas()) {
            boolean alone = delta.getSource().size() == 0 || delta.getTarget().size() == 0;
            add(ofLeft, left, lefts, delta.getSource(), alone, likeness);
            add(ofRight, right, rights, delta.getTarget(), alone, likeness);
        }
        return new WordDiff(ofLeft, ofRight);
    }

    private static void add(
            List<Range> ranges, String line, List<Word> words, Chunk<String> chunk, boolean alone, Likeness likeness) {
        if (chunk.size() == 0) {
            return;
        }
        int from = words.get(chunk.getPosition()).at();
        int to = words.get(chunk.getPosition() + chunk.size() - 1).end();
        if (!alone || !likeness.saysNothing(line.substring(from, to))) {
            ranges.add(new Range(from, to, alone));
        }
    }

    private static List<Range> whole(List<Word> words) {
        return words.isEmpty()
                ? List.of()
                : List.of(
                        new Range(words.get(0).at(), words.get(words.size() - 1).end(), false));
    }

    private static List<String> keys(List<Word> words, Likeness likeness) {
        return words.stream().map(w -> likeness.key(w.text())).toList();
    }
}
