package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowSource;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The text of rows for the reject table: the same of the current row and of one that the source has left behind. */
class RowTextTest extends RowSourceFixture {
    private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123_000_000);

    private List<String> texts(OracleType type, String wire, @Nullable Object... values) throws IOException {
        return texts(type, wire, TextReading.BY_DRIVER, ValueLimit.POSTGRES, values);
    }

    /** The texts of rows of one column, each from the last character of its address on. */
    private List<String> texts(
            OracleType type, String wire, TextReading reading, ValueLimit limit, @Nullable Object... values)
            throws IOException {
        server.answers(
                List.of(Column.of("X", wire), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, values.length)
                        .mapToObj(i -> Row.of(values[i], ROWID + (char) ('A' + i)))
                        .toList());
        RowRequest request = new RowRequest(
                table("T", column("X", type)),
                RowPart.whole(),
                RowConditions.NONE,
                ReadPoint.CURRENT,
                Optional.empty(),
                reading);
        List<String> now = new ArrayList<>();
        KeptRows kept = new KeptRows();
        try (RowSource source = OracleRowSource.open(connection, request, limit, () -> {})) {
            while (source.next()) {
                source.keep(kept);
                kept.endRow();
                now.add(source.raw());
            }
            List<String> later = IntStream.range(0, now.size())
                    .mapToObj(i -> source.raw(kept.row(i)))
                    .toList();
            assertThat(later).isEqualTo(now);
        }
        return now.stream().map(t -> t.substring(ROWID.length())).toList();
    }

    @Test
    void numbers() throws IOException {
        BigDecimal large = new BigDecimal("1234567890123456789012345678901234567890");
        byte[] infinity = {-1, 101};
        byte[] noNumber = {-63, 0};
        assertThat(texts(
                        OracleType.of("NUMBER"),
                        "NUMBER",
                        new BigDecimal("-123.456"),
                        large,
                        null,
                        new byte[] {0},
                        infinity,
                        noNumber,
                        0))
                .isEqualTo(List.of("A,-123.456", "B," + large, "C,", "D,", "E,", "F,", "G,0"));
        assertThat(texts(OracleType.of("BINARY_DOUBLE"), "BINARY_DOUBLE", 1.5, null, Double.NaN))
                .isEqualTo(List.of("A,1.5", "B,", "C,NaN"));
        assertThat(texts(OracleType.of("BINARY_FLOAT"), "BINARY_FLOAT", 3.4e38f, -0.1f))
                .isEqualTo(List.of("A,3.4E38", "B,-0.1"));
    }

    @Test
    void times() throws IOException {
        assertThat(texts(OracleType.of("TIMESTAMP", 9), "TIMESTAMP(9)", TIME, null))
                .isEqualTo(List.of("A,2024-02-29 01:02:03.123", "B,"));
        assertThat(texts(
                        OracleType.of("TIMESTAMP WITH TIME ZONE", 9),
                        "TIMESTAMP(9) WITH TIME ZONE",
                        TIME.atOffset(ZoneOffset.ofHoursMinutes(-5, -30)),
                        ZonedDateTime.parse("2024-10-27T02:30:00+01:00[Europe/Berlin]"),
                        null,
                        TIME.atOffset(ZoneOffset.UTC)))
                .isEqualTo(List.of(
                        "A,2024-02-29 01:02:03.123 -05:30",
                        "B,2024-10-27 02:30:00 +01:00",
                        "C,",
                        "D,2024-02-29 01:02:03.123 +00:00"));
        assertThat(texts(
                        OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", 9),
                        "TIMESTAMP(9) WITH LOCAL TIME ZONE",
                        TIME,
                        null))
                .isEqualTo(List.of("A,2024-02-29 01:02:03.123 +00:00", "B,"));
    }

    @Test
    void ofBytesThatAreNoTimeNothing() throws IOException {
        assertThat(texts(OracleType.of("DATE"), "DATE", LocalDateTime.of(-4711, 1, 1, 0, 0), new byte[] {
                    100, 100, 0, 0, 1, 1, 1
                }))
                .isEqualTo(List.of("A,-4712-01-01 00:00:00", "B,"));
    }

    @Test
    void intervals() throws IOException {
        assertThat(texts(
                        OracleType.of("INTERVAL YEAR TO MONTH", 2),
                        "INTERVAL YEAR(2) TO MONTH",
                        Period.of(-3, -4, 0),
                        null))
                .isEqualTo(List.of("A,-3 years -4 mons", "B,"));
        assertThat(texts(
                        OracleType.of("INTERVAL DAY TO SECOND", 2, 6),
                        "INTERVAL DAY(2) TO SECOND(6)",
                        Duration.ofHours(-2),
                        null))
                .isEqualTo(List.of("A,-0 days -02:00:00", "B,"));
    }

    @Test
    void textsAndBytes() throws IOException {
        byte[] latin1 = "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(texts(
                        OracleType.of("VARCHAR2", 4000),
                        "VARCHAR2(4000)",
                        "say \"a, b\"",
                        "two\nlines",
                        "aäöü€😀",
                        null,
                        " ",
                        "a\0b",
                        latin1))
                .isEqualTo(List.of(
                        "A,\"say \"\"a, b\"\"\"",
                        "B,\"two\nlines\"",
                        "C,aäöü€😀",
                        "D,",
                        "E, ",
                        "F,a\0b",
                        "G,M\uFFFDller"));
        Charset windows = Charset.forName("windows-1252");
        assertThat(texts(
                        OracleType.of("VARCHAR2", 10),
                        "RAW(10)",
                        new TextReading.AsBytes(windows, true),
                        ValueLimit.POSTGRES,
                        "€ä".getBytes(windows),
                        new byte[] {'a', (byte) 0x81}))
                .isEqualTo(List.of("A,€ä", "B,a\u0081"));
        assertThat(texts(OracleType.of("RAW", 2000), "RAW(2000)", new byte[] {10, -1}, null))
                .isEqualTo(List.of("A,0AFF", "B,"));
    }

    @Test
    void ofLongValuesTheBeginning() throws IOException {
        String end = " ... [cut, 300 characters in all]";
        for (String type : List.of("CLOB", "LONG")) {
            assertThat(texts(OracleType.of(type), type, "a,€", null, "c".repeat(300)))
                    .isEqualTo(List.of("A,\"a,€\"", "B,", "C," + "c".repeat(200) + end));
        }
        for (String type : List.of("BLOB", "LONG RAW")) {
            assertThat(texts(OracleType.of(type), type, new byte[] {1, -1}, null, new byte[300]))
                    .isEqualTo(List.of("A,01FF", "B,", "C," + "00".repeat(200) + " ... [cut, 300 bytes in all]"));
        }
        assertThat(texts(OracleType.of("CLOB"), "CLOB", "", "x")).isEqualTo(List.of("A,\"\"", "B,x"));
    }

    @Test
    void ofValuesBeyondTheLimitWhatTheyAre() throws IOException {
        ValueLimit limit = new ValueLimit(5, 3);
        assertThat(texts(OracleType.of("CLOB"), "CLOB", TextReading.BY_DRIVER, limit, "12345", "123456"))
                .isEqualTo(List.of("A,12345", "B,\"[6 characters, not read]\""));
        assertThat(texts(OracleType.of("LONG"), "LONG", TextReading.BY_DRIVER, limit, "12345", "123456"))
                .isEqualTo(List.of("A,12345", "B,\"[more than 6 characters, not read]\""));
        assertThat(texts(OracleType.of("BLOB"), "BLOB", TextReading.BY_DRIVER, limit, new byte[3], new byte[4]))
                .isEqualTo(List.of("A,000000", "B,"));
    }
}
