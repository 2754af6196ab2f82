package dev.partbridge.cli;

/** How much of a run is printed, and for whom. */
enum Show {
    ALL,
    /** No progress, no findings. */
    QUIET,
    /** The result as JSON. */
    JSON,
    /** What happens and the result, each as a line of JSON. */
    LINES;

    /** Whether only a program reads the output. */
    boolean machine() {
        return this == JSON || this == LINES;
    }
}
