package dev.partbridge.testing.oracle.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
    @Test
    void readsNumbers() {
        assertThat(Column.of("N", "NUMBER")).isEqualTo(plain(OracleType.NUMBER, 22, 0, Column.NO_SCALE));
        assertThat(Column.of("N", "number(12,2)")).isEqualTo(plain(OracleType.NUMBER, 22, 12, 2));
        assertThat(Column.of("N", "NUMBER(5, -2)")).isEqualTo(plain(OracleType.NUMBER, 22, 5, -2));
        assertThat(Column.of("N", "NUMBER(*,0)")).isEqualTo(plain(OracleType.NUMBER, 22, 38, 0));
        assertThat(Column.of("N", "FLOAT(63)")).isEqualTo(plain(OracleType.NUMBER, 22, 63, Column.NO_SCALE));
    }

    @Test
    void readsCharacters() {
        assertThat(Column.of("N", "VARCHAR2(20 CHAR)"))
                .isEqualTo(new Column("N", OracleType.VARCHAR2, 80, 20, 0, 0, true, 1));
        assertThat(Column.of("N", "VARCHAR2(20 BYTE)"))
                .isEqualTo(new Column("N", OracleType.VARCHAR2, 20, 20, 0, 0, true, 1));
        assertThat(Column.of("N", "NVARCHAR2(10)"))
                .isEqualTo(new Column("N", OracleType.VARCHAR2, 20, 10, 0, 0, true, 2));
        assertThat(Column.of("N", "CHAR")).isEqualTo(new Column("N", OracleType.CHAR, 1, 1, 0, 0, true, 1));
        assertThat(Column.of("N", "LONG")).isEqualTo(new Column("N", OracleType.LONG, 0, 0, 0, 0, true, 1));
    }

    @Test
    void readsTimes() {
        assertThat(Column.of("N", "TIMESTAMP (3)")).isEqualTo(plain(OracleType.TIMESTAMP, 11, 0, 3));
        assertThat(Column.of("N", "TIMESTAMP(6) WITH LOCAL TIME ZONE"))
                .isEqualTo(plain(OracleType.TIMESTAMP_LTZ, 11, 0, 6));
        assertThat(Column.of("N", "TIMESTAMP WITH TIME ZONE")).isEqualTo(plain(OracleType.TIMESTAMP_TZ, 13, 0, 6));
        assertThat(Column.of("N", "INTERVAL DAY (3) TO SECOND(9)")).isEqualTo(plain(OracleType.INTERVAL_DS, 11, 3, 9));
        assertThat(Column.of("N", "INTERVAL YEAR TO MONTH")).isEqualTo(plain(OracleType.INTERVAL_YM, 5, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XMLTYPE", "BFILE", "VARCHAR2", "SDO_GEOMETRY"})
    void refusesWhatItDoesNotKnow(String type) {
        assertThatThrownBy(() -> Column.of("N", type)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Column plain(OracleType type, int size, int precision, int scale) {
        return new Column("N", type, size, 0, precision, scale, true, 0);
    }
}
