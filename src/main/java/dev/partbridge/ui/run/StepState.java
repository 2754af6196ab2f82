package dev.partbridge.ui.run;

/** How a step stands. */
public enum StepState {
    WAITING,
    RUNNING,
    DONE,
    /** Done, but rows were kept aside. */
    REJECTS,
    FAILED,
    /** The run ended before it did. */
    STOPPED
}
