package dev.partbridge.testing.oracle.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers the texts that a test has put down; any other is ORA-00900 and a problem. */
public final class ScriptedBackend implements Backend {
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger rollbacks = new AtomicInteger();

    /** Answers one text. */
    @FunctionalInterface
    public interface Script {
        Answer answer(List<@Nullable Object> binds) throws OracleError;
    }

    /** {@code sql} exactly as the driver sends it. */
    public ScriptedBackend on(String sql, Script script) {
        scripts.put(sql, script);
        return this;
    }

    /** The same rows at each execution. */
    public ScriptedBackend rows(String sql, List<Column> columns, List<Row> rows) {
        return on(sql, binds -> Answer.rows(columns, rows));
    }

    public int commits() {
        return commits.get();
    }

    public int rollbacks() {
        return rollbacks.get();
    }

    @Override
    public BackendSession open(String user) {
        return new BackendSession() {
            @Override
            public Answer execute(String sql, List<@Nullable Object> binds) throws OracleError {
                return script(sql).answer(binds);
            }

            @Override
            public void commit() {
                commits.incrementAndGet();
            }

            @Override
            public void rollback() {
                rollbacks.incrementAndGet();
            }
        };
    }

    private Script script(String sql) throws OracleError {
        Script script = scripts.get(sql);
        if (script == null) {
            synchronized (unknown) {
                unknown.add(sql);
            }
            throw new OracleError(900, "invalid SQL statement");
        }
        return script;
    }

    @Override
    public List<String> takeProblems() {
        synchronized (unknown) {
            List<String> taken = List.copyOf(unknown);
            unknown.clear();
            return taken;
        }
    }
}
