package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.compare.Structure;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one table with its partitions of any depth, and what belongs to them, back into the model, and what the model has
 * no word for as statements. Owners and privileges, which no plan gives, are not read. Some fifteen queries, however many
 * partitions there are; for one picture they need a transaction that sees one.
 *
 * @param structure the table, and other relations that were asked for
 * @param defaultTablespace the database's own
 */
public record TableReader(Structure structure, Identifier defaultTablespace) {
    /**
     * What is read.
     *
     * @param relations others than the table, whose triggers and definitions belong to it: views over it, its parents
     * @param functions that are wanted even if no trigger calls them, whatever their arguments
     */
    public record Wanted(
            QualifiedName table, Collection<QualifiedName> relations, Collection<QualifiedName> functions) {}

    /**
     * In a transaction, whose search_path is as it was afterwards.
     *
     * @return absent where no table of this name is there
     */
    public static Optional<TableReader> read(Connection connection, Wanted wanted, Cancellation cancellation)
            throws SQLException {
        String path = setting(connection, "SELECT current_setting(?)", "search_path");
        // so that the server prints each name with its schema
        setting(connection, "SELECT set_config(?, '', true)", "search_path");
        Optional<TableReader> read = read(connection, StructureQuery.ofObjects(connection, cancellation), wanted);
        setting(connection, "SELECT set_config(?, ?, true)", "search_path", path);
        return read;
    }

    private static Optional<TableReader> read(Connection connection, StructureQuery query, Wanted wanted)
            throws SQLException {
        List<Long> family = new ArrayList<>();
        query.named("objects-relations.sql", List.of(wanted.table()), row -> family.add(row.number(1)));
        if (family.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> relations = new HashSet<>(family);
        query.named("objects-named.sql", wanted.relations(), row -> relations.add(row.number(1)));
        Set<Long> functions = new HashSet<>();
        query.named("objects-functions.sql", wanted.functions(), row -> functions.add(row.number(1)));
        query.about(relations);
        query.run("objects-called.sql", row -> functions.add(row.number(1)));
        return Optional.of(new TableReader(
                StructureReader.of(query, family.get(0), relations, functions),
                Identifier.of(setting(
                        connection,
                        "SELECT t.spcname FROM pg_catalog.pg_database d"
                                + " JOIN pg_catalog.pg_tablespace t ON t.oid = d.dattablespace"
                                + " WHERE d.datname = current_database()"))));
    }

    private static String setting(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
