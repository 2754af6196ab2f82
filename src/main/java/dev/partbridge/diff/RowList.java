package dev.partbridge.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rows as they are found, and what they make up: differences, and runs that need not be shown. */
final class RowList {
    /** So many rows around a difference stay in sight. */
    private static final int CONTEXT = 3;
    /** Fewer are not worth to be folded. */
    private static final int FEWEST = 6;

    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> itemOf = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    /** The rows of one part or pair, from its first on. */
    private record Item(int from, Part.Role role) {}

    /** A part or a pair of them begins with the next row. */
    void begin(Part.Role role) {
        items.add(new Item(rows.size(), role));
    }

    void add(Row row) {
        rows.add(row);
        itemOf.add(items.size() - 1);
    }

    List<Row> rows() {
        return rows;
    }

    /** Rows next to each other that differ in the same way, of one item or of items in series. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int row = 1; row <= rows.size(); row++) {
            if (row == rows.size() || !isJoined(row)) {
                if (rows.get(from).kind() != RowKind.SAME) {
                    blocks.add(new Block(from, row, rows.get(from).kind()));
                }
                from = row;
            }
        }
        return blocks;
    }

    /** Whether a row goes on with the difference of the row before. */
    private boolean isJoined(int row) {
        RowKind kind = rows.get(row).kind();
        Item item = items.get(itemOf.get(row));
        Item before = items.get(itemOf.get(row - 1));
        boolean together = item.equals(before)
                || (kind != RowKind.DECISION
                        && item.role() == before.role()
                        && item.role().inSeries());
        return together && kind == rows.get(row - 1).kind();
    }

    List<Fold> folds() {
        List<Fold> folds = new ArrayList<>();
        boolean[] done = new boolean[rows.size()];
        partitions(folds, done);
        alike(folds, done);
        folds.sort(Comparator.comparing(Fold::from));
        return folds;
    }

    /** A series of partitions that differ as usual: the first stays. */
    private void partitions(List<Fold> folds, boolean[] done) {
        int i = 0;
        while (i < items.size()) {
            int end = i;
            boolean differs = false;
            while (end < items.size() && isUsual(end)) {
                differs |= rows.get(items.get(end).from()).kind() != RowKind.SAME;
                end++;
            }
            if (differs && to(end - 1) - to(i) >= FEWEST) {
                folds.add(new Fold(to(i), to(end - 1), end - 1 - i));
                Arrays.fill(done, items.get(i).from(), to(end - 1), true);
            }
            i = Math.max(end, i + 1);
        }
    }

    private boolean isUsual(int item) {
        return items.get(item).role() == Part.Role.PARTITION
                && rows.subList(items.get(item).from(), to(item)).stream()
                        .allMatch(r -> r.kind() == RowKind.SAME
                                || r.kind() == RowKind.CHANGED
                                || r.kind() == RowKind.ONLY_RIGHT);
    }

    private int to(int item) {
        return item + 1 < items.size() ? items.get(item + 1).from() : rows.size();
    }

    /** Rows that are alike, but for those around a difference. */
    private void alike(List<Fold> folds, boolean[] done) {
        int row = 0;
        while (row < rows.size()) {
            int end = row;
            while (end < rows.size() && !done[end] && rows.get(end).kind() == RowKind.SAME) {
                end++;
            }
            int from = row == 0 ? row : row + CONTEXT;
            int to = end == rows.size() ? end : end - CONTEXT;
            if (to - from >= FEWEST) {
                folds.add(new Fold(from, to, 0));
            }
            row = Math.max(end, row + 1);
        }
    }
}
