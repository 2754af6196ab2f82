package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.h2.OracleTable;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program may ask a source, answered from H2 and read by the genuine driver. */
class H2BackendTest {
    private H2Database database;
    private OracleDouble oracle;
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void start() throws Exception {
        database = new H2Database(OracleRelease.R19);
        oracle = OracleDouble.builder().user("SCOTT", Driver.PASSWORD).start(new H2Backend(database));
        connection = Driver.connect(oracle.url("testdb"));
        statement = connection.createStatement();
        database.table("APP", "P", "ID NUMBER(10)", "D DATE")
                .rowIn("P1", 1, LocalDateTime.of(2023, 5, 6, 7, 8, 9))
                .rowIn("P2", 2, LocalDateTime.of(2024, 5, 6, 7, 8, 9));
        database.table("APP", "C", "X VARCHAR2(20 CHAR)", "P_ID NUMBER(10)")
                .rowIn("P1", "a", 1)
                .rowIn("P1", "b", 1)
                .rowIn("P2", "c", 2)
                .partitions("P3");
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        oracle.close();
        database.close();
    }

    private void mayRead(String... tables) {
        for (String table : tables) {
            database.grants().object("SCOTT", "SELECT", "APP", table).object("SCOTT", "FLASHBACK", "APP", table);
        }
    }

    private List<@Nullable Object> column(String sql) throws SQLException {
        return Driver.column(statement, sql);
    }

    private int codeOf(String sql) {
        return catchThrowableOfType(SQLException.class, () -> column(sql)).getErrorCode();
    }

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
    void readsRangesOfRowids() throws SQLException {
        OracleTable many = database.table("APP", "R", "N NUMBER");
        for (int i = 0; i < 250; i++) {
            many.rowIn("P1", i);
        }
        many.rowIn("P2", 1000);
        mayRead("R");
        List<@Nullable Object> rowids =
                column("SELECT ROWIDTOCHAR_OR_NOT FROM (SELECT rowid ROWIDTOCHAR_OR_NOT FROM APP.R)");
        assertThat(rowids).hasSize(251).doesNotHaveDuplicates();
        try (PreparedStatement range =
                connection.prepareStatement("SELECT N FROM APP.R WHERE rowid BETWEEN ? AND ? ORDER BY rowid")) {
            range.setString(1, String.valueOf(rowids.get(95)));
            range.setString(2, String.valueOf(rowids.get(104)));
            try (ResultSet rows = range.executeQuery()) {
                for (int i = 95; i <= 104; i++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(i);
                }
                assertThat(rows.next()).isFalse();
            }
        }
        String blocks = "SELECT COUNT(*) FROM APP.R t WHERE t.rowid >= DBMS_ROWID.ROWID_CREATE(1, %d, 4, 129, 0)"
                + " AND rowid <= DBMS_ROWID.ROWID_CREATE(1, %d, 4, 129, 32767)";
        int object = objectOf(String.valueOf(rowids.get(0)));
        assertThat(column(blocks.formatted(object, object))).containsExactly(new BigDecimal(100));
    }

