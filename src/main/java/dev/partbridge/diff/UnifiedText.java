package dev.partbridge.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts as a unified diff, part against part: what two parts have in common is looked for in these alone. */
public final class UnifiedText {
    /** So many lines that both have stand around those that differ, as other tools show them. */
    private static final int CONTEXT = 3;

    private record Line(char sign, String text) {}

    private final List<Line> lines = new ArrayList<>();

    /** Adds two parts, either of which may be empty. */
    public void add(List<String> first, List<String> second) {
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(first, second).getDeltas()) {
            int from = delta.getSource().getPosition();
            first.subList(at, from).forEach(l -> lines.add(new Line(' ', l)));
            delta.getSource().getLines().forEach(l -> lines.add(new Line('-', l)));
            delta.getTarget().getLines().forEach(l -> lines.add(new Line('+', l)));
            at = from + delta.getSource().getLines().size();
        }
        first.subList(at, first.size()).forEach(l -> lines.add(new Line(' ', l)));
    }

    /** With the names of both; empty where they are the same. */
    public String text(String first, String second) {
        StringBuilder hunks = new StringBuilder();
        int at = 0;
        int left = 1;
        int right = 1;
        while (at < lines.size()) {
            int change = next(at);
            if (change < 0) {
                break;
            }
            int from = Math.max(at, change - CONTEXT);
            left += from - at;
            right += from - at;
            int to = end(change);
            List<Line> hunk = lines.subList(from, to);
            int minus = (int) hunk.stream().filter(l -> l.sign() != '+').count();
            int plus = (int) hunk.stream().filter(l -> l.sign() != '-').count();
            hunks.append("@@ -")
                    .append(range(left, minus))
                    .append(" +")
                    .append(range(right, plus))
                    .append(" @@\n");
            hunk.forEach(l -> hunks.append(l.sign()).append(l.text()).append('\n'));
            left += minus;
            right += plus;
            at = to;
        }
        return hunks.length() == 0 ? "" : "--- " + first + "\n+++ " + second + "\n" + hunks;
    }

    private int next(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).sign() != ' ') {
                return i;
            }
        }
        return -1;
    }

    /** Behind the lines that follow the last change before a longer stretch of what both have. */
    private int end(int change) {
        int last = change;
        for (int i = change; i < lines.size() && i <= last + 2 * CONTEXT + 1; i++) {
            if (lines.get(i).sign() != ' ') {
                last = i;
            }
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    /** A side without lines is told by the line before them. */
    private static String range(int from, int count) {
        return count == 1 ? String.valueOf(from) : (count == 0 ? from - 1 : from) + "," + count;
    }
}
