package dev.partbridge.convert;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The schema in PostgreSQL that names without one go to, as a user writes it. */
public final class TargetSchema {
    private TargetSchema() {}

    /** What is wrong with a name, in words, and the cure; absent for one that can be taken. */
    public static Optional<String> flaw(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.of("PostgreSQL takes no NUL in a name: leave it out.");
        }
        if (name.contains("\"")) {
            return Optional.of("Write the name without quotes: it is taken exactly as it stands here.");
        }
        if (name.startsWith("pg_") || SchemaNames.KEPT.contains(name)) {
            return Optional.of("The name " + name + " is kept for other things in PostgreSQL: take another one.");
        }
        return ShortName.fits(name)
                ? Optional.empty()
                : Optional.of("The name has " + name.getBytes(StandardCharsets.UTF_8).length
                        + " bytes, and PostgreSQL keeps 63: shorten it.");
    }
}
