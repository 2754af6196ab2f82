package dev.partbridge.scheme;

import java.util.List;
import java.util.Locale;

/**
 * A key column's type with the few values that stand in bounds and rows, ascending as Oracle sorts them. A value is its
 * place in that order; NULL sorts above them all, MAXVALUE above NULL (SQL Language Reference, CREATE TABLE,
 * range_values_clause).
 *
 * @param ddl Oracle's type
 * @param literal how a value is written in DDL
 * @param values as a data file holds them
 */
record KeyValues(String ddl, String literal, List<String> values) {
    static final List<KeyValues> TYPES = List.of(
            new KeyValues("NUMBER(4,1)", "%s", List.of("-999.9", "-1", "0", "0.1", "0.5", "7", "10", "999.9")),
            new KeyValues("NUMBER(10)", "%s", List.of("-5", "0", "1", "9", "10", "4000000000")),
            new KeyValues("FLOAT", "%s", List.of("-1.5", "0", "2.25", "1000000")),
            new KeyValues(
                    "DATE",
                    "TO_DATE('%s', 'YYYY-MM-DD HH24:MI:SS')",
                    List.of(
                            "2019-12-31 23:59:59",
                            "2020-01-01 00:00:00",
                            "2020-01-01 00:00:01",
                            "2024-02-29 12:00:00")),
            new KeyValues(
                    "TIMESTAMP(3)",
                    "TIMESTAMP '%s'",
                    List.of(
                            "2019-12-31 23:59:59.999",
                            "2020-01-01 00:00:00",
                            "2020-01-01 00:00:00.001",
                            "2024-02-29 12:00:00.5")),
            new KeyValues(
                    "TIMESTAMP(0) WITH LOCAL TIME ZONE",
                    "TIMESTAMP '%s'",
                    List.of(
                            "2019-12-31 23:59:59 +00:00",
                            "2020-01-01 02:00:00 +02:00",
                            "2020-01-01 00:00:01 +00:00",
                            "2020-01-01 00:30:00 -05:00")),
            new KeyValues(
                    "VARCHAR2(3)", "'%s'", List.of(" ", "0", "A", "AA", "B", "_", "a", "a'b", "b", "\u00e9", "\u65e5")),
            new KeyValues("NVARCHAR2(3)", "N'%s'", List.of("0", "A", "AA", "B", "a", "\u00e9")),
            // equal to Oracle when filled up with blanks
            new KeyValues("CHAR(3)", "'%s'", List.of("0", "A", "A0", "AA", "B", "a", "b")),
            new KeyValues("RAW(2)", "HEXTORAW('%s')", List.of("00", "0001", "01", "7F", "80", "FFFF")));

    int nul() {
        return values.size();
    }

    int max() {
        return values.size() + 1;
    }

    String sql(int value) {
        if (value == max()) {
            return "MAXVALUE";
        }
        return value == nul()
                ? "NULL"
                : String.format(Locale.ROOT, literal, values.get(value).replace("'", "''"));
    }

    String csv(int value) {
        return value == nul() ? "" : '"' + values.get(value) + '"';
    }
}
