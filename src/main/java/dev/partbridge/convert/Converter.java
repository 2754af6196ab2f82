package dev.partbridge.convert;

import dev.partbridge.convert.rule.IntervalFutureRule.Maker;
import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.convert.rule.LandingRule;
import dev.partbridge.convert.rule.StrategyRule.Layout;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Converts what was read of an Oracle source to what PostgreSQL gets; without side effects, the same every time. */
public final class Converter {
    private final OracleModel model;
    private final ConvertOptions options;
    private final Findings findings = new Findings();
    private final Names names;
    private final Map<QualifiedName, Draft> drafts = new LinkedHashMap<>();
    private final Output output = new Output();
    private final Registries registries;

    private Converter(OracleModel model, ConvertOptions options) {
        this.model = model;
        this.options = options;
        this.names = new Names(model, options, findings);
        this.registries = new Registries(names, findings);
    }

    /** Converts the tables that the options name; what cannot be carried over is told as a finding. */
    public static Conversion convert(OracleModel model, ConvertOptions options) {
        return new Converter(model, options).run();
    }

    private Conversion run() {
        TargetRelease.of(options.targetMajor()).flatMap(TargetRelease::finding).ifPresent(findings::add);
        Map<OracleTable, Layout> scope = Scope.of(model, options, findings);
        Map<OracleTable, QualifiedName> tableNames = new LinkedHashMap<>();
        Map<OracleTable, QualifiedName> views = new LinkedHashMap<>();
        scope.forEach((table, layout) -> {
            QualifiedName name = names.table(table);
            if (viewed(table, layout)) {
                views.put(table, name);
            }
            tableNames.put(table, views.containsKey(table) ? behind(table, name) : name);
        });
        Sequences sequences = new Sequences(names, findings);
        model.sequences().forEach(sequences::add);
        Expressions expressions = new Expressions(sequences.known(), options);
        convertTables(scope, tableNames, views, sequences, expressions);
        convertConstraints(expressions);
        convertIndexesAndTriggers(expressions);
        new CodeFindings(drafts, findings).tell(model.codeUses());
        new ChosenRowsFindings(new ChosenRows(model, options.narrowings()), findings).tell(drafts);
        PostgresModel target = new PostgresModel(
                schemas(sequences.made()),
                sequences.made(),
                tables(),
                output.indexes,
                output.functions,
                output.triggers.all(),
                output.views,
                List.copyOf(registries.made().keySet()),
                drafts.values().stream().flatMap(d -> d.partman.stream()).toList());
        return new Conversion(
                model,
                options,
                target,
                drafts.values().stream()
                        .sorted((a, b) -> Integer.compare(a.level(), b.level()))
                        .map(Draft::mapping)
                        .toList(),
                findings.sorted());
    }

    /** By choice, where rows can come without the partition key at all. */
    private boolean viewed(OracleTable table, Layout layout) {
        return layout == Layout.DECLARATIVE
                && table.partitioningForeignKey().isPresent()
                && LandingRule.of(options.choices().of(LandingRule.ID, table.name())) == LandingRule.VIEW
                && OwnKeys.lacks(table, model);
    }

    private QualifiedName behind(OracleTable table, QualifiedName view) {
        return view.sibling(names.relation(
                view.schema().orElseThrow(),
                view.name().text(),
                ReferenceView.TABLE,
                ObjectId.table(table.name()),
                table.position()));
    }

