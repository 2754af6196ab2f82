package dev.partbridge.postgres.copy;

/** How a column's values are written; what does not fit the form is refused with its reason, never changed. */
public enum ValueForm {
    /** As they are. */
    PLAIN,
    /** A date and time as a date: only midnight fits. */
    DAY,
    /** A text without the blanks at its end; of a text of blanks alone one stays, for it is not empty to Oracle. */
    TRIMMED,
    /** The offset of a time in minutes. */
    OFFSET_MINUTES,
    /** A decimal number as a binary one: only what it gives back digit by digit fits. */
    BINARY,
    /** An interval: the sign counts for all its fields, which PostgreSQL reads each with a sign of its own. */
    INTERVAL
}
