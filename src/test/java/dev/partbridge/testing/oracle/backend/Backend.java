package dev.partbridge.testing.oracle.backend;

import java.util.List;

/** Answers the statements of all sessions. */
@FunctionalInterface
public interface Backend {
    /** Called when {@code user} (as it stands in the dictionary) has logged in. */
    BackendSession open(String user) throws OracleError;

    /** The SQL texts that were not understood so far, which are forgotten by this. */
    default List<String> takeProblems() {
        return List.of();
    }
}
