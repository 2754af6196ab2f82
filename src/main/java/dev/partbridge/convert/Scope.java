package dev.partbridge.convert;

import dev.partbridge.convert.rule.HashInheritanceRule;
import dev.partbridge.convert.rule.KeysRule;
import dev.partbridge.convert.rule.ReferenceInheritanceRule;
import dev.partbridge.convert.rule.StrategyRule;
import dev.partbridge.convert.rule.StrategyRule.Decision;
import dev.partbridge.convert.rule.StrategyRule.Layout;
import dev.partbridge.convert.rule.SystemRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.oracle.model.PartitionFlaw;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables are converted and how each is laid out; says why of each that is not. */
final class Scope {
    private final OracleModel model;
    private final ConvertOptions options;
    private final Findings findings;
    private final ReferenceChains chains;
    private final Map<QualifiedName, Layout> layouts = new LinkedHashMap<>();

    private Scope(OracleModel model, ConvertOptions options, Findings findings) {
        this.model = model;
        this.options = options;
        this.findings = findings;
        this.chains = new ReferenceChains(model);
    }

    /** The layout of each table that is converted, parents before the tables that reference them. */
    static Map<OracleTable, Layout> of(OracleModel model, ConvertOptions options, Findings findings) {
        Scope scope = new Scope(model, options, findings);
        Set<QualifiedName> chosen = scope.chosen();
        // a reference child is judged after its parent
        List<OracleTable> byLevel = model.tables().stream()
                .filter(t -> chosen.contains(t.name()))
                .sorted((a, b) -> Integer.compare(scope.chains.level(a), scope.chains.level(b)))
                .toList();
        byLevel.forEach(scope::judge);
        return new TableOrder(model, scope.chains).of(scope.layouts);
    }

    /** What was asked for, with the parents by reference that it cannot do without. */
    private Set<QualifiedName> chosen() {
        Set<QualifiedName> chosen = new LinkedHashSet<>();
        for (OracleTable table : model.tables()) {
            if (options.tables().isEmpty() || options.tables().contains(table.name())) {
                chains.line(table).forEach(t -> chosen.add(t.name()));
            }
        }
        return chosen;
    }

    private void judge(OracleTable table) {
        if (!readable(table) || !columnsConvert(table)) {
            return;
        }
        if (isSystem(table)) {
            boolean hash = SystemRule.of(options.choices().of(SystemRule.ID, table.name())) == SystemRule.HASH;
            if (!hash || table.primaryKey().isEmpty()) {
                findings.add(
                        "PB-PART-019",
                        id(table),
                        table.position(),
                        table.name() + " has system partitions, which no column decides; it becomes an ordinary table"
                                + (hash ? ", since it has no primary key to spread its rows by." : "."));
                layouts.put(table.name(), Layout.PLAIN);
                return;
            }
        }
        List<PartitionFlaw> flaws = PartitionFlaw.of(table);
        if (!flaws.isEmpty()) {
            flaws.forEach(f -> findings.add(f.finding()));
            return;
        }
        boolean child = table.partitioning()
                .filter(p -> p instanceof Partitioning.Reference)
                .isPresent();
        ChainScope chain = new ChainScope(options.choices(), chains, layouts, findings);
        if (child && chainRule(table) == ReferenceInheritanceRule.PLAIN_TABLE && chain.parentIsOrdinary(table)) {
            tell("PB-REF-020", table);
            layouts.put(table.name(), Layout.PLAIN);
            return;
        }
        if (child && !chain.holds(table)) {
            return;
        }
        boolean inChain = child || !chains.children(table.name()).isEmpty();
        String choice = options.choices().of(StrategyRule.ID, table.name());
        Decision decision = StrategyRule.decide(
                table,
                inChain,
                choice,
                options.targetMajor(),
                HashInheritanceRule.of(options.choices().of(HashInheritanceRule.ID, table.name())),
                chainRule(table));
        decision.code().ifPresent(code -> tell(code, table));
        decision.layout()
                .ifPresent(layout -> layouts.put(table.name(), unpartitioned(table, inChain) ? Layout.PLAIN : layout));
    }

