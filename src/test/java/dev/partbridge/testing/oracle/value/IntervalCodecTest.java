package dev.partbridge.testing.oracle.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import oracle.sql.INTERVALDS;
import oracle.sql.INTERVALYM;

class IntervalCodecTest {
    @Property
    void theDriverReadsMonths(@ForAll @IntRange(min = -120_000, max = 120_000) int months) {
        Period period = Period.ofMonths(months).normalized();

        assertThat(INTERVALYM.toPeriod(IntervalCodec.yearMonth(period))).isEqualTo(period);
    }

    @Property
    void theDriverReadsSeconds(
            @ForAll @LongRange(min = -86_400_000_000L, max = 86_400_000_000L) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);

        assertThat(INTERVALDS.toDuration(IntervalCodec.daySecond(duration))).isEqualTo(duration);
    }
}
