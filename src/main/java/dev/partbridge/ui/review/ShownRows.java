package dev.partbridge.ui.review;

import dev.partbridge.diff.Block;
import dev.partbridge.diff.Fold;
import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is shown of two texts side by side: their rows, and one line for each closed fold. */
final class ShownRows {
    static final ShownRows EMPTY = new ShownRows(SideBySide.EMPTY, Set.of(), true);

    private final SideBySide sides;
    private final List<Fold> closed;
    private final List<CodeLine> left = new ArrayList<>();
    private final List<CodeLine> right = new ArrayList<>();
    /** The row of each line that is shown; of a fold its first. */
    private final int[] rows;

    /**
     * Of two texts.
     *
     * @param opened rows at which folds begin that are open
     * @param folding whether any are closed
     */
    ShownRows(SideBySide sides, Set<Integer> opened, boolean folding) {
        this.sides = sides;
        closed = sides.alignment().folds().stream()
                .filter(f -> folding && !opened.contains(f.from()))
                .toList();
        int hidden = closed.stream().mapToInt(f -> f.rows() - 1).sum();
        rows = new int[sides.alignment().rows().size() - hidden];
        int row = 0;
        for (Fold fold : closed) {
            row = rows(row, fold.from());
            rows[left.size()] = row;
            left.add(fold(fold, sides.left()));
            right.add(fold(fold, sides.right()));
            row = fold.to();
        }
        rows(row, sides.alignment().rows().size());
    }

    private int rows(int from, int to) {
        for (int row = from; row < to; row++) {
            rows[left.size()] = row;
            left.add(sides.left().get(row));
            right.add(sides.right().get(row));
        }
        return to;
    }

    private static CodeLine fold(Fold fold, List<CodeLine> side) {
        List<String> real = side.subList(fold.from(), fold.to()).stream()
                .filter(CodeLine::isReal)
                .map(CodeLine::text)
                .toList();
        String words = fold.partitions() > 0
                ? Texts.of("review.fold-partitions", Figures.count(fold.partitions()))
                : Texts.of("review.fold-lines", Figures.count(fold.rows()));
        return CodeLine.fold(words, real, fold.from());
    }

    SideBySide sides() {
        return sides;
    }

    /** The lines of a side. */
    List<CodeLine> lines(boolean ofLeft) {
        return ofLeft ? left : right;
    }

    int size() {
        return rows.length;
    }

    /** The row of a line that is shown. */
    int row(int shown) {
        return rows.length == 0 ? 0 : rows[Math.min(shown, rows.length - 1)];
    }

    /** Where a row is shown, or the fold that hides it. */
    int shown(int row) {
        int at = Arrays.binarySearch(rows, row);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }

    /** The closed fold that hides a row, or stands at it. */
    Optional<Fold> foldOf(int row) {
        return closed.stream().filter(f -> f.from() <= row && row < f.to()).findFirst();
    }

    /** The differences as they are shown; of one that a fold hides whole the fold's line. */
    List<Block> blocks() {
        return sides.alignment().blocks().stream()
                .map(b -> new Block(shown(b.from()), shown(b.to() - 1) + 1, b.kind()))
                .toList();
    }
}
