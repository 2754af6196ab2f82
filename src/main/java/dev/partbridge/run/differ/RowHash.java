package dev.partbridge.run.differ;

/** The hash of a row's key, or of all of it. */
record RowHash(long high, long low) {
    RowHash plus(RowHash other) {
        return new RowHash(high + other.high, low + other.low);
    }
}
