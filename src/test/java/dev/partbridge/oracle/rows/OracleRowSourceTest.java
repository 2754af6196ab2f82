package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.notNull;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the genuine driver. */
class OracleRowSourceTest {
    private static final String ROWID = "AAASdqAAEAAAAInAA";
    private OneTable server;
    private Connection connection;

    @BeforeEach
    void start() throws IOException, SQLException {
        server = new OneTable();
        connection = server.connect();
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        server.close();
    }

    private OracleRowSource open(OracleTable table) throws IOException {
        return open(new RowRequest(table, RowPart.partition(Identifier.of("P1")), new ReadPoint.AsOfScn(42)));
    }

    private OracleRowSource open(RowRequest request) throws IOException {
        return OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> {});
    }

    /** Rows of one column, and its answer behind the driver. */
    private List<@Nullable Object> read(OracleType type, String wire, List<@Nullable Object> values)
            throws IOException {
        server.answers(
                List.of(Column.of("X", wire), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, values.size())
                        .mapToObj(i -> Row.of(values.get(i), ROWID + (char) ('A' + i)))
                        .toList());
        try (OracleRowSource source = open(table("T", column("X", type)))) {
            return ReadRows.all(source).stream().map(r -> r.get(0)).toList();
        }
    }

    @Test
    void numbers() throws IOException {
        assertThat(read(
                        OracleType.of("NUMBER"),
                        "NUMBER",
                        Arrays.asList(
                                new BigDecimal("-123.456"),
                                new BigDecimal("1234567890123456789012345678901234567890"),
                                new byte[] {-1, 100},
                                new BigDecimal("-1E-130"),
                                0,
                                null)))
                .isEqualTo(Arrays.asList(
                        "-123.456",
                        "1234567890123456789012345678901234567890",
                        "99" + "0".repeat(124),
                        "-0." + "0".repeat(129) + "1",
                        "0",
                        null));
        assertThat(read(OracleType.of("FLOAT", 126), "NUMBER", List.of(new BigDecimal("0.1"), new byte[] {0})))
                .isEqualTo(List.of(
                        "0.1",
                        new RowDefect("22003", "X: holds infinity, which numeric has only by the name of a number")));
    }

    @Test
    void binaryNumbers() throws IOException {
        assertThat(read(
                        OracleType.of("BINARY_DOUBLE"),
                        "BINARY_DOUBLE",
                        Arrays.asList(
                                1.5,
                                -2.25,
                                Double.NaN,
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                -0.0,
                                Double.MIN_VALUE,
                                null)))
                .isEqualTo(Arrays.asList("1.5", "-2.25", "NaN", "Infinity", "-Infinity", "-0.0", "4.9E-324", null));
        assertThat(read(
                        OracleType.of("BINARY_FLOAT"),
                        "BINARY_FLOAT",
                        List.of(3.4e38f, -0.1f, Float.NaN, Float.NEGATIVE_INFINITY)))
                .isEqualTo(List.of("3.4E38", "-0.1", "NaN", "-Infinity"));
    }

    @Test
    void times() throws IOException {
        assertThat(read(
                        OracleType.of("DATE"),
                        "DATE",
                        Arrays.asList(
                                LocalDateTime.of(-4711, 1, 1, 0, 0),
                                LocalDateTime.of(9999, 12, 31, 23, 59, 59),
                                null,
                                new byte[] {100, 100, 0, 0, 1, 1, 1})))
                .isEqualTo(Arrays.asList(
                        LocalDateTime.of(-4711, 1, 1, 0, 0),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59),
                        null,
                        new RowDefect(
                                "22008",
                                "X: the bytes 100,100,0,0,1,1,1 are not in the calendar or not a time of day")));
        LocalDateTime fine = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123_456_789);
        assertThat(read(OracleType.of("TIMESTAMP", 9), "TIMESTAMP(9)", List.of(fine)))
                .isEqualTo(List.of(fine));
        OffsetDateTime india = fine.atOffset(ZoneOffset.ofHoursMinutes(5, 30));
        ZonedDateTime berlin = ZonedDateTime.parse("2024-10-27T02:30:00.000000001+02:00[Europe/Berlin]");
        assertThat(read(
                        OracleType.of("TIMESTAMP WITH TIME ZONE", 9),
                        "TIMESTAMP(9) WITH TIME ZONE",
                        Arrays.asList(india, berlin, null)))
                .isEqualTo(Arrays.asList(india, berlin.toOffsetDateTime(), null));
        assertThat(read(
                        OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", 9),
                        "TIMESTAMP(9) WITH LOCAL TIME ZONE",
                        Arrays.asList(fine, null)))
                .isEqualTo(Arrays.asList(fine.atOffset(ZoneOffset.UTC), null));
    }

    @Test
    void intervals() throws IOException {
        assertThat(read(
                        OracleType.of("INTERVAL YEAR TO MONTH", 2),
                        "INTERVAL YEAR(2) TO MONTH",
                        Arrays.asList(Period.of(3, 4, 0), Period.of(-3, -4, 0), Period.ZERO, null)))
                .isEqualTo(Arrays.asList("3 years 4 mons", "-3 years -4 mons", "0 years 0 mons", null));
        assertThat(read(
                        OracleType.of("INTERVAL DAY TO SECOND", 2, 6),
                        "INTERVAL DAY(2) TO SECOND(6)",
                        Arrays.asList(Duration.ofSeconds(90_061, 500_000_000), Duration.ofHours(-2), null)))
                .isEqualTo(Arrays.asList("1 days 01:01:01.500000000", "-0 days -02:00:00", null));
    }

    @Test
    void texts() throws IOException {
        assertThat(read(
                        OracleType.of("VARCHAR2", 4000),
                        "VARCHAR2(4000)",
                        Arrays.asList("äöü€😀" + "x".repeat(3900), " ", null, "a\0b")))
                .isEqualTo(Arrays.asList("äöü€😀" + "x".repeat(3900), " ", null, "a\0b"));
        assertThat(read(OracleType.of("CHAR", 5), "CHAR(5)", List.of("ab   "))).isEqualTo(List.of("ab   "));
        assertThat(read(OracleType.of("NVARCHAR2", 9), "NVARCHAR2(9)", List.of("näé")))
                .isEqualTo(List.of("näé"));
        assertThat(read(OracleType.of("ROWID"), "ROWID", List.of("AAASdqAAEAAAAInAAA")))
                .isEqualTo(List.of("AAASdqAAEAAAAInAAA"));
    }

    @Test
    void bytesThatAreNoCharacterMakeTheRowDefective() throws IOException {
        byte[] latin1 = "M\u00fcller".getBytes(StandardCharsets.ISO_8859_1);
        List<Object> read = read(OracleType.of("VARCHAR2", 10), "VARCHAR2(10)", List.of(latin1, "fine"));
        assertThat(read)
                .isEqualTo(List.of(
                        new RowDefect(
                                "22021",
                                "X: \"M\uFFFDller\" holds U+FFFD at place 2, which stands for bytes that are not of the"
                                        + " database's character set; read the texts as bytes if its clients wrote another;"
                                        + " the bytes are 4DFC6C6C6572"),
                        "fine"));
    }

    /** What a strict decoder refuses never comes as a text that looks sound: the driver's decoder is not ours to change. */
    @Test
    void noMalformedBytesPassAsText() throws IOException {
        List<Object> values = new ArrayList<>();
        for (int lead = 0x80; lead < 0x100; lead++) {
            for (String tail : List.of("", "a", "ab", "abc", "abcdef", "é", "€a", "😀")) {
                byte[] text = ("M?" + tail).getBytes(StandardCharsets.UTF_8);
                text[1] = (byte) lead;
                values.add(text);
            }
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] text = "aé€😀z€éa".getBytes(StandardCharsets.UTF_8);
            text[random.nextInt(text.length)] = (byte) random.nextInt(1, 256);
            values.add(text);
        }
        List<Object> read = readMany(values);
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = (byte[]) values.get(i);
            assertThat(read.get(i) instanceof RowDefect ? "refused" : read.get(i))
                    .as("%s, seed %d", HexFormat.of().formatHex(bytes), seed)
                    .isEqualTo(strictly(bytes));
        }
    }

    private List<Object> readMany(List<Object> values) throws IOException {
        server.answers(
                List.of(Column.of("X", "VARCHAR2(4000)"), Column.of("ROWID", "VARCHAR2(18)")),
                values.stream().map(v -> Row.of(v, ROWID + "A")).toList());
        try (OracleRowSource source = open(table("T", column("X", OracleType.of("VARCHAR2", 4000))))) {
            return ReadRows.all(source).stream().map(r -> r.get(0)).toList();
        }
    }

    private static String strictly(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "refused";
        }
    }

    @Test
    void textsAsBytesOfAnotherCharacterSet() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        server.answers(
                List.of(Column.of("X", "RAW(2000)"), Column.of("X2", "RAW(2000)"), Column.of("ROWID", "VARCHAR2(18)")),
                List.of(
                        Row.of("€ä".getBytes(windows), null, ROWID + "A"),
                        Row.of("a".repeat(2000).getBytes(windows), "b".getBytes(windows), ROWID + "B"),
                        Row.of(new byte[] {'a', (byte) 0x81}, null, ROWID + "C"),
                        Row.of(null, null, ROWID + "D")));
        RowRequest request = new RowRequest(
                table("T", column("X", OracleType.of("VARCHAR2", 4000))),
                RowPart.whole(),
                Optional.empty(),
                ReadPoint.CURRENT,
                Optional.empty(),
                new TextReading.AsBytes(windows, true));
        try (OracleRowSource source = open(request)) {
            assertThat(ReadRows.all(source))
                    .isEqualTo(List.of(
                            List.of("€ä"),
                            List.of("a".repeat(2000) + "b"),
                            List.of(new RowDefect(
                                    "22021", "X: byte 0x81 at place 2 is not part of a character of windows-1252")),
                            Arrays.asList((Object) null)));
            assertThat(source.bytesRead()).isEqualTo(2 + 2001 + 2);
        }
    }

    @Test
    void bytesAndLobs() throws IOException {
        assertThat(read(OracleType.of("RAW", 16), "RAW(16)", Arrays.asList(new byte[] {1, 2, (byte) 0xff}, null)))
                .isEqualTo(Arrays.asList("0102ff", null));
        String large = "Grüße 😀".repeat(20_000);
        assertThat(read(OracleType.of("CLOB"), "CLOB", Arrays.asList("hello €", large, "", null)))
                .isEqualTo(Arrays.asList("hello €", large, "", null));
        assertThat(read(OracleType.of("NCLOB"), "NCLOB", List.of("nclob ä"))).isEqualTo(List.of("nclob ä"));
        assertThat(read(OracleType.of("XMLTYPE"), "CLOB", List.of("<a/>"))).isEqualTo(List.of("<a/>"));
        assertThat(read(OracleType.of("BLOB"), "BLOB", Arrays.asList(new byte[150_000], new byte[0], null)))
                .isEqualTo(Arrays.asList("00".repeat(150_000), "", null));
    }

    @Test
    void longsOfAnyLengthBesideOtherColumns() throws IOException {
        server.answers(
                List.of(Column.of("L", "LONG"), Column.of("ID", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")),
                List.of(
                        Row.of("y".repeat(100_000), 1, ROWID + "A"),
                        Row.of(null, 2, ROWID + "B"),
                        Row.of("ä", 3, ROWID + "C")));
        try (OracleRowSource source =
                open(table("T", column("ID", OracleType.of("NUMBER")), column("L", OracleType.of("LONG"))))) {
            assertThat(ReadRows.all(source))
                    .isEqualTo(List.of(List.of("1", "y".repeat(100_000)), Arrays.asList("2", null), List.of("3", "ä")));
        }
        assertThat(read(OracleType.of("LONG RAW"), "LONG RAW", Arrays.asList(new byte[70_000], null, new byte[] {1})))
                .isEqualTo(Arrays.asList("00".repeat(70_000), null, "01"));
    }

    @Test
    void smallLobsComeWithTheirRows() throws IOException {
        List<Object> texts = IntStream.range(0, 200)
                .mapToObj(i -> (Object) ("é" + i).repeat(500))
                .toList();
        server.answers(
                List.of(Column.of("X", "CLOB"), Column.of("ROWID", "VARCHAR2(18)")),
                texts.stream().map(t -> Row.of(t, ROWID + "A")).toList());
        long before = server.oracle().calls();
        try (OracleRowSource source = open(table("T", column("X", OracleType.of("CLOB"))))) {
            assertThat(ReadRows.all(source).stream().map(r -> r.get(0)).toList())
                    .isEqualTo(texts);
        }
        assertThat(server.oracle().calls() - before).isLessThan(10);
    }

    @Test
    void longsSeveralRowsAtOnce() throws IOException, SQLException {
        server.answers(
                List.of(Column.of("L", "LONG"), Column.of("ID", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, 100)
                        .mapToObj(i -> Row.of(i % 7 == 0 ? null : "l".repeat(1_000 * (i % 50) + 1), i, ROWID + "A"))
                        .toList());
        OracleTable table = table("T", column("ID", OracleType.of("NUMBER")), column("L", OracleType.of("LONG")));
        RowRequest request = new RowRequest(table, RowPart.whole(), ReadPoint.CURRENT);
        try (Connection several = server.connect("oracle.jdbc.useFetchSizeWithLongColumn", "true");
                OracleRowSource source = OracleRowSource.open(several, request, ValueLimit.POSTGRES, () -> {})) {
            long before = server.oracle().calls();
            assertThat(ReadRows.all(source))
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(i -> Arrays.asList(
                                    String.valueOf(i), i % 7 == 0 ? null : "l".repeat(1_000 * (i % 50) + 1)))
                            .toList());
            assertThat(server.oracle().calls() - before).isLessThan(12);
        }
    }

    @Test
    void whatIsLargerThanTheLimitIsADefect() throws IOException {
        ValueLimit limit = new ValueLimit(5, 3);
        for (String type : List.of("CLOB", "LONG")) {
            server.answers(
                    List.of(Column.of("X", type), Column.of("ROWID", "VARCHAR2(18)")),
                    List.of(Row.of("123456", ROWID + "A"), Row.of("12345", ROWID + "B"), Row.of("ä€", ROWID + "C")));
            assertThat(limited(OracleType.of(type), limit))
                    .isEqualTo(List.of(
                            List.of(new RowDefect(
                                    "54000",
                                    "X: a value of 6 characters is more than the 5 that the program's memory allows:"
                                            + " start it with more (-Xmx)")),
                            List.of("12345"),
                            List.of("ä€")));
        }
        for (String type : List.of("BLOB", "LONG RAW")) {
            server.answers(
                    List.of(Column.of("X", type), Column.of("ROWID", "VARCHAR2(18)")),
                    List.of(Row.of(new byte[4], ROWID + "A"), Row.of(new byte[3], ROWID + "B")));
            assertThat(limited(OracleType.of(type), limit))
                    .isEqualTo(List.of(
                            List.of(new RowDefect(
                                    "54000",
                                    "X: a value of 4 bytes is more than the 3 that the program's memory allows: start it"
                                            + " with more (-Xmx)")),
                            List.of("000000")));
        }
    }

    private List<List<@Nullable Object>> limited(OracleType type, ValueLimit limit) throws IOException {
        RowRequest request = new RowRequest(table("T", column("X", type)), RowPart.whole(), ReadPoint.CURRENT);
        try (OracleRowSource source = OracleRowSource.open(connection, request, limit, () -> {})) {
            return ReadRows.all(source);
        }
    }

    @Test
    void positionAndRowAsText() throws IOException {
        server.answers(
                List.of(
                        Column.of("ID", "NUMBER"),
                        Column.of("N", "VARCHAR2(20)"),
                        Column.of("D", "TIMESTAMP(9) WITH TIME ZONE"),
                        Column.of("C", "CLOB"),
                        Column.of("R", "RAW(4)"),
                        Column.of("ROWID", "VARCHAR2(18)")),
                List.of(
                        Row.of(
                                1,
                                "say \"a, b\"",
                                OffsetDateTime.parse("2024-01-02T03:04:05.06+02:00"),
                                "c".repeat(300),
                                new byte[] {10, -1},
                                ROWID + "A"),
                        Row.of(null, null, null, null, null, ROWID + "B")));
        OracleTable table = table(
                "T",
                notNull("ID", OracleType.of("NUMBER")),
                column("N", OracleType.of("VARCHAR2", 20)),
                column("D", OracleType.of("TIMESTAMP WITH TIME ZONE", 9)),
                column("C", OracleType.of("CLOB")),
                column("R", OracleType.of("RAW", 4)));
        try (OracleRowSource source = open(table)) {
            assertThat(source.next()).isTrue();
            assertThat(source.position()).isEqualTo(new RowPosition("APP.T partition P1", 1));
            assertThat(source.raw())
                    .isEqualTo(ROWID + "A,1,\"say \"\"a, b\"\"\",2024-01-02 03:04:05.06 +02:00," + "c".repeat(200)
                            + " ... [cut, 300 characters in all],0AFF");
            assertThat(source.bytesRead()).isEqualTo(2 + 10 + 13 + 300 + 2);
            assertThat(source.next()).isTrue();
            assertThat(source.raw()).isEqualTo(ROWID + "B,,,,,");
            assertThat(source.position()).isEqualTo(new RowPosition("APP.T partition P1", 2));
            assertThat(source.defect())
                    .contains(new RowDefect(
                            "23502", "ID is NOT NULL and holds NULL: its constraint was never validated"));
            assertThat(source.next()).isFalse();
        }
    }

    @Test
    void bindsReachTheServer() throws IOException {
        server.answers(List.of(Column.of("X", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")), List.of());
        RowPart part = RowPart.within(
                RowPart.subpartition(Identifier.of("SP")), new RowidRange("AAASdqAAEAAAAAAAAA", "AAASdqAAEAAAAInH//"));
        RowRequest request = new RowRequest(
                table("T", column("X", OracleType.of("NUMBER"))), part, new ReadPoint.AsOfScn(9_876_543_210_123L));
        try (OracleRowSource source = open(request)) {
            assertThat(source.next()).isFalse();
        }
        assertThat(server.asked().stream().map(String::valueOf).toList())
                .isEqualTo(List.of(
                        "SELECT t.\"X\", ROWIDTOCHAR(t.ROWID)\nFROM \"APP\".\"T\" SUBPARTITION (\"SP\") AS OF SCN :1 t\n"
                                + "WHERE t.ROWID BETWEEN CHARTOROWID(:2 ) AND CHARTOROWID(:3 )",
                        "9876543210123",
                        "AAASdqAAEAAAAAAAAA",
                        "AAASdqAAEAAAAInH//"));
    }

    @Test
    void manyRowsInFewCalls() throws IOException {
        server.answers(
                List.of(Column.of("X", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, 20_000).mapToObj(i -> Row.of(i, ROWID + "A")).toList());
        long before = server.oracle().calls();
        try (OracleRowSource source = open(table("T", column("X", OracleType.of("NUMBER"))))) {
            assertThat(ReadRows.all(source))
                    .isEqualTo(IntStream.range(0, 20_000)
                            .mapToObj(i -> List.of(String.valueOf(i)))
                            .toList());
        }
        assertThat(server.oracle().calls() - before).isLessThan(10);
    }

    @Test
    void whatComesAfterIsClosedOnce() throws IOException, SQLException {
        server.answers(List.of(Column.of("X", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")), List.of());
        int[] closed = {0};
        RowRequest request =
                new RowRequest(table("T", column("X", OracleType.of("NUMBER"))), RowPart.whole(), ReadPoint.CURRENT);
        OracleRowSource source = OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> closed[0]++);
        assertThat(source.next()).isFalse();
        source.close();
        assertThat(closed[0]).isEqualTo(1);
        // the driver tells the server with its next call
        assertThat(connection.isValid(1)).isTrue();
        assertThat(server.oracle().openCursors()).isZero();
    }

    @Test
    void kindsAreThoseOfDataFiles() throws IOException {
        Stream<String> types = Stream.of(
                "NUMBER",
                "FLOAT",
                "BINARY_FLOAT",
                "BINARY_DOUBLE",
                "DATE",
                "TIMESTAMP",
                "TIMESTAMP WITH TIME ZONE",
                "TIMESTAMP WITH LOCAL TIME ZONE",
                "INTERVAL YEAR TO MONTH",
                "INTERVAL DAY TO SECOND",
                "RAW",
                "LONG RAW",
                "BLOB",
                "CLOB",
                "LONG",
                "VARCHAR2",
                "CHAR",
                "ROWID",
                "XMLTYPE",
                "JSON",
                "BOOLEAN");
        OracleTable all =
                table("T", types.map(t -> column("C " + t, OracleType.of(t))).toArray(OracleColumn[]::new));
        try (OracleRowSource source = open(all)) {
            assertThat(source.columns().stream()
                            .map(c -> c.name().text().substring(2) + " " + c.kind())
                            .toList())
                    .isEqualTo(List.of(
                            "NUMBER DECIMAL",
                            "FLOAT DECIMAL",
                            "BINARY_FLOAT FLOAT",
                            "BINARY_DOUBLE FLOAT",
                            "DATE LOCAL_DATE_TIME",
                            "TIMESTAMP LOCAL_DATE_TIME",
                            "TIMESTAMP WITH TIME ZONE OFFSET_DATE_TIME",
                            "TIMESTAMP WITH LOCAL TIME ZONE OFFSET_DATE_TIME",
                            "INTERVAL YEAR TO MONTH TEXT",
                            "INTERVAL DAY TO SECOND TEXT",
                            "RAW BYTES",
                            "LONG RAW BYTES",
                            "BLOB BYTES",
                            "CLOB TEXT",
                            "LONG TEXT",
                            "VARCHAR2 TEXT",
                            "CHAR TEXT",
                            "ROWID TEXT",
                            "XMLTYPE TEXT",
                            "JSON TEXT",
                            "BOOLEAN TEXT"));
        }
        assertThatThrownBy(() -> open(table("T", column("B", OracleType.of("BFILE")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BFILE");
    }
}
