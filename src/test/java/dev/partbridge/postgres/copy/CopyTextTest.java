package dev.partbridge.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Bytes as COPY's text format wants them. */
class CopyTextTest {
    private final CopyText out = new CopyText();

    @Test
    void escapesWhatHasAMeaning() {
        out.text("a\tb\nc\rd\\e");
        assertThat(written()).isEqualTo("a\\tb\\nc\\rd\\\\e");
    }

    @Test
    void neverWritesAMark() {
        out.text("\\.");
        out.tab();
        out.text("\\N");
        out.tab();
        out.nullMark();
        assertThat(written()).isEqualTo("\\\\.\t\\\\N\t\\N");
    }

    @Property(tries = 300)
    void writesUtf8(@ForAll String text) {
        String sound = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
        CopyText own = new CopyText();
        assertThat(own.text(sound)).isEqualTo(-1);
        String escaped = sound.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        assertThat(new String(own.array(), 0, own.length(), StandardCharsets.UTF_8))
                .isEqualTo(escaped);
    }

    /** Characters of each width, and of two chars, across the pieces in which a text is written. */
    @Property(tries = 100)
    void writesLongTexts(
            @ForAll @IntRange(max = 1_030) int before,
            @ForAll("units") String unit,
            @ForAll @IntRange(min = 1, max = 3_000) int times) {
        String text = "x".repeat(before) + unit.repeat(times);
        CopyText own = new CopyText();
        assertThat(own.text(text)).isEqualTo(-1);
        assertThat(new String(own.array(), 0, own.length(), StandardCharsets.UTF_8))
                .isEqualTo(text.replace("\\", "\\\\").replace("\n", "\\n"));
        assertThat(own.text(text + "\0")).isEqualTo(text.length());
        assertThat(own.text(text + "\uDE00")).isEqualTo(text.length());
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of("a", "\u007f", "é", "€", "\uFFFF", "\uD83D\uDE00", "\\", "\n", "a\u0001\uD83D\uDE00");
    }

    @Test
    void tellsCharactersThatCannotBeKept() {
        assertThat(out.text("ab\0")).isEqualTo(2);
        assertThat(out.text("a\uD83D")).isEqualTo(1);
        assertThat(out.text("\uDE00a")).isZero();
    }

    @Test
    void writesBytesInHex() {
        out.hex(new byte[] {0, (byte) 0xff, 0x5c});
        assertThat(written()).isEqualTo("\\\\x00ff5c");
    }

    @Property(tries = 500)
    void writesDates(@ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second) {
        CopyText own = new CopyText();
        DateTimeText.local(own, second, 0);
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        String text = new String(own.array(), 0, own.length(), StandardCharsets.US_ASCII);
        assertThat(LocalDateTime.parse(text.replace(' ', 'T'))).isEqualTo(time);
    }

    @Test
    void countsYearsBeforeOneBackwards() {
        DateTimeText.local(out, LocalDateTime.of(0, 2, 29, 1, 2, 3).toEpochSecond(ZoneOffset.UTC), 500_000_000);
        out.tab();
        DateTimeText.offset(
                out, LocalDateTime.of(-4711, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC), 0, -(3 * 3600 + 30 * 60));
        assertThat(written()).isEqualTo("0001-02-29 01:02:03.5 BC\t4712-01-01 00:00:00-03:30 BC");
    }

    @Test
    void fillsDigitsUpToTheirWidthAndNeverCutsThem() {
        for (long number : new long[] {0, 7, 99, 100, 12_345, 999_999_999, 10_000_000_000L}) {
            out.digits(number, 2);
            out.plain(' ');
            out.digits(number, 9);
            out.endRow();
        }
        assertThat(written())
                .isEqualTo(
                        """
                        00 000000000
                        07 000000007
                        99 000000099
                        100 000000100
                        12345 000012345
                        999999999 999999999
                        10000000000 10000000000
                        """);
    }

    private String written() {
        return new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    }
}
