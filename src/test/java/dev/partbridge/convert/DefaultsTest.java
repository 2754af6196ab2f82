package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.expression.Converted;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {
    private static final Expressions EXPRESSIONS = new Expressions(
            Map.of(
                    QualifiedName.of("SH", "SEQ"),
                    QualifiedName.of("sh", "seq"),
                    QualifiedName.of("SH", "Odd"),
                    QualifiedName.of("sh", "Odd")),
            ConvertOptions.defaults());

    private static final OracleTable TABLE = new OracleTable(
            QualifiedName.of("SH", "T"),
            OracleTable.Organization.HEAP,
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'it''s'|varchar(10)|'it''s'",
                "((1))|integer|1",
                "-1.5|numeric|-1.5",
                "'7'|integer|7",
                "SYSDATE|timestamp(0)|date_trunc('second', localtimestamp)",
                "systimestamp|timestamp(6)|localtimestamp",
                "systimestamp|timestamp(0)|date_trunc('second', localtimestamp)",
                "systimestamp|timestamptz(6)|statement_timestamp()",
                "sysdate|timestamptz(6)|date_trunc('second', statement_timestamp())",
                "TRUNC(SYSDATE)|timestamp(0)|date_trunc('day', localtimestamp)",
                "DATE '2020-01-01'|timestamp(0)|timestamp '2020-01-01'",
                "USER|varchar(30)|current_user",
                "seq.nextval|bigint|nextval('sh.seq')",
                "\"SH\".\"Odd\".\"NEXTVAL\"|bigint|nextval('sh.\"Odd\"')",
                "SYS_GUID()|bytea|decode(replace(gen_random_uuid()::text, '-', ''), 'hex')",
                "SYS_GUID()|uuid|gen_random_uuid()",
                "SYSDATE + 1|timestamp(0)|date_trunc('second', localtimestamp) + interval '1 days'",
                "SYSDATE - 1/24|timestamp(0)|date_trunc('second', localtimestamp) - interval '3600 seconds'",
                "SYSDATE|date|date_trunc('second', localtimestamp)",
                "'01-JAN-2017'|timestamp(0)|timestamp '2017-01-01'",
                "TO_DATE('2017-01-31 10:00', 'YYYY-MM-DD HH24:MI')|timestamp(0)|timestamp '2017-01-31 10:00:00'",
                "CURRENT_TIMESTAMP|timestamp(6)|localtimestamp",
                "0|varchar(1)|'0'",
                "q'[it's]'|varchar(10)|'it''s'",
                "N'x'|varchar(10)|'x'",
                "EMPTY_CLOB()|text|''",
                "EMPTY_BLOB()|bytea|'\\x'::bytea",
                "HEXTORAW('AB')|bytea|'\\xab'::bytea",
                "'AB'|bytea|'\\xab'::bytea",
                "1|boolean|true",
                "INTERVAL '-5 12' DAY TO HOUR|interval day to second|interval '-5 days -43200 seconds'",
                "NVL(USER, 'nobody')|varchar(30)|coalesce(current_user, 'nobody')",
            })
    void carriedOver(String oracle, String type, String postgres) {
        assertThat(convert(oracle, type).sql()).contains(postgres);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "other.nextval|bigint",
                "SYSDATE|varchar(10)",
                "'someday'|timestamp(0)",
                "SYS_GUID()|varchar(32)",
                "UID|integer",
                "ROWNUM|integer",
                "'x'|integer",
                "SYS_CONTEXT('USERENV', 'HOST')|varchar(10)",
                "DBMS_RANDOM.VALUE(1, 9)|integer",
            })
    void notUnderstood(String oracle, String type) {
        assertThat(convert(oracle, type)).satisfies(c -> {
            assertThat(c.sql()).isEmpty();
            assertThat(c.reason()).isNotEmpty();
        });
    }

    @Test
    void nullAndEmptyTextAreNone() {
        assertThat(convert("NULL", "integer").sql()).contains("NULL");
        assertThat(convert("''", "varchar(10)").sql()).contains("NULL");
    }

    @Test
    void namedZoneIsThatOfOraclesHost() {
        Expressions vienna = new Expressions(
                Map.of(),
                new ConvertOptions(
                        Identifier.of("public"),
                        18,
                        Set.of(),
                        Choices.defaults().with("clock-zone", "zone:Europe/Vienna")));
        assertThat(vienna.assigned(TABLE, "SYSDATE", "timestamp(0)"))
                .isEqualTo(new Converted(
                        vienna.assigned(TABLE, "SYSDATE", "timestamp(0)").value(), "", Set.of()));
        assertThat(vienna.assigned(TABLE, "SYSDATE", "timestamp(0)").sql())
                .contains("date_trunc('second', statement_timestamp() AT TIME ZONE 'Europe/Vienna')");
        assertThat(vienna.assigned(TABLE, "SYSTIMESTAMP", "timestamp(6)").sql())
                .contains("(statement_timestamp() AT TIME ZONE 'Europe/Vienna')");
        assertThat(vienna.assigned(TABLE, "CURRENT_DATE", "timestamp(0)").sql())
                .contains("date_trunc('second', localtimestamp)");
        assertThatThrownBy(() -> Choices.defaults().with("clock-zone", "zone:Europe/Atlantis"))
                .hasMessageContaining("zone:<time-zone>");
    }

    private static Converted convert(String oracle, String type) {
        return EXPRESSIONS.assigned(TABLE, oracle, type);
    }
}
