package dev.partbridge.run;

/** What becomes of an earlier run of the same migration on the target. */
public enum EarlierRun {
    /** What is left of it is done, at the state of the source that it began with. */
    CARRIED_ON,
    /**
     * The same, but where a chunk of a family of tables (a root and all that are partitioned by reference below it) is
     * left, all tables of the family are emptied and read again, at a new state of the source: what was lost is only
     * the old one.
     */
    REREAD,
    /** All that it created is dropped first. */
    DROPPED
}
