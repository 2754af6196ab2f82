package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Identifier PUBLIC = new Identifier("public");
    private final Findings findings = new Findings();
    private final Names names = names(findings);

    @Test
    void relationsOfASchemaShareOneNamespace() {
        Identifier first = take("sales_p1", "SALES");
        Identifier second = take("sales_p1", "SALES_P1");
        assertThat(first.text()).isEqualTo("sales_p1");
        assertThat(second.text()).matches("sales_p1_[0-9a-f]{6}");
        assertThat(findings.sorted()).hasSize(1);
        assertThat(names(new Findings())
                        .relation(new Identifier("other"), "sales_p1", id("X"), Optional.empty())
                        .text())
                .isEqualTo("sales_p1");
    }

    @Test
    void cutsAt63BytesBetweenCharacters() {
        Identifier name = take("\u00e9".repeat(40), "LONG");
        assertThat(name.text()).matches("\u00e9{28}_[0-9a-f]{6}");
        assertThat(name.text().getBytes(StandardCharsets.UTF_8)).hasSize(63);
        assertThat(names(new Findings()).relation(PUBLIC, "\u00e9".repeat(40), id("LONG"), Optional.empty()))
                .isEqualTo(name);
    }

    @Test
    void keepsBothPartsOfALongName() {
        String table = "a".repeat(60);
        assertThat(names.relation(PUBLIC, table, "p2024_01", id("T"), Optional.empty())
                        .text())
                .matches("a{47}_p2024_01_[0-9a-f]{6}")
                .hasSize(63);
        assertThat(names.relation(PUBLIC, table, "b".repeat(60), id("T"), Optional.empty())
                        .text())
                .matches("a{28}_b{27}_[0-9a-f]{6}")
                .hasSize(63);
        assertThat(names.relation(PUBLIC, "ab", "c".repeat(70), id("T"), Optional.empty())
                        .text())
                .matches("ab_c{53}_[0-9a-f]{6}")
                .hasSize(63);
    }

    @Test
    void aKeyIsBothRelationAndConstraint() {
        names.key(PUBLIC, "x", "", id("A"), Optional.empty());
        assertThat(take("x", "B").text()).startsWith("x_");
        assertThat(names.constraint(QualifiedName.of("public", "c"), "x", id("C"), Optional.empty())
                        .text())
                .startsWith("x_");
    }

    private static Names names(Findings findings) {
        return new Names(
                new OracleModel(List.of(), List.of(), List.of(), List.of()), ConvertOptions.defaults(), findings);
    }

    private Identifier take(String wanted, String table) {
        return names.relation(PUBLIC, wanted, id(table), Optional.empty());
    }

    private static ObjectId id(String table) {
        return ObjectId.table(QualifiedName.of(table));
    }
}
