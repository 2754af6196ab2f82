package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.copy.Bisection;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gives staged rows their parent's partition key and inserts them; rows without exactly one parent are rejected. */
final class KeyJoin implements StagedInsert {
    private final ChunkTransaction chunk;
    private final Connection connection;
    private final ParentPartitions partitions;
    private final String parent;
    private final String on;
    private final String insert;
    private final Orphans orphans;
    private final StagedReject refused;

    KeyJoin(ChunkTransaction chunk, Staging staging, ParentPartitions partitions) {
        this.chunk = chunk;
        this.connection = chunk.connection();
        this.partitions = partitions;
        KeyLookup lookup = chunk.table().keyLookup().orElseThrow();
        this.parent = PostgresSql.quote(lookup.parent());
        this.on = ParentJoin.on(lookup, "s", "p");
        this.insert = insertSql(lookup, staging.columns().names());
        this.refused = new StagedReject(chunk, staging);
        this.orphans = new Orphans(chunk, staging, lookup, partitions.parent().oracle());
    }

    /** Inserts what has a parent. */
    @Override
    public long insert(long rows, String origin) throws SQLException {
        chunk.inFlight().check();
        resolve();
        chunk.inFlight().check();
        long matched = countByParent();
        orphans.reject(origin);
        chunk.inFlight().check();
        long[] inserted = {0};
        long[] refused = {0};
        new Bisection(
                        (from, to) -> inserted[0] += attempt(from, to),
                        (row, refusal) -> refused[0] += reject(row, refusal, origin))
                .load(1, Math.toIntExact(rows + 1));
        if (inserted[0] + refused[0] != matched) {
            throw new SQLException(
                    "of " + matched + " rows of " + chunk.table().oracle() + " that have a parent, " + inserted[0]
                            + " were inserted and " + refused[0] + " refused",
                    "XX000");
        }
        return inserted[0];
    }

    private void resolve() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + PostgresSql.quote(Staging.NAME));
            statement.execute("CREATE TEMP TABLE " + PostgresSql.quote(Staging.PARENTS.name())
                    + " ON COMMIT DROP AS SELECT s.partbridge_row, count(p.tableoid) AS parents, "
                    + "min(p.tableoid) AS leaf, min(s.partbridge_high) AS high, min(s.partbridge_low) AS low FROM "
                    + PostgresSql.quote(Staging.NAME) + " s LEFT JOIN " + parent
                    + " p ON " + on + " GROUP BY s.partbridge_row");
            statement.execute("ANALYZE " + PostgresSql.quote(Staging.PARENTS));
        }
    }

    /** Counts the rows with one parent for each partition of the parent. */
    private long countByParent() throws SQLException {
        long matched = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT n.nspname, c.relname, count(*), "
                        + "sum(r.high), sum(r.low) FROM " + PostgresSql.quote(Staging.PARENTS)
                        + " r JOIN pg_class c ON c.oid = r.leaf "
                        + "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.parents = 1 GROUP BY 1, 2")) {
            while (row.next()) {
                PartitionCounts.Tally tally = chunk.counts().of(partition(row.getString(1), row.getString(2)));
                tally.rows(row.getLong(3));
                tally.sum().add(Checksum.of(row, 4));
                matched += row.getLong(3);
            }
        }
        return matched;
    }

    private long attempt(long from, long to) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            long rows = statement.executeLargeUpdate();
            connection.releaseSavepoint(savepoint);
            return rows;
        } catch (SQLException e) {
            if (Refusal.concernsRows(e)) {
                connection.rollback(savepoint);
                connection.releaseSavepoint(savepoint);
            }
            throw e;
        }
    }

    private int reject(long number, Refusal refusal, String origin) throws SQLException {
        String partition;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT n.nspname, c.relname FROM " + PostgresSql.quote(Staging.PARENTS)
                        + " r JOIN pg_class c ON c.oid = r.leaf JOIN pg_namespace n ON n.oid = c.relnamespace"
                        + " WHERE r.partbridge_row = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                partition = partition(row.getString(1), row.getString(2));
            }
        }
        refused.keep(number, partition, refusal, origin);
        return 1;
    }

    private String partition(String schema, String leaf) {
        return partitions.of(QualifiedName.of(schema, leaf));
    }

    private String insertSql(KeyLookup lookup, List<Identifier> supplied) {
        String names = supplied.stream().map(c -> "s." + PostgresSql.quote(c)).collect(Collectors.joining(", "));
        String keys = lookup.parentKey().stream()
                .map(c -> ", p." + PostgresSql.quote(c))
                .collect(Collectors.joining());
        List<Identifier> columns = new ArrayList<>(supplied);
        columns.addAll(lookup.addedColumns());
        // values of GENERATED ALWAYS identities come from the source as well
        return "INSERT INTO " + PostgresSql.quote(chunk.table().postgres()) + " (" + PostgresSql.list(columns)
                + ") OVERRIDING SYSTEM VALUE SELECT " + names + keys + " FROM " + PostgresSql.quote(Staging.NAME)
                + " s JOIN " + PostgresSql.quote(Staging.PARENTS) + " r USING (partbridge_row) JOIN " + parent
                + " p ON " + on + " WHERE r.parents = 1 AND s.partbridge_row >= ? AND s.partbridge_row < ?";
    }
}
