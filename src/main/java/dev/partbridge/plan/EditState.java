package dev.partbridge.plan;

/** What became of an edit when a plan was made. */
public enum EditState {
    /** Its text stands in place of the one that is generated, which is the same as when it was made. */
    APPLIED,
    /** Another text is generated now, and what is new in it is brought together with the edit. */
    MERGED,
    /** The statement is not executed: the edited text holds none. */
    LEFT_OUT,
    /** What is generated now is what was edited. */
    NEEDLESS,
    /** Another text is generated now, which changed what the edit changed. */
    CONFLICT,
    /** Its text is not to be executed by a run. */
    REFUSED,
    /** No such statement is generated any more. */
    ORPHAN,
    /** No such statement is generated, since its table is not among those that were chosen. */
    NOT_CHOSEN;

    /** Whether the plan is other than it is generated. */
    public boolean changes() {
        return this == APPLIED || this == MERGED || this == LEFT_OUT;
    }

    /** Whether somebody must look at it before anything is executed or written. */
    public boolean stops() {
        return this == CONFLICT || this == REFUSED || this == ORPHAN;
    }
}
