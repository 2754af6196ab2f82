package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.ui.control.Texts;

/** How a table is partitioned, as far as one looks for it; a composite table is of its first level's kind as well. */
enum TableKind {
    RANGE,
    INTERVAL,
    LIST,
    HASH,
    REFERENCE,
    SYSTEM,
    COMPOSITE,
    NONE;

    /** As it stands in the filter. */
    String words() {
        return switch (this) {
            case COMPOSITE -> Texts.of("chains.kind.composite");
            case NONE -> Texts.of("chains.kind.none");
            default -> name();
        };
    }

    boolean holds(OracleTable table) {
        return switch (this) {
            case COMPOSITE -> table.subpartitioning().isPresent();
            case NONE -> table.partitioning().isEmpty();
            case INTERVAL -> grows(table);
            case RANGE -> table.partitioning().orElse(null) instanceof Partitioning.Range && !grows(table);
            default ->
                table.partitioning()
                        .map(Partitioning::strategy)
                        .filter(name()::equals)
                        .isPresent();
        };
    }

    private static boolean grows(OracleTable table) {
        return table.partitioning().orElse(null) instanceof Partitioning.Range range
                && range.interval().isPresent();
    }
}
