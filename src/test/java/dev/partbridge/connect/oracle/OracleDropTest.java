package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleDropTest {
    @ParameterizedTest
    @CsvSource({"17008,08003", "3113,08006", "17002,08006", "18730,08006", "28,72000", "99999,08000"})
    void forgivesThatASessionIsGoneWhenItIsClosed(int code, String state) {
        SQLException lost = new SQLException("x", state, code);
        assertThat(OracleDrop.isDrop(lost)).isTrue();
        assertThatCode(() -> OracleDrop.close(() -> {
                    throw lost;
                }))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"942,42000", "1013,72000", "1555,72000", "0,"})
    void letsEveryOtherFailureThrough(int code, String state) {
        SQLException other = new SQLException("x", state, code);
        assertThat(OracleDrop.isDrop(other)).isFalse();
        assertThatThrownBy(() -> OracleDrop.close(() -> {
                    throw other;
                }))
                .isSameAs(other);
    }

    @Test
    void closes() throws SQLException {
        AtomicBoolean closed = new AtomicBoolean();
        OracleDrop.close(() -> closed.set(true));
        assertThat(closed).isTrue();
    }
}
