package dev.partbridge.run.retry;

import dev.partbridge.postgres.copy.Refusal;

/** A row that does not go in, for a reason that is its own. */
final class NotTaken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NotTaken(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    NotTaken(String sqlState, String reason) {
        this(new Refusal(sqlState, reason));
    }

    Refusal refusal() {
        return refusal;
    }
}
