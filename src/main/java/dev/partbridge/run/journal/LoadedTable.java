package dev.partbridge.run.journal;

import dev.partbridge.run.checksum.CanonicalForm;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that rows go into, as the journal keeps it for rejected rows that are tried again without their source.
 *
 * @param table Oracle's, as it is shown
 * @param level parents by reference before their children
 * @param relation quoted
 * @param supplied the partition key's columns that no row brings
 * @param expressions their SQL, over the row {@code s} and its parent {@code p}
 * @param parent quoted; absent where none is asked
 * @param join the condition that joins {@code p} to {@code s}; empty without a parent
 * @param parentBy the columns of that foreign key, for messages
 * @param columns PostgreSQL's, as far as their values are hashed
 * @param forms of these columns
 * @param leaves each quoted
 * @param partitions Oracle's partition of each leaf
 * @param masked whether columns are masked, so that no reason may quote a value
 */
public record LoadedTable(
        String table,
        int level,
        String relation,
        List<String> supplied,
        List<String> expressions,
        Optional<String> parent,
        String join,
        List<String> parentBy,
        List<String> columns,
        List<CanonicalForm> forms,
        List<String> leaves,
        List<String> partitions,
        boolean masked) {
    public LoadedTable {
        supplied = List.copyOf(supplied);
        expressions = List.copyOf(expressions);
        parentBy = List.copyOf(parentBy);
        columns = List.copyOf(columns);
        forms = List.copyOf(forms);
        leaves = List.copyOf(leaves);
        partitions = List.copyOf(partitions);
    }

    /** Enters the tables of a migration that are not known yet; the caller commits. */
    public static void enter(Connection connection, String project, List<LoadedTable> tables) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO partbridge.loaded_table (project,"
                + " source_table, level, relation, supplied, expressions, parent, parent_join, parent_by, columns, forms,"
                + " leaves, partitions, masked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (project, source_table) DO UPDATE SET masked = EXCLUDED.masked")) {
            for (LoadedTable table : tables) {
                insert.setString(1, project);
                insert.setString(2, table.table());
                insert.setInt(3, table.level());
                insert.setString(4, table.relation());
                insert.setArray(5, array(connection, table.supplied()));
                insert.setArray(6, array(connection, table.expressions()));
                insert.setString(7, table.parent().orElse(null));
                insert.setString(8, table.join());
                insert.setArray(9, array(connection, table.parentBy()));
                insert.setArray(10, array(connection, table.columns()));
                insert.setArray(
                        11,
                        array(
                                connection,
                                table.forms().stream().map(CanonicalForm::name).toList()));
                insert.setArray(12, array(connection, table.leaves()));
                insert.setArray(13, array(connection, table.partitions()));
                insert.setBoolean(14, table.masked());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** Those of a project that have rejects, parents before children. */
    public static List<LoadedTable> withRejects(Connection connection, String project) throws SQLException {
        List<LoadedTable> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT source_table, level, relation, supplied,"
                + " expressions, parent, parent_join, parent_by, columns, forms, leaves, partitions, masked"
                + " FROM partbridge.loaded_table t WHERE project = ? AND EXISTS (SELECT FROM partbridge.reject r"
                + " WHERE r.project = t.project AND r.source_table = t.source_table)"
                + " ORDER BY level, source_table COLLATE \"C\"")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    tables.add(new LoadedTable(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            texts(row, 4),
                            texts(row, 5),
                            Optional.ofNullable(row.getString(6)),
                            row.getString(7),
                            texts(row, 8),
                            texts(row, 9),
                            texts(row, 10).stream().map(CanonicalForm::valueOf).toList(),
                            texts(row, 11),
                            texts(row, 12),
                            row.getBoolean(13)));
                }
            }
        }
        return tables;
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }
}
