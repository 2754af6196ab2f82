package dev.partbridge.postgres.catalog;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Tells which names a target has already. */
public final class NamesInUse {
    private NamesInUse() {}

    /**
     * Which of these names are taken, as {@code table a.sales}, sorted; a name without schema is looked up in the
     * current one.
     *
     * @param relations of tables, partitions, indexes and sequences, which share one space of names
     * @param functions whatever their arguments
     */
    public static List<String> of(
            Connection connection, Collection<QualifiedName> relations, Collection<QualifiedName> functions)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("names-in-use.sql"))) {
            set(connection, select, 1, relations);
            set(connection, select, 3, functions);
            List<String> taken = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
            return taken;
        }
    }

    private static void set(
            Connection connection, PreparedStatement select, int parameter, Collection<QualifiedName> names)
            throws SQLException {
        select.setArray(
                parameter,
                texts(connection, names, n -> n.schema().map(Identifier::text).orElse("")));
        select.setArray(parameter + 1, texts(connection, names, n -> n.name().text()));
    }

    private static Array texts(
            Connection connection, Collection<QualifiedName> names, Function<QualifiedName, String> part)
            throws SQLException {
        return connection.createArrayOf("text", names.stream().map(part).toArray());
    }
}
