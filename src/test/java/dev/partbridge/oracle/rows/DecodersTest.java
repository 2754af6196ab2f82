package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import oracle.sql.INTERVALDS;
import oracle.sql.INTERVALYM;
import oracle.sql.NUMBER;
import oracle.sql.TIMESTAMP;
import oracle.sql.TIMESTAMPTZ;
import oracle.sql.ZONEIDMAP;
import org.junit.jupiter.api.Test;

/** What the driver's own classes write is read back here. */
class DecodersTest {
    private static final HexFormat HEX = HexFormat.of();

    @Property(tries = 3_000)
    void numbersOfUpTo38Digits(@ForAll("numbers") BigDecimal number) throws SQLException {
        NumberDigits digits = new NumberDigits();
        byte[] bytes = new NUMBER(number).toBytes();
        assertThat(digits.read(bytes)).isEqualTo(NumberDigits.Result.READ);
        assertThat(digits.toString())
                .isEqualTo(
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> unscaled = Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38).subtract(BigInteger.ONE));
        return Combinators.combine(unscaled, Arbitraries.integers().between(-86, 91))
                .as((u, s) -> new BigDecimal(u, s));
    }

    @Property(tries = 2_000)
    void anyBytesAreReadAsTheDriverReadsThemOrRefused(@ForAll @Size(min = 2, max = 21) byte[] bytes)
            throws SQLException {
        NumberDigits digits = new NumberDigits();
        if (digits.read(bytes) == NumberDigits.Result.READ) {
            assertThat(new BigDecimal(digits.toString())).isEqualByComparingTo(NUMBER.toBigDecimal(bytes));
        }
    }

    @Test
    void numbersKnownByTheirBytes() {
        assertThat(number("80")).isEqualTo("0");
        assertThat(number("c102")).isEqualTo("1");
        assertThat(number("c002")).isEqualTo("0.01");
        assertThat(number("3e6466")).isEqualTo("-1");
        assertThat(number("3d644e382966")).isEqualTo("-123.456");
        assertThat(number("c302182e4451")).isEqualTo("12345.678");
        assertThat(number("fd02")).isEqualTo("1" + "0".repeat(120));
        assertThat(number("ff64" + "64".repeat(19))).isEqualTo("9".repeat(40) + "0".repeat(86));
        assertThat(number("8002")).isEqualTo("0." + "0".repeat(129) + "1");
        assertThat(number("7f" + "64".repeat(2) + "66")).isEqualTo("-0." + "0".repeat(128 + 1) + "101");
        assertThat(number("ff65")).isEqualTo("INFINITE");
        assertThat(number("00")).isEqualTo("INFINITE");
        assertThat(number("c1")).isEqualTo("MALFORMED");
        assertThat(number("")).isEqualTo("MALFORMED");
        assertThat(number("c16600")).isEqualTo("MALFORMED");
        assertThat(number("0066")).isEqualTo("MALFORMED");
        assertThat(number("c1" + "02".repeat(22))).isEqualTo("MALFORMED");
    }

    private static String number(String hex) {
        NumberDigits digits = new NumberDigits();
        NumberDigits.Result result = digits.read(HEX.parseHex(hex));
        return result == NumberDigits.Result.READ ? digits.toString() : result.toString();
    }

    @Property(tries = 2_000)
    void datesAndTimestamps(@ForAll("times") LocalDateTime time) throws SQLException {
        DateBytes date = new DateBytes();
        assertThat(date.read(TIMESTAMP.of(time).toBytes())).isTrue();
        assertThat(LocalDateTime.ofEpochSecond(date.epochSecond(), date.nano(), ZoneOffset.UTC))
                .isEqualTo(time);
        LocalDateTime second = time.withNano(0);
        assertThat(date.read(oracle.sql.DATE.of(second).toBytes())).isTrue();
        assertThat(LocalDateTime.ofEpochSecond(date.epochSecond(), date.nano(), ZoneOffset.UTC))
                .isEqualTo(second);
    }

    @Provide
    Arbitrary<LocalDateTime> times() {
        Arbitrary<Integer> years = Arbitraries.integers().between(-4711, 9998).filter(y -> y < 0 || y > 1);
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 365L * 86_400 - 1);
        Arbitrary<Integer> nanos = Arbitraries.integers().between(0, 999_999_999);
        return Combinators.combine(years, seconds, nanos)
                .as((y, s, n) -> LocalDateTime.of(y, 1, 1, 0, 0).plusSeconds(s).withNano(n));
    }

    @Test
    void datesKnownByTheirBytes() {
        assertThat(date("77c70c1f183c3b")).isEqualTo("1999-12-31 23:59:58");
        // 4712 BC, the first of Oracle's years
        assertThat(date("35580101010101")).isEqualTo("-4712-01-01 00:00:00");
        // 1 BC, a leap year, and the year 1
        assertThat(date("6463021d010101")).isEqualTo("-0001-02-29 00:00:00");
        assertThat(date("64650101010101")).isEqualTo("0001-01-01 00:00:00");
        // Oracle's calendar is the Julian one before 1582: its 29 February 1500 has no place in the Gregorian one
        assertThat(date("7364021d010101")).isEqualTo("refused");
        assertThat(date("7364021c010101")).isEqualTo("1500-02-28 00:00:00");
        // 10 October 1582, which Oracle leaves out, is a day here
        assertThat(date("73b60a0a010101")).isEqualTo("1582-10-10 00:00:00");
        assertThat(date("64640101010101")).isEqualTo("refused");
        assertThat(date("77c70d1f010101")).isEqualTo("refused");
        assertThat(date("77c70c1f1a3c3b")).isEqualTo("refused");
        assertThat(date("77c70c1f183c3b3b9aca00")).isEqualTo("refused");
        assertThat(date("787c021d020304075bcd15")).isEqualTo("2024-02-29 01:02:03.123456789");
        assertThat(date("787c")).isEqualTo("refused");
    }

    private static String date(String hex) {
        DateBytes date = new DateBytes();
        if (!date.read(HEX.parseHex(hex))) {
            return "refused";
        }
        StringBuilder shown = new StringBuilder();
        ShownTime.local(shown, date.epochSecond(), date.nano());
        return shown.toString();
    }

    @Property(tries = 1_000)
    void offsets(@ForAll("times") LocalDateTime time, @ForAll @IntRange(min = -14 * 60, max = 14 * 60) int minutes)
            throws SQLException {
        OffsetDateTime value = time.atOffset(ZoneOffset.ofTotalSeconds(60 * minutes));
        assertThat(zoned(TIMESTAMPTZ.of(value).toBytes())).isEqualTo(value);
    }

    @Property(tries = 1_000)
    void regions(@ForAll("times") LocalDateTime time, @ForAll("regionNames") String region) throws SQLException {
        ZonedDateTime value = ZonedDateTime.of(time, ZoneId.of(region));
        byte[] bytes = new TIMESTAMPTZ(value).toBytes();
        assertThat(zoned(bytes).toInstant()).isEqualTo(value.toInstant());
        assertThat(zoned(bytes)).isEqualTo(TIMESTAMPTZ.toZonedDateTime(bytes).toOffsetDateTime());
    }

    @Provide
    Arbitrary<String> regionNames() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                .filter(ZONEIDMAP::isValidRegion)
                .sorted()
                .toList());
    }

    private static OffsetDateTime zoned(byte[] bytes) {
        DateBytes date = new DateBytes();
        ZoneBytes zone = new ZoneBytes();
        assertThat(date.read(bytes)).isTrue();
        assertThat(zone.read(bytes, date.epochSecond()))
                .as(HEX.formatHex(bytes))
                .isTrue();
        return LocalDateTime.ofEpochSecond(date.epochSecond() + zone.offsetSeconds(), date.nano(), ZoneOffset.UTC)
                .atOffset(ZoneOffset.ofTotalSeconds(zone.offsetSeconds()));
    }

    @Test
    void unknownRegionIsRefused() {
        ZoneBytes zone = new ZoneBytes();
        assertThat(zone.read(HEX.parseHex("787c07010b010100000000fffc"), 0)).isFalse();
        assertThat(zone.read(HEX.parseHex("787c07010b0101000000007f3c"), 0)).isFalse();
        assertThat(zone.read(HEX.parseHex("787c07010b0101"), 0)).isFalse();
    }

    @Property(tries = 1_000)
    void monthIntervals(@ForAll @IntRange(min = -999_999_999, max = 999_999_999) int months) {
        byte[] bytes =
                INTERVALYM.toIntervalym(Period.ofMonths(months).normalized()).toBytes();
        assertThat(IntervalBytes.months(bytes)).isEqualTo(months / 12 + " years " + months % 12 + " mons");
    }

    @Property(tries = 1_000)
    void dayIntervals(
            @ForAll @IntRange(min = -999_999_999, max = 999_999_999) int days,
            @ForAll @IntRange(min = 0, max = 86_399) int seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        String sign = days < 0 ? "-" : "";
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
        // not by INTERVALDS.toIntervalds, which writes -1 day as 0 days, -23:59:59 and 10^9 nanoseconds less
        byte[] bytes = INTERVALDS.toBytes(
                String.format(Locale.ROOT, "%s%d %s.%09d", sign, Math.abs((long) days), clock, nanos));
        assertThat(IntervalBytes.days(bytes))
                .isEqualTo(sign + Math.abs((long) days) + " days " + sign + clock
                        + (nanos == 0 ? "" : String.format(Locale.ROOT, ".%09d", nanos)));
    }

    @Test
    void bytesThatAreNoIntervalGiveNothing() {
        assertThat(IntervalBytes.months(new byte[4])).isEmpty();
        assertThat(IntervalBytes.days(new byte[10])).isEmpty();
    }
}
