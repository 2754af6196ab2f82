package dev.partbridge.diff;

/** What a row of two aligned texts shows. */
public enum RowKind {
    SAME,
    /** Stands for each other and differs. */
    CHANGED,
    /** The left text alone has it: it is not carried over, or has no effect there. */
    ONLY_LEFT,
    /** The right text alone has it. */
    ONLY_RIGHT,
    /** Its counterpart stands in another row, further down. */
    MOVED_DOWN,
    /** Its counterpart stands in another row, further up. */
    MOVED_UP,
    /** A reader has to say whether it is right so. */
    DECISION
}
