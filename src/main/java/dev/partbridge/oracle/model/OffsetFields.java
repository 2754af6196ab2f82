package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The parts of a time zone as a format's elements give them. */
final class OffsetFields {
    private boolean given;
    private boolean negative;
    private int hours;
    private int minutes;
    private String region = "";

    void hour(boolean minus, int value) {
        given = true;
        negative = minus;
        hours = value;
    }

    void minute(int value) {
        given = true;
        minutes = value;
    }

    void region(String name) {
        region = name;
    }

    /** The offset that holds at a wall clock's time. */
    Optional<ZoneOffset> at(LocalDateTime local) {
        if (!region.isEmpty()) {
            return Optional.of(OracleZones.of(region).getRules().getOffset(local));
        }
        if (!given) {
            return Optional.empty();
        }
        if (hours > 15 || minutes > 59) {
            throw new DateTimeException("there is no time zone " + hours + ":" + minutes);
        }
        int sign = negative ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
}
