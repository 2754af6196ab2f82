package dev.partbridge.engine;

import dev.partbridge.run.ByteCount;
import java.time.Duration;
import java.util.Locale;

/** Sizes and times as both shells write them for people. */
public final class Quantities {
    private Quantities() {}

    /** {@code 122 MB}, {@code 9.8 GB}; a unit is 1024 of the one before. */
    public static String bytes(long bytes) {
        return ByteCount.text(bytes);
    }

    /** {@code 0.8 s}, {@code 21 s}, {@code 1 min 02 s}, {@code 1 h 02 min}. */
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }
}
