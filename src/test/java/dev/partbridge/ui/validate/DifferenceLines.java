package dev.partbridge.ui.validate;

import java.util.List;

/** What the lines of the differences say, for tests of other packages. */
public final class DifferenceLines {
    private DifferenceLines() {}

    /** Kind and table, key, partition, column, Oracle's side, PostgreSQL's. */
    public static String text(Object row) {
        DifferenceLine line = (DifferenceLine) row;
        return line.kind().map(k -> k + " ").orElse("")
                + String.join(
                        "|",
                        List.of(
                                line.table(),
                                line.key(),
                                line.place(),
                                line.column(),
                                line.oracle().text(),
                                line.postgres().text()));
    }
}
