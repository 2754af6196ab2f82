package dev.partbridge.run.retry;

import dev.partbridge.postgres.catalog.ServerVersion;
import dev.partbridge.postgres.catalog.WritableColumn;
import dev.partbridge.run.journal.LoadedTable;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Inserts rejected rows of one table, one by one, within the transaction and savepoint that its caller has open. */
final class InsertAgain {
    private static final int TEN = 100_000;

    private final Connection connection;
    private final LoadedTable table;
    private final Map<String, WritableColumn> columns = new LinkedHashMap<>();
    private final Map<Long, QualifiedName> relations = new HashMap<>();
    private final InsertSql sql;

    InsertAgain(Connection connection, LoadedTable table) throws SQLException {
        this.connection = connection;
        this.table = table;
        for (WritableColumn column : WritableColumn.of(connection, oid())) {
            columns.put(column.name().text(), column);
        }
        this.sql = new InsertSql(table, columns, ServerVersion.of(connection).number() >= TEN);
    }

    /** The table itself. */
    QualifiedName root() throws SQLException {
        return relation(oid());
    }

    private long oid() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT ?::regclass::oid::bigint")) {
            select.setString(1, table.relation());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The columns that the row needs and has from nowhere. */
    List<String> wanted(RowAgain row) throws SQLException {
        if (row.wanted().isEmpty()) {
            return List.of();
        }
        Set<String> corrected = row.corrected() ? keys(row).get(1) : Set.of();
        return row.wanted().stream().filter(c -> !corrected.contains(c)).toList();
    }

    /** @throws NotTaken where the table does not take the row; the caller goes back to its savepoint */
    Placed insert(RowAgain row) throws SQLException, NotTaken {
        List<Set<String>> keys = keys(row);
        Set<String> given = keys.get(0);
        Set<String> corrected = keys.get(1);
        List<String> unknown =
                given.stream().filter(c -> !columns.containsKey(c)).toList();
        if (given.isEmpty() || !unknown.isEmpty()) {
            throw new NotTaken(
                    "42703",
                    given.isEmpty()
                            ? "no value of the row is kept"
                            : "the row has values for " + InsertSql.list(unknown) + ", which " + table.relation()
                                    + " has not as columns that can be given a value");
        }
        try (Statement statement = statement();
                ResultSet made = statement.executeQuery(sql.of(row.id(), given, corrected))) {
            if (made.next()) {
                return placed(made);
            }
        }
        if (sql.asksParent(corrected)) {
            parent(row);
        }
        return rerouted(row, given, corrected);
    }

    private Placed placed(ResultSet made) throws SQLException, NotTaken {
        List<String> changed = List.of((String[]) made.getArray(3).getArray());
        if (!changed.isEmpty()) {
            throw new NotTaken(
                    "22003",
                    "the type of column " + InsertSql.list(changed) + " ("
                            + Objects.requireNonNull(columns.get(changed.get(0)))
                                    .shown() + ") would change its value");
        }
        Placed placed = new Placed(relation(made.getLong(1)), made.getString(2));
        if (made.next()) {
            throw new NotTaken(
                    "21000",
                    parentBy() + " is there more than once in " + table.parent().orElse("")
                            + ", so the partition is unknown");
        }
        return placed;
    }

    private void parent(RowAgain row) throws SQLException, NotTaken {
        try (Statement statement = statement();
                ResultSet found = statement.executeQuery(sql.parents(row.id()))) {
            found.next();
            if (found.getLong(1) == 0) {
                throw new NotTaken(
                        "23503", parentBy() + " is not in " + table.parent().orElse(""));
            }
        }
    }

    private String parentBy() {
        return "the parent by (" + String.join(", ", table.parentBy()) + ")";
    }

    /**
     * A trigger has put the row elsewhere, as those of inheritance do: it is the one that this subtransaction has made, and
     * of which nothing else is known.
     */
    private Placed rerouted(RowAgain row, Set<String> given, Set<String> corrected) throws SQLException, NotTaken {
        String own;
        try (Statement update = statement();
                ResultSet mark = update.executeQuery("UPDATE partbridge.reject SET sqlstate = sqlstate WHERE id = "
                        + row.id() + " RETURNING xmin::text")) {
            mark.next();
            own = mark.getString(1);
        }
        try (Statement select = statement();
                ResultSet found = select.executeQuery(
                        sql.found(row.id(), given, corrected, "t.xmin = " + PostgresSql.literal(own) + "::xid"))) {
            if (!found.next()) {
                throw new NotTaken("P0001", "a trigger of " + table.relation() + " let the row go nowhere");
            }
            return placed(found);
        }
    }

    private QualifiedName relation(long oid) throws SQLException {
        QualifiedName known = relations.get(oid);
        if (known == null) {
            try (PreparedStatement select = connection.prepareStatement("SELECT n.nspname, c.relname"
                    + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.oid = ?::oid")) {
                select.setLong(1, oid);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    known = QualifiedName.of(row.getString(1), row.getString(2));
                }
            }
            relations.put(oid, known);
        }
        return known;
    }

    /** All columns that the row has, and those of the DBA's. */
    private List<Set<String>> keys(RowAgain row) throws SQLException {
        String keys = "ARRAY(SELECT jsonb_object_keys(" + InsertSql.VALUES + ")), "
                + "ARRAY(SELECT jsonb_object_keys(coalesce(r.corrected, '{}')::jsonb))";
        try (Statement statement = statement();
                ResultSet all = statement.executeQuery(
                        "SELECT " + keys + " FROM partbridge.reject r WHERE r.id = " + row.id())) {
            all.next();
            return List.of(set(all.getArray(1)), set(all.getArray(2)));
        }
    }

    private static Set<String> set(Array names) throws SQLException {
        return new LinkedHashSet<>(Arrays.asList((String[]) names.getArray()));
    }

    /** Identifiers and expressions may hold what a driver takes for a parameter. */
    private Statement statement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }
}
