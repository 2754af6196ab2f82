package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.util.Locale;
import java.util.Map;

/** Who a session is: its user, its schema, and what SYS_CONTEXT tells of it. */
final class Identity {
    private final H2Database database;
    private final String user;
    private String schema;
    private String timeZone = "+00:00";

    Identity(H2Database database, String user) {
        this.database = database;
        this.user = user;
        this.schema = user;
    }

    String user() {
        return user;
    }

    String schema() {
        return schema;
    }

    String timeZone() {
        return timeZone;
    }

    void setTimeZone(String zone) {
        timeZone = zone;
    }

    /** ALTER SESSION SET CURRENT_SCHEMA, which asks for no privilege. */
    void setSchema(String name) throws OracleError {
        if (!name.equals(user) && !database.hasSchema(name)) {
            throw new OracleError(1435, "user does not exist");
        }
        schema = name;
    }

    String context(String key) throws OracleError {
        String upper = key.toUpperCase(Locale.ROOT);
        String value = Map.of("CURRENT_SCHEMA", schema, "CURRENT_USER", user, "SESSION_USER", user)
                .get(upper);
        if (value == null) {
            value = database.context().get(upper);
        }
        if (value == null) {
            throw new OracleError(2003, "invalid USERENV parameter");
        }
        return value;
    }
}
