package dev.partbridge.rows;

import java.time.chrono.IsoChronology;

/** Days of the proleptic Gregorian calendar, which PostgreSQL goes by at all times. */
public final class CalendarDay {
    private CalendarDay() {}

    /** Whether there is such a day; the year 0 is 1 BC. Asked of each value, so that it makes no object. */
    public static boolean exists(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        return switch (month) {
            case 2 -> day <= (IsoChronology.INSTANCE.isLeapYear(year) ? 29 : 28);
            case 4, 6, 9, 11 -> day <= 30;
            default -> day <= 31;
        };
    }
}
