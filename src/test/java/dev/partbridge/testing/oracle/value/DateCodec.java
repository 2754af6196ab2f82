package dev.partbridge.testing.oracle.value;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import oracle.sql.ZONEIDMAP;

/** DATE, and the TIMESTAMP types that begin like it. Years before Christ have no year 0, as in Oracle. */
public final class DateCodec {
    private static final int REGION = 0x80;

    private DateCodec() {}

    /** Seven bytes; a fraction of a second is lost. */
    public static byte[] date(LocalDateTime value) {
        byte[] bytes = new byte[7];
        put(value, bytes);
        return bytes;
    }

    private static void put(LocalDateTime value, byte[] bytes) {
        int year = value.getYear() <= 0 ? value.getYear() - 1 : value.getYear();
        bytes[0] = (byte) (year / 100 + 100);
        bytes[1] = (byte) (year % 100 + 100);
        bytes[2] = (byte) value.getMonthValue();
        bytes[3] = (byte) value.getDayOfMonth();
        bytes[4] = (byte) (value.getHour() + 1);
        bytes[5] = (byte) (value.getMinute() + 1);
        bytes[6] = (byte) (value.getSecond() + 1);
    }

    /** Eleven bytes, seven where there is no fraction. */
    public static byte[] timestamp(LocalDateTime value) {
        if (value.getNano() == 0) {
            return date(value);
        }
        byte[] bytes = new byte[11];
        put(value, bytes);
        ByteBuffer.wrap(bytes).putInt(7, value.getNano());
        return bytes;
    }

    /** Thirteen bytes: the fields in UTC, then the offset. */
    public static byte[] offset(OffsetDateTime value) {
        byte[] bytes = utc(value);
        int minutes = value.getOffset().getTotalSeconds() / 60;
        bytes[11] = (byte) (minutes / 60 + 20);
        bytes[12] = (byte) (minutes % 60 + 60);
        return bytes;
    }

    /** As {@link #offset}, but with the number of the zone's region, unless the zone is an offset. */
    public static byte[] zone(ZonedDateTime value) {
        if (value.getZone() instanceof ZoneOffset) {
            return offset(value.toOffsetDateTime());
        }
        int region = ZONEIDMAP.getID(value.getZone().getId());
        if (!ZONEIDMAP.isValidID(region)) {
            throw new IllegalArgumentException("Oracle knows no zone " + value.getZone());
        }
        byte[] bytes = utc(value.toOffsetDateTime());
        bytes[11] = (byte) (REGION | region >> 6);
        bytes[12] = (byte) (region << 2 & 0xfc);
        return bytes;
    }

    private static byte[] utc(OffsetDateTime value) {
        LocalDateTime fields = value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        byte[] bytes = new byte[13];
        put(fields, bytes);
        ByteBuffer.wrap(bytes).putInt(7, fields.getNano());
        return bytes;
    }

    /** Reads 7 or 11 bytes, and the UTC fields of 13. */
    public static LocalDateTime fields(byte[] bytes) {
        int nanos = bytes.length >= 11 ? ByteBuffer.wrap(bytes).getInt(7) : 0;
        int year = ((bytes[0] & 0xff) - 100) * 100 + (bytes[1] & 0xff) - 100;
        return LocalDateTime.of(
                year < 0 ? year + 1 : year, bytes[2], bytes[3], bytes[4] - 1, bytes[5] - 1, bytes[6] - 1, nanos);
    }

    /** Reads 13 bytes with an offset. */
    public static OffsetDateTime offset(byte[] bytes) {
        if ((bytes[11] & REGION) != 0) {
            throw new IllegalArgumentException("a bind in a named zone is not read by the double");
        }
        ZoneOffset offset = ZoneOffset.ofHoursMinutes(bytes[11] - 20, bytes[12] - 60);
        return fields(bytes).atOffset(ZoneOffset.UTC).withOffsetSameInstant(offset);
    }
}
