package dev.partbridge.sql;

import java.util.Locale;

/** The kinds of object that an {@link ObjectId} can speak of. */
public enum ObjectKind {
    SCHEMA,
    TABLE,
    VIEW,
    COLUMN,
    PARTITION,
    CONSTRAINT,
    INDEX,
    SEQUENCE,
    FUNCTION,
    TRIGGER,
    COMMENT,
    STATEMENT,
    FILE,
    SOURCE,
    TARGET;

    /** The word used in ids and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
