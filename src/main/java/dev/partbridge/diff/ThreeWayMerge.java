package dev.partbridge.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Brings together what two hands made of one text, line by line, as diff3 does: what only one of them changed is taken,
 * what both changed alike is taken once. Changes of the same lines, or of lines next to each other, clash: which of them
 * is meant nobody but a reader can tell. Blanks outside of quotes make no difference, since a generator aligns columns
 * anew when one is added.
 */
public final class ThreeWayMerge {
    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final Deque<Change> myChanges;
    private final Deque<Change> theirChanges;
    private final List<String> merged = new ArrayList<>();
    private final List<Clash> clashes = new ArrayList<>();
    /** The lines that are done: of the base, of mine, of theirs. */
    private int done;

    private int mineDone;
    private int theirsDone;

    private ThreeWayMerge(String base, String mine, String theirs) {
        this.base = lines(base);
        this.mine = lines(mine);
        this.theirs = lines(theirs);
        this.myChanges = changes(this.base, this.mine);
        this.theirChanges = changes(this.base, this.theirs);
    }

    /**
     * What came of it.
     *
     * @param text the merged text; with clashes, mine stands at each of them
     * @param clashes in the order of the text; none for a clean merge
     */
    public record Result(String text, List<Clash> clashes) {
        public Result {
            clashes = List.copyOf(clashes);
        }

        public boolean isClean() {
            return clashes.isEmpty();
        }
    }

    /**
     * A place that both changed.
     *
     * @param line of mine, counted from 1; where mine has no line there, the one before which it would stand
     * @param merged the same of the merged text
     * @param base the lines that both changed
     */
    public record Clash(int line, int merged, List<String> base, List<String> mine, List<String> theirs) {
        public Clash {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /** A change of the base's lines from one to the other, not included; of none where lines are put in. */
    private record Change(int from, int to, int lines) {}

    /**
     * Merges.
     *
     * @param base what both began with
     */
    public static Result of(String base, String mine, String theirs) {
        return new ThreeWayMerge(base, mine, theirs).merge();
    }

    private Result merge() {
        while (!myChanges.isEmpty() || !theirChanges.isEmpty()) {
            same(Math.min(from(myChanges), from(theirChanges)));
            changed();
        }
        same(base.size());
        return new Result(String.join("\n", merged), clashes);
    }

    private static int from(Deque<Change> changes) {
        return changes.isEmpty() ? Integer.MAX_VALUE : changes.peek().from();
    }

    /** Lines that nobody changed, but for their blanks. */
    private void same(int to) {
        for (; done < to; done++) {
            String own = mine.get(mineDone++);
            String other = theirs.get(theirsDone++);
            merged.add(own.equals(base.get(done)) ? other : own);
        }
    }

    /** All changes that touch each other. */
    private void changed() {
        int end = done;
        int myLines = 0;
        int theirLines = 0;
        boolean byMe = false;
        boolean byThem = false;
        while (from(myChanges) <= end || from(theirChanges) <= end) {
            boolean own = from(myChanges) <= end;
            Change change = (own ? myChanges : theirChanges).remove();
            end = Math.max(end, change.to());
            int more = change.lines() - (change.to() - change.from());
            myLines += own ? more : 0;
            theirLines += own ? 0 : more;
            byMe |= own;
            byThem |= !own;
        }
        List<String> before = base.subList(done, end);
        List<String> own = mine.subList(mineDone, mineDone + before.size() + myLines);
        List<String> other = theirs.subList(theirsDone, theirsDone + before.size() + theirLines);
        if (byMe && byThem && !keys(own).equals(keys(other))) {
            clashes.add(new Clash(mineDone + 1, merged.size() + 1, before, own, other));
        }
        merged.addAll(byMe ? own : other);
        done = end;
        mineDone += own.size();
        theirsDone += other.size();
    }

    private static Deque<Change> changes(List<String> before, List<String> after) {
        Deque<Change> changes = new ArrayDeque<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(keys(before), keys(after)).getDeltas()) {
            int from = delta.getSource().getPosition();
            changes.add(new Change(
                    from, from + delta.getSource().size(), delta.getTarget().size()));
        }
        return changes;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static List<String> keys(List<String> lines) {
        return lines.stream().map(ThreeWayMerge::key).toList();
    }

    /** The line with one blank for several outside of quotes, none at its ends. */
    private static String key(String line) {
        StringBuilder key = new StringBuilder();
        char quote = 0;
        for (char c : line.strip().toCharArray()) {
            boolean blank = quote == 0 && Character.isWhitespace(c);
            if (!blank) {
                key.append(c);
            } else if (key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return key.toString();
    }
}
