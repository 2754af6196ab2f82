package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.oracle.h2.OracleTable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that the program may ask a source for, answered from H2 and read by the genuine driver. */
class H2RowsTest extends H2BackendFixture {
    @Test
    void readsPartitionsAsOfAnScn() throws SQLException {
        mayRead("C");
        assertThat(column("SELECT \"X\", \"P_ID\" FROM \"APP\".\"C\" t")).containsExactly("a", "b", "c");
        assertThat(column("SELECT \"X\" FROM \"APP\".\"C\" PARTITION (\"P1\") AS OF SCN 123 t"))
                .containsExactly("a", "b");
        assertThat(column("select x from app.c partition (p2) where x > 'a'")).containsExactly("c");
        assertThat(column("SELECT COUNT(*) FROM \"APP\".\"C\" PARTITION (\"P3\")"))
                .containsExactly(BigDecimal.ZERO);
        assertThat(codeOf("SELECT X FROM APP.C PARTITION (\"P9\")")).isEqualTo(2149);
    }

    @Test
    void readsSubpartitions() throws SQLException {
        database.table("APP", "S", "N NUMBER")
                .rowInSub("P1", "P1_A", 1)
                .rowInSub("P1", "P1_B", 2)
                .rowInSub("P2", "P2_A", 3)
                .subpartitions("P2_B");
        mayRead("S");
        assertThat(column("SELECT N FROM \"APP\".\"S\" PARTITION (\"P1\") ORDER BY N"))
                .containsExactly(new BigDecimal(1), new BigDecimal(2));
        assertThat(column("SELECT N FROM \"APP\".\"S\" SUBPARTITION (\"P1_B\") AS OF SCN 1 t"))
                .containsExactly(new BigDecimal(2));
        assertThat(column("SELECT N FROM \"APP\".\"S\" SUBPARTITION (\"P2_B\")"))
                .isEmpty();
        assertThat(codeOf("SELECT N FROM APP.S SUBPARTITION (P1)")).isEqualTo(14251);
    }

    @Test
    void joinsAChildWithItsParents() throws SQLException {
        mayRead("C", "P");
        List<String> read = new ArrayList<>();
        try (PreparedStatement join = connection.prepareStatement(
                "SELECT c.\"X\", p.\"D\" FROM \"APP\".\"C\" PARTITION (\"P1\") AS OF SCN ? c"
                        + " JOIN \"APP\".\"P\" AS OF SCN ? p ON p.\"ID\" = c.\"P_ID\" WHERE c.\"X\" > ?")) {
            join.setLong(1, 123);
            join.setLong(2, 123);
            join.setString(3, "a");
            try (ResultSet rows = join.executeQuery()) {
                assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo("VARCHAR2");
                assertThat(rows.getMetaData().getPrecision(1)).isEqualTo(20);
                assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("DATE");
                while (rows.next()) {
                    read.add(rows.getString(1) + " " + rows.getObject(2, LocalDateTime.class));
                }
            }
        }
        assertThat(read).containsExactly("b 2023-05-06T07:08:09");
    }

    @Test
    void keepsValuesOfAllTypes() throws SQLException {
        byte[] bytes = {1, 2, -1};
        LocalDateTime time = LocalDateTime.of(2024, 2, 29, 1, 2, 3, 123456000);
        OracleTable table = database.table(
                "SCOTT",
                "T",
                "N NUMBER",
                "NS NUMBER(5,-2)",
                "V VARCHAR2(10)",
                "C CHAR(3)",
                "NV NVARCHAR2(10)",
                "R RAW(16)",
                "D DATE",
                "TS TIMESTAMP(6)",
                "TZ TIMESTAMP(6) WITH TIME ZONE",
                "TL TIMESTAMP(6) WITH LOCAL TIME ZONE",
                "YM INTERVAL YEAR TO MONTH",
                "DS INTERVAL DAY TO SECOND",
                "BF BINARY_FLOAT",
                "BD BINARY_DOUBLE",
                "CL CLOB",
                "BL BLOB",
                "L LONG");
        table.row(
                new BigDecimal("12345678901234567890123456789.0123456789"),
                12300,
                "ä€",
                "x",
                "näé",
                bytes,
                LocalDateTime.of(-4711, 1, 1, 0, 0),
                time,
                ZonedDateTime.parse("2024-07-01T12:00+02:00[Europe/Berlin]"),
                time,
                Period.of(3, 4, 0),
                Duration.parse("P1DT1H1M1.5S"),
                Float.NaN,
                Double.NEGATIVE_INFINITY,
                "",
                bytes,
                "long");
        table.row(new @Nullable Object[17]);
        try (ResultSet rows =
                statement.executeQuery("SELECT l, n, ns, v, c, nv, r, d, ts, tz, tl, ym, ds, bf, bd, cl, bl FROM t")) {
            assertThat(rows.next()).isTrue();
            // first, since the driver loses a LONG when it asks for the zone of the local time
            assertThat(rows.getString(1)).isEqualTo("long");
            assertThat(rows.getBigDecimal(2)).isEqualTo(new BigDecimal("12345678901234567890123456789.0123456789"));
            assertThat(rows.getInt(3)).isEqualTo(12300);
            assertThat(rows.getString(4)).isEqualTo("ä€");
            assertThat(rows.getString(5)).isEqualTo("x  ");
            assertThat(rows.getString(6)).isEqualTo("näé");
            assertThat(rows.getBytes(7)).isEqualTo(bytes);
            assertThat(rows.getObject(8, LocalDateTime.class)).isEqualTo(LocalDateTime.of(-4711, 1, 1, 0, 0));
            assertThat(rows.getObject(9, LocalDateTime.class)).isEqualTo(time);
            assertThat(rows.getObject(10, ZonedDateTime.class))
                    .isEqualTo(ZonedDateTime.parse("2024-07-01T12:00+02:00[Europe/Berlin]"));
            assertThat(rows.getObject(11, OffsetDateTime.class).toInstant()).hasToString("2024-02-29T01:02:03.123456Z");
            assertThat(rows.getObject(12, Period.class)).isEqualTo(Period.of(3, 4, 0));
            assertThat(rows.getObject(13, Duration.class)).isEqualTo(Duration.parse("P1DT1H1M1.5S"));
            assertThat(rows.getFloat(14)).isNaN();
            assertThat(rows.getDouble(15)).isEqualTo(Double.NEGATIVE_INFINITY);
            assertThat(rows.getClob(16).length()).isZero();
            assertThat(rows.getBytes(17)).isEqualTo(bytes);
            assertThat(rows.next()).isTrue();
            for (int i = 1; i <= 17; i++) {
                assertThat(rows.getObject(i)).as("column %d", i).isNull();
            }
        }
    }

    @Test
    void readsWhatWasCommittedWhenItsTransactionBegan() throws SQLException {
        mayRead("C");
        String count = "SELECT COUNT(*) FROM app.c";
        connection.setAutoCommit(false);
        statement.execute("SET TRANSACTION READ ONLY");
        assertThat(column(count)).containsExactly(new BigDecimal(3));
        database.existing("APP", "C").rowIn("P3", "d", 2);
        assertThat(column(count)).containsExactly(new BigDecimal(3));
        connection.commit();
        assertThat(column(count)).containsExactly(new BigDecimal(4));
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(column(count)).containsExactly(new BigDecimal(4));
        database.existing("APP", "C").rowIn("P3", "e", 2);
        assertThat(column(count)).containsExactly(new BigDecimal(4));
        statement.execute("ROLLBACK");
        assertThat(column(count)).containsExactly(new BigDecimal(5));
    }
}