    /** By choice, where a key would not be whole otherwise. */
    private boolean unpartitioned(OracleTable table, boolean inChain) {
        boolean chosen = KeysRule.chosen(options.choices().of(KeysRule.ID, table.name())) == KeysRule.UNPARTITIONED;
        if (!chosen || inChain || table.partitioning().isEmpty()) {
            return false;
        }
        List<Identifier> key = new ArrayList<>(table.partitioning().get().key());
        table.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        boolean virtual = key.stream().flatMap(k -> table.column(k).stream()).anyMatch(c -> c.virtualText()
                .isPresent());
        boolean narrow = table.constraints().stream()
                .filter(c -> c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                .filter(c -> c.state().enabled())
                .anyMatch(c -> virtual || !c.columns().containsAll(key));
        if (narrow) {
            findings.add(
                    "PB-KEY-053",
                    id(table),
                    table.position(),
                    table.name() + " is left unpartitioned, by choice, so that its keys stay whole.");
        }
        return narrow;
    }

    private static boolean isSystem(OracleTable table) {
        return table.partitioning()
                .filter(p -> p instanceof Partitioning.BySystem)
                .isPresent();
    }

    private ReferenceInheritanceRule chainRule(OracleTable table) {
        return ReferenceInheritanceRule.of(options.choices().of(ReferenceInheritanceRule.ID, table.name()));
    }

    private void tell(String code, OracleTable table) {
        findings.add(code, id(table), table.position(), because(code, table));
    }

    private String because(String code, OracleTable table) {
        return switch (code) {
            case "PB-REF-005" ->
                table.name() + " is in a chain partitioned by reference, which PostgreSQL " + options.targetVersion()
                        + " cannot hold; the table is left out.";
            case "PB-REF-006" ->
                table.name()
                        + " is in a chain partitioned by reference, which inheritance cannot hold; the table is left out.";
            case "PB-PART-009" ->
                table.name() + " is partitioned by " + table.kind()
                        + ", and no CHECK of a child tells a hash; the table is left out.";
            case "PB-PART-041" ->
                table.name() + " is partitioned by " + table.kind()
                        + ", and no CHECK of a child tells a hash; it becomes an ordinary table.";
            case "PB-REF-020" ->
                table.name() + " is partitioned by reference to a table that is not partitioned by declaration; it"
                        + " becomes an ordinary table.";
            default ->
                table.name() + " is converted with inheritance because PostgreSQL " + options.targetVersion()
                        + " lacks keys or foreign keys on partitioned tables.";
        };
    }

    /** What the reader did not read any further it has told of; here only those that depend on it get a finding. */
    private static boolean readable(OracleTable table) {
        return (table.organization() == Organization.HEAP || table.organization() == Organization.INDEX)
                && table.partitioning()
                        .filter(p -> p instanceof Partitioning.NotConverted)
                        .isEmpty();
    }

    private boolean columnsConvert(OracleTable table) {
        boolean all = true;
        List<Identifier> key = table.partitioning().map(Partitioning::key).orElse(List.of());
        ColumnTypes types = new ColumnTypes(table, options);
        for (OracleColumn column : table.columns()) {
            ObjectId subject = ObjectId.column(table.name(), column.name());
            if (column.virtualText().isEmpty() && types.of(column).isEmpty()) {
                findings.add(
                        "PB-TYPE-001",
                        subject,
                        column.position(),
                        "Column " + column.name() + " of " + table.name() + " is " + column.type()
                                + ", which is not converted; the table is left out.");
                all = false;
            }
            // Oracle takes none either (ORA-03001)
            if (key.contains(column.name()) && column.type().name().equals("TIMESTAMP WITH TIME ZONE")) {
                findings.add(
                        "PB-PART-012",
                        subject,
                        column.position(),
                        "Partition key " + column.name() + " of " + table.name() + " is " + column.type()
                                + "; the table is left out.");
                all = false;
            }
        }
        return all;
    }

    private static ObjectId id(OracleTable table) {
        return ObjectId.table(table.name());
    }
}
