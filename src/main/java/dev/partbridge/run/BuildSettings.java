package dev.partbridge.run;

import java.util.OptionalLong;

/**
 * How what comes behind the rows is done.
 *
 * @param maintenanceBytes maintenance_work_mem of each session that builds keys and indexes; by itself where absent
 * @param vacuum whether all that holds rows is vacuumed at the end
 */
public record BuildSettings(OptionalLong maintenanceBytes, boolean vacuum) {
    /** The least that PostgreSQL takes before 17. */
    public static final long LEAST_BYTES = 1L << 20;

    /** The most: it counts kilobytes in an int. */
    public static final long MOST_BYTES = (long) Integer.MAX_VALUE << 10;

    public BuildSettings {
        maintenanceBytes.ifPresent(bytes -> {
            if (bytes < LEAST_BYTES || bytes > MOST_BYTES) {
                throw new IllegalArgumentException("maintenance_work_mem of " + bytes + " bytes");
            }
        });
    }

    /** With memory by itself, and vacuumed. */
    public static BuildSettings defaults() {
        return new BuildSettings(OptionalLong.empty(), true);
    }
}
