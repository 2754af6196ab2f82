package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.OptionalInt;

/** The parts of a moment as a format's elements give them. */
final class DateFields {
    private OptionalInt year = OptionalInt.empty();
    private OptionalInt month = OptionalInt.empty();
    private int day = 1;
    private OptionalInt dayOfYear = OptionalInt.empty();
    private OptionalInt secondOfDay = OptionalInt.empty();
    private boolean beforeChrist;
    private int hour;
    private boolean twelve;
    private boolean afternoon;
    private int minute;
    private int second;
    private int nano;

    /**
     * The year.
     *
     * @param short2 whether it is two digits to be completed: 00 to 49 are 20xx, 50 to 99 are 19xx
     */
    void year(int value, boolean short2) {
        if (value == 0 && !short2) {
            throw new DateTimeException("there is no year 0");
        }
        int full = short2 ? value + (value < 50 ? 2000 : 1900) : value;
        // Oracle counts -1 as the year before 1; the ISO calendar has 0 there
        year = OptionalInt.of(full < 0 ? full + 1 : full);
    }

    void month(int value) {
        month = OptionalInt.of(value);
    }

    void day(int value) {
        day = value;
    }

    void dayOfYear(int value) {
        dayOfYear = OptionalInt.of(value);
    }

    void secondOfDay(int value) {
        secondOfDay = OptionalInt.of(value);
    }

    void beforeChrist(boolean value) {
        beforeChrist = value;
    }

    void hour24(int value) {
        hour = value;
    }

    void hour12(int value) {
        if (value < 1 || value > 12) {
            throw new DateTimeException("hour " + value + " is not between 1 and 12");
        }
        hour = value;
        twelve = true;
    }

    void afternoon(boolean value) {
        afternoon = value;
    }

    void minute(int value) {
        minute = value;
    }

    void second(int value) {
        second = value;
    }

    void nano(int value) {
        nano = value;
    }

    LocalDateTime toDateTime() {
        if (year.isEmpty() || (month.isEmpty() && dayOfYear.isEmpty())) {
            throw new DateTimeException("without year and month the value depends on the current date");
        }
        int calendarYear = beforeChrist ? 1 - year.getAsInt() : year.getAsInt();
        LocalDate date = dayOfYear.isPresent()
                ? LocalDate.ofYearDay(calendarYear, dayOfYear.getAsInt())
                : LocalDate.of(calendarYear, month.getAsInt(), day);
        if (secondOfDay.isPresent()) {
            return date.atTime(LocalTime.ofSecondOfDay(secondOfDay.getAsInt()).withNano(nano));
        }
        int hours = twelve ? hour % 12 + (afternoon ? 12 : 0) : hour;
        return date.atTime(hours, minute, second, nano);
    }
}
