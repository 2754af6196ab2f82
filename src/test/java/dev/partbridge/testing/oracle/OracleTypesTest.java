package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.ScriptedBackend;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each type of column, read by the genuine driver. */
class OracleTypesTest {
    private final ScriptedBackend backend = new ScriptedBackend();
    private OracleDouble oracle;
    private Connection connection;

    @BeforeEach
    void start() throws IOException, SQLException {
        backend.rows(
                "SELECT DBTIMEZONE FROM SYS.DUAL",
                List.of(Column.of("DBTIMEZONE", "VARCHAR2(6)")),
                List.of(Row.of("+00:00")));
        oracle = OracleDouble.builder().user("SCOTT", Driver.PASSWORD).start(backend);
        connection = Driver.connect(oracle.url("testdb"));
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        oracle.close();
    }

    /** Reads one value of a row. */
    @FunctionalInterface
    private interface Getter<T> {
        @Nullable
        T get(ResultSet rows) throws SQLException;
    }

    private <T> void check(String type, Getter<T> getter, List<@Nullable T> values) throws SQLException {
        backend.rows(
                "select x",
                List.of(Column.of("X", type)),
                values.stream().map(Row::of).toList());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select x")) {
            for (T value : values) {
                assertThat(rows.next()).isTrue();
                assertThat(getter.get(rows)).as(type).isEqualTo(value);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void numbers() throws SQLException {
        check(
                "NUMBER",
                rows -> rows.getBigDecimal(1),
                Arrays.asList(
                        new BigDecimal("-123.456"),
                        new BigDecimal("1234567890123456789012345678901234567890"),
                        new BigDecimal("0.1"),
                        BigDecimal.ZERO,
                        null,
                        new BigDecimal("-9.99E-120").stripTrailingZeros()));
        check("NUMBER(12,2)", rows -> rows.getBigDecimal(1), List.of(new BigDecimal("9999999999.99")));
        check("NUMBER(18)", rows -> rows.getLong(1), List.of(-999_999_999_999_999_999L, 7L));
    }

    @Test
    void binaryFloats() throws SQLException {
        check(
                "BINARY_DOUBLE",
                rows -> rows.getDouble(1),
                List.of(
                        1.5,
                        -2.25,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        -0.0,
                        Double.MIN_VALUE));
        check("BINARY_FLOAT", rows -> rows.getFloat(1), List.of(1.5f, Float.NaN, Float.NEGATIVE_INFINITY, 3.4e38f));
    }

    @Test
    void characters() throws SQLException {
        check("VARCHAR2(4000)", rows -> rows.getString(1), Arrays.asList("äöü€😀" + "x".repeat(3900), null, "z"));
        check("VARCHAR2(3 CHAR)", rows -> rows.getString(1), List.of("€€€"));
        check("CHAR(5)", rows -> rows.getString(1), List.of("ab   "));
        check("NVARCHAR2(100)", rows -> rows.getString(1), List.of("näé"));
        check("NCHAR(3)", rows -> rows.getString(1), List.of("ä  "));
    }

    @Test
    void dates() throws SQLException {
        check(
                "DATE",
                rows -> rows.getObject(1, LocalDateTime.class),
                Arrays.asList(
                        LocalDateTime.of(1999, 12, 31, 23, 59, 58),
                        LocalDateTime.of(-4711, 1, 1, 0, 0),
                        LocalDateTime.of(9999, 12, 31, 0, 0),
                        null));
        check(
                "TIMESTAMP(9)",
                rows -> rows.getObject(1, LocalDateTime.class),
                List.of(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123456789), LocalDateTime.of(1, 1, 1, 0, 0, 0, 1)));
    }

    @Test
    void zones() throws SQLException {
        check(
                "TIMESTAMP(6) WITH TIME ZONE",
                rows -> rows.getObject(1, OffsetDateTime.class),
                Arrays.asList(
                        OffsetDateTime.parse("2024-07-01T12:00:00.5+05:30"),
                        OffsetDateTime.parse("1900-01-01T00:00:00-08:00"),
                        null));
        ZonedDateTime berlin = LocalDateTime.of(2024, 7, 1, 12, 0).atZone(ZoneId.of("Europe/Berlin"));
        check("TIMESTAMP(6) WITH TIME ZONE", rows -> rows.getObject(1, ZonedDateTime.class), List.of(berlin));
    }

    @Test
    void localZoneIsTheSessions() throws SQLException {
        backend.rows(
                "select l",
                List.of(Column.of("L", "TIMESTAMP(6) WITH LOCAL TIME ZONE")),
                List.of(Row.of(LocalDateTime.of(2024, 5, 6, 7, 8, 9, 1000))));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select l")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject(1, OffsetDateTime.class).toInstant()).hasToString("2024-05-06T07:08:09.000001Z");
        }
    }

