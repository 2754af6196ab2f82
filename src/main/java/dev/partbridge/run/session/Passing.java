package dev.partbridge.run.session;

import dev.partbridge.rows.SourceFailure;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells trouble that passes from trouble that somebody must mend. */
final class Passing {
    /** Of the server (PostgreSQL Error Codes, Appendix A): deadlock, serialization, too many connections, its shutdown or start. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "53300", "57P01", "57P02", "57P03", "57P05");

    private Passing() {}

    /** Whether the same may succeed when it is tried again. */
    static boolean is(@Nullable Throwable trouble) {
        if (trouble instanceof SourceFailure source) {
            return source.kind() == SourceFailure.Kind.TRANSIENT;
        }
        if (trouble instanceof SQLException sql) {
            // the pool's own, whose last failure it names
            return sql instanceof SQLTransientConnectionException || is(sql.getSQLState());
        }
        return trouble instanceof RunFailure && is(trouble.getCause());
    }

    /** Class 08 are connections that were lost or not made; 08P01, a fault of the protocol, and a wrong address stay. */
    private static boolean is(@Nullable String state) {
        return state != null
                && (STATES.contains(state)
                        || (state.startsWith("08") && !state.equals("08P01") && !state.equals("08004")));
    }
}
