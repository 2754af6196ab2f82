package dev.partbridge.testing.oracle.backend;

import java.util.List;
import java.util.Map;

/** Answers the statements of all sessions. */
@FunctionalInterface
public interface Backend {
    /** A session of {@code user}, whose name is as it stands in the dictionary. */
    BackendSession open(String user) throws OracleError;

    /**
     * Called when a user has logged in.
     *
     * @param logOn what the client told about itself, such as AUTH_ALTER_SESSION
     */
    default BackendSession open(String user, Map<String, String> logOn) throws OracleError {
        return open(user);
    }

    /** The SQL texts that were not understood so far, which are forgotten by this. */
    default List<String> takeProblems() {
        return List.of();
    }
}
