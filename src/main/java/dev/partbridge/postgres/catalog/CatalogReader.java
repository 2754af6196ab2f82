package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.catalog.Catalog.Column;
import dev.partbridge.postgres.catalog.Catalog.Definition;
import dev.partbridge.postgres.catalog.Catalog.Relation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a database holds, for browsing. */
public final class CatalogReader {
    private final Connection connection;

    private CatalogReader(Connection connection) {
        this.connection = connection;
    }

    /** Tables outside the system's schemas, with what hangs on them. */
    public static Catalog read(Connection connection) throws SQLException {
        return new CatalogReader(connection).catalog();
    }

    private Catalog catalog() throws SQLException {
        Map<Long, List<Column>> columns = columns();
        Map<Long, List<Definition>> constraints = definitions("constraints.sql");
        Map<Long, List<Definition>> indexes = definitions("indexes.sql");
        Map<Long, List<Definition>> triggers = definitions("triggers.sql");
        List<Relation> relations = new ArrayList<>();
        query("relations.sql", row -> {
            long oid = row.getLong(10);
            relations.add(new Relation(
                    QualifiedName.of(row.getString(1), row.getString(2)),
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getString(4)),
                    name(row.getString(5), row.getString(6)),
                    Optional.ofNullable(row.getString(7)),
                    row.getLong(8),
                    row.getLong(9),
                    columns.getOrDefault(oid, List.of()),
                    constraints.getOrDefault(oid, List.of()),
                    indexes.getOrDefault(oid, List.of()),
                    triggers.getOrDefault(oid, List.of())));
        });
        return new Catalog(ServerVersion.of(connection).text(), connection.getCatalog(), relations);
    }

    private Map<Long, List<Column>> columns() throws SQLException {
        Map<Long, List<Column>> columns = new HashMap<>();
        query("columns.sql", row -> columns.computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                .add(new Column(
                        Identifier.of(row.getString(2)), row.getString(3), row.getBoolean(4), row.getBoolean(5))));
        return columns;
    }

    private Map<Long, List<Definition>> definitions(String file) throws SQLException {
        Map<Long, List<Definition>> definitions = new HashMap<>();
        query(file, row -> definitions
                .computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
                .add(new Definition(Identifier.of(row.getString(2)), row.getString(3))));
        return definitions;
    }

    private static Optional<QualifiedName> name(@Nullable String schema, @Nullable String name) {
        return schema == null || name == null ? Optional.empty() : Optional.of(QualifiedName.of(schema, name));
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String file, Row each) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SqlResource.read(file))) {
            while (row.next()) {
                each.read(row);
            }
        }
    }
}
