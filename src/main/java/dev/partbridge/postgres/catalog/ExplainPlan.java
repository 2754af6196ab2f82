package dev.partbridge.postgres.catalog;

import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * What the planner would do with a query, without doing it.
 *
 * @param json as EXPLAIN gives it
 */
public record ExplainPlan(String json) {
    /**
     * Joins of a plan.
     *
     * @param below an Append: joins of one partition with its counterpart
     * @param above no Append: joins of whole tables
     */
    public record Joins(int below, int above) {}

    /** @param query a SELECT without parameters */
    public static ExplainPlan of(Connection connection, String query) throws SQLException {
        return new ExplainPlan(explain(connection, "VERBOSE, COSTS OFF, FORMAT JSON", query));
    }

    /** The plan as people read it. */
    public static String text(Connection connection, String query) throws SQLException {
        return explain(connection, "COSTS OFF", query);
    }

    /** The plan with the planner's expectations. */
    public static PlanNode tree(Connection connection, String query) throws SQLException {
        return PlanNode.read(explain(connection, "COSTS ON", query));
    }

    /** How many rows the planner expects of a query, by the statistics that the server has and the size of its files. */
    public static long estimatedRows(Connection connection, String query) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT (?::json -> 0 -> 'Plan' ->> 'Plan Rows')::numeric")) {
            select.setString(1, explain(connection, "FORMAT JSON", query));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBigDecimal(1).longValue();
            }
        }
    }

    /** The relations that the plan reads; the server itself takes the plan apart. */
    public Set<QualifiedName> relations(Connection connection) throws SQLException {
        Set<QualifiedName> relations = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("explain-relations.sql"))) {
            select.setString(1, json);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    relations.add(QualifiedName.of(row.getString(1), row.getString(2)));
                }
            }
        }
        return relations;
    }

    public Joins joins(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("explain-joins.sql"))) {
            select.setString(1, json);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Joins(row.getInt(1), row.getInt(2));
            }
        }
    }

    private static String explain(Connection connection, String options, String query) throws SQLException {
        StringJoiner lines = new StringJoiner("\n");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("EXPLAIN (" + options + ") " + query)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
        }
        return lines.toString();
    }
}
