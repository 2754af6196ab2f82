package dev.partbridge.run.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecimalTextTest {
    @Property
    void isTheSameForEachSpelling(@ForAll BigInteger digits, @ForAll @IntRange(min = -60, max = 60) int scale) {
        BigDecimal number = new BigDecimal(digits, scale);
        assertThat(List.of(
                        hash(number.toPlainString()),
                        hash(number.toString()),
                        hash(number.setScale(scale + 3).toPlainString()),
                        hash(number.signum() < 0 ? number.toPlainString() : "+00" + number.toPlainString())))
                .as(number.toString())
                .containsOnly(hash(number.stripTrailingZeros().toString()));
    }

    @Property
    void isTheSameForWholeNumbers(@ForAll long number) {
        CanonicalRow row = new CanonicalRow();
        DecimalText.write(number, row);
        assertThat(sum(row)).isEqualTo(hash(Long.toString(number)));
    }

    @Property
    void differsForOtherNumbers(@ForAll BigDecimal one, @ForAll BigDecimal other) {
        assertThat(hash(one.toPlainString()).equals(hash(other.toPlainString())))
                .isEqualTo(one.compareTo(other) == 0);
    }

    @Example
    void readsTheEnds() {
        CanonicalRow row = new CanonicalRow();
        DecimalText.write(Long.MIN_VALUE, row);
        assertThat(sum(row)).isEqualTo(hash("-9223372036854775808"));
        assertThat(hash(".5")).isEqualTo(hash("0.50")).isEqualTo(hash("5e-1"));
        assertThat(hash("-0.0")).isEqualTo(hash("0"));
        assertThat(hash("10")).isNotEqualTo(hash("1")).isNotEqualTo(hash("100"));
    }

    private static Checksum hash(String number) {
        CanonicalRow row = new CanonicalRow();
        DecimalText.write(number, row);
        return sum(row);
    }

    private static Checksum sum(CanonicalRow row) {
        row.endRow();
        return new Checksum(row.high(), row.low());
    }
}
