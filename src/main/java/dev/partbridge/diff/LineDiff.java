package dev.partbridge.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The lines in which two runs of lines differ. */
public final class LineDiff {
    private LineDiff() {}

    /**
     * A stretch of both sides: of as many lines that are alike, or of lines that stand for each other. One side may have
     * none.
     *
     * @param left its first line on the left, counted from 0
     * @param right its first line on the right
     */
    public record Stretch(int left, int lefts, int right, int rights, boolean same) {}

    /** Compares; the stretches cover both sides in order. */
    public static List<Stretch> of(List<String> left, List<String> right, Likeness likeness) {
        List<String> ours = keys(left, likeness);
        List<String> theirs = keys(right, likeness);
        if (!ours.isEmpty() && !theirs.isEmpty() && Collections.disjoint(ours, theirs)) {
            // which is most often so of two dialects, and the search for it takes long
            return List.of(new Stretch(0, left.size(), 0, right.size(), false));
        }
        List<Stretch> stretches = new ArrayList<>();
        int lefts = 0;
        int rights = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(ours, theirs).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            same(stretches, lefts, rights, from - lefts);
            stretches.add(new Stretch(
                    from, delta.getSource().size(), to, delta.getTarget().size(), false));
            lefts = from + delta.getSource().size();
            rights = to + delta.getTarget().size();
        }
        same(stretches, lefts, rights, left.size() - lefts);
        return stretches;
    }

    private static void same(List<Stretch> stretches, int left, int right, int lines) {
        if (lines > 0) {
            stretches.add(new Stretch(left, lines, right, lines, true));
        }
    }

    private static List<String> keys(List<String> lines, Likeness likeness) {
        return lines.stream().map(likeness::lineKey).toList();
    }
}
