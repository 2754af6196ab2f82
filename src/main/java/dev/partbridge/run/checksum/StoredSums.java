package dev.partbridge.run.checksum;

import dev.partbridge.postgres.copy.ColumnTypes;
import dev.partbridge.postgres.copy.StoredRows;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Checksums of the rows in relations of the target, read back as PostgreSQL stores them. */
public final class StoredSums {
    private static final int ROWS_BETWEEN_REPORTS = 1024;

    private final List<Identifier> names;
    private final String[] types;
    private final SummedColumns columns;

    /**
     * For relations whose columns are those of a table.
     *
     * @param table the root of all
     */
    public StoredSums(Connection connection, QualifiedName table, SummedColumns columns) throws SQLException {
        this.columns = columns;
        this.names = columns.columns().stream().map(c -> c.mapping().postgres()).toList();
        Map<String, String> found = ColumnTypes.of(connection, table);
        this.types = names.stream()
                .map(name -> found.getOrDefault(name.text(), "no such column"))
                .toArray(String[]::new);
    }

    /** The types of the columns, as the catalog names them. */
    public String[] types() {
        return types.clone();
    }

    /** Why the columns cannot be read in the form of the source's values; the target is not what was planned then. */
    public Optional<String> unreadable() {
        for (int i = 0; i < types.length; i++) {
            SummedColumn column = columns.columns().get(i);
            if (!TargetRows.reads(column.form(), types[i])) {
                return Optional.of("column " + names.get(i) + " is not "
                        + column.mapping().postgresType() + " in the" + " target, but " + types[i]);
            }
        }
        return Optional.empty();
    }

    /** Of one relation, without those that inherit from it; may be called from several threads. */
    public Checksum of(Connection connection, QualifiedName relation, LongConsumer read) throws SQLException {
        return of(connection, relation, "", read);
    }

    /**
     * Of some rows of one relation, which is {@code t}.
     *
     * @param condition what stands behind FROM, such as a join or WHERE; empty for all
     */
    public Checksum of(Connection connection, QualifiedName relation, String condition) throws SQLException {
        return of(connection, relation, condition, rows -> {});
    }

    /** @param read told of so many rows more, once in a while; may throw to stop */
    private Checksum of(Connection connection, QualifiedName relation, String condition, LongConsumer read)
            throws SQLException {
        TargetRows hashes = new TargetRows(columns, types);
        ChecksumSum sum = new ChecksumSum();
        String query =
                "SELECT " + names.stream().map(c -> "t." + PostgresSql.quote(c)).collect(Collectors.joining(", "))
                        + " FROM ONLY " + PostgresSql.quote(relation) + " t " + condition;
        long count = 0;
        try (StoredRows rows = new StoredRows(connection, query, types.length)) {
            while (rows.next()) {
                hashes.read(rows);
                sum.add(hashes.high(), hashes.low());
                if (++count % ROWS_BETWEEN_REPORTS == 0) {
                    read.accept(ROWS_BETWEEN_REPORTS);
                }
            }
        }
        read.accept(count % ROWS_BETWEEN_REPORTS);
        return sum.sum();
    }
}
