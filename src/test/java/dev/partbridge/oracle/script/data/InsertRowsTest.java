package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values of INSERTs, in all their forms. */
class InsertRowsTest {
    @TempDir
    private Path folder;

    private List<String> of(String type, String value, String... before) throws IOException {
        String script = String.join("\n", before) + "\nCREATE TABLE t (c " + type + ");\nINSERT INTO t VALUES (" + value
                + ");\n";
        return new ScriptRows(folder)
                .rows(script).stream()
                        .map(r -> r.substring(r.indexOf(' ', 2) + 1))
                        .toList();
    }

    @Test
    void convertsValuesAsOracleDoes() throws IOException {
        assertThat(List.of(
                        of("NUMBER(5,2)", "-12.345"),
                        of("NUMBER(5,2)", "'1e2'"),
                        of("NUMBER(3)", "999.5"),
                        of("NUMBER(5,-2)", "1250"),
                        of("NUMBER", "1/3*3"),
                        of("NUMBER", "'1.234,5'", "ALTER SESSION SET NLS_NUMERIC_CHARACTERS = ',.';"),
                        of("NUMBER", "'1234,5'", "ALTER SESSION SET NLS_NUMERIC_CHARACTERS = ',.';"),
                        of("NUMBER", "to_number('$1,234.50','$9,999.99')"),
                        of("FLOAT(5)", "123.45"),
                        of("VARCHAR2(5)", "''"),
                        of("VARCHAR2(6)", "'a''b' || chr(10) || 0.5"),
                        of("VARCHAR2(3)", "'abcd'"),
                        of("VARCHAR2(9)", "q'[it's]'"),
                        of("VARCHAR2(9)", "n'x' || nq'!y!'"),
                        of("CHAR(4)", "'ab'"),
                        of("CLOB", "TO_CLOB('a') || TO_CLOB('b')"),
                        of("CLOB", "EMPTY_CLOB()"),
                        of("RAW(4)", "HEXTORAW('0aFf')"),
                        of("RAW(4)", "'abc'"),
                        of("VARCHAR2(30)", "to_char(date '2020-02-03', 'FMDay DD Month YYYY')"),
                        of("NUMBER(2)", "sysdate")))
                .containsExactly(
                        List.of("C=[-12.35]"),
                        List.of("C=[100.00]"),
                        List.of("ORA-01438: C: 999.5 is too large for NUMBER(3,0)"),
                        List.of("C=[1300]"),
                        List.of("C=[0.9999999999999999999999999999999999999999]"),
                        List.of("C: ORA-01722: '1.234,5' is no number with ',' for the point"),
                        List.of("C=[1234.5]"),
                        List.of("C=[1234.50]"),
                        List.of("C=[1.2E+2]"),
                        List.of("C=NULL"),
                        List.of("C=[a'b\n.5]"),
                        List.of("ORA-12899: C: value too large (actual: 4, maximum: 3)"),
                        List.of("C=[it's]"),
                        List.of("C=[xy]"),
                        List.of("C=[ab  ]"),
                        List.of("C=[ab]"),
                        List.of("C=[]"),
                        List.of("C=[0AFF]"),
                        List.of("C=[0abc]"),
                        List.of("C=[Monday 3 February 2020]"),
                        List.of("SYSDATE is the time at which Oracle would run the script; write the time itself"));
    }

    @Test
    void readsDatesByTheSession() throws IOException {
        assertThat(List.of(
                        of("DATE", "'05-MAY-17'"),
                        of("DATE", "'2017-05-05'"),
                        of("DATE", "'2017-05-05'", "ALTER SESSION SET NLS_DATE_FORMAT = 'YYYY-MM-DD';"),
                        of("DATE", "TIMESTAMP '2017-05-05 10:00:00.9'"),
                        of("DATE", "DATE '2017-05-05' + 1.5"),
                        of("DATE", "to_date('05.05.75 13:00','DD.MM.RR HH24:MI')"),
                        of("TIMESTAMP(3)", "'05-MAY-17 10.00.00.12345 PM'"),
                        of("TIMESTAMP(3)", "TIMESTAMP '2017-12-31 23:59:59.9996'"),
                        of("TIMESTAMP WITH TIME ZONE", "TIMESTAMP '2017-05-05 10:00:00 +02:00'"),
                        of(
                                "TIMESTAMP WITH LOCAL TIME ZONE",
                                "TIMESTAMP '2017-05-05 10:00:00'",
                                "ALTER SESSION SET TIME_ZONE = 'Europe/Berlin';"),
                        of("INTERVAL DAY TO SECOND", "INTERVAL '-3 04:05:06.5' DAY TO SECOND"),
                        of("INTERVAL YEAR TO MONTH", "'-01-02'"),
                        of("DATE", "'05-MAY-17'", "ALTER SESSION SET NLS_TERRITORY = GERMANY;"),
                        of("DATE", "'05-MAI-17'", "ALTER SESSION SET NLS_DATE_LANGUAGE = GERMAN;")))
                .containsExactly(
                        List.of("C=[2017-05-05 00:00:00]"),
                        List.of("C: '' is no English month name"),
                        List.of("C=[2017-05-05 00:00:00]"),
                        List.of("C=[2017-05-05 10:00:00]"),
                        List.of("C=[2017-05-06 12:00:00]"),
                        List.of("C=[1975-05-05 13:00:00]"),
                        List.of("C=[2017-05-05 22:00:00.123000000]"),
                        List.of("C=[2018-01-01 00:00:00]"),
                        List.of("C=[2017-05-05 10:00:00+02:00]"),
                        List.of("C=[2017-05-05 10:00:00+02:00]"),
                        List.of("C=[-3 days -04:05:06.500000000]"),
                        List.of("C=[-1 years -2 mons]"),
                        List.of("C: the session's format is not known after NLS_TERRITORY GERMANY"),
                        List.of("C: names of months in GERMAN are not read"));
    }