    private List<PgTable> tables() {
        List<PgTable> tables = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            tables.add(draft.table());
            tables.addAll(registries.of(draft.name).values());
        }
        return tables;
    }

    private void family(Draft root, Chains chains) {
        Optional<Family> family = Family.of(root, chains);
        if (family.isEmpty()) {
            return;
        }
        FamilyAddition addition = new FamilyAddition(family.get(), names);
        FamilyRemoval removal = new FamilyRemoval(family.get(), names);
        output.functions.add(addition.procedure(output.triggers));
        output.functions.add(removal.procedure(registries, output.triggers));
        findings.add(
                "PB-REF-013",
                root.id(),
                root.oracle.position(),
                "Partitions of " + root.oracle.name()
                        + " and of the tables partitioned by reference to it are added by " + addition.name()
                        + " and taken away by " + removal.name() + ".");
        job(root, Optional.of(addition));
    }

    private void dropLanding(Draft draft, Chains chains) {
        ReferenceTriggers.landing(draft).map(draft::leaf).ifPresent(leaf -> output.triggers.on(leaf).stream()
                .filter(t -> t.role() == PgTrigger.Role.LANDING)
                .findFirst()
                .ifPresent(trigger -> {
                    LandingRemoval removal = new LandingRemoval(draft, trigger, chains.children(draft), names);
                    output.functions.add(removal.procedure());
                    removal.tell(model.codeUses(), findings);
                }));
    }

    /** @param family adds partitions, where tables are partitioned by reference to this one */
    private void job(Draft draft, Optional<FamilyAddition> family) {
        Optional<Interval> interval = draft.oracle
                .partitioning()
                .filter(p -> p instanceof Partitioning.Range && draft.declarative())
                .flatMap(p -> ((Partitioning.Range) p).interval());
        boolean now = family.isPresent() == draft.parentByReference;
        if (draft.future.maker() != Maker.JOB || interval.isEmpty() || !now) {
            return;
        }
        PgPartition pattern = draft.leaves.stream()
                .filter(p -> p.role() == PgPartition.Role.FUTURE)
                .findFirst()
                .orElseThrow();
        Identifier schema = draft.name.schema().orElseThrow();
        QualifiedName name = QualifiedName.of(
                schema, names.function(schema, draft.name.name().text() + "_add_partitions", draft.id()));
        output.functions.add(new PartitionJob(draft, interval.get(), pattern, output.triggers, family).procedure(name));
    }

    private void keepRegistries(Draft draft) {
        int number = 0;
        for (Map.Entry<PgRegistry, PgTable> made : registries.of(draft.name).entrySet()) {
            number++;
            new RegistryTriggers(draft, made.getKey(), made.getValue(), names, output)
                    .add(number, options.targetMajor());
        }
    }

    private void convertTables(
            Map<OracleTable, Layout> scope,
            Map<OracleTable, QualifiedName> tableNames,
            Map<OracleTable, QualifiedName> views,
            Sequences sequences,
            Expressions expressions) {
        Columns columns = new Columns(names, expressions, sequences, options, findings);
        Partitions partitions = new Partitions(names, options.choices(), options.targetMajor(), findings);
        ReferenceChild reference = new ReferenceChild(names, options.choices(), findings);
        ForeignKeyTypes types = new ForeignKeyTypes(drafts, findings);
        ChoicesNotTaken notTaken = new ChoicesNotTaken(model, options.choices(), findings);
        Tablespaces tablespaces = new Tablespaces(model, options.choices(), findings);
        QuotedNames quoted = new QuotedNames(findings);
        Set<QualifiedName> parents = parentsByReference(scope);
        tableNames.forEach((table, name) -> {
            Layout layout = scope.getOrDefault(table, Layout.PLAIN);
            // one that became an ordinary table has no parent to take bounds from
            Optional<ForeignKey> byReference = table.partitioningForeignKey().filter(f -> layout != Layout.PLAIN);
            Optional<Draft> parent = byReference.map(f -> drafts.get(f.parent()));
            if (byReference.isPresent() && parent.isEmpty()) {
                // its parent's bounds were refused
                findings.add(
                        "PB-REF-002",
                        ObjectId.table(table.name()),
                        table.position(),
                        table.name() + " is partitioned by reference to a table that is left out;"
                                + " the table is left out too.");
                return;
            }
            Optional<OracleColumn> nullable = parent.flatMap(p -> RootKeys.nullable(p.root()));
            if (nullable.isPresent()) {
                // what was chosen for them could not be done
                findings.add(
                        "PB-REF-004",
                        ObjectId.table(table.name()),
                        table.position(),
                        RootKeys.refusal(table, parent.orElseThrow().root().oracle, nullable.get()));
                return;
            }
            Draft draft = new Draft(
                    table,
                    name,
                    layout,
                    parent,
                    parents.contains(table.name()),
                    KeyMovesRule.of(options.choices().of(KeyMovesRule.ID, table.name()), options.targetMajor()),
                    names.rules(table.name()));
            draft.view = Optional.ofNullable(views.get(table));
            TypeFindings told = columns.add(draft);
            types.align(draft, told);
            told.tell();
            if (draft.parentByReference && parent.isEmpty()) {
                RootKeys.close(draft, findings);
            }
            if (layout != Layout.PLAIN) {
                if (parent.isPresent()) {
                    reference.add(draft);
                } else if (!partitions.add(draft)) {
                    return;
                }
            }
            notTaken.tell(draft);
            quoted.tell(draft);
            tablespaces.add(draft);
            drafts.put(table.name(), draft);
        });
        tablespaces.strayNames();
    }

    private static Set<QualifiedName> parentsByReference(Map<OracleTable, Layout> scope) {
        Set<QualifiedName> parents = new HashSet<>();
        scope.forEach((table, layout) -> table.partitioningForeignKey()
                .filter(f -> layout != Layout.PLAIN)
                .ifPresent(f -> parents.add(f.parent())));
        return parents;
    }

    private void convertConstraints(Expressions expressions) {
        InheritanceRouting routing = new InheritanceRouting(names, options.choices(), output);
        Keys keys = new Keys(
                names, options, findings, new References(model), registries, new IndexTablespaces(model, findings));
        Checks checks = new Checks(names, expressions, findings);
        NumberLimits numberLimits = new NumberLimits(names, options, findings);
        StoredKeys storedKeys = new StoredKeys(names, options.targetMajor(), output);
        EmptyTexts emptyTexts = new EmptyTexts(names, options, findings);
        ForeignKeys foreignKeys = new ForeignKeys(drafts, names, options.targetMajor(), findings, registries);
        for (Draft draft : drafts.values()) {
            if (draft.inheritance()) {
                routing.addChecks(draft);
            }
            keys.add(draft);
            checks.add(draft);
            numberLimits.add(draft);
            storedKeys.addChecks(draft);
            emptyTexts.add(draft);
        }
        drafts.values().forEach(foreignKeys::add);
    }

    private void convertIndexesAndTriggers(Expressions expressions) {
        Indexes indexes = new Indexes(names, expressions, findings, output, new IndexTablespaces(model, findings));
        ReferenceTriggers reference = new ReferenceTriggers(names, options.targetMajor(), findings, output, registries);
        InheritanceRouting routing = new InheritanceRouting(names, options.choices(), output);
        StoredKeys storedKeys = new StoredKeys(names, options.targetMajor(), output);
        KeyMoves keyMoves = new KeyMoves(names, options.targetMajor(), output);
        Chains chains = new Chains(drafts.values());
        DefaultsOnNull onNull = new DefaultsOnNull(names, options, findings, output);
        for (Draft draft : drafts.values()) {
            onNull.add(draft);
            indexes.add(draft, model.indexesOf(draft.oracle.name()));
            Optional<PgPartition> landing = ReferenceTriggers.landing(draft);
            landing.ifPresent(leaf -> reference.add(draft, leaf));
            keyMoves.add(draft, chains.children(draft));
            if (draft.inheritance()) {
                routing.addTriggers(draft);
            }
            storedKeys.addTriggers(draft);
            keepRegistries(draft);
            job(draft, Optional.empty());
        }
        // when all triggers are there: they are made on new leaves too
        drafts.values().forEach(d -> family(d, chains));
        drafts.values().forEach(d -> dropLanding(d, chains));
    }

    private List<Identifier> schemas(List<PgSequence> sequences) {
        Set<Identifier> schemas = new TreeSet<>();
        sequences.forEach(s -> s.name().schema().ifPresent(schemas::add));
        drafts.values().forEach(d -> d.name.schema().ifPresent(schemas::add));
        return new ArrayList<>(schemas);
    }
}
