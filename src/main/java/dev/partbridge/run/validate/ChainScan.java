package dev.partbridge.run.validate;

import dev.partbridge.convert.ChainLink;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.run.validate.ChainRows.Trouble;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads every row of a table partitioned by reference, leaf by leaf: each is joined to the leaf that has the same bounds
 * in the parent, on the whole key. What finds its parent there is without fault; the rest alone is looked up in the
 * whole parent by Oracle's own foreign key, to tell what is wrong with it. So that no join is larger than a leaf.
 */
final class ChainScan {
    private final QualifiedName child;
    private final ChainLink link;
    private final KeyLookup lookup;

    ChainScan(QualifiedName child, ChainLink link) {
        this.child = child;
        this.link = link;
        this.lookup = link.join();
    }

    ChainRows rows(Connection connection) throws SQLException {
        ChainRows all = ChainRows.NONE;
        try (Statement statement = connection.createStatement()) {
            for (LeafPairs.Pair pair : LeafPairs.of(connection, child, lookup.parent())) {
                all = all.plus(leaf(statement, pair));
            }
        }
        return all;
    }

    /**
     * Keys of the parent that more than one of its rows has: which of them would be the parent, nothing tells. None where
     * they hold the partition key, since then a unique key of the server's is on just them.
     */
    Trouble twice(Connection connection) throws SQLException {
        if (link.ownsKey()) {
            return Trouble.NONE;
        }
        String key = list(lookup.parentColumns(), "p", "");
        String found = lookup.parentColumns().stream()
                .map(c -> "p." + PostgresSql.quote(c) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), min(example) FROM (SELECT concat_ws(', ', "
                        + key + ") AS example FROM " + PostgresSql.quote(lookup.parent()) + " p WHERE " + found
                        + " GROUP BY " + key + " HAVING count(*) > 1) d")) {
            row.next();
            return trouble(row, 1);
        }
    }

    private ChainRows leaf(Statement statement, LeafPairs.Pair pair) throws SQLException {
        String counterpart = pair.parent()
                .map(p ->
                        " LEFT JOIN ONLY " + PostgresSql.quote(p) + " w ON " + ParentJoin.onWholeKey(lookup, "c", "w"))
                .orElse("");
        String apart = pair.parent().isPresent() ? "w.tableoid IS NULL" : "true";
        String leaf = " FROM ONLY " + PostgresSql.quote(pair.child()) + " c" + counterpart;
        long read;
        try (ResultSet row = statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE " + apart + ")" + leaf)) {
            row.next();
            read = row.getLong(1);
            if (row.getLong(2) == 0) {
                return new ChainRows(read, Trouble.NONE, Trouble.NONE, Trouble.NONE);
            }
        }
        String elsewhere = pair.parent()
                .map(p -> "p.tableoid <> " + PostgresSql.literal(PostgresSql.quote(p)) + "::regclass")
                .orElse("p.tableoid IS NOT NULL");
        String example = ", min(concat_ws(', ', " + list(lookup.childColumns(), "c", "::text") + ")) FILTER (WHERE ";
        List<String> troubles = new ArrayList<>(List.of("p.tableoid IS NULL", elsewhere));
        if (!link.ownsKey()) {
            troubles.add("p.tableoid IS NOT NULL AND (" + ParentJoin.drift(lookup, "c", "p") + ")");
        }
        String counts = troubles.stream()
                .map(t -> "count(*) FILTER (WHERE " + t + ")" + example + t + ")")
                .collect(Collectors.joining(", "));
        try (ResultSet row = statement.executeQuery("SELECT " + counts + " FROM (SELECT c.*" + leaf + " WHERE " + apart
                + ") c LEFT JOIN " + PostgresSql.quote(lookup.parent()) + " p ON "
                + ParentJoin.on(lookup, "c", "p"))) {
            row.next();
            Trouble orphans = trouble(row, 1);
            Trouble apartFrom = trouble(row, 3);
            return new ChainRows(
                    read, orphans, apartFrom, link.ownsKey() ? drifted(statement, pair, orphans) : trouble(row, 5));
        }
    }

    /** With the key in the foreign key, another key finds no parent: the foreign key's other columns may find one. */
    private Trouble drifted(Statement statement, LeafPairs.Pair pair, Trouble orphans) throws SQLException {
        Optional<KeyLookup> others = link.withoutKey();
        if (others.isEmpty() || orphans.rows() == 0) {
            return Trouble.NONE;
        }
        String parent = "EXISTS (SELECT FROM " + PostgresSql.quote(lookup.parent()) + " p WHERE ";
        try (ResultSet row = statement.executeQuery("SELECT count(*), min(concat_ws(', ', "
                + list(lookup.childColumns(), "c", "::text") + ")) FROM ONLY " + PostgresSql.quote(pair.child())
                + " c WHERE NOT " + parent + ParentJoin.on(lookup, "c", "p") + ") AND " + parent
                + ParentJoin.on(others.get(), "c", "p") + ")")) {
            row.next();
            return trouble(row, 1);
        }
    }

    private static Trouble trouble(ResultSet row, int column) throws SQLException {
        return new Trouble(row.getLong(column), Optional.ofNullable(row.getString(column + 1)));
    }

    private static String list(List<Identifier> columns, String alias, String cast) {
        return columns.stream()
                .map(c -> alias + "." + PostgresSql.quote(c) + cast)
                .collect(Collectors.joining(", "));
    }
}
