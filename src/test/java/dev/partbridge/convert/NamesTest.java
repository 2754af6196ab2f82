package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Identifier PUBLIC = new Identifier("public");
    private final Findings findings = new Findings();
    private final Names names = new Names(PUBLIC, findings);

    @Test
    void foldsWhatWasNotQuoted() {
        assertThat(Names.fold(new Identifier("SALES_2024"))).isEqualTo(new Identifier("sales_2024"));
        assertThat(Names.fold(new Identifier("Sales"))).isEqualTo(new Identifier("Sales"));
    }

    @Test
    void relationsOfASchemaShareOneNamespace() {
        Identifier first = take("sales_p1", "SALES");
        Identifier second = take("sales_p1", "SALES_P1");
        assertThat(first.text()).isEqualTo("sales_p1");
        assertThat(second.text()).matches("sales_p1_[0-9a-f]{6}");
        assertThat(findings.sorted()).hasSize(1);
        assertThat(new Names(PUBLIC, new Findings())
                        .relation(new Identifier("other"), "sales_p1", id("X"), Optional.empty())
                        .text())
                .isEqualTo("sales_p1");
    }

    @Test
    void cutsAt63BytesBetweenCharacters() {
        Identifier name = take("\u00e9".repeat(40), "LONG");
        assertThat(name.text()).matches("\u00e9{28}_[0-9a-f]{6}");
        assertThat(name.text().getBytes(StandardCharsets.UTF_8)).hasSize(63);
        assertThat(new Names(PUBLIC, new Findings())
                        .relation(PUBLIC, "\u00e9".repeat(40), id("LONG"), Optional.empty()))
                .isEqualTo(name);
    }

    private Identifier take(String wanted, String table) {
        return names.relation(PUBLIC, wanted, id(table), Optional.empty());
    }

    private static ObjectId id(String table) {
        return ObjectId.table(QualifiedName.of(table));
    }
}
