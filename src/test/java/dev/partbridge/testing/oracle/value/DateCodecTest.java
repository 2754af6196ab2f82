package dev.partbridge.testing.oracle.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import oracle.sql.DATE;
import oracle.sql.TIMESTAMP;
import oracle.sql.TIMESTAMPTZ;
import org.junit.jupiter.api.Test;

class DateCodecTest {
    @Property
    void datesAgreeWithTheDriver(@ForAll("times") LocalDateTime time) throws SQLException {
        byte[] bytes = DateCodec.date(time);

        assertThat(bytes).isEqualTo(DATE.toBytes(time));
        assertThat(DateCodec.fields(bytes)).isEqualTo(time.truncatedTo(ChronoUnit.SECONDS));
    }

    @Property
    void timestampsAgreeWithTheDriver(@ForAll("times") LocalDateTime time) throws SQLException {
        byte[] bytes = DateCodec.timestamp(time);

        assertThat(TIMESTAMP.toLocalDateTime(bytes)).isEqualTo(time);
        assertThat(DateCodec.fields(bytes)).isEqualTo(time);
    }

    @Property
    void offsetsAgreeWithTheDriver(@ForAll("times") LocalDateTime time, @ForAll("offsets") ZoneOffset offset)
            throws SQLException {
        OffsetDateTime value = time.atOffset(offset);
        byte[] bytes = DateCodec.offset(value);

        assertThat(bytes).isEqualTo(TIMESTAMPTZ.toBytes(value));
        assertThat(DateCodec.offset(bytes)).isEqualTo(value);
    }

    @Test
    void namedZonesAgreeWithTheDriver() throws SQLException {
        for (String zone : new String[] {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"}) {
            ZonedDateTime value =
                    LocalDateTime.of(2024, 7, 1, 12, 30, 15, 123456789).atZone(ZoneId.of(zone));
            assertThat(TIMESTAMPTZ.toZonedDateTime(DateCodec.zone(value))).isEqualTo(value);
        }
    }

    @Test
    void theYearBeforeOneIsOneBeforeChrist() {
        byte[] bytes = DateCodec.date(LocalDateTime.of(-4711, 1, 1, 0, 0));

        assertThat(bytes).containsExactly(53, 88, 1, 1, 1, 1, 1);
        assertThat(DateCodec.fields(bytes)).isEqualTo(LocalDateTime.of(-4711, 1, 1, 0, 0));
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        Arbitrary<LocalDateTime> seconds = Arbitraries.longs()
                .between(second(LocalDateTime.of(1, 1, 2, 0, 0)), second(LocalDateTime.of(9999, 12, 30, 0, 0)))
                .map(at -> LocalDateTime.ofEpochSecond(at, 0, ZoneOffset.UTC));
        return Combinators.combine(seconds, Arbitraries.integers().between(0, 999_999_999))
                .as(LocalDateTime::withNano);
    }

    private static long second(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC);
    }

    @Provide
    Arbitrary<ZoneOffset> offsets() {
        return Arbitraries.integers().between(-12 * 60, 14 * 60).map(m -> ZoneOffset.ofTotalSeconds(m * 60));
    }
}
