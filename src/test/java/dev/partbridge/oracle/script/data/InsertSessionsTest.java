package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of INSERTs by the variables, sessions, schemas and tables that are there when they are executed. */
class InsertSessionsTest {
    @TempDir
    private Path folder;

    private ScriptRows scripts = new ScriptRows(Path.of(""));

    @BeforeEach
    void begin() {
        scripts = new ScriptRows(folder);
    }

    @Test
    void replacesVariablesAsTheyAreAtEachRow() throws IOException {
        assertThat(
                        scripts.rows(
                                """
                                CREATE TABLE t (a VARCHAR2(30), b VARCHAR2(30));
                                CREATE SEQUENCE s1 START WITH 100;
                                DEFINE who = 'Ann'
                                DEFINE tab = t
                                DEFINE seq = s1
                                INSERT INTO t VALUES ('&who', 'é &who..x');
                                DEFINE who = "Bob"
                                INSERT INTO &tab VALUES ('&&who',
                                  &seq..NEXTVAL);
                                SET DEFINE OFF
                                INSERT INTO t VALUES ('&who', 'off');
                                SET DEFINE ^ ESCAPE \\
                                INSERT INTO t VALUES ('^who & \\^who', s1.NEXTVAL);
                                UNDEFINE who
                                INSERT INTO t VALUES ('^who', 'lost');
                                DEFINE cols = "(b, a) VALUES ('two', 'one')"
                                INSERT INTO t ^cols;
                                DEFINE many = "('x','y'); INSERT INTO t VALUES ('x','z')"
                                INSERT INTO t VALUES ^many;
                                BEGIN EXECUTE IMMEDIATE 'INSERT INTO t VALUES (1, 2)'; END;
                                /
                                INSERT INTO t VALUES ('last', '^tab');
                                """))
                .containsExactly(
                        "T rows.sql:6 A=[Ann] B=[é Ann.x]",
                        "T rows.sql:8 A=[Bob] B=[100]",
                        "T rows.sql:11 A=[&who] B=[off]",
                        "T rows.sql:13 A=[Bob & ^who] B=[101]",
                        "T rows.sql:17 A=[one] B=[two]",
                        "T rows.sql:22 A=[last] B=[t]");
        assertThat(scripts.told("PB-SRC-030", "PB-SRC-074"))
                .containsExactly(
                        "PB-SRC-074 rows.sql:15:1",
                        "PB-SRC-030 rows.sql:15:24",
                        "PB-SRC-074 rows.sql:19:1",
                        "PB-SRC-074 rows.sql:19:22",
                        "PB-SRC-074 rows.sql:20:26");
    }

    @Test
    void followsVariablesAndSessionsIntoCalledScripts() throws IOException {
        Files.writeString(
                folder.resolve("one.sql"),
                """
                INSERT INTO t VALUES ('&1', '01.02.2020');
                DEFINE x = from_one
                ALTER SESSION SET NLS_DATE_FORMAT = 'MM.DD.YYYY';
                """);
        assertThat(
                        scripts.rows(
                                """
                                CREATE TABLE t (a VARCHAR2(30), d DATE);
                                DEFINE x = first
                                ALTER SESSION SET NLS_DATE_FORMAT = 'DD.MM.YYYY';
                                INSERT INTO t VALUES ('&x', '01.02.2020');
                                @one.sql arg
                                INSERT INTO t VALUES ('&x', '01.02.2020');
                                BEGIN EXECUTE IMMEDIATE 'ALTER SESSION SET NLS_DATE_FORMAT = ''DD.MM.YYYY'''; END;
                                /
                                INSERT INTO t VALUES ('block', '01.02.2020');
                                @one.sql again
                                INSERT INTO t VALUES ('&x', '01.02.2020');
                                """))
                .containsExactly(
                        "T rows.sql:4 A=[first] D=[2020-02-01 00:00:00]",
                        "T one.sql:1 A=[arg] D=[2020-02-01 00:00:00]",
                        "T rows.sql:6 A=[from_one] D=[2020-01-02 00:00:00]",
                        "T rows.sql:9 A=[block] D=[2020-02-01 00:00:00]",
                        "T one.sql:1 A=[again] D=[2020-02-01 00:00:00]",
                        "T rows.sql:11 A=[from_one] D=[2020-01-02 00:00:00]");
    }

