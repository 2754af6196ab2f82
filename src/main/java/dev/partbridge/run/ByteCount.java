package dev.partbridge.run;

import java.util.Locale;

/** Sizes as they are written for people. */
public final class ByteCount {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};

    private ByteCount() {}

    /** {@code 122 MB}, {@code 9.8 GB}; a unit is 1024 of the one before. */
    public static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String form = unit > 0 && value < 10 ? "%.1f %s" : "%.0f %s";
        return String.format(Locale.ROOT, form, value, UNITS[unit]);
    }
}
