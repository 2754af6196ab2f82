package dev.partbridge.run.retry;

import dev.partbridge.postgres.catalog.WritableColumn;
import dev.partbridge.run.journal.LoadedTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The statement that inserts one row of the reject table into its table, through the root. The values are read by the
 * columns' own types, as COPY has them read, and never leave the server.
 */
final class InsertSql {
    /** The row's values, the DBA's over those that were kept. */
    static final String VALUES = "(coalesce(r.fields, '{}')::jsonb || coalesce(r.corrected, '{}')::jsonb)";

    private final LoadedTable table;
    private final Map<String, WritableColumn> columns;
    private final boolean overriding;

    /** @param overriding whether the server knows the words, from version 10 on */
    InsertSql(LoadedTable table, Map<String, WritableColumn> columns, boolean overriding) {
        this.table = table;
        this.columns = columns;
        this.overriding = overriding;
    }

    private static String row(long id) {
        return "SELECT " + VALUES + " AS partbridge_values FROM partbridge.reject r WHERE r.id = " + id;
    }

    /**
     * Gives back tableoid, ctid, and the columns whose types have changed the value.
     *
     * @param id of the row in the reject table
     * @param given the columns that the row has
     * @param corrected those of them that are the DBA's
     */
    String of(long id, Set<String> given, Set<String> corrected) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (WritableColumn column : own(given, corrected)) {
            names.add(PostgresSql.quote(column.name()));
            values.add(value(column));
        }
        for (int i = 0; i < table.supplied().size(); i++) {
            if (!corrected.contains(table.supplied().get(i))) {
                names.add(PostgresSql.quote(new Identifier(table.supplied().get(i))));
                values.add(table.expressions().get(i));
            }
        }
        return "INSERT INTO " + table.relation() + " AS t (" + String.join(", ", names) + ")"
                + (overriding ? " OVERRIDING SYSTEM VALUE" : "") + " SELECT " + String.join(", ", values)
                + from(id, asksParent(corrected))
                + " RETURNING " + made(id, given, corrected);
    }

    /** The same of a row that is in, found by a condition. */
    String found(long id, Set<String> given, Set<String> corrected, String condition) {
        return "SELECT " + made(id, given, corrected) + " FROM " + table.relation() + " t WHERE " + condition;
    }

    private String made(long id, Set<String> given, Set<String> corrected) {
        String changed = own(given, corrected).stream()
                .flatMap(c -> exact(id, c).stream())
                .collect(Collectors.joining(", "));
        return "t.tableoid::bigint, t.ctid::text, array_remove(ARRAY[" + changed + "]::text[], NULL)";
    }

    /** The columns that are written as the row has them. */
    private List<WritableColumn> own(Set<String> given, Set<String> corrected) {
        return given.stream()
                .filter(name -> corrected.contains(name) || !table.supplied().contains(name))
                .flatMap(name -> Optional.ofNullable(columns.get(name)).stream())
                .toList();
    }

    /** How many parents the row has. */
    String parents(long id) {
        return "SELECT count(*)" + from(id, true);
    }

    boolean asksParent(Set<String> corrected) {
        return table.parent().isPresent() && !corrected.containsAll(table.supplied());
    }

    private String from(long id, boolean parent) {
        return " FROM (" + row(id) + ") f CROSS JOIN LATERAL jsonb_populate_record(NULL::" + table.relation()
                + ", f.partbridge_values) s"
                + (parent ? " JOIN " + table.parent().orElseThrow() + " p ON " + table.join() : "");
    }

    /** A text for JSON would become a string of JSON. */
    private static String value(WritableColumn column) {
        boolean json = column.type().equals("json") || column.type().equals("jsonb");
        return json
                ? "(f.partbridge_values ->> " + literal(column) + ")::" + column.type()
                : "s." + PostgresSql.quote(column.name());
    }

    /** The column's name, where what is stored is another value: these types round and cut without a word. */
    private static Optional<String> exact(long id, WritableColumn column) {
        String wide =
                switch (column.type()) {
                    case "numeric", "timestamp", "timestamptz" -> column.type();
                    case "date" -> "timestamp";
                    default -> "";
                };
        return wide.isEmpty()
                ? Optional.empty()
                : Optional.of("CASE WHEN t." + PostgresSql.quote(column.name()) + " IS DISTINCT FROM ((" + row(id)
                        + ") ->> " + literal(column) + ")::" + wide + " THEN " + literal(column) + " END");
    }

    private static String literal(WritableColumn column) {
        return PostgresSql.literal(column.name().text());
    }

    /** {@code a, b} for messages. */
    static String list(Collection<String> names) {
        return names.stream().map(n -> new Identifier(n).toString()).collect(Collectors.joining(", "));
    }
}
