package dev.partbridge.oracle.script.data;

import dev.partbridge.rows.CalendarDay;
import java.time.LocalDate;

/**
 * Reads {@code YYYY-MM-DD[ HH24:MI:SS[.fffffffff]]}, with {@code T} for the blank, and where asked for an offset
 * ({@code +HH:MI}, {@code +HHMI}, {@code +HH} or {@code Z}) behind it. A year with a minus sign is one before Christ,
 * as with Oracle's SYYYY: -4712 is 4712 BC, the year -4711 of the proleptic Gregorian calendar, and there is no year 0.
 */
final class TimeText {
    private static final int BAD = -1;

    /** What reading gave. */
    enum Result {
        READ,
        MALFORMED,
        NO_SUCH_TIME
    }

    private final boolean offsetWanted;
    private CharSequence text = "";
    private int at;
    private long epochSecond;
    private int nano;
    private int offsetSeconds;

    TimeText(boolean offsetWanted) {
        this.offsetWanted = offsetWanted;
    }

    long epochSecond() {
        return epochSecond;
    }

    int nano() {
        return nano;
    }

    int offsetSeconds() {
        return offsetSeconds;
    }

    Result read(CharSequence value) {
        text = value;
        at = 0;
        nano = 0;
        offsetSeconds = 0;
        boolean beforeChrist = take('-');
        int year = number(4);
        int month = take('-') ? number(2) : BAD;
        int day = take('-') ? number(2) : BAD;
        if (year == BAD || month == BAD || day == BAD) {
            return Result.MALFORMED;
        }
        int hour = 0;
        int minute = 0;
        int second = 0;
        if (at < text.length() && (take('T') || isTimeNext())) {
            hour = number(2);
            minute = take(':') ? number(2) : BAD;
            second = take(':') ? number(2) : BAD;
            if (hour == BAD || minute == BAD || second == BAD || (take('.') && !fraction())) {
                return Result.MALFORMED;
            }
        }
        if ((offsetWanted && !offset()) || at < text.length()) {
            return Result.MALFORMED;
        }
        if (year == 0
                || !CalendarDay.exists(beforeChrist ? 1 - year : year, month, day)
                || hour > 23
                || minute > 59
                || second > 59) {
            return Result.NO_SUCH_TIME;
        }
        long days = LocalDate.of(beforeChrist ? 1 - year : year, month, day).toEpochDay();
        epochSecond = 86_400 * days + 3_600L * hour + 60L * minute + second;
        return Result.READ;
    }

    /** Takes the blank before a time of day. */
    private boolean isTimeNext() {
        boolean digitFollows = at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return digitFollows && take(' ');
    }

    private boolean fraction() {
        int first = at;
        int scale = 100_000_000;
        while (at < text.length() && at - first < 9 && isDigit(text.charAt(at))) {
            nano += scale * (text.charAt(at) - '0');
            scale /= 10;
            at++;
        }
        return at > first;
    }

    private boolean offset() {
        take(' ');
        if (take('Z')) {
            return true;
        }
        boolean negative = take('-');
        if (!negative && !take('+')) {
            return false;
        }
        int hours = number(2);
        take(':');
        int minutes = at == text.length() ? 0 : number(2);
        if (hours == BAD || minutes == BAD || hours > 15 || minutes > 59) {
            return false;
        }
        offsetSeconds = (negative ? -60 : 60) * (60 * hours + minutes);
        return true;
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private int number(int digits) {
        if (at + digits > text.length()) {
            return BAD;
        }
        int value = 0;
        for (int end = at + digits; at < end; at++) {
            if (!isDigit(text.charAt(at))) {
                return BAD;
            }
            value = 10 * value + (text.charAt(at) - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
