package dev.partbridge.testing.oracle.wire;

import java.io.IOException;

/** The client sent what the double does not understand: a gap of the double, which a test should hear of. */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    public ProtocolException(String message) {
        super(message);
    }
}
