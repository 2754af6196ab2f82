package dev.partbridge.oracle.model;

import java.util.Optional;

/**
 * The formats by which Oracle reads text as a date where the source gives none itself.
 *
 * @param date NLS_DATE_FORMAT; absent for Oracle's default DD-MON-RR
 * @param timestamp NLS_TIMESTAMP_FORMAT; absent for Oracle's default DD-MON-RR HH.MI.SSXFF AM
 */
public record SessionFormats(Optional<String> date, Optional<String> timestamp) {
    /** What NLS_TERRITORY AMERICA gives. */
    public static final SessionFormats DEFAULT = new SessionFormats(Optional.empty(), Optional.empty());

    public static final String DATE = "DD-MON-RR";
    public static final String TIMESTAMP = "DD-MON-RR HH.MI.SSXFF AM";
    public static final String TIMESTAMP_TZ = "DD-MON-RR HH.MI.SSXFF AM TZR";

    /** The format for a DATE. */
    public String dateOrDefault() {
        return date.orElse(DATE);
    }

    /** The format for a TIMESTAMP. */
    public String timestampOrDefault() {
        return timestamp.orElse(TIMESTAMP);
    }
}
