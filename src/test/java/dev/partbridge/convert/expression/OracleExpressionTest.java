package dev.partbridge.convert.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleExpressionTest {
    private static final Map<Identifier, Typed> COLUMNS = Map.of(
            new Identifier("STATUS"), column("status", "varchar(10)"),
            new Identifier("QTY"), column("qty", "numeric(8,3)"),
            new Identifier("USER"), column("user", "varchar(10)"),
            new Identifier("Mixed"), column("Mixed", "bigint"),
            new Identifier("AT"), column("at", "timestamp(0)"),
            new Identifier("RAW"), column("raw", "bytea"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status IN ('NEW','PAID') | status IN ('NEW', 'PAID')",
                "(\"STATUS\"!='it''s' or status is not null) | status <> 'it''s' OR status IS NOT NULL",
                "qty between -1 and 10.5 and not qty=0 | qty BETWEEN -1 AND 10.5 AND NOT qty = 0",
                "UPPER(status)=status /* c */ | upper(status) = status",
                "\"USER\" LIKE 'A!_%' ESCAPE '!' | \"user\" LIKE 'A!_%' ESCAPE '!'",
                "nvl(qty,0)+\"Mixed\"*2>=1 | coalesce(qty, 0) + \"Mixed\"::numeric * 2 >= 1",
                "at >= DATE '2020-01-01' AND at = trunc(at) | at >= timestamp '2020-01-01' AND at = date_trunc('day', at)",
                "length(status)=2 | length(status) = 2",
                "raw IS NULL | raw IS NULL",
            })
    void conditionsMeanTheSame(String oracle, String postgres) {
        assertThat(OracleExpression.condition(oracle, context()).immutable().sql())
                .contains(postgres);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at > SYSDATE",
                "mixed > 0",
                "unknown > 0",
                "qty > 0 qty",
                "qty",
                "qty = 'x'",
                "at > 'someday'",
                "ORA_HASH(status) = 1",
                "SYS_CONTEXT('USERENV', 'HOST') = status",
                "TO_CHAR(at, 'MON') = 'JAN'",
                "TRUNC(at, 'DAY') = at",
                "LENGTHB(status) = 1",
                "status = at",
                "my_function(qty) = 1",
                "pkg.f(qty) = 1",
                "ROWNUM = 1",
                "MONTHS_BETWEEN(at, at) > 1",
                "REGEXP_LIKE(status, '(?i)x')",
                "GREATEST(qty, 'a') = 1",
                "qty = 1 AND",
                "qty IN ()",
                "status LIKE 'a' ESCAPE 'ab'",
                "DECODE(status, 'a', NULL, 1) = 1",
                "at + INTERVAL '1' MONTH > at",
                "status = ?",
                "qty > (SELECT 1 FROM dual)",
                "",
            })
    void refusesWhatMayMeanSomethingElse(String oracle) {
        assertThat(OracleExpression.condition(oracle, context()).immutable().sql())
                .isEmpty();
    }

    @Test
    void valuesAreNoConditions() {
        assertThat(OracleExpression.value("qty * 2", context()).immutable().sql())
                .contains("qty * 2");
        assertThat(OracleExpression.value("qty > 2", context()).immutable().sql())
                .isEmpty();
    }

    private static Typed column(String name, String type) {
        return Context.column(PostgresSql.quote(new Identifier(name)), type, true);
    }

    private static Context context() {
        return new Context(COLUMNS, path -> Optional.empty(), Context.Clock.SESSION, SessionDates.AMERICAN, 18);
    }
}
