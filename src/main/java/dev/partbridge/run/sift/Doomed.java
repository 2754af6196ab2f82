package dev.partbridge.run.sift;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that are to go, by relation and place, in a temporary table of the transaction: found before any is deleted,
 * because foreign keys that are there already would refuse that, or cascade. Beside it another of those that stay though
 * others with their key go.
 */
final class Doomed {
    static final String NAME = PostgresSql.quote(QualifiedName.of("pg_temp", "partbridge_doomed"));

    static final String STAYING = PostgresSql.quote(QualifiedName.of("pg_temp", "partbridge_staying"));

    private static final String INSERT =
            "INSERT INTO " + NAME + " (relation, place, round, statement, sqlstate, reason, same_key) ";

    private final Connection connection;

    Doomed(Connection connection) throws SQLException {
        this.connection = connection;
        update("CREATE TEMP TABLE partbridge_doomed (relation oid, place text, round integer NOT NULL, "
                + "statement text NOT NULL, sqlstate text NOT NULL, reason text NOT NULL, same_key text, "
                + "PRIMARY KEY (relation, place)) ON COMMIT DROP");
        update(
                "CREATE TEMP TABLE partbridge_staying (relation oid, place text, same_key text NOT NULL) ON COMMIT DROP");
    }

    /** Rows with NULL in a primary key, and rows whose key others have too. */
    long unique(Demand.Unique key, Duplicates duplicates) throws SQLException {
        long found = 0;
        if (key.primary()) {
            found += update(select(0, key, "23502", nullReason(key))
                    + key.relation().rows("t") + " WHERE "
                    + key.parts().stream().map(p -> "(" + p + ") IS NULL").collect(Collectors.joining(" OR "))
                    + " ON CONFLICT DO NOTHING");
        }
        return found + update(twice(key, duplicates));
    }

    private static String nullReason(Demand.Unique key) {
        List<String> values = key.parts().stream().map(p -> "(" + p + ")").toList();
        return PostgresSql.literal("key (" + String.join(", ", key.parts()) + ")=(") + " || " + text(values) + " || "
                + PostgresSql.literal(") of " + key.name() + " holds NULL");
    }

    /** One scan and one sort of the keys, as the index itself needs them; rows with one key have a word in common. */
    private static String twice(Demand.Unique key, Duplicates duplicates) {
        List<String> parts = key.parts().stream().map(p -> "(" + p + ")").toList();
        List<String> names =
                IntStream.range(0, parts.size()).mapToObj(i -> "k" + i).toList();
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            named.append(", ").append(parts.get(i)).append(" AS ").append(names.get(i));
        }
        String known = key.nullsAlike()
                ? ""
                : " WHERE " + parts.stream().map(p -> p + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String reason = PostgresSql.literal("key (" + String.join(", ", key.parts()) + ")=(") + " || " + text(names)
                + " || " + PostgresSql.literal(") of " + key.name() + " is there ") + " || n || "
                + PostgresSql.literal(" times; " + duplicates.told());
        String keys = String.join(", ", names);
        String several = "SELECT relation, place, n, " + keys
                + ", txid_current() || ':' || dense_rank() OVER (ORDER BY "
                + keys + ") AS same_key" + duplicates.order(names)
                + " FROM (SELECT t.tableoid AS relation, t.ctid::text"
                + " AS place" + named + duplicates.row("t") + ", count(*) OVER (PARTITION BY "
                + String.join(", ", parts) + ") AS n FROM " + key.relation().rows("t") + known + ") x WHERE n > 1";
        return "WITH several AS (" + several + ")" + duplicates.staying("several", STAYING) + " " + INSERT
                + "SELECT relation, place, 0, " + PostgresSql.literal(key.statement()) + ", '23505', " + reason
                + ", same_key FROM several" + duplicates.condition() + " ON CONFLICT DO NOTHING";
    }

    /** Rows without their parent. */
    long orphans(Demand.Parent key, String ofRejected) throws SQLException {
        String known = key.columns().stream()
                .map(c -> "t." + PostgresSql.quote(c) + " IS NOT NULL AND ")
                .collect(Collectors.joining());
        return update(
                select(0, key, "23503", orphan(key, " is not in " + key.parent().name() + ofRejected))
                        + key.relation().rows("t") + " WHERE " + known + "NOT EXISTS (SELECT FROM "
                        + key.parent().rows("p") + " WHERE " + on(key) + ") ON CONFLICT DO NOTHING");
    }

    /** Rows whose parent was found in the round before. */
    long children(Demand.Parent key, int round) throws SQLException {
        return update(select(
                        round, key, "23503", orphan(key, " in " + key.parent().name() + " is rejected")) + NAME
                + " d JOIN " + key.parent().rows("p") + " ON p.tableoid = d.relation AND p.ctid = d.place::tid JOIN "
                + key.relation().rows("t") + " ON " + on(key) + " WHERE d.round = " + (round - 1)
                + " ON CONFLICT DO NOTHING");
    }

    private static String orphan(Demand.Parent key, String what) {
        String names = key.columns().stream().map(Object::toString).collect(Collectors.joining(", "));
        List<String> values =
                key.columns().stream().map(c -> "t." + PostgresSql.quote(c)).toList();
        return PostgresSql.literal("parent (" + names + ")=(") + " || " + text(values) + " || "
                + PostgresSql.literal(")" + what + " (" + key.name() + ")");
    }

    private static String on(Demand.Parent key) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            Identifier own = key.columns().get(i);
            Identifier parents = key.parentColumns().get(i);
            pairs.add("t." + PostgresSql.quote(own) + " = p." + PostgresSql.quote(parents));
        }
        return String.join(" AND ", pairs);
    }

    private static String select(int round, Demand demand, String sqlState, String reason) {
        return INSERT + "SELECT t.tableoid, t.ctid::text, " + round + ", " + PostgresSql.literal(demand.statement())
                + ", " + PostgresSql.literal(sqlState) + ", " + reason + ", NULL FROM ";
    }

    private static String text(List<String> values) {
        return values.stream()
                .map(v -> "coalesce(" + v + "::text, 'null')")
                .collect(Collectors.joining(" || ', ' || "));
    }

    /** The planner is to know how few they are. */
    void analyze() throws SQLException {
        update("ANALYZE " + NAME);
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.executeLargeUpdate(sql);
        }
    }
}
