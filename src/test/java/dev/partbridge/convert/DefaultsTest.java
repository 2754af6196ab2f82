package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Defaults.Converted;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {
    private static final Defaults DEFAULTS = new Defaults(
            Map.of(
                    QualifiedName.of("SH", "SEQ"),
                    QualifiedName.of("sh", "seq"),
                    QualifiedName.of("SH", "Odd"),
                    QualifiedName.of("sh", "Odd")),
            18);

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
                "SYSDATE + 1|timestamp(0)",
                "'01-JAN-2017'|timestamp(0)",
                "'x'|integer",
                "SYS_CONTEXT('USERENV', 'HOST')|varchar(10)",
                "q'[x]'|varchar(10)",
            })
    void notUnderstood(String oracle, String type) {
        assertThat(convert(oracle, type)).isEqualTo(Converted.UNKNOWN);
    }

    @Test
    void nullAndEmptyTextAreNone() {
        assertThat(convert("NULL", "integer")).isEqualTo(Converted.NONE);
        assertThat(convert("''", "varchar(10)")).isEqualTo(Converted.NONE);
    }

    private static Converted convert(String oracle, String type) {
        return DEFAULTS.convert(oracle, type, Optional.of(new Identifier("SH")));
    }
}
