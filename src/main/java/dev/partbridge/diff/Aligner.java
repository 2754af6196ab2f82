package dev.partbridge.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the rows of two texts, part by part. */
final class Aligner {
    /** So much two runs of lines of no object may differ, and still be compared line by line. */
    private static final long MOST_COMPARED = 4_000_000;

    private final Alignment.Side left;
    private final Alignment.Side right;
    private final List<Part> lefts;
    private final List<Part> rights;
    private final Set<Integer> decisions;
    private final Likeness likeness;
    private final Map<Integer, Integer> rightOf = new HashMap<>();
    private final Map<Integer, Integer> leftOf = new HashMap<>();
    private final RowList rows = new RowList();

    Aligner(Alignment.Side left, Alignment.Side right, Set<Integer> decisions, Likeness likeness) {
        this.left = left;
        this.right = right;
        this.decisions = decisions;
        this.likeness = likeness;
        lefts = Part.covering(left.parts(), left.lines().size());
        rights = Part.covering(right.parts(), right.lines().size());
    }

    Alignment align() {
        Pairs pairs = new Pairs(lefts, rights);
        pairs.all().forEach(p -> {
            rightOf.put(p.left(), p.right());
            leftOf.put(p.right(), p.left());
        });
        int l = 0;
        int r = 0;
        for (Pairs.Pair pair : pairs.aligned()) {
            between(l, pair.left(), r, pair.right());
            pair(lefts.get(pair.left()), rights.get(pair.right()));
            l = pair.left() + 1;
            r = belonging(lefts.get(pair.left()), pair.right() + 1);
        }
        between(l, lefts.size(), r, rights.size());
        return new Alignment(rows.rows(), rows.blocks(), rows.folds(), Links.of(left.parts(), right.parts()));
    }

    /** Two parts of one object. */
    private void pair(Part own, Part other) {
        boolean decision = isDecision(own);
        rows.begin(own.role());
        for (LineDiff.Stretch s : LineDiff.of(
                left.lines().subList(own.from(), own.to()),
                right.lines().subList(other.from(), other.to()),
                likeness)) {
            for (int i = 0; i < Math.max(s.lefts(), s.rights()); i++) {
                RowKind kind = s.same()
                        ? RowKind.SAME
                        : s.lefts() == 0 ? RowKind.ONLY_RIGHT : s.rights() == 0 ? RowKind.ONLY_LEFT : RowKind.CHANGED;
                row(
                        i < s.lefts() ? own.from() + s.left() + i : Row.FILLER,
                        i < s.rights() ? other.from() + s.right() + i : Row.FILLER,
                        decision ? RowKind.DECISION : kind);
            }
        }
    }

    /** What else of the right text comes from the part that was just shown; returns the place behind it. */
    private int belonging(Part own, int from) {
        int at = from;
        while (at < rights.size() && !leftOf.containsKey(at) && comesFrom(own, rights.get(at))) {
            Part more = rights.get(at++);
            rows.begin(own.role());
            for (int line = more.from(); line < more.to(); line++) {
                row(Row.FILLER, line, RowKind.CHANGED);
            }
        }
        return at;
    }

    /** Of a table all else is made, so that only what stands on its own line belongs to that. */
    private static boolean comesFrom(Part own, Part other) {
        return !Collections.disjoint(own.ids(), other.ids())
                || (own.role() != Part.Role.FRAME && !Collections.disjoint(own.ids(), other.under()));
    }

    /** What stands between two pairs: lines of no object that are alike go side by side, all else stands alone. */
    private void between(int l, int toLeft, int r, int toRight) {
        Optional<Lines> ours = unnamed(lefts, l, toLeft);
        Optional<Lines> theirs = unnamed(rights, r, toRight);
        if (ours.isPresent() && theirs.isPresent() && comparable(ours.get(), theirs.get())) {
            texts(ours.get(), theirs.get());
            return;
        }
        for (int i = l; i < toLeft; i++) {
            Part part = lefts.get(i);
            RowKind kind = isDecision(part) ? RowKind.DECISION : moved(rightOf.get(i), r, RowKind.ONLY_LEFT);
            rows.begin(part.role());
            for (int line = part.from(); line < part.to(); line++) {
                row(line, Row.FILLER, kind);
            }
        }
        for (int i = r; i < toRight; i++) {
            Part part = rights.get(i);
            Integer own = leftOf.get(i);
            RowKind kind = own != null && isDecision(lefts.get(own))
                    ? RowKind.DECISION
                    : moved(own, toLeft, RowKind.ONLY_RIGHT);
            rows.begin(part.role());
            for (int line = part.from(); line < part.to(); line++) {
                row(Row.FILLER, line, kind);
            }
        }
    }

    private static RowKind moved(@Nullable Integer counterpart, int shown, RowKind alone) {
        return counterpart == null ? alone : counterpart >= shown ? RowKind.MOVED_DOWN : RowKind.MOVED_UP;
    }

    private void texts(Lines ours, Lines theirs) {
        rows.begin(Part.Role.OTHER);
        for (LineDiff.Stretch s : LineDiff.of(
                left.lines().subList(ours.from(), ours.to()),
                right.lines().subList(theirs.from(), theirs.to()),
                likeness)) {
            for (int i = 0; i < s.lefts(); i++) {
                row(
                        ours.from() + s.left() + i,
                        s.same() ? theirs.from() + s.right() + i : Row.FILLER,
                        s.same() ? RowKind.SAME : RowKind.ONLY_LEFT);
            }
            for (int i = 0; i < s.rights() && !s.same(); i++) {
                row(Row.FILLER, theirs.from() + s.right() + i, RowKind.ONLY_RIGHT);
            }
        }
    }

    /** Where all these parts are of no object: their lines. */
    private static Optional<Lines> unnamed(List<Part> parts, int from, int to) {
        return from < to
                        && parts.subList(from, to).stream()
                                .allMatch(p -> p.ids().isEmpty())
                ? Optional.of(
                        new Lines(parts.get(from).from(), parts.get(to - 1).to()))
                : Optional.empty();
    }

    private static boolean comparable(Lines ours, Lines theirs) {
        return (long) (ours.to() - ours.from()) * (theirs.to() - theirs.from()) <= MOST_COMPARED;
    }

    private boolean isDecision(Part part) {
        for (int line = part.from(); line < part.to(); line++) {
            if (decisions.contains(line)) {
                return true;
            }
        }
        return false;
    }

    /** A line that says nothing beside none is no difference. */
    private void row(int l, int r, RowKind kind) {
        boolean nothing = (l == Row.FILLER || likeness.saysNothing(left.lines().get(l)))
                && (r == Row.FILLER || likeness.saysNothing(right.lines().get(r)));
        rows.add(new Row(l, r, nothing ? RowKind.SAME : kind));
    }
}
