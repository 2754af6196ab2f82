package dev.partbridge.convert.expression;

/** What a reader of the converted expression must know. */
public enum Note {
    /** A text was read as a date by the session's format. */
    IMPLICIT_DATE,
    /** SYSDATE or SYSTIMESTAMP is taken in the session's zone. */
    SESSION_CLOCK,
    /** USER became current_user. */
    USER,
    /** IS JSON without STRICT takes more in Oracle. */
    LAX_JSON
}
