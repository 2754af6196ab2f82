package dev.partbridge.convert.rule;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules source-charset and text-range-collation: what the registry lists, and where they matter. */
class TextRangeRulesTest {
    @Test
    void listsWhatTheyImplement() {
        assertThat(Registry.get().rule(SourceCharsetRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(SourceCharsetRule.values())
                        .map(SourceCharsetRule::choice)
                        .toList());
        assertThat(SourceCharsetRule.of("al32utf8")).isEqualTo(SourceCharsetRule.AL32UTF8);
        assertThat(SourceCharsetRule.of("other")).isEqualTo(SourceCharsetRule.OTHER);
        assertThat(Registry.get().rule(TextRangeCollationRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(TextRangeCollationRule.values())
                        .map(TextRangeCollationRule::choice)
                        .toList());
        assertThat(TextRangeCollationRule.of("c")).isEqualTo(TextRangeCollationRule.C);
        assertThat(TextRangeCollationRule.of("database")).isEqualTo(TextRangeCollationRule.DATABASE);
    }

    @Test
    void matterToRangesOfTextOnly() {
        assertThat(offered("VARCHAR2(9)")).containsExactly("text-range-collation", "source-charset");
        assertThat(offered("CHAR(9)")).containsExactly("text-range-collation", "source-charset");
        // the national character set is one of its own
        assertThat(offered("NVARCHAR2(9)")).containsExactly("text-range-collation");
        assertThat(offered("NUMBER(9)")).isEmpty();
    }

    private static List<String> offered(String type) {
        OracleTable table =
                table("T").column("K", type).range("K", partition("P1", "5")).build();
        OracleModel model = new OracleModel(List.of(table), List.of(), List.of(), List.of());
        return RuleScopes.of(table, model).stream()
                .map(RuleScope::rule)
                .filter(List.of(SourceCharsetRule.ID, TextRangeCollationRule.ID)::contains)
                .toList();
    }
}
