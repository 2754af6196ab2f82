package dev.partbridge.convert.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each line: an Oracle expression, the row it is computed of, the result that Oracle's documentation gives
 * (SQL Language Reference, Functions, Conditions, Data Conversion). NULL is written so; a condition is t, f or NULL.
 */
class ExpressionMeaningIT {
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("n", "numeric");
        TYPES.put("m", "numeric(10,2)");
        TYPES.put("i", "integer");
        TYPES.put("k", "smallint");
        TYPES.put("b", "bigint");
        TYPES.put("s", "varchar(20)");
        TYPES.put("t", "varchar(20)");
        TYPES.put("c", "char(5)");
        TYPES.put("d", "timestamp(0)");
        TYPES.put("e", "timestamp(0)");
        TYPES.put("ts", "timestamp(6)");
        TYPES.put("r", "bytea");
        TYPES.put("f", "real");
        TYPES.put("g", "double precision");
        TYPES.put("j", "text");
        TYPES.put("jb", "jsonb");
        TYPES.put("day", "date");
    }

    private static final String CASES =
            """
            NVL(n, 7) @ => 7
            NVL(n, 7) @ n=3 => 3
            NVL2(s, 'full', 'none') @ => none
            NVL2(s, 'full', 'none') @ s=x => full
            COALESCE(s, t, 'z') @ t=y => y
            NULLIF(i, 5) @ i=5 => NULL
            NULLIF(i, 5) @ i=6 => 6
            DECODE(s, NULL, 'none', 'A', 'first', 'other') @ => none
            DECODE(s, NULL, 'none', 'A', 'first', 'other') @ s=A => first
            DECODE(s, NULL, 'none', 'A', 'first', 'other') @ s=B => other
            DECODE(s, t, 1, 0) @ => 1
            DECODE(s, t, 1, 0) @ s=a => 0
            DECODE(s, 'A', 1) @ s=B => NULL
            DECODE(i, 1, 'one', 2, 'two') @ i=2 => two
            CASE WHEN i > 5 THEN 'big' ELSE 'small' END @ i=6 => big
            CASE WHEN i > 5 THEN 'big' ELSE 'small' END @ => small
            CASE s WHEN 'a' THEN 1 WHEN 'b' THEN 2 END @ s=b => 2
            CASE s WHEN 'a' THEN 1 WHEN 'b' THEN 2 END @ => NULL
            CASE c WHEN 'ab' THEN 1 ELSE 0 END @ c=ab => 1
            1/2 @ => 0.5
            i/2 @ i=1 => 0.5
            i/j2 @ i=1 => ERROR
            TRUNC(i/1000) @ i=1999 => 1
            TRUNC(b/100) @ b=123456789012345678 => 1234567890123456
            ROUND(i/3, 5) @ i=2 => 0.66667
            ROUND(n*3/n, 30) @ n=7 => 3.000000000000000000000000000000
            ROUND(1/3, 38) @ => 0.33333333333333333333333333333333333333
            m/100 @ m=1.25 => 0.0125
            n/100 @ n=12345678901234567890.12 => 123456789012345678.9012
            k*k @ k=9999 => 99980001
            i*i @ i=999999999 => 999999998000000001
            k+k+k+k @ k=9999 => 39996
            b*10 @ b=999999999999999999 => 9999999999999999990
            -i @ i=5 => -5
            i - -3 @ i=5 => 8
            10 - (i - 3) @ i=5 => 8
            2 * (i + 1) @ i=5 => 12
            MOD(i, 3) @ i=7 => 1
            MOD(i, 3) @ i=-7 => -1
            MOD(i, 0) @ i=7 => 7
            MOD(i, k) @ i=7 k=0 => 7
            MOD(n, 0.3) @ n=1 => 0.1
            ABS(n) @ n=-1.5 => 1.5
            SIGN(i) @ i=-9 => -1
            FLOOR(n) @ n=-1.5 => -2
            FLOOR(i) @ i=3 => 3
            CEIL(n) @ n=1.01 => 2
            POWER(i, 2) @ i=9 => 81
            ROUND(n) @ n=2.5 => 3
            ROUND(n) @ n=-2.5 => -3
            ROUND(n, 1) @ n=15.193 => 15.2
            ROUND(n, -1) @ n=15.193 => 20
            TRUNC(n, 1) @ n=15.79 => 15.7
            TRUNC(n, -1) @ n=15.79 => 10
            TRUNC(n) @ n=-1.9 => -1
            ROUND(i, -2) @ i=1250 => 1300
            GREATEST(i, k) @ i=1 => NULL
            GREATEST(i, k) @ i=1 k=2 => 2
            LEAST(i, 5) @ i=9 => 5
            LEAST(i, 5) @ => NULL
            GREATEST('a', s) @ s=B => a
            GREATEST(d, e) @ d=2020-01-01 e=2019-01-01 => 2020-01-01 00:00:00
            UPPER(s) @ s=abc => ABC
            LOWER(s) @ s=ABC => abc
            INITCAP(s) @ s=the soap => The Soap
            LENGTH(s) @ s=CANDIDE => 7
            LENGTH(c) @ c=ab => 5
            LENGTH(SUBSTR(s, 4)) @ s=abc => NULL
            SUBSTR(s, 3, 4) @ s=ABCDEFG => CDEF
            SUBSTR(s, -5, 4) @ s=ABCDEFG => CDEF
            SUBSTR(s, 0, 2) @ s=ABCDEFG => AB
            SUBSTR(s, 0) @ s=ABC => ABC
            SUBSTR(s, -3) @ s=ABCDEFG => EFG
            SUBSTR(s, -9) @ s=ABC => NULL
            SUBSTR(s, 9) @ s=ABC => NULL
            SUBSTR(s, 2, 0) @ s=ABC => NULL
            SUBSTR(s, 2.9, 1) @ s=ABC => B
            SUBSTR(i, 1, 2) @ i=12345 => 12
            SUBSTR(c, 4) @ c=ab => '  '
            INSTR(s, 'OR') @ s=CORPORATE => 2
            INSTR(s, 'OR', 3) @ s=CORPORATE => 5
            INSTR(s, 'X') @ s=CORPORATE => 0
            INSTR(s, 'X', 20) @ s=CORPORATE => 0
            INSTR(s, '') @ s=CORPORATE => NULL
            LPAD(s, 8, '*.') @ s=Page 1 => *.Page 1
            LPAD(s, 2) @ s=abc => ab
            RPAD(s, 5, 'x') @ s=abc => abcxx
            LPAD(i, 5, '0') @ i=42 => 00042
            LTRIM(s) @ s=~~a => a
            LTRIM(s, 'xy') @ s=xyxXxyLAST => XxyLAST
            RTRIM(s, 'xy') @ s=LASTxyXxy => LASTxyX
            TRIM(s) @ s=~~ => NULL
            TRIM(BOTH 'x' FROM s) @ s=xxaxx => a
            TRIM(LEADING 'x' FROM s) @ s=xxaxx => axx
            TRIM(TRAILING FROM s) @ s=a~ => a
            TRIM('x' FROM s) @ s=xax => a
            TRIM(LEADING '0' FROM i) @ i=10 => 10
            REPLACE(s, 'J', 'BL') @ s=JACK and JUE => BLACK and BLUE
            REPLACE(s, 'a') @ s=banana => bnn
            REPLACE(s, 'a') @ s=aa => NULL
            REPLACE(s, t, 'x') @ s=abc => abc
            TRANSLATE(s, 'abc', 'xy') @ s=aabbcc => xxyy
            TRANSLATE(s, 'abc', 'x') @ s=bc => NULL
            CONCAT(s, t) @ s=a => a
            s || t @ => NULL
            s || t @ t=b => b
            s || '-' || t @ s=a => a-
            s || i @ s=a i=5 => a5
            c || 'x' @ c=ab => ab   x
            'x' || '' || s @ s=y => xy
            ASCII('A') + i @ i=1 => 66
            s || CHR(65) @ s=x => xA
            HEXTORAW('ff00') @ => \\xff00
            RAWTOHEX(r) @ r=\\xab01 => AB01
            TO_NUMBER(s) @ s=12.50 => 12.50
            TO_NUMBER('7') + i @ i=1 => 8
            TO_CHAR(i) @ i=42 => 42
            TO_CHAR(d, 'YYYY-MM-DD') @ d=2017-02-03+04:05:06 => 2017-02-03
            TO_CHAR(d, 'YYYYMM') @ d=2017-02-03 => 201702
            TO_CHAR(d, 'fmMM/YY') @ d=2017-02-03 => 2/17
            TO_CHAR(d, 'HH24:MI:SS') @ d=2017-02-03+04:05:06 => 04:05:06
            TO_CHAR(d, 'Q') @ d=2017-05-03 => 2
            TO_CHAR(d, 'DDD') @ d=2017-02-01 => 032
            TO_CHAR(d, 'YYYY"W"IW') @ d=2017-01-05 => 2017W01
            TO_CHAR(ts, 'SS') @ ts=2017-02-03+04:05:06.9 => 06
            TO_CHAR(day, 'DD.MM.YYYY') @ day=2017-02-03 => 03.02.2017
            TRUNC(d) @ d=2017-02-03+23:59:59 => 2017-02-03 00:00:00
            TRUNC(day) @ day=2017-02-03 => 2017-02-03 00:00:00
            TRUNC(d, 'MM') @ d=2017-02-03 => 2017-02-01 00:00:00
            TRUNC(d, 'YEAR') @ d=2017-02-03 => 2017-01-01 00:00:00
            TRUNC(d, 'Q') @ d=2017-05-03 => 2017-04-01 00:00:00
            TRUNC(d, 'IW') @ d=2017-02-03 => 2017-01-30 00:00:00
            TRUNC(d, 'HH24') @ d=2017-02-03+04:05:06 => 2017-02-03 04:00:00
            TRUNC(ts) @ ts=2017-02-03+04:05:06.7 => 2017-02-03 00:00:00
            ROUND(d) @ d=2017-02-03+12:00:00 => 2017-02-04 00:00:00
            ROUND(d, 'HH') @ d=2017-02-03+11:29:59 => 2017-02-03 11:00:00
            ADD_MONTHS(d, 1) @ d=2017-01-31 => 2017-02-28 00:00:00
            ADD_MONTHS(d, 1) @ d=2017-02-28 => 2017-03-31 00:00:00
            ADD_MONTHS(d, 1) @ d=2016-02-28+10:00:00 => 2016-03-28 10:00:00
            ADD_MONTHS(d, -1) @ d=2017-03-31+01:02:03 => 2017-02-28 01:02:03
            ADD_MONTHS(d, i) @ d=2017-04-30 i=1 => 2017-05-31 00:00:00
            LAST_DAY(d) @ d=2016-02-03+04:05:06 => 2016-02-29 04:05:06
            d + 1 @ d=2017-02-28+10:00:00 => 2017-03-01 10:00:00
            d - 1/24 @ d=2017-02-28+10:00:00 => 2017-02-28 09:00:00
            d + i @ d=2017-02-28 i=2 => 2017-03-02 00:00:00
            d + n @ d=2017-02-28 n=0.5 => 2017-02-28 12:00:00
            ts + 1 @ ts=2017-02-28+10:00:00.5 => 2017-03-01 10:00:00
            TRUNC(d) + 1 - 1/86400 @ d=2017-02-28+10:00:00 => 2017-02-28 23:59:59
            d - e @ d=2017-03-01 e=2017-02-28 => 1
            d - e @ d=2017-03-01+12:00:00 e=2017-02-28 => 1.5
            d + INTERVAL '1 12' DAY TO HOUR @ d=2017-03-01 => 2017-03-02 12:00:00
            d - INTERVAL '90' MINUTE @ d=2017-03-01 => 2017-02-28 22:30:00
            EXTRACT(YEAR FROM d) @ d=2017-03-01 => 2017
            EXTRACT(MONTH FROM d) + 0 @ d=2017-03-01 => 3
            EXTRACT(SECOND FROM ts) @ ts=2017-03-01+00:00:01.5 => 1.5
            TO_DATE('2017/01/31', 'YYYY/MM/DD') @ => 2017-01-31 00:00:00
            TO_DATE('31-JAN-17', 'DD-MON-RR') @ => 2017-01-31 00:00:00
            CAST(n AS NUMBER(5,1)) @ n=1.25 => 1.3
            CAST(n AS INTEGER) @ n=1.5 => 2
            JSON_VALUE(j, '$.x') @ j={"x":"a"} => a
            JSON_VALUE(j, '$.x') @ j={"x":{"y":1}} => NULL
            JSON_VALUE(j, '$.x') @ j={"x":""} => NULL
            JSON_VALUE(j, '$.y') @ j={"x":1} => NULL
            TO_NUMBER(JSON_VALUE(j, '$.x')) @ j={"x":"12"} => 12
            JSON_VALUE(jb, '$.a.b[1]' RETURNING NUMBER) @ jb={"a":{"b":[1,2]}} => 2
            s = '' @ s=x => NULL
            s IS NULL @ => t
            s <> 'a' @ => NULL
            s != 'a' @ s=b => t
            s ^= 'a' @ s=a => f
            s IN ('a', 'b') @ s=b => t
            s NOT IN ('a', 'b') @ s=b => f
            i BETWEEN 1 AND 5 @ i=5 => t
            i NOT BETWEEN 1 AND 5 @ i=5 => f
            NOT (i = 1 OR i = 2) AND k = 1 @ i=3 k=1 => t
            i = 1 OR i = 2 AND k = 1 @ i=1 k=9 => t
            (i = 1 OR i = 2) AND k = 1 @ i=1 k=9 => f
            (i, s) IN ((1, 'a'), (2, 'b')) @ i=2 s=b => t
            s LIKE 'a!_%' ESCAPE '!' @ s=a_x => t
            s LIKE 'a!_%' ESCAPE '!' @ s=abx => f
            s LIKE 'a\\_b' @ s=a\\xb => t
            s LIKE 'a%' @ s=abc => t
            c LIKE 'ab' @ c=ab => f
            c LIKE 'ab%' @ c=ab => t
            c = 'ab' @ c=ab => t
            c = 'ab  ' @ c=ab => t
            c = s @ c=ab s=ab => f
            c IN ('x', 'ab') @ c=ab => t
            s > 'a' @ s=B => f
            s BETWEEN 'A' AND 'Z' @ s=b => f
            s = 1 @ s=01 => t
            i = '5' @ i=5 => t
            i IN ('5', '6') @ i=5 => t
            f = 0.1 @ f=0.1 => t
            g = 0.1 @ g=0.1 => t
            d > '01-JAN-2017' @ d=2017-01-02 => t
            d = TRUNC(d) @ d=2017-01-02+00:00:01 => f
            d >= DATE '2017-01-01' AND d < TIMESTAMP '2017-01-01 12:00:00' @ d=2017-01-01 => t
            day = DATE '2017-01-01' @ day=2017-01-01 => t
            REGEXP_LIKE(s, '^[A-Z]{2}\\d+$') @ s=AB12 => t
            REGEXP_LIKE(s, 'ab', 'i') @ s=xAB => t
            REGEXP_LIKE(s, 'a.c') @ s=abc => t
            REGEXP_LIKE(s, '[\\]x') @ s=\\x => t
            NOT REGEXP_LIKE(s, '^[[:digit:]]+$') @ s=12 => f
            r = HEXTORAW('AB') @ r=\\xab => t
            JSON_EXISTS(j, '$.x') @ j={"x":1} => t
            """;

    @ParameterizedTest
    @ValueSource(ints = {18, 12})
    void meansTheSame(int major) throws SQLException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        // one connection: opening one takes longer than a hundred cases
        try (TestDatabase fresh = PostgresServers.freshDatabase(PostgresServers.major(major));
                Connection connection = fresh.connect();
                Statement database = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            TYPES.forEach((name, type) -> columns.add(PostgresSql.quote(new Identifier(name)) + " " + type));
            database.execute("CREATE TABLE x (" + String.join(", ", columns) + ")");
            for (String line : CASES.lines().toList()) {
                cases++;
                String trouble = check(database, line, major);
                if (!trouble.isEmpty()) {
                    wrong.add(line + "\n    " + trouble);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(180);
    }

    private static String check(Statement database, String line, int major) throws SQLException {
        String oracle = line.substring(0, line.indexOf(" @ "));
        String rest = line.substring(line.indexOf(" @ ") + 3);
        String row = rest.substring(0, rest.indexOf("=>")).strip();
        String expected = rest.substring(rest.indexOf("=>") + 2).strip().replace("'", "");
        Context context = context(major);
        Converted converted = OracleExpression.value(oracle, context);
        if (converted.value().isEmpty()) {
            Converted condition = OracleExpression.condition(oracle, context);
            if (condition.value().isEmpty() && converted.reason().equals("it is NULL")) {
                return expected.equals("NULL") ? "" : "it is NULL";
            }
            converted = condition;
        }
        if (converted.sql().isEmpty()) {
            return expected.equals("ERROR") ? "" : converted.reason();
        }
        String sql = converted.sql().get();
        if (converted.immutable().sql().isEmpty()) {
            return sql + " is not immutable";
        }
        try {
            return compared(database, sql, row, expected);
        } catch (SQLException e) {
            return sql + ": " + e.getMessage();
        }
    }

    private static String compared(Statement database, String sql, String row, String expected) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (!row.isEmpty()) {
            for (String cell : row.split(" (?=[a-z]+=)")) {
                names.add(PostgresSql.quote(new Identifier(cell.substring(0, cell.indexOf('=')))));
                boolean time = cell.matches("(d|e|ts)=.*");
                String text = cell.substring(cell.indexOf('=') + 1).replace('~', ' ');
                values.add(PostgresSql.literal(time ? text.replace('+', ' ') : text));
            }
        }
        database.execute("TRUNCATE x; INSERT INTO x "
                + (names.isEmpty()
                        ? "DEFAULT VALUES"
                        : "(" + String.join(", ", names) + ") VALUES (" + String.join(", ", values) + ")"));
        String query = "SELECT coalesce((" + sql + ")::text, 'NULL') FROM x";
        // as a partition key or an index has it: refused unless it is immutable
        database.execute("CREATE INDEX i ON x ((" + sql + ")); DROP INDEX i");
        String found;
        try (ResultSet result = database.executeQuery(query)) {
            result.next();
            found = result.getString(1).replace("true", "t").replace("false", "f");
        }
        return normal(found).equals(normal(expected)) ? "" : sql + " gave " + found;
    }

    /** Numbers without zeros at their end. */
    private static String normal(String value) {
        return value.matches("-?\\d+\\.\\d+") ? value.replaceAll("\\.?0+$", "") : value;
    }

    static Context context(int major) {
        Map<Identifier, Typed> columns = new LinkedHashMap<>();
        TYPES.forEach((name, type) -> columns.put(
                new Identifier(name.toUpperCase(Locale.ROOT)),
                Context.column(PostgresSql.quote(new Identifier(name)), type, true)));
        return new Context(
                columns,
                path -> Optional.of(QualifiedName.of("sh", "seq")),
                Context.Clock.SESSION,
                SessionDates.AMERICAN,
                major);
    }
}
