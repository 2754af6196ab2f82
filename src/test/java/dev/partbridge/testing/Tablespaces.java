package dev.partbridge.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes tablespaces of a test's server, inside its own directory. */
public final class Tablespaces {
    private Tablespaces() {}

    /** One that is there already stays: they belong to the server, whose databases many tests use. */
    public static synchronized void make(TestDatabase database, String name) throws SQLException {
        if (!database.query("SELECT 1 FROM pg_tablespace WHERE spcname = '" + name + "'")
                .isEmpty()) {
            return;
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET allow_in_place_tablespaces = on");
            statement.execute("CREATE TABLESPACE " + name + " LOCATION ''");
        }
    }
}
