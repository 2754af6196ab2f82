package dev.partbridge.cli;

import dev.partbridge.run.ValidationDifferences;
import java.io.PrintWriter;
import java.util.List;

/** The rows of each table that differ: a line for each, and for each column that does. */
final class DifferenceTable {
    private DifferenceTable() {}

    static void print(List<ValidationDifferences> differences, PrintWriter out) {
        for (ValidationDifferences table : differences) {
            if (!table.rows().isEmpty()) {
                out.println("Rows of " + table.table().table() + " and " + table.postgres() + " that differ"
                        + (table.more() ? ", the first " + table.rows().size() : "") + ":");
                Table lines = new Table(
                        "difference", String.join(", ", table.key()), "partition", "column", "Oracle", "PostgreSQL");
                table.rows().forEach(row -> add(lines, row));
                lines.print(out);
                out.println();
            }
        }
    }

    private static void add(Table lines, ValidationDifferences.Row row) {
        String key = ShownText.of(String.join(", ", row.key()));
        String place = row.place().isEmpty() ? "-" : row.place();
        if (row.values().isEmpty()) {
            lines.row(kind(row), key, place, "", rows(row.sourceRows()), target(row));
        }
        for (int i = 0; i < row.values().size(); i++) {
            ValidationDifferences.Value value = row.values().get(i);
            lines.row(
                    i == 0 ? kind(row) : "",
                    i == 0 ? key : "",
                    i == 0 ? place : "",
                    value.column(),
                    ShownText.of(value.source()),
                    ShownText.of(value.target()));
        }
    }

    private static String kind(ValidationDifferences.Row row) {
        return switch (row.kind()) {
            case SOURCE_ONLY -> "only in Oracle";
            case TARGET_ONLY -> "only in PostgreSQL";
            case VALUES -> "other values";
            case NUMBER -> "other number";
        };
    }

    private static String target(ValidationDifferences.Row row) {
        return row.refused().isEmpty() ? rows(row.targetRows()) : "refuses it: " + ShownText.of(row.refused());
    }

    private static String rows(long rows) {
        return rows == 0 ? "no row" : rows == 1 ? "1 row" : rows + " rows";
    }
}
