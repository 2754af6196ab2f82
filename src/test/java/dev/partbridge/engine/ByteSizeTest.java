package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"0,0", "512,512", "8k,8192", "500M,524288000", "4G,4294967296", "1TB,1099511627776", "2gb,2147483648"})
    void readsSizes(String text, long bytes) {
        assertThat(ByteSize.read(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "4 G", "G", "1.5G", "4X", "9999999999999"})
    void refusesWhatIsNoSize(String text) {
        assertThatThrownBy(() -> ByteSize.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no size: give bytes, or 500M, 4G, 1T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999T", "8388608T"})
    void refusesWhatIsTooLarge(String text) {
        assertThatThrownBy(() -> ByteSize.read(text)).hasMessage("'" + text + "' is more than there can be");
    }
}
