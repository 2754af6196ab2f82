package dev.partbridge.convert.rule;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.TableBuilder;
import dev.partbridge.convert.rule.RuleSubject.Kind;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSubjectsTest {
    private static final List<String> TYPES = List.of(
            "DATE",
            "NUMBER",
            "FLOAT",
            "CHAR(1)",
            "NCHAR(1)",
            "RAW(16)",
            "VARCHAR2(9)",
            "NVARCHAR2(9)",
            "CLOB",
            "NCLOB",
            "LONG",
            "XMLTYPE",
            "TIMESTAMP WITH TIME ZONE",
            "BFILE");

    private static RuleSubject of(String rule, OracleTable table) {
        return RuleSubjects.of(rule, table, model(table));
    }

    private static OracleModel model(OracleTable table) {
        return new OracleModel(List.of(table), List.of(), List.of(), List.of());
    }

    /** Both are written down apart: where a rule is offered, it is about something. */
    @Test
    void aRuleIsAboutSomethingWhereverItIsOffered() {
        for (String type : TYPES) {
            OracleTable table = base().column("X", type)
                    .range("D", partition("P1", "2024-01-01"), partition("PMAX", "MAXVALUE"))
                    .build();
            for (RuleScope scope : RuleScopes.of(table, model(table))) {
                RuleSubject subject = of(scope.rule(), table);
                assertThat(subject.number()).as("%s of %s", scope.rule(), type).isPositive();
                if (scope.group() == RuleScope.Group.TYPES) {
                    assertThat(subject.names()).as(scope.rule()).isSubsetOf("ID", "D", "X");
                }
            }
        }
    }

    @Test
    void keysAreToldWithTheirColumns() {
        OracleTable table = base().range("D", partition("P1", "2024-01-01")).build();
        assertThat(of(KeysRule.ID, table)).isEqualTo(new RuleSubject(Kind.KEYS, 1, List.of("PK (ID)")));
        assertThat(of(DuplicatesRule.ID, table)).isEqualTo(new RuleSubject(Kind.KEYS, 1, List.of("PK (ID)")));
    }

    @Test
    void partitionsAreCountedOrNamed() {
        OracleTable table = base().range("D", partition("P1", "2024-01-01"), partition("PMAX", "MAXVALUE"))
                .build();
        assertThat(of(StrategyRule.ID, table)).isEqualTo(new RuleSubject(Kind.PARTITIONS, 2, List.of()));
        assertThat(of(MaxvalueRule.ID, table)).isEqualTo(new RuleSubject(Kind.PARTITIONS, 1, List.of("PMAX")));
        assertThat(of(NullKeysRule.ID, table)).isEqualTo(new RuleSubject(Kind.COLUMNS, 1, List.of("D")));
    }

    private static TableBuilder base() {
        return table("T").column("ID", "NUMBER(9)!").column("D", "DATE").primaryKey("PK", "ID");
    }
}
