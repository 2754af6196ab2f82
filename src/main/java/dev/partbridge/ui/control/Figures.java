package dev.partbridge.ui.control;

import dev.partbridge.engine.Quantities;
import java.time.Duration;
import java.util.Locale;

/** Numbers for people: grouped, sizes in units, durations in hours and minutes. */
public final class Figures {
    private static final String[] STEPS = {"", " k", " M", " G", " T"};

    private Figures() {}

    /** {@code 5,210,446}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 999}, {@code 12 k}, {@code 1.2 M}: of what is known roughly only. */
    public static String rough(long number) {
        double value = number;
        int step = 0;
        while (value >= 999.5 && step < STEPS.length - 1) {
            value /= 1000;
            step++;
        }
        String form = step > 0 && value < 9.95 ? "%.1f%s" : "%.0f%s";
        return String.format(Locale.ROOT, form, value, STEPS[step]);
    }

    /** {@code 122 MB}, {@code 9.8 GB}; a unit is 1024 of the one before. */
    public static String bytes(long bytes) {
        return Quantities.bytes(bytes);
    }

    /** {@code 0.8 s}, {@code 21 s}, {@code 1 min 02 s}, {@code 1 h 02 min}. */
    public static String duration(Duration time) {
        return Quantities.duration(time);
    }

    /** {@code 0.4 ms}, {@code 12 ms}, {@code 1,204 ms}: how soon a server answers. */
    public static String latency(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, millis < 9.95 ? "%.1f ms" : "%,.0f ms", millis);
    }

    /** {@code 62 %}; 100 only when it is all. */
    public static String percent(double fraction) {
        long whole = fraction >= 1 ? 100 : Math.min(99, Math.round(fraction * 100));
        return Math.max(0, whole) + " %";
    }
}