    @Test
    void intervals() throws SQLException {
        check(
                "INTERVAL YEAR(4) TO MONTH",
                rows -> rows.getObject(1, Period.class),
                Arrays.asList(Period.of(3, 4, 0), Period.of(-3, -4, 0), null));
        check(
                "INTERVAL DAY(5) TO SECOND(9)",
                rows -> rows.getObject(1, Duration.class),
                List.of(Duration.parse("P1DT1H1M1.5S"), Duration.parse("-PT0.000000001S")));
    }

    @Test
    void bytesAndRowids() throws SQLException {
        check("RAW(2000)", rows -> rows.getBytes(1), Arrays.asList(new byte[] {1, 2, -1}, null, new byte[2000]));
        check("ROWID", rows -> rows.getString(1), Arrays.asList("AAASdqAAEAAAAInAAA", null, "AAAAAAAAAAAAAAAAA/"));
    }

    @Test
    void longs() throws SQLException {
        List<Column> columns =
                List.of(Column.of("P", "VARCHAR2(30)"), Column.of("HIGH_VALUE", "LONG"), Column.of("N", "NUMBER"));
        List<Row> values =
                List.of(Row.of("P1", "MAXVALUE", 1), Row.of("P2", null, 2), Row.of("P3", "y".repeat(100_000), 3));
        backend.rows("select longs", columns, values);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select longs")) {
            for (Row value : values) {
                assertThat(rows.next()).isTrue();
                assertThat(Row.of(rows.getString(1), rows.getString(2), rows.getInt(3)))
                        .isEqualTo(value);
            }
        }
        check("LONG RAW", rows -> rows.getBytes(1), Arrays.asList(new byte[70_000], null, new byte[] {1}));
    }

    @Test
    void longsComeInOneFetchWhenAsked() throws SQLException {
        backend.rows(
                "select longs",
                List.of(Column.of("HIGH_VALUE", "LONG"), Column.of("N", "NUMBER")),
                List.of(Row.of("A", 1), Row.of(null, 2), Row.of("C", 3)));
        try (Connection other = Driver.connect(
                        oracle.url("testdb"), Driver.PASSWORD, "oracle.jdbc.useFetchSizeWithLongColumn", "true");
                Statement statement = other.createStatement()) {
            assertThat(Driver.column(statement, "select longs")).containsExactly("A", null, "C");
            assertThat(oracle.sessionsEver().get(1).fetches()).isEqualTo(1);
        }
    }

    @Test
    void lobsInTheRowAndBehindIt() throws SQLException {
        String text = "ä€😀" + "c".repeat(200_000);
        byte[] bytes = new byte[150_000];
        Arrays.fill(bytes, (byte) 9);
        check("CLOB", rows -> rows.getString(1), Arrays.asList("hello ä€😀", null, text, ""));
        check("NCLOB", rows -> rows.getString(1), List.of("nclob ä"));
        check("BLOB", rows -> rows.getBytes(1), Arrays.asList(new byte[] {1, 2, 3}, null, bytes));

        backend.rows(
                "select lobs", List.of(Column.of("C", "CLOB"), Column.of("B", "BLOB")), List.of(Row.of(text, bytes)));
        for (String prefetch : List.of("-1", "0", "4000")) {
            try (Connection other = Driver.connect(
                            oracle.url("testdb"), Driver.PASSWORD, "oracle.jdbc.defaultLobPrefetchSize", prefetch);
                    Statement statement = other.createStatement();
                    ResultSet rows = statement.executeQuery("select lobs")) {
                assertThat(rows.next()).isTrue();
                Clob clob = rows.getClob(1);
                Blob blob = rows.getBlob(2);
                assertThat(clob.length()).isEqualTo(text.length());
                assertThat(clob.getSubString(199_000, 10)).isEqualTo("c".repeat(10));
                assertThat(clob.getSubString(1, 300_000)).isEqualTo(text);
                assertThat(blob.getBytes(1, 200_000)).isEqualTo(bytes);
            }
        }
    }
}
