package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.wire.TtcWriter;
import java.io.IOException;

/** What a call does once its request is read; gives the answer. */
@FunctionalInterface
interface CallWork {
    TtcWriter answer() throws IOException, OracleError;
}
