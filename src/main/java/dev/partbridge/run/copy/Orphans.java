package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Moves staged rows without a parent, or with more than one, to the reject table. */
final class Orphans {
    private final ChunkTransaction chunk;
    private final Staging staging;
    private final KeyLookup lookup;
    private final QualifiedName oracleParent;

    Orphans(ChunkTransaction chunk, Staging staging, KeyLookup lookup, QualifiedName oracleParent) {
        this.chunk = chunk;
        this.staging = staging;
        this.lookup = lookup;
        this.oracleParent = oracleParent;
    }

    void reject(String origin) throws SQLException {
        String names = lookup.childColumns().stream().map(Object::toString).collect(Collectors.joining(", "));
        String values = lookup.childColumns().stream()
                .map(c -> "coalesce(s." + PostgresSql.quote(c) + "::text, 'null')")
                .collect(Collectors.joining(" || ', ' || "));
        String key = PostgresSql.literal("parent (" + names + ")=(") + " || " + values + " || ')'";
        String missing = PostgresSql.literal(" is not in " + lookup.parent() + ofRejected());
        String ambiguous = PostgresSql.literal(" times in " + lookup.parent() + ", so the partition is unknown");
        String state = "CASE WHEN r.parents = 0 THEN '23503' ELSE '21000' END";
        String reason = "CASE WHEN r.parents = 0 THEN " + key + " || " + missing + " ELSE " + key
                + " || ' is ' || r.parents || " + ambiguous + " END";
        try (PreparedStatement insert = chunk.connection()
                .prepareStatement("INSERT INTO partbridge.reject (project, chunk, source_table, source_partition, "
                        + "origin, line, sqlstate, reason, raw, fields, wanted, wanted_because, hash) SELECT ?, ?, ?, ?, ?, s.partbridge_line, "
                        + state + ", " + chunk.mask().reasonSql(state, reason, "23503", "21000") + ", "
                        + staging.rawSql("s") + ", " + staging.fieldsSql("s") + ", "
                        + Staging.hashSql(
                                "s", chunk.sums().taken() && !chunk.mask().any()) + " FROM "
                        + PostgresSql.quote(Staging.NAME)
                        + " s JOIN "
                        + PostgresSql.quote(Staging.PARENTS)
                        + " r USING (partbridge_row) WHERE r.parents <> 1 ORDER BY s.partbridge_row")) {
            insert.setString(1, chunk.project());
            insert.setString(2, chunk.chunk().id());
            insert.setString(3, chunk.chunk().table().toString());
            insert.setString(4, PartitionCounts.NONE);
            insert.setString(5, origin);
            long rejected = insert.executeLargeUpdate();
            chunk.counts().source(PartitionCounts.NONE, rejected);
            chunk.counts().rejected(PartitionCounts.NONE, rejected);
            chunk.inFlight().acknowledged(0, 0, rejected);
        }
    }

    /** Says when the parent itself may be among the rejects: its row is not searched for in their raw text. */
    private String ofRejected() throws SQLException {
        try (PreparedStatement select = chunk.connection()
                .prepareStatement("SELECT count(*) FROM partbridge.reject WHERE project = ? AND source_table = ?")) {
            select.setString(1, chunk.project());
            select.setString(2, oracleParent.toString());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long rejected = row.getLong(1);
                return rejected == 0 ? "" : "; " + rejected + " of its rows were rejected";
            }
        }
    }
}
