package dev.partbridge.testing.oracle.backend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers the statements of one session, which come on one thread; only {@link #cancel} comes on another. */
@FunctionalInterface
public interface BackendSession extends AutoCloseable {
    /** Runs a statement with one set of binds. */
    Answer execute(String sql, List<@Nullable Object> binds) throws OracleError;

    /**
     * The columns that a query would have, without running it; for other statements no column. The default runs it.
     */
    default List<Column> describe(String sql) throws OracleError {
        Answer answer = execute(sql, List.of());
        if (answer instanceof Answer.Rows rows) {
            rows.cursor().close();
            return rows.columns();
        }
        return List.of();
    }

    default void commit() throws OracleError {}

    default void rollback() throws OracleError {}

    default void setSchema(String schema) throws OracleError {}

    /** Makes a running statement or fetch end soon, by whatever error; the client is told ORA-01013. */
    default void cancel() {}

    @Override
    default void close() {}
}
