package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.fault.Fault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Does what a fault says. */
final class FaultActs {
    private FaultActs() {}

    /** Throws what the fault brings about; returns where the session goes on. */
    static void perform(SessionState session, @Nullable Fault fault) throws IOException, OracleError {
        if (fault instanceof Fault.Fails fails) {
            throw fails.error();
        } else if (fault instanceof Fault.FailsAndEnds ends) {
            session.last = true;
            throw ends.error();
        } else if (fault instanceof Fault.Drops drops) {
            throw new Ending(drops.reset() ? Ending.How.RESET : Ending.How.CLOSED);
        } else if (fault instanceof Fault.Stalls) {
            throw new Ending(Ending.How.SILENT);
        } else if (fault instanceof Fault.Delays delays) {
            await(session, new CompletableFuture<>(), delays.time().toMillis());
        } else if (fault instanceof Fault.Holds holds) {
            await(session, holds.gate().arrive(), Long.MAX_VALUE);
        }
    }

    private static void await(SessionState session, CompletableFuture<Void> gate, long millis) throws IOException {
        try {
            session.guard.await(gate, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the double is being closed");
        }
    }
}
