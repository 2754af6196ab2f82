package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The schemas of a database of which the user sees tables; Oracle's own are left out, which releases before 12.1 do not mark. */
public final class Schemas {
    private Schemas() {}

    /**
     * By name.
     *
     * @param cancellation stops between two rows, and the statement that is running
     * @throws SQLException with the statement in its message
     */
    public static List<SchemaTables> read(Connection connection, Cancellation cancellation) throws SQLException {
        UiThread.refuse("reading the dictionary");
        Dictionary dictionary = Dictionary.of(connection, cancellation, new Report());
        List<SchemaTables> schemas = new ArrayList<>();
        dictionary.read(
                "schemas",
                new Identifier(dictionary.user()),
                row -> schemas.add(new SchemaTables(
                        row.neededName("OWNER"), row.count("TABLE_COUNT").orElseThrow())));
        return List.copyOf(schemas);
    }
}
