package dev.partbridge.testing.oracle.backend;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a result. */
public sealed interface Row {
    /**
     * Values in the order of the columns: String for characters, LONG, CLOB and ROWID; a Number for numbers; LocalDateTime
     * for DATE, TIMESTAMP and (in UTC) WITH LOCAL TIME ZONE; OffsetDateTime or ZonedDateTime for WITH TIME ZONE; Period
     * and Duration for intervals; byte[] for RAW, LONG RAW and BLOB. A byte[] in another column is sent as it stands.
     */
    record Values(List<@Nullable Object> values) implements Row {}

    /** A row already as it stands on the wire, with its leading code; it holds no LOB. */
    final class Encoded implements Row {
        private final byte[] bytes;

        public Encoded(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    /** Values, of which any may be null. */
    static Row of(@Nullable Object... values) {
        return new Values(Collections.unmodifiableList(Arrays.asList(values)));
    }
}
