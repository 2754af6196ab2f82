package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.sql.SQLException;

/** A statement on the dictionary failed: what it read, and Oracle's own reason as the cause. */
public final class DictionaryFailure extends SQLException {
    private static final long serialVersionUID = 1;

    private final String reading;
    private final SQLException reason;

    private DictionaryFailure(String reading, String text, SQLException reason) {
        super(
                "reading " + reading + ": " + reason.getMessage() + "\n" + text,
                reason.getSQLState(),
                reason.getErrorCode(),
                reason);
        this.reading = reading;
        this.reason = reason;
    }

    /** @param text of a statement that asks for one owner's objects, or for none's in particular */
    static DictionaryFailure of(String text, Identifier owner, SQLException reason) {
        String views = String.join(", ", SqlResource.viewsIn(text));
        return new DictionaryFailure(
                text.contains(":owner") ? views + " for the schema " + owner : views, text, reason);
    }

    /** Of a statement on one table. */
    static DictionaryFailure of(String text, String table, SQLException reason) {
        return new DictionaryFailure(table, text, reason);
    }

    /** The views and the schema, such as {@code ALL_TAB_PARTITIONS for the schema APP}. */
    public String reading() {
        return reading;
    }

    /** Oracle's error. */
    public SQLException reason() {
        return reason;
    }
}
