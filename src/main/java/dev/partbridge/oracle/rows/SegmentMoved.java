package dev.partbridge.oracle.rows;

import dev.partbridge.rows.SourceFailure;
import java.io.Serial;

/** A segment is another one than it was when it was cut into ranges of rowids, so that rows of it may not be found. */
public final class SegmentMoved extends SourceFailure {
    @Serial
    private static final long serialVersionUID = 1L;

    SegmentMoved(String message) {
        super(message, null);
    }

    @Override
    public Kind kind() {
        return Kind.POINT_LOST;
    }
}
