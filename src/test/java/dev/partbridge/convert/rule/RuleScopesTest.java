package dev.partbridge.convert.rule;

import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.partbridge.convert.TableBuilder;
import dev.partbridge.finding.Registry;
import dev.partbridge.finding.RuleChoices;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule of the registry declares where it matters, and it matters there only. */
class RuleScopesTest {
    @Test
    void eachRuleOfTheRegistryHasOne() {
        assertThat(RuleScopes.all().stream().map(RuleScope::rule))
                .containsExactlyInAnyOrderElementsOf(
                        Registry.get().rules().stream().map(RuleChoices::id).toList());
    }

    @Test
    void standsBesideTheIdOfItsRule() throws ReflectiveOperationException {
        List<JavaClass> rules = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.partbridge.convert")
                        .stream()
                        .filter(c -> c.tryGetField("ID").isPresent())
                        .toList();
        assertThat(rules).hasSameSizeAs(Registry.get().rules());
        for (JavaClass rule : rules) {
            JavaField scope = rule.getField("SCOPE");
            Object value = scope.reflect().get(null);
            assertThat(value).isInstanceOf(RuleScope.class);
            assertThat(((RuleScope) value).rule())
                    .isEqualTo(rule.getField("ID").reflect().get(null));
        }
    }

    @Test
    void nothingOfPartitionsMattersToAnOrdinaryTable() {
        assertThat(rules(base("T").build(), RuleScope.Group.PARTITIONS, RuleScope.Group.KEYS))
                .containsExactly("duplicates");
    }

    @Test
    void aRangeOffersWhatRangesHave() {
        OracleTable closed =
                base("T").range("D", TableBuilder.partition("P1", "2024-01-01")).build();
        assertThat(partitionRules(closed)).containsExactly("strategy", "missing-default", "duplicates", "keys");
        OracleTable open = base("T")
                .range("D", TableBuilder.partition("P1", "2024-01-01"), TableBuilder.partition("PMAX", "MAXVALUE"))
                .build();
        assertThat(partitionRules(open)).containsExactly("strategy", "null-keys", "maxvalue", "duplicates", "keys");
        OracleTable whole = table("T")
                .column("ID", "NUMBER(9)!")
                .column("D", "DATE!")
                .primaryKey("PK", "ID", "D")
                .range("D", TableBuilder.partition("P1", "2024-01-01"), TableBuilder.partition("PMAX", "MAXVALUE"))
                .build();
        assertThat(partitionRules(whole)).containsExactly("strategy", "maxvalue", "duplicates");
    }

    @Test
    void anIntervalOffersItsFuture() {
        OracleTable interval =
                base("T").range("D", TableBuilder.partition("P1", "2024-01-01")).build();
        Partitioning.Range range = (Partitioning.Range) interval.partitioning().orElseThrow();
        OracleTable grows = interval.withPartitioning(
                new Partitioning.Range(range.key(), Optional.of(new Interval.Months(1)), range.partitions()));
        assertThat(partitionRules(grows)).containsExactly("strategy", "interval-future", "duplicates", "keys");
    }

    @Test
    void anAutomaticListOffersItsNewValues() {
        OracleTable list = base("T").build();
        OracleTable grows =
                list.withPartitioning(new Partitioning.ByList(List.of(new Identifier("S")), true, List.of()));
        assertThat(partitionRules(grows)).containsExactly("strategy", "automatic-list", "duplicates", "keys");
    }

    @Test
    void subpartitionsOfferWhatIsMissingBelow() {
        assertThat(partitionRules(composite(false, TableBuilder.partition("F", "F"))))
                .containsExactly("strategy", "maxvalue", "missing-default", "duplicates", "keys");
        assertThat(partitionRules(composite(false, TableBuilder.partition("R", "DEFAULT"))))
                .containsExactly("strategy", "maxvalue", "duplicates", "keys");
        assertThat(partitionRules(composite(true, TableBuilder.partition("F", "F"))))
                .containsExactly("strategy", "maxvalue", "automatic-list", "duplicates", "keys");
    }

    @Test
    void theRootOfAChainOffersItsStrategyAndItsChildrenDoNot() {
        OracleTable root = table("R")
                .column("ID", "NUMBER(9)!")
                .column("D", "DATE!")
                .primaryKey("R_PK", "ID")
                .range("D", TableBuilder.partition("P1", "2024-01-01"))
                .build();
        OracleTable child = table("C")
                .column("R", "NUMBER(9)!")
                .foreignKey("C_FK", "R", "R", OnDelete.NO_ACTION)
                .reference("C_FK")
                .build();
        OracleModel model = new OracleModel(List.of(root, child), List.of(), List.of(), List.of());
        assertThat(RuleScopes.of(root, model))
                .extracting(RuleScope::rule)
                .contains("strategy", "reference-inheritance");
        assertThat(RuleScopes.of(child, model))
                .extracting(RuleScope::rule)
                .contains("reference-inheritance")
                .doesNotContain("strategy");
    }

    private static OracleTable composite(boolean automatic, OraclePartition below) {
        OracleTable range = table("T")
                .column("ID", "NUMBER(9)!")
                .column("D", "DATE!")
                .column("S", "VARCHAR2(10)")
                .primaryKey("T_PK", "ID")
                .build();
        OraclePartition open = new OraclePartition(
                Optional.of(new Identifier("P")),
                List.of(new BoundValue.MaxValue()),
                List.of(below),
                false,
                Optional.empty(),
                Optional.empty());
        return new OracleTable(
                range.name(),
                range.organization(),
                range.columns(),
                Optional.of(new Partitioning.Range(List.of(new Identifier("D")), List.of(open))),
                Optional.of(new Subpartitioning(
                        Subpartitioning.Kind.LIST,
                        List.of(new Identifier("S")),
                        List.of(below),
                        Optional.empty(),
                        automatic)),
                range.constraints(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void systemPartitionsOfferAHashOfThePrimaryKey() {
        assertThat(partitionRules(base("T").build().withPartitioning(new Partitioning.BySystem(List.of()))))
                .containsExactly("system", "duplicates");
    }

    @Test
    void aVirtualKeyOffersAColumnInItsPlace() {
        OracleTable byVirtual = base("T")
                .virtual("V", "NUMBER(4)", "EXTRACT(YEAR FROM D)")
                .range("V", TableBuilder.partition("P1", "2024"))
                .build();
        assertThat(partitionRules(byVirtual))
                .containsExactly("strategy", "missing-default", "virtual-key", "duplicates", "keys");
    }

    private static TableBuilder base(String name) {
        return table(name)
                .column("ID", "NUMBER(9)!")
                .column("D", "DATE")
                .column("S", "VARCHAR2(10)")
                .primaryKey(name + "_PK", "ID");
    }

    private static List<String> partitionRules(OracleTable table) {
        return rules(table, RuleScope.Group.PARTITIONS, RuleScope.Group.KEYS);
    }

    private static List<String> rules(OracleTable table, RuleScope.Group... groups) {
        OracleModel model = new OracleModel(List.of(table), List.of(), List.of(), List.of());
        return RuleScopes.of(table, model).stream()
                .filter(s -> List.of(groups).contains(s.group()))
                .map(RuleScope::rule)
                .toList();
    }
}
