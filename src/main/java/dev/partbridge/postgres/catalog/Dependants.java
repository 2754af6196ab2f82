package dev.partbridge.postgres.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what would stop statements that drop objects, before they are executed. */
public final class Dependants {
    private static final Pattern RELATION = Pattern.compile("DROP (?:TABLE|VIEW|SEQUENCE) (?:IF EXISTS )?(.+)");
    private static final Pattern ROUTINE = Pattern.compile("DROP (?:FUNCTION|PROCEDURE) (?:IF EXISTS )?(.+)");

    private static final String SEPARATOR = "\n";

    private Dependants() {}

    /**
     * What is none of the objects that these statements drop, nor goes with them, but depends on one, or on another
     * that does: in an order in which all can be dropped.
     *
     * @param drops DROP TABLE, VIEW, SEQUENCE, FUNCTION and PROCEDURE, each of one object; others are passed over, as are
     *     objects that are not there
     */
    public static List<Dependant> of(Connection connection, Collection<String> drops) throws SQLException {
        List<Dependant> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SqlResource.read("dependants.sql"))) {
            select.setArray(1, connection.createArrayOf("text", names(drops, RELATION)));
            List<RoutineName> routines =
                    Arrays.stream(names(drops, ROUTINE)).map(RoutineName::parse).toList();
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", routines.stream().map(RoutineName::name).toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            routines.stream()
                                    .map(r -> String.join(SEPARATOR, r.arguments()))
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(Dependant.of(
                            row.getString(1), row.getString(2), row.getString(3), text(row, 4), text(row, 5)));
                }
            }
        }
        return found;
    }

    private static String[] names(Collection<String> drops, Pattern pattern) {
        return drops.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .toArray(String[]::new);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
