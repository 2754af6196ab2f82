package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.sql.Identifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a partition key as the server prints it. */
final class PartText {
    private static final Pattern COLUMN = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([a-z_][a-z0-9_$]*)");

    private PartText() {}

    /** A column, or an expression; a column with COLLATE or an operator class stays text, which equals no plan's part. */
    static PgKeyPart keyPart(String text) {
        return column(text).map(PgKeyPart::of).orElseGet(() -> new PgKeyPart(Optional.empty(), text));
    }

    static Optional<Identifier> column(String text) {
        Matcher matcher = COLUMN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String quoted = matcher.group(1);
        return Optional.of(Identifier.of(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\"")));
    }
}
