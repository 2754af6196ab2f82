package dev.partbridge.oracle.rows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import oracle.sql.ZONEIDMAP;

/**
 * Reads the zone of a TIMESTAMP WITH TIME ZONE, whose other fields are in UTC: hours plus 20 and minutes plus 60, or
 * with the highest bit set the number of a named region. The moment is exact in both; a region's offset at that moment
 * is looked up in Java's rules, since the server is not asked for its own.
 */
final class ZoneBytes {
    private static final int REGION = 0x80;

    private final Map<Integer, Optional<ZoneRules>> regions = new HashMap<>();
    private int offsetSeconds;

    int offsetSeconds() {
        return offsetSeconds;
    }

    /**
     * Reads the two last of 13 bytes.
     *
     * @param epochSecond the moment
     * @return false for a region that is unknown, or an offset that cannot be
     */
    boolean read(byte[] bytes, long epochSecond) {
        if (bytes.length != 13) {
            return false;
        }
        int first = bytes[11] & 0xFF;
        int second = bytes[12] & 0xFF;
        if ((first & REGION) == 0) {
            offsetSeconds = 3_600 * (first - 20) + 60 * (second - 60);
            return Math.abs(offsetSeconds) <= 15 * 3_600 + 59 * 60;
        }
        int region = (first & ~REGION) << 6 | second >> 2;
        Optional<ZoneRules> rules = regions.computeIfAbsent(region, ZoneBytes::rules);
        offsetSeconds = rules.map(
                        r -> r.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds())
                .orElse(0);
        return rules.isPresent();
    }

    private static Optional<ZoneRules> rules(int region) {
        Optional<String> name = Optional.ofNullable(ZONEIDMAP.getRegion(region));
        try {
            return name.map(n -> ZoneId.of(n, ZoneId.SHORT_IDS).getRules());
        } catch (DateTimeException e) {
            return Optional.empty(); // told as a defect, with the bytes
        }
    }
}