    @Test
    void readsOneSliceThroughManySessions() throws IOException {
        StringBuilder script = new StringBuilder("CREATE TABLE t (d DATE);\n");
        for (int i = 0; i < 50; i++) {
            script.append("ALTER SESSION SET NLS_DATE_FORMAT = '")
                    .append(i % 2 == 0 ? "DD.MM.YYYY" : "MM.DD.YYYY")
                    .append("';\nINSERT INTO t VALUES ('01.02.2020');\n");
        }
        List<String> rows = scripts.rows(script.toString());
        assertThat(rows).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(rows.get(i)).endsWith(i % 2 == 0 ? "[2020-02-01 00:00:00]" : "[2020-01-02 00:00:00]");
        }
        assertThat(scripts.last().rows()).hasSize(1);
    }

    @Test
    void tellsTablesOfOneNameInSeveralSchemasApart() throws IOException {
        assertThat(
                        scripts.rows(
                                """
                                CREATE TABLE t (x NUMBER);
                                CREATE TABLE a.t (x NUMBER);
                                CREATE TABLE b.t (x NUMBER);
                                INSERT INTO t VALUES (1);
                                INSERT INTO a.t VALUES (2);
                                INSERT INTO b.t VALUES (3);
                                ALTER SESSION SET CURRENT_SCHEMA = a;
                                INSERT INTO t VALUES (4);
                                ALTER SESSION SET CURRENT_SCHEMA = b;
                                INSERT INTO t VALUES (5);
                                INSERT ALL INTO a.t VALUES (6) INTO t VALUES (7) SELECT 1 FROM dual;
                                ALTER SESSION SET CURRENT_SCHEMA = A;
                                INSERT INTO t VALUES (8);
                                """))
                .containsExactlyInAnyOrder(
                        "T rows.sql:4 X=[1]",
                        "A.T rows.sql:5 X=[2]",
                        "B.T rows.sql:6 X=[3]",
                        "A.T rows.sql:8 X=[4]",
                        "B.T rows.sql:10 X=[5]",
                        "A.T rows.sql:11 X=[6]",
                        "B.T rows.sql:11 X=[7]",
                        "A.T rows.sql:13 X=[8]");
    }

    @Test
    void findsTheTableThatANameMeansAtTheTime() throws IOException {
        assertThat(
                        scripts.rows(
                                """
                                CREATE TABLE a.t (x NUMBER);
                                INSERT INTO t VALUES (1);
                                INSERT INTO a.t VALUES (2);
                                CREATE TABLE t (x NUMBER);
                                INSERT INTO t VALUES (3);
                                INSERT INTO a.t VALUES (4);
                                DROP TABLE t PURGE;
                                INSERT INTO t VALUES (5);
                                """))
                .containsExactlyInAnyOrder(
                        "A.T rows.sql:2 X=[1]", "A.T rows.sql:3 X=[2]", "A.T rows.sql:6 X=[4]", "A.T rows.sql:8 X=[5]");
    }

    @Test
    void readsRowsThatStandBeforeTheirTable() throws IOException {
        Files.writeString(
                folder.resolve("a_data.sql"),
                """
                DEFINE v = 1
                INSERT INTO t VALUES (&v, 'é');
                INSERT INTO nowhere VALUES (1);
                INSERT INTO u VALUES ('01.02.2020');
                DEFINE v = 2
                INSERT INTO t VALUES (&v, 'b');
                COMMIT;
                ALTER SESSION SET NLS_DATE_FORMAT = 'DD.MM.YYYY';
                INSERT INTO u VALUES ('01.02.2020');
                DELETE FROM t;
                DELETE FROM t;
                """);
        Files.writeString(
                folder.resolve("b_table.sql"),
                """
                CREATE TABLE t (x NUMBER, y VARCHAR2(9));
                INSERT INTO t VALUES (3, 'c');
                """);
        Files.writeString(folder.resolve("c_table.sql"), "CREATE TABLE u (d DATE);\n");
        assertThat(scripts.read(folder))
                .containsExactlyInAnyOrder(
                        "T a_data.sql:2 X=[1] Y=[é]",
                        "T a_data.sql:6 X=[2] Y=[b]",
                        "T b_table.sql:2 X=[3] Y=[c]",
                        "U a_data.sql:4 D: '' is no English month name",
                        "U a_data.sql:9 D=[2020-02-01 00:00:00]");
        assertThat(scripts.told("PB-SRC-071", "PB-SRC-012"))
                .containsExactly("PB-SRC-071 a_data.sql:3:1", "PB-SRC-012 a_data.sql:10:1");
    }
}
