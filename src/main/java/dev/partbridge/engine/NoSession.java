package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.rows.SourceFailure;
import java.sql.SQLException;

/** A chunk has no session to be read over. */
final class NoSession extends SourceFailure {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Tried again, a password that was turned down could lock the account. */
    NoSession(OracleUnreachable cause) {
        super(String.valueOf(cause.getMessage()), cause);
        kind = cause.refusesLogIn() ? Kind.LASTING : Kind.TRANSIENT;
    }

    NoSession(SQLException cause) {
        super(String.valueOf(cause.getMessage()), cause);
        kind = Kind.TRANSIENT;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
