package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program may ask of the dictionary, of privileges and of the session, answered from H2. */
class H2DictionaryTest extends H2BackendFixture {
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
}
