package dev.partbridge.oracle.rows;

import java.time.LocalDate;

/** Times as a data file has them: {@code -0044-03-15 12:00:00.5 +01:00}, the year before Christ with a minus sign. */
final class ShownTime {
    private static final int SECONDS_PER_DAY = 86_400;

    private ShownTime() {}

    static void local(StringBuilder out, long epochSecond, int nano) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochSecond, SECONDS_PER_DAY));
        int second = Math.floorMod(epochSecond, SECONDS_PER_DAY);
        int year = date.getYear();
        if (year < 1) {
            out.append('-');
            year = 1 - year;
        }
        two(out, year / 100);
        two(out, year % 100);
        out.append('-');
        two(out, date.getMonthValue());
        out.append('-');
        two(out, date.getDayOfMonth());
        out.append(' ');
        two(out, second / 3_600);
        out.append(':');
        two(out, second / 60 % 60);
        out.append(':');
        two(out, second % 60);
        if (nano != 0) {
            out.append('.');
            int unit = 100_000_000;
            for (int rest = nano; rest != 0; rest %= unit, unit /= 10) {
                out.append((char) ('0' + rest / unit));
            }
        }
    }

    static void offset(StringBuilder out, int seconds) {
        out.append(seconds < 0 ? " -" : " +");
        two(out, Math.abs(seconds) / 3_600);
        out.append(':');
        two(out, Math.abs(seconds) / 60 % 60);
        if (seconds % 60 != 0) {
            out.append(':');
            two(out, Math.abs(seconds) % 60);
        }
    }

    private static void two(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
