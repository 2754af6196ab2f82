package dev.partbridge.testing.oracle.backend;

import java.util.List;
import java.util.Map;

/** Answers the statements of all sessions. */
@FunctionalInterface
public interface Backend {
    /**
     * Called when a user has logged in.
     *
     * @param user as it stands in the dictionary
     * @param logOn what the client told about itself, such as AUTH_ALTER_SESSION
     */
    BackendSession open(String user, Map<String, String> logOn) throws OracleError;

    /** The SQL texts that were not understood so far, which are forgotten by this. */
    default List<String> takeProblems() {
        return List.of();
    }
}
