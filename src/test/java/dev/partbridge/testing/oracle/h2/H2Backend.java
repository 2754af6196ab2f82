package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Backend;
import dev.partbridge.testing.oracle.backend.BackendSession;
import dev.partbridge.testing.oracle.backend.OracleError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers queries from an {@link H2Database}; a statement that it cannot pass on is ORA-00900 and a problem. */
public final class H2Backend implements Backend {
    private final H2Database database;
    private final List<String> misunderstood = new ArrayList<>();

    public H2Backend(H2Database database) {
        this.database = database;
    }

    @Override
    public BackendSession open(String user) throws OracleError {
        return open(user, Map.of());
    }

    @Override
    public BackendSession open(String user, Map<String, String> logOn) throws OracleError {
        try {
            database.user(user);
            return new H2Session(database, user, logOn, this::addProblem);
        } catch (SQLException e) {
            addProblem("a session's start: " + e);
            throw new OracleError(600, "internal error code, arguments: [" + e.getMessage() + "]");
        }
    }

    private synchronized void addProblem(String sql) {
        misunderstood.add(sql);
    }

    @Override
    public synchronized List<String> takeProblems() {
        List<String> taken = List.copyOf(misunderstood);
        misunderstood.clear();
        return taken;
    }
}
