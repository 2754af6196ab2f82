package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.LinkedHashSet;
import java.util.Set;

/** A view of which only names are wanted: materialised views and their logs, external tables. */
final class NameReader implements RowReader {
    private final Set<Identifier> names = new LinkedHashSet<>();
    private final Set<Identifier> containers = new LinkedHashSet<>();

    @Override
    public void row(Row row) {
        row.name("NAME").ifPresent(names::add);
        row.name("CONTAINER").ifPresent(containers::add);
    }

    Set<Identifier> names() {
        return names;
    }

    /** The tables that keep the rows of materialised views; mostly of the same names. */
    Set<Identifier> containers() {
        return containers;
    }
}
