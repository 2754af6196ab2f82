package dev.partbridge.oracle.script;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a constant expression of Oracle's SQL gives. */
sealed interface Value {
    Value NULL = new Null();

    /** NULL; the empty text is the same. */
    record Null() implements Value {}

    /** DEFAULT in a list of values. */
    record Default() implements Value {}

    /** EMPTY_CLOB() and EMPTY_BLOB(): a LOB of length 0, which is not NULL. */
    record EmptyLob() implements Value {}

    /** Characters, never none. */
    record Text(String text) implements Value {}

    /** An exact number. */
    record Num(BigDecimal number) implements Value {}

    /**
     * DATE or TIMESTAMP.
     *
     * @param date whether it is a DATE
     */
    record Time(LocalDateTime time, boolean date) implements Value {}

    /** TIMESTAMP WITH TIME ZONE. */
    record Zoned(LocalDateTime local, ZoneOffset offset) implements Value {}

    /**
     * RAW or BLOB.
     *
     * @param hex two upper-case digits for each byte
     */
    record Bytes(String hex) implements Value {}

    /** INTERVAL YEAR TO MONTH. */
    record Months(long months) implements Value {}

    /** INTERVAL DAY TO SECOND. */
    record Span(Duration duration) implements Value {}

    /** Text, or NULL for none. */
    static Value text(String text) {
        return text.isEmpty() ? NULL : new Text(text);
    }
}
