package dev.partbridge.oracle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OracleDateFormatTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    ` 2024-02-29 00:00:00` | SYYYY-MM-DD HH24:MI:SS      | 2024-02-29T00:00
                    01-JAN-2017            | DD-MON-YYYY                 | 2017-01-01T00:00
                    1 january 17           | DD Month YY                 | 2017-01-01T00:00
                    31.12.1999             | DD.MM.RRRR                  | 1999-12-31T00:00
                    2023001                | YYYYDDD                     | 2023-01-01T00:00
                    01-JAN-2017            | DD-MON-RR                   | 2017-01-01T00:00
                    01-JAN-75              | DD-MON-RR                   | 1975-01-01T00:00
                    01-JAN-75              | DD-MON-YY                   | 2075-01-01T00:00
                    750102                 | RRMMDD                      | 1975-01-02T00:00
                    01-JAN-17 10.00.00 AM  | DD-MON-RR HH.MI.SSXFF AM    | 2017-01-01T10:00
                    01-JAN-17              | DD-MON-RR HH.MI.SSXFF AM    | 2017-01-01T00:00
                    01.01.17 12:30:00,250  | DD.MM.RR HH24:MI:SSXFF      | 2017-01-01T12:30:00.250
                    2017-01-01 86399       | YYYY-MM-DD SSSSS            | 2017-01-01T23:59:59
                    0044-03-15 BC          | YYYY-MM-DD BC               | -0043-03-15T00:00
                    31/12/49               | dd-mm-rr                    | 2049-12-31T00:00
                    31/12/50               | dd-mm-rr                    | 1950-12-31T00:00
                    20240102030405         | YYYYMMDDHH24MISS            | 2024-01-02T03:04:05
                    2024-01-02             | YYYY-MM-DD HH24:MI:SS       | 2024-01-02T00:00
                    2024-01-02T03:04:05.5  | YYYY-MM-DD"T"HH24:MI:SS.FF3 | 2024-01-02T03:04:05.500
                    12:00:01 AM 2024-01-02 | HH:MI:SS AM YYYY-MM-DD      | 2024-01-02T00:00:01
                    12.00 p.m. 2024-01-02  | HH12.MI A.M. YYYY-MM-DD     | 2024-01-02T12:00
                    Tue 2024-01-02         | DY FXYYYY-MM-DD             | 2024-01-02T00:00
                    2024-07                | YYYY-MM                     | 2024-07-01T00:00
                    ` -0001-01-01`         | SYYYY-MM-DD                 | 0000-01-01T00:00
                    """,
            delimiter = '|')
    void means(String text, String format, String moment) {
        assertThat(OracleDateFormat.parse(text, format)).hasToString(moment);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    2023-02-29    | YYYY-MM-DD
                    2023-13-01    | YYYY-MM-DD
                    0000-01-01    | YYYY-MM-DD
                    10:00         | HH24:MI
                    2023-01-01 x  | YYYY-MM-DD
                    01-ENE-2023   | DD-MON-YYYY
                    01-JAN-23 x   | DD-MON-RR
                    2023-01-01    | YYYY-MM-DD TZH
                    13:00 23-1-1  | HH:MI YY-MM-DD
                    """)
    void isRefused(String text, String format) {
        assertThatThrownBy(() -> OracleDateFormat.parse(text, format)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    2017-01-01 10:00 +02:00        | YYYY-MM-DD HH24:MI TZH:TZM | 2017-01-01T10:00+02:00
                    2017-01-01 10:00 -0330         | YYYY-MM-DD HH24:MI TZHTZM  | 2017-01-01T10:00-03:30
                    2017-07-01 10:00 europe/berlin | YYYY-MM-DD HH24:MI TZR     | 2017-07-01T10:00+02:00
                    01-JAN-17 10.00.00 AM +05:30   | DD-MON-RR HH.MI.SSXFF AM TZR | 2017-01-01T10:00+05:30
                    """)
    void readsZones(String text, String format, String expected) {
        OracleDateFormat.Moment moment = OracleDateFormat.moment(text, format);
        assertThat(moment.local().atOffset(moment.offset().orElseThrow())).hasToString(expected);
    }
}
