package dev.partbridge.oracle.script;

/** Bounds of a statement were not read; each is a finding already. */
final class BoundsNotRead extends RuntimeException {
    BoundsNotRead() {
        super("", null, false, false);
    }
}
