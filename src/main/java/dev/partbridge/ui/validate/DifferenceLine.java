package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationDifferences.Kind;
import dev.partbridge.run.ValidationDifferences.Row;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that differs, or one of several columns in which it does: the further ones stand below without what the first
 * says.
 *
 * @param kind absent below the first
 * @param table Oracle's
 * @param key {@code id = 7}
 * @param place Oracle's partition, or PostgreSQL's leaf
 * @param column empty where the row as a whole differs
 */
record DifferenceLine(
        Optional<Kind> kind, String table, String key, String place, String column, Cell oracle, Cell postgres) {
    /**
     * One side.
     *
     * @param words whether it is said of the row, and is no value
     */
    record Cell(String text, boolean words) {
        static Cell value(@Nullable String value) {
            return value == null ? new Cell("NULL", true) : new Cell(value, false);
        }
    }

    static List<DifferenceLine> of(ValidationDifferences table) {
        List<DifferenceLine> lines = new ArrayList<>();
        table.rows().forEach(row -> add(lines, table, row));
        return lines;
    }

    private static void add(List<DifferenceLine> lines, ValidationDifferences table, Row row) {
        String name = table.table().table().toString();
        String key = key(table.key(), row.key());
        if (row.values().isEmpty()) {
            Cell postgres = new Cell(
                    row.refused().isEmpty()
                            ? Texts.of("differences.rows", row.targetRows())
                            : Texts.of("differences.refused", row.refused()),
                    true);
            lines.add(new DifferenceLine(
                    Optional.of(row.kind()),
                    name,
                    key,
                    row.place(),
                    "",
                    new Cell(Texts.of("differences.rows", row.sourceRows()), true),
                    postgres));
        }
        for (int i = 0; i < row.values().size(); i++) {
            ValidationDifferences.Value value = row.values().get(i);
            boolean first = i == 0;
            lines.add(new DifferenceLine(
                    first ? Optional.of(row.kind()) : Optional.empty(),
                    first ? name : "",
                    first ? key : "",
                    first ? row.place() : "",
                    value.column(),
                    Cell.value(value.source()),
                    Cell.value(value.target())));
        }
    }

    /** Of a row that the target refuses the source's words stand in place of the values. */
    private static String key(List<String> names, List<String> values) {
        if (names.size() != values.size()) {
            return String.join(", ", values);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            pairs.add(names.get(i) + " = " + values.get(i));
        }
        return String.join(", ", pairs);
    }
}
