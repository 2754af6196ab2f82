package dev.partbridge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plain columns for a terminal: text to the left, numbers to the right, two blanks between. */
final class Table {
    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();
    private final boolean[] numeric;

    /** A head that ends in {@code >} is of a numeric column. */
    Table(String... heads) {
        this.heads = new ArrayList<>();
        numeric = new boolean[heads.length];
        for (int i = 0; i < heads.length; i++) {
            numeric[i] = heads[i].endsWith(">");
            this.heads.add(numeric[i] ? heads[i].substring(0, heads[i].length() - 1) : heads[i]);
        }
    }

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Number n ? String.format(Locale.ROOT, "%,d", n.longValue()) : cell.toString());
        }
        rows.add(row);
        return this;
    }

    void print(PrintWriter out) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    heads.get(i).length(),
                    rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0));
        }
        print(out, heads, widths);
        rows.forEach(r -> print(out, r, widths));
    }

    private void print(PrintWriter out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - cells.get(i).length());
            line.append(numeric[i] ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
        }
        out.println(line.toString().stripTrailing());
    }
}
