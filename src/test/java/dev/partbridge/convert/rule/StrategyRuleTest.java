package dev.partbridge.convert.rule;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.rule.StrategyRule.Decision;
import dev.partbridge.convert.rule.StrategyRule.Layout;
import dev.partbridge.finding.Registry;
import dev.partbridge.oracle.model.OracleTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrategyRuleTest {
    private static final OracleTable ONE =
            table("T").range("K", partition("P", 1)).build();
    private static final OracleTable TWO =
            table("T").range("K,L", partition("P", 1, 1)).build();

    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(StrategyRule.ID).orElseThrow().values())
                .containsExactly(StrategyRule.DECLARATIVE, StrategyRule.INHERITANCE);
    }

    @Test
    void followsTheChoiceWhereTheTargetCan() {
        assertThat(StrategyRule.decide(table("T").build(), false, "inheritance", 18))
                .isEqualTo(took(Layout.PLAIN));
        assertThat(StrategyRule.decide(ONE, false, "declarative", 18)).isEqualTo(took(Layout.DECLARATIVE));
        assertThat(StrategyRule.decide(ONE, false, "inheritance", 18)).isEqualTo(took(Layout.INHERITANCE));
        assertThat(StrategyRule.decide(TWO, false, "declarative", 12)).isEqualTo(took(Layout.DECLARATIVE));
        assertThat(StrategyRule.decide(ONE, true, "declarative", 12)).isEqualTo(took(Layout.DECLARATIVE));
    }

    @Test
    void saysWhyNot() {
        assertThat(StrategyRule.decide(ONE, true, "inheritance", 18)).isEqualTo(refused("PB-REF-006"));
        assertThat(StrategyRule.decide(ONE, true, "declarative", 11)).isEqualTo(refused("PB-REF-005"));
        assertThat(StrategyRule.decide(TWO, false, "inheritance", 18)).isEqualTo(refused("PB-PART-009"));
        for (int old : new int[] {9, 10, 11}) {
            assertThat(StrategyRule.decide(ONE, false, "declarative", old))
                    .isEqualTo(new Decision(Optional.of(Layout.INHERITANCE), Optional.of("PB-PART-010")));
        }
    }

    private static Decision took(Layout layout) {
        return new Decision(Optional.of(layout), Optional.empty());
    }

    private static Decision refused(String code) {
        return new Decision(Optional.empty(), Optional.of(code));
    }
}
