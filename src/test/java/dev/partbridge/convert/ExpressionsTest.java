package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
    private static final Map<Identifier, PgColumn> COLUMNS = Map.of(
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
                "(\"STATUS\"!='it''s' or status is not null) | (status <> 'it''s' OR status IS NOT NULL)",
                "qty between -1 and 10.5 and not qty=0 | qty BETWEEN -1 AND 10.5 AND NOT qty = 0",
                "UPPER(status)=status /* c */ | upper(status) = status",
                "\"USER\" LIKE 'A!_%' ESCAPE '!' | \"user\" LIKE 'A!_%' ESCAPE '!'",
                "nvl(qty,0)+\"Mixed\"*2>=1 | coalesce(qty, 0) + \"Mixed\" * 2 >= 1",
                "at >= DATE '2020-01-01' AND at = trunc(at) | at >= timestamp '2020-01-01' AND at = date_trunc('day', at)",
                "length(status)=2 | length(status) = 2",
                "raw IS NULL | raw IS NULL",
            })
    void conditionsMeanTheSame(String oracle, String postgres) {
        assertThat(Expressions.condition(oracle, COLUMNS)).contains(postgres);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status = ''",
                "status = 1",
                "qty = '1'",
                "at > '01-JAN-2017'",
                "at > SYSDATE",
                "at + 1 > at",
                "qty / 2 > 1",
                "status || 'x' = 'yx'",
                "status LIKE 'a\\_b'",
                "REGEXP_LIKE(status, 'x')",
                "mixed > 0",
                "unknown > 0",
                "qty > 0 qty",
                "qty",
                "qty > (SELECT 1 FROM dual)",
                "status = q'[x]'",
                "raw = raw",
                "",
            })
    void refusesWhatMayMeanSomethingElse(String oracle) {
        assertThat(Expressions.condition(oracle, COLUMNS)).isEmpty();
    }

    @Test
    void valuesAreNoConditions() {
        assertThat(Expressions.value("qty * 2", COLUMNS)).contains("qty * 2");
        assertThat(Expressions.value("qty > 2", COLUMNS)).isEmpty();
    }

    private static PgColumn column(String name, String type) {
        return new PgColumn(
                new Identifier(name),
                type,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ObjectId.table(QualifiedName.of("T")));
    }
}
