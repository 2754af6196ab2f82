package dev.partbridge.oracle.script.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsertRowsTest {
    @TempDir
    private Path folder;

    private final List<ScriptModel> models = new ArrayList<>();

    private List<String> rows(String script) throws IOException {
        Path file = folder.resolve("rows.sql");
        Files.writeString(file, script);
        return read(file);
    }

    private List<String> read(Path scripts) throws IOException {
        ScriptModel model = ScriptReader.read(scripts, Cancellation.none());
        models.add(model);
        List<String> rows = new ArrayList<>();
        for (InsertSlice slice : model.rows()) {
            OracleTable table = model.model().table(slice.table()).orElseThrow();
            long count = 0;
            try (RowSource source = new InsertOpener(folder).open(table, slice)) {
                while (source.next()) {
                    count++;
                    rows.add(slice.table() + " " + source.position() + " "
                            + (source.defect().isPresent()
                                    ? source.defect().get().reason()
                                    : values(source)));
                }
            }
            assertThat(count).isEqualTo(slice.rows());
        }
        return rows;
    }

    private ScriptModel last() {
        return models.get(models.size() - 1);
    }

    private static String values(RowSource row) {
        List<String> values = new ArrayList<>();
        List<RowColumn> columns = row.columns();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).name() + "=" + (row.isNull(i) ? "NULL" : "[" + row.getText(i) + "]"));
        }
        return String.join(" ", values);
    }

    private List<String> of(String type, String value, String... before) throws IOException {
        String script = String.join("\n", before) + "\nCREATE TABLE t (c " + type + ");\nINSERT INTO t VALUES (" + value
                + ");\n";
        return rows(script).stream()
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
                        rows(
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

    @Test
    void replacesVariablesAsTheyAreAtEachRow() throws IOException {
        assertThat(
                        rows(
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
        assertThat(told("PB-SRC-030", "PB-SRC-074"))
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
                        rows(
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
        List<String> rows = rows(script.toString());
        assertThat(rows).hasSize(50);
        for (int i = 0; i < 50; i++) {
            assertThat(rows.get(i)).endsWith(i % 2 == 0 ? "[2020-02-01 00:00:00]" : "[2020-01-02 00:00:00]");
        }
        assertThat(last().rows()).hasSize(1);
    }

    @Test
    void tellsTablesOfOneNameInSeveralSchemasApart() throws IOException {
        assertThat(
                        rows(
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
                        rows(
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
        assertThat(read(folder))
                .containsExactlyInAnyOrder(
                        "T a_data.sql:2 X=[1] Y=[é]",
                        "T a_data.sql:6 X=[2] Y=[b]",
                        "T b_table.sql:2 X=[3] Y=[c]",
                        "U a_data.sql:4 D: '' is no English month name",
                        "U a_data.sql:9 D=[2020-02-01 00:00:00]");
        assertThat(told("PB-SRC-071", "PB-SRC-012"))
                .containsExactly("PB-SRC-071 a_data.sql:3:1", "PB-SRC-012 a_data.sql:10:1");
    }

    private List<String> told(String... codes) {
        return last().findings().stream()
                .filter(f -> List.of(codes).contains(f.code()))
                .map(f -> f.code() + " "
                        + f.position().map(SourcePosition::toString).orElse(""))
                .toList();
    }

    @Test
    void readsRandomLiteralsBackEqual() throws IOException {
        long seed = 20260727;
        Random random = new Random(seed);
        StringBuilder script = new StringBuilder("CREATE TABLE t (n NUMBER(13,3), v VARCHAR2(40), d DATE);\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(4));
            String text = random.ints(random.nextInt(12), 0, 9)
                    .mapToObj(c -> List.of("a", "'", ";", "\n/\n", "é", "😀", " ", "--", "/*")
                            .get(c))
                    .collect(Collectors.joining())
                    .strip();
            LocalDate date = LocalDate.of(1950 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
            script.append(random.nextBoolean() ? "INSERT INTO t VALUES (" : "insert into T (N, V, D) values\n(")
                    .append(number(random, number))
                    .append(", ")
                    .append(text(random, text))
                    .append(", ")
                    .append(date(random, date))
                    .append(random.nextBoolean() ? ");\n" : ")\n/\n");
            expected.add("N=[" + number.setScale(3).toPlainString() + "] V="
                    + (text.isEmpty() ? "NULL" : "[" + text + "]") + " D=[" + date + " 00:00:00]");
        }
        assertThat(rows(script.toString()).stream().map(r -> r.substring(Math.max(0, r.indexOf("N=")))))
                .as("seed " + seed)
                .containsExactlyElementsOf(expected);
    }

    private static String number(Random random, BigDecimal value) {
        return switch (random.nextInt(4)) {
            case 0 -> value.toPlainString();
            case 1 -> "'" + value.toPlainString() + "'";
            case 2 -> value.unscaledValue() + "E-" + value.scale();
            default -> "to_number('" + value.toPlainString() + "')";
        };
    }

    private static String text(Random random, String value) {
        return switch (random.nextInt(3)) {
            case 0 -> "'" + value.replace("'", "''") + "'";
            case 1 -> "q'~" + value + "~'";
            default -> "'" + value.replace("'", "' || chr(39) || '") + "'";
        };
    }

    private static String date(Random random, LocalDate value) {
        String month = value.getMonth().name().substring(0, 3);
        String two = String.format("%02d", value.getYear() % 100);
        return switch (random.nextInt(4)) {
            case 0 -> "DATE '" + value + "'";
            case 1 -> "to_date('" + value + "', 'YYYY-MM-DD')";
            case 2 -> "'" + value.getDayOfMonth() + "-" + month + "-" + two + "'";
            default ->
                "to_timestamp('" + month + " " + value.getDayOfMonth() + " " + value.getYear() + "', 'MON DD YYYY')";
        };
    }
}
