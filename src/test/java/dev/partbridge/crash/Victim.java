package dev.partbridge.crash;

/** What goes away in the middle of a run. */
enum Victim {
    /** The program, by SIGKILL. */
    CLIENT,
    /** A session of the program's on the server, as an administrator ends it. */
    SESSION,
    /** A process of the server, by SIGKILL: the server takes all others down and recovers. */
    BACKEND,
    /** The server, stopped as a crash does and started again. */
    SERVER,
    /** The connection, between a COMMIT that the server has done and its answer. */
    ANSWER
}
