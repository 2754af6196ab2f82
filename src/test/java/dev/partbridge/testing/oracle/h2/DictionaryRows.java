package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.catalog.CatalogView;
import dev.partbridge.testing.oracle.catalog.CatalogViews;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rows into the views of a database's dictionary; a column that is not named is what it commonly is. */
public final class DictionaryRows {
    private static final int TOGETHER = 1_000;

    private final H2Database database;
    private final Map<String, CatalogView> views = new HashMap<>();
    private final Map<String, List<List<@Nullable Object>>> waiting = new HashMap<>();
    private long count;

    public DictionaryRows(H2Database database, OracleRelease release) {
        this.database = database;
        CatalogViews.of(OracleVersion.of(release.version())).stream()
                .filter(v -> v.names().contains("DBA_" + v.base()))
                .forEach(v -> views.put(v.base(), v));
    }

    /**
     * A row, which is there after {@link #flush}.
     *
     * @param view without its prefix, such as TAB_COLS
     * @param fields names and values in pairs
     */
    public void add(String view, Object... fields) throws SQLException {
        Map<Object, Object> given = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            given.put(fields[i], fields[i + 1]);
        }
        List<@Nullable Object> row = new ArrayList<>();
        CatalogView described = views.get(view);
        if (described == null) {
            throw new IllegalArgumentException("the release has no view " + view);
        }
        for (CatalogView.Column column : described.columns()) {
            Object value = given.remove(column.name());
            row.add(value == null ? fallback(column) : value);
        }
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(view + " has no column " + given.keySet());
        }
        List<List<@Nullable Object>> rows = waiting.computeIfAbsent(view, v -> new ArrayList<>());
        rows.add(row);
        count++;
        if (rows.size() == TOGETHER) {
            put(view, rows);
        }
    }

    private static @Nullable Object fallback(CatalogView.Column column) {
        String text = column.fallback().orElse(null);
        return text == null || !column.type().startsWith("NUMBER") ? text : new BigDecimal(text);
    }

    private void put(String view, List<List<@Nullable Object>> rows) throws SQLException {
        database.dictionary(view).rows(null, null, rows);
        rows.clear();
    }

    /** Puts in what waits. */
    public void flush() throws SQLException {
        for (Map.Entry<String, List<List<@Nullable Object>>> each : waiting.entrySet()) {
            put(each.getKey(), each.getValue());
        }
    }

    /** Rows of all views. */
    public long count() {
        return count;
    }
}
