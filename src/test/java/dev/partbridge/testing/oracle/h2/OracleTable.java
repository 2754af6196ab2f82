package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as Oracle would have it, with its rows in H2. */
public final class OracleTable {
    static final String HIDDEN = "partbridge$";
    static final String PARTITION = HIDDEN + "partition";
    static final String SUBPARTITION = HIDDEN + "subpartition";
    static final String ROWID = HIDDEN + "rowid";
    static final String ROWID_ORDER = HIDDEN + "rowid_order";

    private final Connection connection;
    private final String owner;
    private final String name;
    private final List<Column> columns;
    private final Rowids rowids;
    private final Set<String> partitions = ConcurrentHashMap.newKeySet();
    private final Set<String> subpartitions = ConcurrentHashMap.newKeySet();

    OracleTable(Connection connection, String owner, String name, List<Column> columns, Rowids rowids)
            throws SQLException {
        this.connection = connection;
        this.owner = owner;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rowids = rowids;
        String text = Stream.concat(
                        columns.stream().map(column -> quote(column.name()) + " " + StoredValues.typeOf(column)),
                        Stream.of(PARTITION, SUBPARTITION, ROWID, ROWID_ORDER)
                                .map(hidden -> quote(hidden) + " VARCHAR INVISIBLE"))
                .collect(Collectors.joining(", "));
        try (PreparedStatement create =
                connection.prepareStatement("CREATE TABLE " + qualified() + " (" + text + ")")) {
            create.execute();
        }
    }

    static String quote(String name) {
        return '"' + name + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    String qualified() {
        return quote(owner) + "." + quote(name);
    }

    /** All columns with their hidden ones, to stand in a query. */
    String allColumns() {
        return Stream.concat(columns.stream().map(Column::name), Stream.of(ROWID, ROWID_ORDER))
                .map(OracleTable::quote)
                .collect(Collectors.joining(", "));
    }

    @Nullable
    Column column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElse(null);
    }

    /** Declares partitions, which may stay empty; those that rows are put in need no declaration. */
    public OracleTable partitions(String... names) {
        partitions.addAll(List.of(names));
        return this;
    }

    /** Declares subpartitions; their names are unique within a table. */
    public OracleTable subpartitions(String... names) {
        subpartitions.addAll(List.of(names));
        return this;
    }

    /** Where the rows of a partition are, of which there must be some. */
    public Segment segment(String partition) {
        String key = partition + "/null";
        return new Segment(rowids.dataObject(key), Rowids.FILE, Rowids.FIRST_BLOCK, rowids.blocks(key));
    }

    /**
     * What DBA_EXTENTS and ALL_OBJECTS tell of a segment.
     *
     * @param file its relative number
     * @param firstBlock of one extent
     */
    public record Segment(int dataObject, int file, int firstBlock, int blocks) {}

    boolean hasPartition(String partition) {
        return partitions.contains(partition);
    }

    boolean hasSubpartition(String subpartition) {
        return subpartitions.contains(subpartition);
    }

    /** Adds a row to a table without partitions. */
    public OracleTable row(@Nullable Object... values) throws SQLException {
        return rows(null, null, List.<List<@Nullable Object>>of(Arrays.asList(values)));
    }

    /** Adds a row to a partition. */
    public OracleTable rowIn(String partition, @Nullable Object... values) throws SQLException {
        return rows(partition, null, List.<List<@Nullable Object>>of(Arrays.asList(values)));
    }

    /** Adds a row to a subpartition. */
    public OracleTable rowInSub(String partition, String subpartition, @Nullable Object... values) throws SQLException {
        return rows(partition, subpartition, List.<List<@Nullable Object>>of(Arrays.asList(values)));
    }

    /** Adds rows; values as {@link dev.partbridge.testing.oracle.backend.Row.Values} tells. Each gets the next rowid. */
    public OracleTable rows(
            @Nullable String partition, @Nullable String subpartition, List<? extends List<@Nullable Object>> rows)
            throws SQLException {
        if (partition != null) {
            partitions.add(partition);
        }
        if (subpartition != null) {
            subpartitions.add(subpartition);
        }
        String names = columns.stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
        String sql = "INSERT INTO %s (%s, %s, %s, %s, %s) VALUES (%s?, ?, ?, ?)"
                .formatted(
                        qualified(),
                        names,
                        quote(PARTITION),
                        quote(SUBPARTITION),
                        quote(ROWID),
                        quote(ROWID_ORDER),
                        "?, ".repeat(columns.size()));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                bind(insert, row);
                int at = columns.size();
                String rowid = rowids.next(partition + "/" + subpartition);
                insert.setString(++at, partition);
                insert.setString(++at, subpartition);
                insert.setString(++at, rowid);
                insert.setString(++at, Rowids.order(rowid));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return this;
    }

    private void bind(PreparedStatement insert, List<@Nullable Object> row) throws SQLException {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    name + " has " + columns.size() + " columns, the row has " + row.size() + " values");
        }
        for (int i = 0; i < row.size(); i++) {
            StoredValues.store(insert, i + 1, columns.get(i), row.get(i));
        }
    }

    /** Adds a row by the names of its columns; a column not named is NULL. */
    public OracleTable row(Map<String, ?> values) throws SQLException {
        Map<String, @Nullable Object> left = new HashMap<>(values);
        @Nullable
        Object[] row =
                columns.stream().map(column -> left.remove(column.name())).toArray();
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(name + " has no column " + left.keySet());
        }
        return row(row);
    }

    /**
     * Changes rows, as UPDATE does.
     *
     * @param of values that the rows have
     * @param to values that they get
     * @throws IllegalArgumentException when no row has these values
     */
    public OracleTable change(Map<String, ?> of, Map<String, ?> to) throws SQLException {
        List<Column> set =
                columns.stream().filter(c -> to.containsKey(c.name())).toList();
        List<Column> where =
                columns.stream().filter(c -> of.containsKey(c.name())).toList();
        String sql = set.stream().map(c -> quote(c.name()) + " = ?").collect(Collectors.joining(", "));
        String condition = where.stream().map(c -> quote(c.name()) + " = ?").collect(Collectors.joining(" AND "));
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE " + qualified() + " SET " + sql + " WHERE " + condition)) {
            int at = 0;
            for (Column column : set) {
                StoredValues.store(update, ++at, column, to.get(column.name()));
            }
            for (Column column : where) {
                StoredValues.store(update, ++at, column, of.get(column.name()));
            }
            if (set.size() < to.size() || where.size() < of.size() || update.executeUpdate() == 0) {
                throw new IllegalArgumentException(name + " has no rows of " + of + ", or no columns " + to.keySet());
            }
        }
        return this;
    }

    /** Takes all rows away, as TRUNCATE does. */
    public OracleTable clear() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + qualified())) {
            delete.execute();
        }
        return this;
    }
}
