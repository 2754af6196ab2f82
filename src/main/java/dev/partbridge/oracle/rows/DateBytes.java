package dev.partbridge.oracle.rows;

import dev.partbridge.rows.CalendarDay;
import java.time.LocalDate;

/**
 * Reads Oracle's DATE and TIMESTAMP from their bytes: century and year of it plus 100, month, day, hour, minute and
 * second plus 1, then nanoseconds as four bytes, which are left out when they are 0. Years before Christ are negative
 * and there is no year 0.
 *
 * <p>The fields are taken as they are, of the proleptic Gregorian calendar, as the readers of files take them and as
 * PostgreSQL does. Oracle itself counts days by the Julian calendar before 15 October 1582: the same fields are then
 * another day of its history, and 29 February of 1500, which Oracle has and the Gregorian calendar has not, is refused.
 */
final class DateBytes {
    private static final int SECONDS_PER_DAY = 86_400;

    private long epochSecond;
    private int nano;

    long epochSecond() {
        return epochSecond;
    }

    int nano() {
        return nano;
    }

    /** Whether the bytes are a time of the calendar; the other answers are about it then. */
    boolean read(byte[] bytes) {
        if (bytes.length < 7 || (bytes.length > 7 && bytes.length < 11)) {
            return false;
        }
        int year = 100 * (at(bytes, 0) - 100) + at(bytes, 1) - 100;
        int month = at(bytes, 2);
        int day = at(bytes, 3);
        int hour = at(bytes, 4) - 1;
        int minute = at(bytes, 5) - 1;
        int second = at(bytes, 6) - 1;
        nano = bytes.length == 7 ? 0 : integer(bytes, 7);
        if (year == 0
                || year > 9999
                || !CalendarDay.exists(year < 0 ? year + 1 : year, month, day)
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59
                || nano < 0
                || nano > 999_999_999) {
            return false;
        }
        long days = LocalDate.of(year < 0 ? year + 1 : year, month, day).toEpochDay();
        epochSecond = SECONDS_PER_DAY * days + 3_600L * hour + 60L * minute + second;
        return true;
    }

    /** The bytes for messages as DUMP shows them: {@code 120,124,2,30,1,1,1}. */
    static String shown(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        for (byte b : bytes) {
            shown.append(shown.length() == 0 ? "" : ",").append(b & 0xFF);
        }
        return shown.toString();
    }

    static int integer(byte[] bytes, int from) {
        return at(bytes, from) << 24 | at(bytes, from + 1) << 16 | at(bytes, from + 2) << 8 | at(bytes, from + 3);
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
