package dev.partbridge.cli;

import org.jspecify.annotations.Nullable;

/** A value of a row in a table's cell. */
final class ShownText {
    private ShownText() {}

    /** Control characters would break the columns. */
    static String of(@Nullable String value) {
        return value == null ? "NULL" : value.replaceAll("\\p{Cntrl}", "\u00b7");
    }
}
