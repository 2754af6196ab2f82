package dev.partbridge.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table's columns in their order, with their widths. */
public record ColumnLayout(List<Column> columns) {
    private static final Pattern COLUMN = Pattern.compile("(-?)([a-z]+):([0-9]{1,4})");

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    /** A column by its id. */
    public record Column(String id, int width, boolean shown) {
        String text() {
            return (shown ? "" : "-") + id + ":" + width;
        }
    }

    /** What {@link #text()} wrote; what is none of that is left out. */
    public static ColumnLayout parse(String text) {
        return new ColumnLayout(Pattern.compile(" ")
                .splitAsStream(text)
                .flatMap(t -> column(t).stream())
                .toList());
    }

    private static Optional<Column> column(String text) {
        Matcher column = COLUMN.matcher(text);
        return column.matches()
                ? Optional.of(new Column(
                        column.group(2),
                        Integer.parseInt(column.group(3)),
                        column.group(1).isEmpty()))
                : Optional.empty();
    }

    /** {@code object:224 -rows:100}: in order, those that are not shown with a sign before. */
    public String text() {
        return columns.stream().map(Column::text).collect(Collectors.joining(" "));
    }
}
