package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The schema in PostgreSQL that names without one go to, as a user writes it. */
public final class TargetSchema {
    private TargetSchema() {}

    /**
     * The name as it is taken.
     *
     * @throws IllegalArgumentException when it cannot be, with what is wrong with it and the cure
     */
    public static Identifier of(String name) {
        flaw(name).or(() -> missing(name)).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw);
        });
        return Identifier.of(name);
    }

    private static Optional<String> missing(String name) {
        return name.isEmpty()
                ? Optional.of("The name is empty: leave it out altogether for "
                        + ConvertOptions.defaults().targetSchema() + ".")
                : Optional.empty();
    }

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
