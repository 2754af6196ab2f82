package dev.partbridge.testing.oracle.h2;

import org.jspecify.annotations.Nullable;

/**
 * A table as a statement names it.
 *
 * @param flashback whether it is read AS OF an SCN
 * @param position offset in the statement, for errors
 */
record TableReference(
        @Nullable String owner,
        String name,
        @Nullable String partition,
        @Nullable String subpartition,
        boolean flashback,
        int position) {}
