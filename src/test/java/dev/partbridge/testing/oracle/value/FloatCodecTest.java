package dev.partbridge.testing.oracle.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import oracle.sql.BINARY_DOUBLE;
import oracle.sql.BINARY_FLOAT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatCodecTest {
    @Property
    void doublesAgreeWithTheDriver(@ForAll double value) {
        assertThat(FloatCodec.encode(value)).isEqualTo(new BINARY_DOUBLE(value).getBytes());
        assertThat(FloatCodec.decodeDouble(FloatCodec.encode(value))).isEqualTo(value);
    }

    @Property
    void floatsAgreeWithTheDriver(@ForAll float value) {
        assertThat(FloatCodec.encode(value)).isEqualTo(new BINARY_FLOAT(value).getBytes());
        assertThat(FloatCodec.decodeFloat(FloatCodec.encode(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE})
    void theDriverReadsWhatIsNoNumber(double value) throws SQLException {
        assertThat(new BINARY_DOUBLE(FloatCodec.encode(value)).doubleValue()).isEqualTo(Double.valueOf(value));
        assertThat(new BINARY_FLOAT(FloatCodec.encode((float) value)).floatValue())
                .isEqualTo(Float.valueOf((float) value));
    }
}
