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
        assertThat(decide(table("T").build(), false, "inheritance", 18)).isEqualTo(took(Layout.PLAIN));
        assertThat(decide(ONE, false, "declarative", 18)).isEqualTo(took(Layout.DECLARATIVE));
        assertThat(decide(ONE, false, "inheritance", 18)).isEqualTo(took(Layout.INHERITANCE));
        assertThat(decide(TWO, false, "inheritance", 18)).isEqualTo(took(Layout.INHERITANCE));
        assertThat(decide(TWO, false, "declarative", 12)).isEqualTo(took(Layout.DECLARATIVE));
        assertThat(decide(ONE, true, "declarative", 12)).isEqualTo(took(Layout.DECLARATIVE));
    }

    @Test
    void saysWhyNot() {
        assertThat(decide(ONE, true, "inheritance", 18)).isEqualTo(refused("PB-REF-006"));
        assertThat(decide(ONE, true, "declarative", 11)).isEqualTo(refused("PB-REF-005"));
        for (int old : new int[] {9, 10, 11}) {
            assertThat(decide(ONE, false, "declarative", old))
                    .isEqualTo(new Decision(Optional.of(Layout.INHERITANCE), Optional.of("PB-PART-010")));
        }
    }

    @Test
    void keepsWhatInheritanceCannotHoldAsOrdinaryTables() {
        OracleTable hash = table("T").hash("K", "P1", "P2").build();
        assertThat(decide(hash, false, "declarative", 12)).isEqualTo(took(Layout.DECLARATIVE));
        assertThat(decide(hash, false, "declarative", 11)).isEqualTo(plain("PB-PART-041"));
        assertThat(StrategyRule.decide(
                        hash, false, "inheritance", 18, HashInheritanceRule.REFUSE, ReferenceInheritanceRule.REFUSE))
                .isEqualTo(refused("PB-PART-009"));
        OracleTable child = table("T").reference("T_FK").build();
        assertThat(decide(child, true, "declarative", 11)).isEqualTo(refused("PB-REF-005"));
        assertThat(StrategyRule.decide(
                        child,
                        true,
                        "declarative",
                        11,
                        HashInheritanceRule.PLAIN_TABLE,
                        ReferenceInheritanceRule.PLAIN_TABLE))
                .isEqualTo(plain("PB-REF-020"));
        assertThat(StrategyRule.decide(
                        ONE,
                        true,
                        "inheritance",
                        18,
                        HashInheritanceRule.PLAIN_TABLE,
                        ReferenceInheritanceRule.PLAIN_TABLE))
                .isEqualTo(took(Layout.INHERITANCE));
    }

    private static Decision decide(OracleTable table, boolean inChain, String choice, int major) {
        return StrategyRule.decide(
                table, inChain, choice, major, HashInheritanceRule.of(""), ReferenceInheritanceRule.of(""));
    }

    private static Decision plain(String code) {
        return new Decision(Optional.of(Layout.PLAIN), Optional.of(code));
    }

    private static Decision took(Layout layout) {
        return new Decision(Optional.of(layout), Optional.empty());
    }

    private static Decision refused(String code) {
        return new Decision(Optional.empty(), Optional.of(code));
    }
}
