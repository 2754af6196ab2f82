package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTextTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1023,1023", "1024,1K", "20971520,20M", "1536,1536", "4294967296,4G", "1099511627776,1T"})
    void isTheLargestUnitThatHoldsItWhole(long bytes, String text) {
        assertThat(ByteSize.text(bytes)).isEqualTo(text);
    }

    @Property
    void comesBack(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long bytes) {
        assertThat(ByteSize.read(ByteSize.text(bytes))).isEqualTo(bytes);
    }
}
