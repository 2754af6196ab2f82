package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A row of a view, by the names of its columns in upper case; a column that was not asked for has no value. */
final class Row {
    private final Map<String, Integer> columns;
    private final @Nullable String[] values;

    private Row(Map<String, Integer> columns, @Nullable String[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** Where each column stands. */
    static Map<String, Integer> columns(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.put(data.getColumnLabel(i).toUpperCase(Locale.ROOT), i - 1);
        }
        return columns;
    }

    /** From left to right: a LONG stands first and must be read first (oracle-facts 1.4). */
    static Row read(Map<String, Integer> columns, ResultSet result) throws SQLException {
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.getString(i + 1);
        }
        return new Row(columns, values);
    }

    Optional<String> text(String column) {
        Integer at = columns.get(column);
        // the empty text is NULL to Oracle
        return at == null ? Optional.empty() : Optional.ofNullable(values[at]).filter(v -> !v.isEmpty());
    }

    String needed(String column) {
        return text(column).orElseThrow(() -> new IllegalStateException("the dictionary shows no " + column));
    }

    Optional<Identifier> name(String column) {
        return text(column).map(Identifier::new);
    }

    Identifier neededName(String column) {
        return new Identifier(needed(column));
    }

    boolean is(String column, String value) {
        return text(column).map(v -> v.strip().equals(value)).orElse(false);
    }

    Optional<Integer> number(String column) {
        return text(column).map(v -> Integer.valueOf(v.strip()));
    }

    OptionalLong count(String column) {
        return text(column).map(v -> OptionalLong.of(Long.parseLong(v.strip()))).orElse(OptionalLong.empty());
    }
}
