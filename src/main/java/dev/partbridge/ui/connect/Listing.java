package dev.partbridge.ui.connect;

import dev.partbridge.oracle.model.SchemaTables;
import java.util.List;

/** The schemas that a database has, or how it stands with asking for them. */
public sealed interface Listing {
    /** Nobody has asked. */
    record NotAsked() implements Listing {}

    /** The database is being asked. */
    record Asked() implements Listing {}

    /** It has answered; there may be none. */
    record Known(List<SchemaTables> schemas) implements Listing {
        public Known {
            schemas = List.copyOf(schemas);
        }
    }

    /**
     * It did not answer.
     *
     * @param reason one plain line
     */
    record Failed(String reason) implements Listing {}
}
