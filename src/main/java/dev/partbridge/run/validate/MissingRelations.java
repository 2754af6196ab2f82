package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the target has the tables and leaves at all: without them there is nothing to count. */
public final class MissingRelations {
    private static final int SHOWN = 3;

    private MissingRelations() {}

    /** A failed line when some are missing. */
    public static Optional<CheckLine> check(Connection connection, Conversion conversion) throws SQLException {
        List<QualifiedName> wanted = new ArrayList<>();
        Set<QualifiedName> landings = conversion.target().landings();
        for (PgTable table : conversion.target().tables()) {
            wanted.add(table.name());
            table.layout().all().stream()
                    .map(table::leaf)
                    // one that was dropped is told by the checks of structure and landing
                    .filter(leaf -> !landings.contains(leaf))
                    .forEach(wanted::add);
        }
        List<String> missing = missing(connection, wanted);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size())));
        return Optional.of(new CheckLine(
                "Relations",
                ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("all tables")),
                "tables and leaves of the plan in the target",
                wanted.size() + " relations",
                missing.size() + " missing: " + first + (missing.size() > SHOWN ? ", ..." : "")
                        + "; was the migration run on this target?",
                false,
                String.join("\n", missing)));
    }

    /** In one query, however many there are; a view or type of the name is no table. */
    private static List<String> missing(Connection connection, List<QualifiedName> wanted) throws SQLException {
        List<String> missing = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT w.place FROM unnest(?::text[]) WITH ORDINALITY"
                        + " w(name, place) WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c"
                        + " WHERE c.oid = to_regclass(w.name) AND c.relkind IN ('r', 'p')) ORDER BY w.place")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", wanted.stream().map(PostgresSql::quote).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    missing.add(wanted.get(row.getInt(1) - 1).toString());
                }
            }
        }
        return missing;
    }
}
