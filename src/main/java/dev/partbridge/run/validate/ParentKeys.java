package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.copy.BatchLimit;
import dev.partbridge.postgres.copy.CopyColumn;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.CopyLoader;
import dev.partbridge.postgres.copy.NulRepair;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.run.copy.ParentPartitions;
import dev.partbridge.run.copy.RowSums;
import dev.partbridge.run.copy.SuppliedColumns;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The foreign keys of a chunk's rows in a temporary table, to be counted by the place of their parents. */
final class ParentKeys {
    private static final QualifiedName NAME = QualifiedName.of("pg_temp", "partbridge_keys");

    private final Connection connection;
    private final KeyLookup lookup;
    private final ParentPartitions partitions;
    private final CopyEncoder encoder;
    private final CopyLoader loader;
    private final RowBatch batch = new RowBatch();
    private long rows;
    private long unreadable;

    ParentKeys(
            Connection connection,
            TableMapping child,
            ParentPartitions partitions,
            List<RowColumn> source,
            NulRepair nul)
            throws SQLException {
        this.connection = connection;
        this.lookup = child.keyLookup().orElseThrow();
        this.partitions = partitions;
        SuppliedColumns supplied = SuppliedColumns.of(child, source);
        List<CopyColumn> keys = new ArrayList<>();
        List<Identifier> names = new ArrayList<>(List.of(
                Identifier.of("partbridge_row"), Identifier.of("partbridge_high"), Identifier.of("partbridge_low")));
        StringBuilder columns = new StringBuilder(
                "partbridge_row bigint NOT NULL, partbridge_high bigint NOT NULL, partbridge_low bigint NOT NULL");
        for (int i = 0; i < supplied.copied().size(); i++) {
            ColumnMapping column = supplied.mappings().get(i);
            if (lookup.childColumns().contains(column.postgres())) {
                keys.add(supplied.copied().get(i));
                names.add(column.postgres());
                columns.append(", ").append(PostgresSql.quote(column.postgres()));
                columns.append(' ').append(column.postgresType());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + PostgresSql.quote(NAME.name()) + " (" + columns + ")");
        }
        this.encoder = new CopyEncoder(keys, source, nul);
        this.loader = new CopyLoader(connection, NAME, names);
    }

    /** @param sums has the row's hash */
    void add(RowSource row, RowSums sums) throws SQLException {
        String leading = ++rows + "\t" + Checksum.signedHigh(sums.high(), sums.low()) + "\t" + sums.low();
        if (encoder.encode(row, leading, 0, 0, batch).isPresent()) {
            unreadable++;
        }
        if (BatchLimit.ORDINARY.reached(batch)) {
            flush();
        }
    }

    /** Adds the rows to the counts and drops the table. */
    void count(PartitionCounts counts) throws SQLException {
        flush();
        counts.source(PartitionCounts.NONE, unreadable);
        String keys = PostgresSql.quote(NAME);
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + keys);
            try (ResultSet row = statement.executeQuery("SELECT n.nspname, c.relname, count(*), "
                    + "sum(r.high), sum(r.low) FROM (SELECT CASE WHEN count(p.tableoid) = 1 THEN min(p.tableoid) END"
                    + " AS leaf, min(k.partbridge_high) AS high, min(k.partbridge_low) AS low FROM " + keys
                    + " k LEFT JOIN " + PostgresSql.quote(lookup.parent()) + " p ON "
                    + ParentJoin.on(lookup, "k", "p") + " GROUP BY k.partbridge_row) r "
                    + "LEFT JOIN pg_class c ON c.oid = r.leaf LEFT JOIN pg_namespace n ON n.oid = c.relnamespace "
                    + "GROUP BY 1, 2")) {
                while (row.next()) {
                    String leaf = row.getString(2);
                    String partition = leaf == null
                            ? PartitionCounts.NONE
                            : partitions.of(QualifiedName.of(row.getString(1), leaf));
                    counts.source(partition, row.getLong(3));
                    counts.of(partition).sum().add(Checksum.of(row, 4));
                }
            }
            statement.execute("DROP TABLE " + keys);
        }
    }

    private void flush() throws SQLException {
        loader.load(batch, (b, row, refusal) -> unreadable++);
        batch.clear();
    }
}
