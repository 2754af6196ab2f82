package dev.partbridge.testing.oracle.fault;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.time.Duration;

/** Something that goes wrong. */
public sealed interface Fault {
    /** An error is answered, the session goes on. */
    record Fails(OracleError error) implements Fault {}

    /** An error is answered, then the connection is closed, as with a killed session (ORA-00028). */
    record FailsAndEnds(OracleError error) implements Fault {}

    /** The connection ends instead of an answer: regularly, or by a reset. */
    record Drops(boolean reset) implements Fault {}

    /** Nothing is answered any more, not even to a cancel; the session ends when the client gives up. */
    record Stalls() implements Fault {}

    /** The answer comes later; a cancel is heard meanwhile. */
    record Delays(Duration time) implements Fault {}

    /** The answer comes when the test opens the gate; a cancel is heard meanwhile. */
    record Holds(Gate gate) implements Fault {}

    static Fault fails(int code, String text) {
        return new Fails(new OracleError(code, text));
    }

    /** What the client is told when a DBA kills its session. */
    static Fault killed() {
        return new FailsAndEnds(new OracleError(28, "your session has been killed"));
    }
}