    @Test
    void readsEveryFormOfInsert() throws IOException {
        assertThat(
                        new ScriptRows(folder)
                                .rows(
                                        """
                                CREATE SEQUENCE s START WITH 5 INCREMENT BY 2;
                                CREATE TABLE a (id NUMBER GENERATED BY DEFAULT AS IDENTITY, x VARCHAR2(9) DEFAULT 'dflt', y NUMBER);
                                CREATE TABLE b (k NUMBER, v VARCHAR2(9), PRIMARY KEY (k));
                                REM INSERTING into A
                                SET DEFINE OFF;
                                Insert into A (X,Y) values ('&one',1);
                                INSERT /*+ APPEND */ INTO a t (t.y) VALUES (2), (DEFAULT), ((3))
                                /
                                INSERT INTO a PARTITION (p1) VALUES (70, DEFAULT, s.NEXTVAL);
                                INSERT ALL INTO b VALUES (n, w) INTO b (k) VALUES (n + 1) INTO a (y) VALUES (s.CURRVAL)
                                  SELECT 10 n, 'w' AS w FROM dual UNION ALL SELECT 20, NULL FROM sys.dual;
                                INSERT INTO b SELECT s.NEXTVAL, 'x' FROM dual UNION ALL SELECT s.NEXTVAL, 'y' FROM dual;
                                INSERT INTO b (k) SELECT id FROM a;
                                INSERT ALL WHEN 1 = 1 THEN INTO b VALUES (1, 'a') SELECT * FROM dual;
                                INSERT INTO b VALUES (1);
                                INSERT INTO b VALUES (99, (SELECT max(x) FROM a));
                                INSERT INTO b (k, zz) VALUES (1, 2);
                                INSERT INTO nowhere VALUES (1);
                                """))
                .containsExactly(
                        "A rows.sql:6 ID=[1] X=[&one] Y=[1]",
                        "A rows.sql:7 ID=[2] X=[dflt] Y=[2]",
                        "A rows.sql:7 ID=[3] X=[dflt] Y=NULL",
                        "A rows.sql:7 ID=[4] X=[dflt] Y=[3]",
                        "A rows.sql:9 ID=[70] X=[dflt] Y=[5]",
                        "A rows.sql:10 ID=[5] X=[dflt] Y=[5]",
                        "A rows.sql:10 ID=[6] X=[dflt] Y=[5]",
                        "B rows.sql:10 K=[10] V=[w]",
                        "B rows.sql:10 K=[11] V=NULL",
                        "B rows.sql:10 K=[20] V=NULL",
                        "B rows.sql:10 K=[21] V=NULL",
                        "B rows.sql:12 K=[7] V=[x]",
                        "B rows.sql:12 K=[9] V=[y]",
                        "B rows.sql:15 ORA-00947: not enough values (1 values for 2 columns)",
                        "B rows.sql:16 '(SELECT max(x)' is not constant",
                        "B rows.sql:17 ORA-00904: ZZ: there is no such column");
    }

    /** Where DEFAULT ON NULL is declared, Oracle puts the default in the place of a NULL and of an empty text. */
    @Test
    void fillsInWhatIsNullByDefault() throws IOException {
        assertThat(
                        new ScriptRows(folder)
                                .rows(
                                        """
                                CREATE SEQUENCE s;
                                CREATE TABLE a (id NUMBER DEFAULT ON NULL s.NEXTVAL, x VARCHAR2(9) DEFAULT ON NULL 'dflt',
                                  u VARCHAR2(9) DEFAULT 'plain', d DATE DEFAULT ON NULL SYSDATE);
                                INSERT INTO a VALUES (NULL, '', NULL, NULL);
                                INSERT INTO a (x) VALUES (NULL);
                                INSERT INTO a (id, x, u) VALUES (7, 'y', 'z');
                                """))
                .containsExactly(
                        "A rows.sql:4 ID=[1] X=[dflt] U=NULL",
                        "A rows.sql:5 ID=[2] X=[dflt] U=[plain]",
                        "A rows.sql:6 ID=[7] X=[y] U=[z]");
    }
}
