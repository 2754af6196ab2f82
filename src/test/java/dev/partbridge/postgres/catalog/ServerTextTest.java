package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.postgres.model.PgBound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text as the server prints it, with all that names and literals may hold. */
class ServerTextTest {
    @Test
    void commasInQuotesAndParenthesesDoNotPart() {
        assertThat(ServerText.parts("a, \"b,\"\"c\", 'd,''e', f(g, 'h)'), E'i\\',j', (k)"))
                .containsExactly("a", "\"b,\"\"c\"", "'d,''e'", "f(g, 'h)')", "E'i\\',j'", "(k)");
        assertThat(ServerText.parts("")).isEmpty();
    }

    @Test
    void readsEveryKindOfBound() {
        assertThat(BoundText.parse("FOR VALUES FROM (MINVALUE, ' TO (') TO ('2024-01-01 00:00:00', MAXVALUE)"))
                .isEqualTo(new PgBound.Range(
                        List.of("MINVALUE", "' TO ('"), List.of("'2024-01-01 00:00:00'", "MAXVALUE")));
        assertThat(BoundText.parse("FOR VALUES IN ('a', NULL, 'O''K, )', '-5', 5)"))
                .isEqualTo(new PgBound.In(List.of("'a'", "NULL", "'O''K, )'", "'-5'", "5")));
        assertThat(BoundText.parse("FOR VALUES WITH (modulus 4, remainder 3)")).isEqualTo(new PgBound.Hash(4, 3));
        assertThat(BoundText.parse("DEFAULT")).isEqualTo(new PgBound.Default());
        assertThatThrownBy(() -> BoundText.parse("FOR VALUES NEAR (5)")).hasMessageContaining("FOR VALUES NEAR (5)");
    }

    @Test
    void columnsAreNamesAndNothingElse() {
        assertThat(PartText.column("sale_date").orElseThrow().text()).isEqualTo("sale_date");
        assertThat(PartText.column("\"Odd \"\" name\"").orElseThrow().text()).isEqualTo("Odd \" name");
        assertThat(PartText.column("name COLLATE \"C\"")).isEmpty();
        assertThat(PartText.column("(a + b)")).isEmpty();
        assertThat(PartText.column("lower(name)")).isEmpty();
    }

    @Test
    void linesAreForTheirVersion() {
        assertThat(SqlResource.read("structure-relations.sql", 9))
                .contains("NULL, NULL")
                .doesNotContain("relpartbound", "inhdetachpending");
        assertThat(SqlResource.read("structure-relations.sql", 13))
                .contains("relpartbound")
                .doesNotContain("inhdetachpending", "NULL, NULL");
        assertThat(SqlResource.read("structure-relations.sql", 18)).contains("inhdetachpending");
    }
}
