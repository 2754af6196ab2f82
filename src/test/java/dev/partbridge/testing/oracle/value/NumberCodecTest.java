package dev.partbridge.testing.oracle.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import oracle.sql.NUMBER;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCodecTest {
    @ParameterizedTest
    @CsvSource({
        "0, 80",
        "1, c102",
        "0.01, c002",
        "-1, 3e6466",
        "-123.456, 3d644e382966",
        "12345.678, c302182e4451",
        "1E120, fd02",
        "100, c202",
        "10, c10b",
    })
    void writesWhatOracleWrites(BigDecimal value, String bytes) {
        assertThat(HexFormat.of().formatHex(NumberCodec.encode(value))).isEqualTo(bytes);
    }

    @Property(tries = 5000)
    void agreesWithTheDriver(@ForAll("numbers") BigDecimal value) throws SQLException {
        byte[] bytes = NumberCodec.encode(value);

        assertThat(bytes).isEqualTo(NUMBER.toBytes(value));
        assertThat(NumberCodec.decode(bytes)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E126", "1E-131", "12345678901234567890123456789012345678901"})
    void refusesWhatOracleCannotHold(BigDecimal value) {
        assertThatThrownBy(() -> NumberCodec.encode(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38));
        return Combinators.combine(digits, Arbitraries.integers().between(-80, 120))
                .as(BigDecimal::new);
    }
}
