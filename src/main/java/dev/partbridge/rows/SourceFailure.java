package dev.partbridge.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows could not be read to their end, and the source knows what kind of trouble it was. */
public abstract class SourceFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message one plain line: what could not be read, why, and what helps */
    protected SourceFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What can be done. */
    public abstract Kind kind();

    /** What can be done about it. */
    public enum Kind {
        /** The same rows can be read again, at the same state of the source. */
        TRANSIENT,
        /** The state of the source is lost: all that must agree is read again at a new one. */
        POINT_LOST,
        /** Somebody must mend something first. */
        LASTING
    }
}
