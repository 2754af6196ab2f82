package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.compare.SqlPair;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the server takes two expressions for the same. It is asked to plan both, not to run them: where it would do the
 * same for both, EXPLAIN prints the same, whatever casts, parentheses and other names for operators were written. Reads
 * only, so that it works on a standby and without any right to create.
 */
public final class ExpressionEquality {
    /** A query may give 1,664 columns; each pair takes two. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final Set<SqlPair> equal = new HashSet<>();

    private ExpressionEquality(Connection connection) {
        this.connection = connection;
    }

    /** Those pairs whose two sides are the same. A side that the server cannot plan is equal to nothing. */
    public static Set<SqlPair> equal(Connection connection, Collection<SqlPair> pairs) throws SQLException {
        ExpressionEquality equality = new ExpressionEquality(connection);
        for (List<SqlPair> alike : byRows(pairs)) {
            for (int from = 0; from < alike.size(); from += BATCH) {
                equality.ask(alike.subList(from, Math.min(alike.size(), from + BATCH)));
            }
        }
        return equality.equal;
    }

    private record Rows(Optional<QualifiedName> relation, boolean trigger) {}

    /** Grouped by the rows they speak of: those of one group are asked about in one query. */
    private static Collection<List<SqlPair>> byRows(Collection<SqlPair> pairs) {
        Map<Rows, List<SqlPair>> groups = new LinkedHashMap<>();
        for (SqlPair pair : pairs) {
            groups.computeIfAbsent(new Rows(pair.relation(), pair.trigger()), rows -> new ArrayList<>())
                    .add(pair);
        }
        return groups.values();
    }

    private void ask(List<SqlPair> pairs) throws SQLException {
        Optional<List<String>> output = output(query(pairs));
        if (output.isPresent()) {
            for (int i = 0; i < pairs.size(); i++) {
                if (output.get().get(2 * i).equals(output.get().get(2 * i + 1))) {
                    equal.add(pairs.get(i));
                }
            }
        } else if (pairs.size() > 1) {
            // one of them is refused: it is searched for by halving
            ask(pairs.subList(0, pairs.size() / 2));
            ask(pairs.subList(pairs.size() / 2, pairs.size()));
        }
    }

    private static String query(List<SqlPair> pairs) {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (SqlPair pair : pairs) {
            sql.append(sql.length() > 7 ? ", " : "");
            sql.append('(')
                    .append(pair.wanted())
                    .append("), (")
                    .append(pair.found())
                    .append(')');
        }
        SqlPair first = pairs.get(0);
        first.relation().map(PostgresSql::quote).ifPresent(table -> sql.append(" FROM ONLY ")
                .append(table)
                .append(first.trigger() ? " AS old, ONLY " + table + " AS new" : ""));
        return sql.toString();
    }

    /** What EXPLAIN says the plan gives, column by column; absent when the server refuses the query. */
    private Optional<List<String>> output(String query) throws SQLException {
        Optional<Savepoint> savepoint =
                connection.getAutoCommit() ? Optional.empty() : Optional.of(connection.setSavepoint());
        String json;
        try {
            json = ExplainPlan.of(connection, query).json();
        } catch (SQLException e) {
            throwUnlessAboutTheQuery(e);
            if (savepoint.isPresent()) {
                connection.rollback(savepoint.get());
            }
            return Optional.empty();
        }
        if (savepoint.isPresent()) {
            connection.releaseSavepoint(savepoint.get());
        }
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("explain-output.sql"))) {
            select.setString(1, json);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        return Optional.of(columns);
    }

    /** Classes 22 (data), 42 (syntax, names, types) and 0A (not supported) speak of the expressions; others of the server. */
    private static void throwUnlessAboutTheQuery(SQLException e) throws SQLException {
        String state = String.valueOf(e.getSQLState());
        boolean rights = state.equals("42501");
        if (rights || !(state.startsWith("22") || state.startsWith("42") || state.startsWith("0A"))) {
            throw e;
        }
    }
}
