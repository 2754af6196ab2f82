package dev.partbridge.postgres.copy;

/** Date and time of day in ISO form as PostgreSQL reads it whatever DateStyle says. */
final class DateTimeText {
    private static final int SECONDS_PER_DAY = 86_400;

    private DateTimeText() {}

    /** Writes {@code 2024-02-29 23:59:59.5}; years before 1 are counted from 1 BC backwards and marked {@code BC}. */
    static void local(CopyText out, long epochSecond, int nano) {
        boolean bc = dateTime(out, epochSecond, nano);
        era(out, bc);
    }

    /** As above with the offset, {@code +02:00}, before the era. */
    static void offset(CopyText out, long epochSecond, int nano, int offsetSeconds) {
        boolean bc = dateTime(out, epochSecond, nano);
        out.plain(offsetSeconds < 0 ? '-' : '+');
        int seconds = Math.abs(offsetSeconds);
        out.two(seconds / 3600);
        out.plain(':');
        out.two(seconds / 60 % 60);
        if (seconds % 60 != 0) {
            out.plain(':');
            out.two(seconds % 60);
        }
        era(out, bc);
    }

    private static void era(CopyText out, boolean bc) {
        if (bc) {
            out.plain(" BC");
        }
    }

    /** Returns whether the year is before 1. */
    private static boolean dateTime(CopyText out, long epochSecond, int nano) {
        boolean bc = date(out, Math.floorDiv(epochSecond, SECONDS_PER_DAY));
        int second = Math.floorMod(epochSecond, SECONDS_PER_DAY);
        out.plain(' ');
        out.two(second / 3600);
        out.plain(':');
        out.two(second / 60 % 60);
        out.plain(':');
        out.two(second % 60);
        if (nano != 0) {
            out.plain('.');
            int fraction = nano;
            int width = 9;
            while (fraction % 10 == 0) {
                fraction /= 10;
                width--;
            }
            out.digits(fraction, width);
        }
        return bc;
    }

    /** Days to year, month, day of the proleptic Gregorian calendar, counted in eras of 400 years from 0000-03-01. */
    private static boolean date(CopyText out, long epochDay) {
        long day = epochDay + 719_468;
        long era = Math.floorDiv(day, 146_097);
        int ofEra = Math.floorMod(day, 146_097);
        int yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
        int ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shifted = (5 * ofYear + 2) / 153;
        int dayOfMonth = ofYear - (153 * shifted + 2) / 5 + 1;
        int month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        boolean bc = year < 1;
        out.digits(bc ? 1 - year : year, 4);
        out.plain('-');
        out.two(month);
        out.plain('-');
        out.two(dayOfMonth);
        return bc;
    }
}
