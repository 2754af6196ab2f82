package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers, times and intervals of the genuine driver. */
class OracleValuesTest extends RowSourceFixture {
    @Test
    void numbers() throws IOException {
        assertThat(read(
                        OracleType.of("NUMBER"),
                        "NUMBER",
                        Arrays.asList(
                                new BigDecimal("-123.456"),
                                new BigDecimal("1234567890123456789012345678901234567890"),
                                new byte[] {-1, 100},
                                new BigDecimal("-1E-130"),
                                0,
                                null)))
                .isEqualTo(Arrays.asList(
                        "-123.456",
                        "1234567890123456789012345678901234567890",
                        "99" + "0".repeat(124),
                        "-0." + "0".repeat(129) + "1",
                        "0",
                        null));
        assertThat(read(OracleType.of("FLOAT", 126), "NUMBER", List.of(new BigDecimal("0.1"), new byte[] {0})))
                .isEqualTo(List.of(
                        "0.1",
                        new RowDefect("22003", "X: holds infinity, which numeric has only by the name of a number")));
    }

    @Test
    void binaryNumbers() throws IOException {
        assertThat(read(
                        OracleType.of("BINARY_DOUBLE"),
                        "BINARY_DOUBLE",
                        Arrays.asList(
                                1.5,
                                -2.25,
                                Double.NaN,
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                -0.0,
                                Double.MIN_VALUE,
                                null)))
                .isEqualTo(Arrays.asList("1.5", "-2.25", "NaN", "Infinity", "-Infinity", "-0.0", "4.9E-324", null));
        assertThat(read(
                        OracleType.of("BINARY_FLOAT"),
                        "BINARY_FLOAT",
                        List.of(3.4e38f, -0.1f, Float.NaN, Float.NEGATIVE_INFINITY)))
                .isEqualTo(List.of("3.4E38", "-0.1", "NaN", "-Infinity"));
    }

    @Test
    void times() throws IOException {
        assertThat(read(
                        OracleType.of("DATE"),
                        "DATE",
                        Arrays.asList(
                                LocalDateTime.of(-4711, 1, 1, 0, 0),
                                LocalDateTime.of(9999, 12, 31, 23, 59, 59),
                                null,
                                new byte[] {100, 100, 0, 0, 1, 1, 1})))
                .isEqualTo(Arrays.asList(
                        LocalDateTime.of(-4711, 1, 1, 0, 0),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59),
                        null,
                        new RowDefect(
                                "22008",
                                "X: the bytes 100,100,0,0,1,1,1 are not in the calendar or not a time of day")));
        LocalDateTime fine = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123_456_789);
        assertThat(read(OracleType.of("TIMESTAMP", 9), "TIMESTAMP(9)", List.of(fine)))
                .isEqualTo(List.of(fine));
        OffsetDateTime india = fine.atOffset(ZoneOffset.ofHoursMinutes(5, 30));
        ZonedDateTime berlin = ZonedDateTime.parse("2024-10-27T02:30:00.000000001+02:00[Europe/Berlin]");
        assertThat(read(
                        OracleType.of("TIMESTAMP WITH TIME ZONE", 9),
                        "TIMESTAMP(9) WITH TIME ZONE",
                        Arrays.asList(india, berlin, null)))
                .isEqualTo(Arrays.asList(india, berlin.toOffsetDateTime(), null));
        assertThat(read(
                        OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", 9),
                        "TIMESTAMP(9) WITH LOCAL TIME ZONE",
                        Arrays.asList(fine, null)))
                .isEqualTo(Arrays.asList(fine.atOffset(ZoneOffset.UTC), null));
    }

    @Test
    void intervals() throws IOException {
        assertThat(read(
                        OracleType.of("INTERVAL YEAR TO MONTH", 2),
                        "INTERVAL YEAR(2) TO MONTH",
                        Arrays.asList(Period.of(3, 4, 0), Period.of(-3, -4, 0), Period.ZERO, null)))
                .isEqualTo(Arrays.asList("3 years 4 mons", "-3 years -4 mons", "0 years 0 mons", null));
        assertThat(read(
                        OracleType.of("INTERVAL DAY TO SECOND", 2, 6),
                        "INTERVAL DAY(2) TO SECOND(6)",
                        Arrays.asList(Duration.ofSeconds(90_061, 500_000_000), Duration.ofHours(-2), null)))
                .isEqualTo(Arrays.asList("1 days 01:01:01.500000000", "-0 days -02:00:00", null));
    }
}
