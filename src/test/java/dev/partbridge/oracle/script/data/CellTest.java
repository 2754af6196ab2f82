package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "5,2  | 999.99    | 999.99",
                "5,2  | -.5       | -.5",
                "5,2  | 1.500     | 1.500",
                "5,2  | 1000      | 22003",
                "5,2  | 0.001     | 22003",
                "5,2  | 0.000     | 0.000",
                "5,2  | 1e2       | 1e2",
                "5,2  | 1e-3      | 22003",
                "5,0  | 1.00      | 1",
                "5,0  | 1E3       | 1000",
                "5,0  | -0.0      | 0",
                "5,0  | 0e999999  | 0",
                "5,0  | 100000    | 22003",
                "5,-2 | 1234500   | 1234500",
                "5,-2 | 1234550   | 22003",
                "2,4  | 0.0099    | 0.0099",
                "2,4  | 0.01      | 22003",
                "5,2  | 1,5       | 22P02",
                "5,2  | .         | 22P02",
                "5,2  | 1e        | 22P02",
                "5,2  | 1.2.3     | 22P02",
                "5,2  | NaN       | 22P02",
                "5,2  | 1e999999999999 | 22003"
            })
    void numbersMustFitPrecisionAndScale(String declared, String text, String expected) {
        String[] parts = declared.split(",");
        OracleType type = OracleType.of("NUMBER", Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        Cell cell = cell(type);

        assertThat(read(cell, text).map(RowDefect::code).orElseGet(() -> cell.decimal()
                        .toString()))
                .isEqualTo(expected);
    }

    @Test
    void aBareNumberHoldsWhatOracleHolds() {
        Cell cell = cell(OracleType.of("NUMBER"));

        assertThat(read(cell, "  1234567890123456789012345678901234567890e85 ")).isEmpty();
        assertThat(read(cell, "1e-130")).isEmpty();
        assertThat(read(cell, "1e126").map(RowDefect::code)).contains("22003");
    }

    @Property(tries = 300)
    void whatFitsIsTakenUnchanged(@ForAll @BigRange(min = "-99999.999", max = "99999.999") @Scale(3) BigDecimal value) {
        Cell cell = cell(OracleType.of("NUMBER", 8, 3));

        assertThat(read(cell, value.toString())).isEmpty();
        assertThat(new BigDecimal(cell.decimal().toString())).isEqualTo(value);
        assertThat(read(cell(OracleType.of("NUMBER", 8, 2)), value.toString()).isEmpty())
                .isEqualTo(value.stripTrailingZeros().scale() <= 2);
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY_DOUBLE,1.5,1.5",
        "BINARY_DOUBLE,Nan,NaN",
        "BINARY_DOUBLE,-Inf,-Infinity",
        "BINARY_DOUBLE,1e308,1e308",
        "BINARY_DOUBLE,1e309,22003",
        "BINARY_DOUBLE,1e-400,22003",
        "BINARY_FLOAT,1e39,22003",
        "BINARY_FLOAT,oh,22P02"
    })
    void binaryFloats(String type, String text, String expected) {
        Cell cell = cell(OracleType.of(type));

        assertThat(read(cell, text).map(RowDefect::code).orElseGet(() -> cell.decimal()
                        .toString()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,2024-02-29,2024-02-29T00:00",
        "DATE,2024-02-29 23:59:59,2024-02-29T23:59:59",
        "DATE,2024-02-29T23:59:59,2024-02-29T23:59:59",
        "DATE,2024-02-29 23:59:59.0,2024-02-29T23:59:59",
        "DATE,-4712-01-01,-4711-01-01T00:00",
        "DATE,-0001-02-29,0000-02-29T00:00",
        "DATE,9999-12-31 23:59:59,9999-12-31T23:59:59",
        "DATE,2024-02-29 23:59:59.5,22008",
        "DATE,2023-02-29,22008",
        "DATE,1900-02-29,22008",
        "DATE,2024-04-31,22008",
        "DATE,2024-13-01,22008",
        "DATE,2024-00-10,22008",
        "DATE,0000-01-01,22008",
        "DATE,2024-01-01 24:00:00,22008",
        "DATE,2024-01-01 00:00:60,22008",
        "DATE,2024-1-1,22007",
        "DATE,01-JAN-2024,22007",
        "DATE,2024-01-01 10:00,22007",
        "DATE,2024-01-01T,22007",
        "DATE,2024-01-01 00:00:00Z,22007",
        "TIMESTAMP,2024-01-01 00:00:00.123456,2024-01-01T00:00:00.123456",
        "TIMESTAMP,2024-01-01 00:00:00.1234567,22008",
        "TIMESTAMP,2024-01-01 00:00:00.1234567890,22007",
        "TIMESTAMP,2024-01-01 00:00:00.,22007"
    })
    void timesAreOfTheCalendar(String type, String text, String expected) {
        Cell cell = cell(OracleType.of(type));

        assertThat(read(cell, text).map(RowDefect::code).orElseGet(() -> wallClock(cell)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01 10:00:00.5 +02:30,9000",
        "2024-01-01 10:00:00-0500,-18000",
        "2024-01-01T10:00:00Z,0",
        "2024-01-01 +14,50400",
        "2024-01-01 10:00:00,22007",
        "2024-01-01 10:00:00 Europe/Berlin,22007",
        "2024-01-01 10:00:00 +1,22007"
    })
    void zonedTimesKeepTheirOffset(String text, String expected) {
        Cell cell = cell(OracleType.of("TIMESTAMP WITH TIME ZONE", 6));

        assertThat(read(cell, text).map(RowDefect::code).orElseGet(() -> String.valueOf(cell.offsetSeconds())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CHAR,2,abc,22001",
        "VARCHAR2,2,äö,ok",
        "VARCHAR2,1,😀,ok",
        "CLOB,,abc,ok",
        "RAW,1,0AFF,22001",
        "RAW,2,0AF,22023",
        "RAW,2,zz,22023",
        "INTERVAL DAY TO SECOND,2,+01 00:00:00,ok"
    })
    void lengthsAreCounted(String type, Integer length, String text, String expected) {
        OracleType declared = length == null ? OracleType.of(type) : OracleType.of(type, length);

        assertThat(read(cell(declared), text).map(RowDefect::code).orElse("ok")).isEqualTo(expected);
    }

    private static String wallClock(Cell cell) {
        return LocalDateTime.ofEpochSecond(cell.epochSecond(), cell.nano(), ZoneOffset.UTC)
                .toString();
    }

    private static Optional<RowDefect> read(Cell cell, String text) {
        char[] chars = ("<" + text + ">").toCharArray();
        return Optional.ofNullable(cell.read(chars, 1, chars.length - 1));
    }

    private static Cell cell(OracleType type) {
        return Cell.of(new OracleColumn(
                Identifier.of("C"),
                type,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
