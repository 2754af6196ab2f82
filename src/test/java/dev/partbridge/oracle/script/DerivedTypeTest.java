package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.OracleType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types that Oracle derives for virtual columns, where they are certain, and nothing where they are not. */
class DerivedTypeTest {
    private static final Map<String, OracleType> COLUMNS = Map.of(
            "N", OracleType.of("NUMBER", 8, 2),
            "B", OracleType.of("BINARY_DOUBLE"),
            "D", OracleType.of("DATE"),
            "T", OracleType.of("TIMESTAMP", 6),
            "S", OracleType.of("VARCHAR2", 20),
            "C", OracleType.of("CHAR", 5),
            "U", OracleType.of("NVARCHAR2", 10),
            "X", OracleType.of("XMLTYPE"),
            "doc", OracleType.of("CLOB"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "n; NUMBER(8,2)",
                "(t1.n); NUMBER(8,2)",
                "n + 1; NUMBER",
                "-n * 2 / 3; NUMBER",
                "n * b; BINARY_DOUBLE",
                "1.5d; BINARY_DOUBLE",
                "s * 1; NUMBER",
                "d + 1; DATE",
                "d - 1; DATE",
                "d - DATE '2020-01-01'; NUMBER",
                "t + n; DATE",
                "EXTRACT(YEAR FROM d); NUMBER",
                "EXTRACT(MONTH FROM t) + 12 * EXTRACT(YEAR FROM t); NUMBER",
                "TO_NUMBER(TO_CHAR(d, 'YYYYMM')); NUMBER",
                "MOD(n, 10); NUMBER",
                "LENGTH(s); NUMBER",
                "INSTR(s, 'x'); NUMBER",
                "TRUNC(d, 'MM'); DATE",
                "TRUNC(t); DATE",
                "TRUNC(n, 1); NUMBER",
                "ADD_MONTHS(d, 3); DATE",
                "LAST_DAY(d); DATE",
                "TO_DATE(s, 'YYYYMMDD'); DATE",
                "UPPER(s); VARCHAR2(20)",
                "UPPER(c); CHAR(5)",
                "SUBSTR(s, 1, 2); VARCHAR2(2 CHAR)",
                "SUBSTR(s, 1, 30); VARCHAR2(20)",
                "SUBSTR(s, 3); VARCHAR2(20)",
                "SUBSTR(u, 1, 2); NVARCHAR2(2)",
                "s || '-' || c; VARCHAR2(26)",
                "s || n; VARCHAR2(60)",
                "s || d; VARCHAR2(4000)",
                "u || s; NVARCHAR2(30)",
                "TO_CHAR(d, 'YYYY'); VARCHAR2(4000)",
                "TO_CHAR(n); VARCHAR2(40)",
                "LPAD(n, 8, '0'); VARCHAR2(8 CHAR)",
                "TRIM(BOTH ' ' FROM s); VARCHAR2(20)",
                "TRIM(s); VARCHAR2(20)",
                "REPLACE(s, 'a', 'bb'); VARCHAR2(4000)",
                "CASE WHEN n > 5 AND d IS NOT NULL THEN 'much' ELSE 'none at all' END; VARCHAR2(11)",
                "CASE n WHEN 1 THEN CASE WHEN s = 'THEN' THEN 1 END ELSE n END; NUMBER",
                "CASE WHEN n = 1 THEN d END; DATE",
                "DECODE(n, 1, 'a', 2, 'bb', NULL); VARCHAR2(2)",
                "DECODE(n, 1, 0, 1); NUMBER",
                "DECODE(n, 1, NULL, 'abc'); VARCHAR2(3)",
                "NVL(s, 'x'); VARCHAR2(20)",
                "NVL(n, 0); NUMBER",
                "NVL(n, 'x'); NUMBER",
                "NVL(d, DATE '9999-12-31'); DATE",
                "COALESCE(s, c, '-'); VARCHAR2(20)",
                "NVL2(s, 1, 0); NUMBER",
                "NULLIF(n, 0); NUMBER(8,2)",
                "CAST(s AS VARCHAR2(7)); VARCHAR2(7)",
                "CAST(t AS DATE); DATE",
                "JSON_VALUE(\"doc\", '$.a'); VARCHAR2(4000)",
                "JSON_VALUE(\"doc\" FORMAT JSON, '$.a' RETURNING NUMBER(9) NULL ON ERROR); NUMBER(9,0)",
                "JSON_VALUE(\"doc\", '$.a' RETURNING VARCHAR2(20)); VARCHAR2(20)",
            })
    void isCertain(String expression, String type) throws UncertainType {
        assertThat(DerivedType.of(expression, COLUMNS, Session.INITIAL)).hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "own_function(n); OWN_FUNCTION",
                "pkg.own(n); PKG.OWN",
                "y; Y is no ordinary column",
                "t - t; TIMESTAMP(6)",
                "d + INTERVAL '1' DAY; INTERVAL",
                "CASE WHEN n = 1 THEN d ELSE 'x' END; not alike",
                "COALESCE(n, s); not alike",
                "CASE WHEN n = 1 THEN NULL END; NULL",
                "NULL; it is NULL",
                "x || 'a'; XMLTYPE",
                "n n; \"N\"",
                "SUBSTR(s, 1; not understood",
                "EXTRACT(x, '/a'); EXTRACT",
            })
    void isNotGuessed(String expression, String why) {
        assertThatThrownBy(() -> DerivedType.of(expression, COLUMNS, Session.INITIAL))
                .isInstanceOf(UncertainType.class)
                .hasMessageContaining(why);
    }
}