    private static int objectOf(String rowid) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return rowid.substring(0, 6).chars().reduce(0, (number, digit) -> number * 64 + digits.indexOf(digit));
    }

    @Test
    void knowsARowidByItsType() throws SQLException {
        mayRead("C");
        try (ResultSet rows = statement.executeQuery("SELECT ROWID, t.* FROM APP.C PARTITION (P2) t")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(3);
            assertThat(columns.getColumnName(1)).isEqualTo("ROWID");
            assertThat(columns.getColumnTypeName(1)).isEqualTo("ROWID");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(18);
            assertThat(rows.getString(2)).isEqualTo("c");
        }
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
    void showsOfTheDictionaryWhatTheUserMaySee() throws SQLException {
        database.dictionary("TABLES").row(Map.of("OWNER", "APP", "TABLE_NAME", "C"));
        database.dictionary("TABLES").row(Map.of("OWNER", "APP", "TABLE_NAME", "P"));
        database.dictionary("TABLES").row(Map.of("OWNER", "SCOTT", "TABLE_NAME", "OWN"));
        String all = "SELECT table_name FROM all_tables ORDER BY table_name";
        assertThat(column(all)).containsExactly("OWN");
        assertThat(column("SELECT table_name FROM user_tables")).containsExactly("OWN");
        assertThat(codeOf("SELECT table_name FROM sys.dba_tables")).isEqualTo(942);
        mayRead("C");
        assertThat(column(all)).containsExactly("C", "OWN");
        database.grants().system("SCOTT", "SELECT ANY TABLE");
        assertThat(column(all.replace("FROM ", "FROM sys."))).containsExactly("C", "OWN", "P");
        database.grants().revokeAll("SCOTT").role("SCOTT", "SELECT_CATALOG_ROLE");
        assertThat(column("SELECT table_name FROM sys.dba_tables ORDER BY table_name"))
                .containsExactly("C", "OWN", "P");
        assertThat(column("SELECT role FROM session_roles")).containsExactly("SELECT_CATALOG_ROLE");
        assertThat(codeOf("SELECT 1 FROM all_segments")).isEqualTo(942);
    }

    @Test
    void sendsTheDictionarysLongsAsLongs() throws SQLException {
        database.dictionary("TAB_PARTITIONS")
                .row(Map.of("TABLE_OWNER", "SCOTT", "TABLE_NAME", "T", "HIGH_VALUE", "MAXVALUE", "NUM_ROWS", 7));
        try (PreparedStatement query =
                connection.prepareStatement("SELECT high_value, table_name, partition_name, num_rows"
                        + " FROM all_tab_partitions WHERE table_owner = ? ORDER BY table_name, partition_position")) {
            query.setString(1, "SCOTT");
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                assertThat(List.of(
                                columns.getColumnTypeName(1),
                                columns.getColumnTypeName(2),
                                columns.getColumnTypeName(4)))
                        .containsExactly("LONG", "VARCHAR2", "NUMBER");
                assertThat(rows.next()).isTrue();
                assertThat(Arrays.asList(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)))
                        .isEqualTo(Arrays.asList("MAXVALUE", "T", null, 7));
            }
        }
    }

    @Test
    void hasColumnsOfItsRelease() throws SQLException {
        assertThat(column("SELECT autolist, interval FROM all_part_tables")).isEmpty();
        assertThat(column("SELECT user FROM dual")).containsExactly("SCOTT");
        assertThatThrownBy(() -> column("SELECT data_default_vc FROM all_tab_cols"))
                .hasMessageStartingWith("ORA-00904: \"DATA_DEFAULT_VC\": invalid identifier");
    }

    @Test
    void asksForPrivileges() throws SQLException {
        assertThat(codeOf("SELECT 1 FROM \"APP\".\"C\" WHERE 1=0")).isEqualTo(942);
        database.grants().object("SCOTT", "SELECT", "APP", "C");
        assertThat(column("SELECT 1 FROM \"APP\".\"C\" WHERE 1=0")).isEmpty();
        assertThat(codeOf("SELECT 1 FROM \"APP\".\"C\" AS OF SCN 5 WHERE 1=0")).isEqualTo(1031);
        database.grants().object("SCOTT", "FLASHBACK", "APP", "C");
        assertThat(column("SELECT 1 FROM \"APP\".\"C\" AS OF SCN 5 WHERE 1=0")).isEmpty();
        assertThat(column("SELECT privilege FROM user_tab_privs_recd WHERE table_name = 'C' ORDER BY 1"))
                .containsExactly("FLASHBACK", "SELECT");
        assertThat(column("SELECT privilege FROM session_privs")).containsExactly("CREATE SESSION");
        assertThat(column("SELECT role FROM session_roles")).isEmpty();
    }

    @Test
    void showsTheScnToWhomItMay() throws SQLException {
        database.setScn(4711);
        assertThat(codeOf("SELECT current_scn FROM v$database")).isEqualTo(942);
        assertThat(column("SELECT timestamp_to_scn(systimestamp) FROM dual")).containsExactly(new BigDecimal(4711));
        String flashback = "SELECT DBMS_FLASHBACK.GET_SYSTEM_CHANGE_NUMBER FROM DUAL";
        assertThat(codeOf(flashback)).isEqualTo(904);
        database.grants().object("SCOTT", "EXECUTE", "SYS", "DBMS_FLASHBACK");
        assertThat(column(flashback)).containsExactly(new BigDecimal(4711));
        database.grants().object("SCOTT", "SELECT", "SYS", "V_$DATABASE");
        assertThat(column("SELECT database_role FROM v$database")).containsExactly("PRIMARY");
        assertThat(column("SELECT SYS_CONTEXT('USERENV', 'INSTANCE'), NULL FROM DUAL"))
                .containsExactly("1");
        assertThat(column("SELECT current_scn FROM v$database")).containsExactly(new BigDecimal(4711));
    }

    @Test
    void knowsTheSession() throws SQLException {
        assertThat(connection.getSchema()).isEqualTo("SCOTT");
        database.setContext("CON_NAME", "PDB1");
        assertThat(column("SELECT SYS_CONTEXT('USERENV','CON_NAME') FROM SYS.DUAL"))
                .containsExactly("PDB1");
        assertThat(codeOf("SELECT SYS_CONTEXT('USERENV','NONSENSE') FROM DUAL")).isEqualTo(2003);
        String zone = String.valueOf(column("SELECT SESSIONTIMEZONE FROM DUAL").get(0));
        assertThat(oracle.onlySession().alterSession()).contains("TIME_ZONE='" + zone + "'");
        statement.execute("ALTER SESSION SET TIME_ZONE = '+02:00' NLS_LANGUAGE=AMERICAN");
        try (ResultSet rows = statement.executeQuery("SELECT DBTIMEZONE, SESSIONTIMEZONE FROM DUAL")) {
            assertThat(rows.getMetaData().getColumnName(2)).isEqualTo("SESSIONTIMEZONE");
            assertThat(rows.next()).isTrue();
            assertThat(List.of(rows.getString(1), rows.getString(2))).containsExactly("+00:00", "+02:00");
        }
        statement.execute("SET TRANSACTION READ ONLY");
        statement.execute("alter session set nls_date_format = 'YYYY-MM-DD'");
        mayRead("C");
        statement.execute("ALTER SESSION SET CURRENT_SCHEMA = app");
        assertThat(column("SELECT x FROM c WHERE p_id = 2")).containsExactly("c");
        assertThatThrownBy(() -> column("SELECT rowid FROM c WHERE rowid = 'no rowid'"))
                .hasMessageStartingWith("ORA-01410");
        connection.setSchema("SCOTT");
        assertThat(codeOf("SELECT x FROM c")).isEqualTo(942);
        connection.setSchema("NOBODY");
        assertThat(codeOf("SELECT 1 FROM dual")).isEqualTo(1435);
        assertThat(column("SELECT value FROM nls_database_parameters WHERE parameter = 'NLS_CHARACTERSET'"))
                .containsExactly("AL32UTF8");
        assertThat(column("SELECT username FROM all_users ORDER BY 1")).containsExactly("APP", "SCOTT");
    }

    @Test
    void tellsTheDdl() throws SQLException {
        database.setDdl("TABLE", "T", "SCOTT", "\n  CREATE TABLE t" + " ".repeat(5000));
        database.setDdl("TABLE", "C", "APP", "\n  CREATE TABLE c");
        statement.execute(
                "BEGIN\n  dbms_metadata.set_transform_param(dbms_metadata.session_transform, 'PRETTY', TRUE);\nEND;");
        assertThat(ddl("T", "SCOTT")).isEqualTo("\n  CREATE TABLE t" + " ".repeat(5000));
        assertThatThrownBy(() -> ddl("C", "APP"))
                .hasMessageStartingWith("ORA-31603: object \"C\" of type TABLE not found in schema \"APP\"");
        database.grants().role("SCOTT", "SELECT_CATALOG_ROLE");
        assertThat(ddl("C", "APP")).isEqualTo("\n  CREATE TABLE c");
    }

    private String ddl(String table, String owner) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT dbms_metadata.get_ddl('TABLE', ?, ?) AS ddl FROM dual")) {
            query.setString(1, table);
            query.setString(2, owner);
            try (ResultSet rows = query.executeQuery()) {
                assertThat(rows.getMetaData().getColumnTypeName(1)).isEqualTo("CLOB");
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }

    @Test
    void knowsARowidThroughANestedQuery() throws SQLException {
        mayRead("C", "P");
        String nested = "SELECT t.\"X\", p1.\"D\", t.\"the row's rowid\"\nFROM (SELECT t.\"X\", t.\"P_ID\","
                + " t.ROWID AS \"the row's rowid\" FROM \"APP\".\"C\" PARTITION (\"P2\") AS OF SCN ? t"
                + " WHERE t.ROWID BETWEEN CHARTOROWID(?) AND CHARTOROWID(?) AND (X = 'c')) t"
                + "\nLEFT JOIN \"APP\".\"P\" AS OF SCN ? p1 ON p1.\"ID\" = t.\"P_ID\"";
        try (PreparedStatement query = connection.prepareStatement(nested)) {
            query.setLong(1, 1);
            query.setString(2, "A".repeat(18));
            query.setString(3, "/".repeat(18));
            query.setLong(4, 1);
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                assertThat(List.of(
                                columns.getColumnTypeName(1),
                                columns.getColumnTypeName(2),
                                columns.getColumnTypeName(3)))
                        .containsExactly("VARCHAR2", "DATE", "ROWID");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("c");
                assertThat(rows.getObject(2, LocalDateTime.class)).isEqualTo(LocalDateTime.of(2024, 5, 6, 7, 8, 9));
                assertThat(rows.getString(3)).hasSize(18);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void givesARowidAsText() throws SQLException {
        mayRead("C");
        String both = "SELECT t.ROWID, ROWIDTOCHAR(t.ROWID) FROM app.c t WHERE t.x = 'c'";
        try (ResultSet rows = statement.executeQuery(both)) {
            assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("VARCHAR2");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(2)).hasSize(18).isEqualTo(rows.getString(1));
            assertThat(rows.next()).isFalse();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM APP.C",
                "SELECT X FROM APP.C PARTITION FOR (1)",
                "SELECT NO_SUCH_FUNCTION(X) FROM APP.C",
                "SELECT MIN(rowid) FROM APP.C",
                "SELEC X FROM APP.C",
                "SELECT X FROM"
            })
    void failsOnWhatItCannotPassOn(String sql) throws SQLException {
        mayRead("C");
        assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(sql))
                        .getErrorCode())
                .isEqualTo(900);
        assertThat(oracle.takeProblems()).singleElement().asString().startsWith(sql);
    }

    @Test
    void isCancelled() throws Exception {
        OracleTable many = database.table("SCOTT", "M", "N NUMBER");
        many.rows(
                null,
                null,
                IntStream.range(0, 2000).mapToObj(List::<@Nullable Object>of).toList());
        String endless = "SELECT COUNT(*) FROM m a, m b, m c, m d WHERE a.n + b.n + c.n = d.n";
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> codeOf(endless));
        while (!oracle.statements().contains(endless)) {
            assertThat(code).isNotDone();
            Thread.onSpinWait();
        }
        statement.cancel();
        assertThat(code).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1013);
        assertThat(column("SELECT COUNT(*) FROM m")).containsExactly(new BigDecimal(2000));
    }

    @Test
    void describesWithoutReading() throws SQLException {
        mayRead("C");
        try (PreparedStatement query = connection.prepareStatement("SELECT x, p_id, 1 one FROM app.c WHERE x = ?")) {
            ResultSetMetaData columns = query.getMetaData();
            assertThat(List.of(columns.getColumnTypeName(1), columns.getColumnTypeName(2), columns.getColumnName(3)))
                    .containsExactly("VARCHAR2", "NUMBER", "ONE");
        }
    }
}
