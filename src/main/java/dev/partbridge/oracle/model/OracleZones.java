package dev.partbridge.oracle.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as Oracle writes them: an offset such as {@code +02:00}, or a region's name in any case. */
public final class OracleZones {
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d?\\d):(\\d\\d)");

    private OracleZones() {}

    /**
     * The zone of that name.
     *
     * @throws DateTimeException when there is none
     */
    public static ZoneId of(String name) {
        Matcher offset = OFFSET.matcher(name.strip());
        if (offset.matches()) {
            int sign = offset.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(
                    sign * Integer.parseInt(offset.group(2)), sign * Integer.parseInt(offset.group(3)));
        }
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(name.strip()))
                .sorted()
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> new DateTimeException("there is no time zone '" + name + "'"));
    }
}
