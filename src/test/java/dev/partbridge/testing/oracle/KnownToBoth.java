package dev.partbridge.testing.oracle;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.SessionFormats;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A model reduced to what a script and the dictionary can both tell, so that the rest can be compared as whole values.
 * What is taken out, and why:
 *
 * <ul>
 *   <li>places and statements' texts, clauses read over: only a script has a text;
 *   <li>code's uses, which {@link #codeUses} gives by themselves;
 *   <li>the order of tables, constraints and indexes: the dictionary keeps none;
 *   <li>the schema, where the script names none;
 *   <li>tablespaces that the script does not name: Oracle then takes a default, which only the dictionary tells; and those
 *       of an index's parts and of STORE IN, which the views read do not tell;
 *   <li>names of partitions that the script leaves to Oracle, and whether Oracle made a partition itself, which only the
 *       dictionary tells;
 *   <li>the unit of a length that the script does not write: it is the session's;
 *   <li>the type of a virtual column that the script does not write: it is derived there, lengths as upper bounds;
 *   <li>blanks, case and quotes of virtual columns' and indexes' expressions: Oracle keeps them rewritten,
 *       with what is left out of JSON_VALUE;
 *   <li>the columns that a foreign key references, where the script names none: they are the parent's primary key;
 *   <li>an index that only repeats a key, and where a key's index is kept, where the script does not say it;
 *   <li>the formats of a script's session;
 *   <li>skipped objects: a script has statements, the dictionary objects.
 * </ul>
 */
public record KnownToBoth(List<OracleTable> tables, List<OracleIndex> indexes, List<OracleSequence> sequences) {

    /**
     * The model as far as both know it.
     *
     * @param model of either reader
     * @param script the model of the script, which decides what both can know
     * @param schema of names that the script gives none
     */
    public static KnownToBoth of(OracleModel model, OracleModel script, Identifier schema) {
        Reduction reduction = new Reduction(schema, script, model);
        return new KnownToBoth(
                model.tables().stream()
                        .map(reduction::table)
                        .sorted(Comparator.comparing(OracleTable::name))
                        .toList(),
                model.indexes().stream()
                        .filter(i -> !reduction.isOfKey(i))
                        .map(reduction::index)
                        .sorted(Comparator.comparing(OracleIndex::name))
                        .toList(),
                model.sequences().stream()
                        .map(s -> new OracleSequence(
                                reduction.name(s.name()),
                                s.start(),
                                s.increment(),
                                s.minimum(),
                                s.maximum(),
                                s.cache(),
                                s.cycle(),
                                Optional.empty()))
                        .sorted(Comparator.comparing(OracleSequence::name))
                        .toList());
    }

    /**
     * What code does with the tables, sorted: names with their schema, and places without their file, which count lines from
     * the unit's first, as ALL_SOURCE does; a unit's first line begins behind CREATE there, so that columns in it differ.
     */
    public static List<CodeUse> codeUses(OracleModel model, Identifier schema) {
        return model.codeUses().stream()
                .map(use -> codeUse(use, model, schema))
                .sorted(Comparator.comparing(CodeUse::toString))
                .toList();
    }

    private static CodeUse codeUse(CodeUse use, OracleModel model, Identifier schema) {
        long begin = model.skipped().stream()
                .filter(s -> use.unit().equals(s.kind() + " " + s.name()))
                .flatMap(s -> s.position().stream())
                .mapToLong(SourcePosition::line)
                .findFirst()
                .orElse(1);
        long line = use.position().line() - begin + 1;
        String name = use.unit().substring(use.unit().lastIndexOf(' ') + 1);
        String kind = use.unit().substring(0, use.unit().length() - name.length());
        return new CodeUse(
                kind + (name.contains(".") ? name : schema + "." + name),
                use.kind(),
                new QualifiedName(
                        use.table().schema().or(() -> Optional.of(schema)),
                        use.table().name()),
                use.partition(),
                use.columnList(),
                use.returning(),
                use.rowCount(),
                new SourcePosition("", line, line == 1 ? 1 : use.position().column()));
    }

    private static final class Reduction {
        private final Identifier schema;
        private final OracleModel model;
        private final Map<QualifiedName, OracleTable> script;
        private final Map<QualifiedName, OracleIndex> scriptIndexes;

        Reduction(Identifier schema, OracleModel script, OracleModel model) {
            this.schema = schema;
            this.model = model;
            this.script = script.tables().stream().collect(Collectors.toMap(t -> name(t.name()), Function.identity()));
            this.scriptIndexes =
                    script.indexes().stream().collect(Collectors.toMap(i -> name(i.name()), Function.identity()));
        }

        QualifiedName name(QualifiedName name) {
            return new QualifiedName(Optional.of(name.schema().orElse(schema)), name.name());
        }

        OracleTable table(OracleTable t) {
            Optional<OracleTable> guide = Optional.ofNullable(script.get(name(t.name())));
            List<OracleConstraint> told = guide.map(OracleTable::constraints).orElse(List.of());
            return new OracleTable(
                    name(t.name()),
                    t.organization(),
                    t.columns().stream()
                            .map(c -> column(c, guide.flatMap(g -> g.column(c.name()))))
                            .toList(),
                    t.partitioning()
                            .map(p -> partitioning(p, guide.flatMap(OracleTable::partitioning), t.tablespace())),
                    t.subpartitioning().map(s -> subpartitioning(s, guide.flatMap(OracleTable::subpartitioning))),
                    t.constraints().stream()
                            .map(c -> constraint(c, told))
                            .sorted(Comparator.comparing(OracleConstraint::toString))
                            .toList(),
                    t.comment(),
                    t.tablespace()
                            .filter(s -> guide.flatMap(OracleTable::tablespace).isPresent()),
                    List.of(),
                    Optional.empty(),
                    SessionFormats.DEFAULT);
        }

        private static OracleColumn column(OracleColumn c, Optional<OracleColumn> guide) {
            boolean derived = c.virtualText().isPresent();
            boolean unit = guide.map(g -> g.type().lengthUnit().isPresent()).orElse(true);
            OracleType type = derived
                    ? OracleType.of(c.type().name())
                    : unit
                            ? c.type()
                            : new OracleType(
                                    c.type().name(),
                                    c.type().precision(),
                                    c.type().scale(),
                                    Optional.empty());
            return new OracleColumn(
                    c.name(),
                    type,
                    c.notNull(),
                    c.defaultText(),
                    c.virtualText().map(Reduction::plain),
                    c.identityText(),
                    c.comment(),
                    Optional.empty(),
                    c.invisible(),
                    c.defaultOnNull());
        }

        /** Only where no name is in lower case, which the cases keep to. */
        private static String plain(String expression) {
            return expression
                    .replaceAll("[\\s\"]", "")
                    .toUpperCase(Locale.ROOT)
                    .replace("FORMATJSON", "")
                    .replace("NULLONERROR", "");
        }

        private static Partitioning partitioning(
                Partitioning p, Optional<Partitioning> guide, Optional<Identifier> tablespace) {
            List<OraclePartition> told = guide.map(Partitioning::partitions).orElse(List.of());
            List<OraclePartition> all = partitions(p.partitions(), told, tablespace);
            if (p instanceof Partitioning.Range range) {
                return new Partitioning.Range(range.key(), range.interval(), all);
            }
            if (p instanceof Partitioning.ByList list) {
                return new Partitioning.ByList(list.key(), list.automatic(), all);
            }
            if (p instanceof Partitioning.Hash hash) {
                return new Partitioning.Hash(hash.key(), all);
            }
            if (p instanceof Partitioning.BySystem) {
                return new Partitioning.BySystem(all);
            }
            return p instanceof Partitioning.Reference reference
                    ? new Partitioning.Reference(reference.constraint(), all)
                    : p;
        }

        private static Subpartitioning subpartitioning(Subpartitioning s, Optional<Subpartitioning> guide) {
            return new Subpartitioning(
                    s.kind(),
                    s.key(),
                    partitions(
                            s.template(), guide.map(Subpartitioning::template).orElse(List.of()), Optional.empty()),
                    s.interval(),
                    s.automatic());
        }

        private static List<OraclePartition> partitions(
                List<OraclePartition> own, List<OraclePartition> guide, Optional<Identifier> tablespace) {
            List<OraclePartition> all = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                OraclePartition p = own.get(i);
                Optional<OraclePartition> told = i < guide.size() ? Optional.of(guide.get(i)) : Optional.empty();
                all.add(new OraclePartition(
                        p.name().filter(n -> told.flatMap(OraclePartition::name).isPresent()),
                        p.bound(),
                        partitions(
                                p.subpartitions(),
                                told.map(OraclePartition::subpartitions).orElse(List.of()),
                                tablespace),
                        false,
                        p.tablespace().or(() -> tablespace).filter(n -> told.flatMap(OraclePartition::tablespace)
                                .isPresent()),
                        Optional.empty()));
            }
            return all;
        }

        private OracleConstraint constraint(OracleConstraint c, List<OracleConstraint> guide) {
            if (c instanceof OracleConstraint.PrimaryKey) {
                return new OracleConstraint.PrimaryKey(c.name(), c.columns(), state(c, guide), Optional.empty());
            }
            if (c instanceof OracleConstraint.Unique) {
                return new OracleConstraint.Unique(c.name(), c.columns(), state(c, guide), Optional.empty());
            }
            if (c instanceof OracleConstraint.ForeignKey key) {
                List<Identifier> referenced =
                        model.table(key.parent()).map(key::referenced).orElse(key.parentColumns());
                return new OracleConstraint.ForeignKey(
                        key.name(),
                        key.columns(),
                        name(key.parent()),
                        referenced,
                        key.onDelete(),
                        key.state(),
                        Optional.empty());
            }
            OracleConstraint.Check check = (OracleConstraint.Check) c;
            return new OracleConstraint.Check(check.name(), check.condition(), check.state(), Optional.empty());
        }

        private static OracleConstraint.State state(OracleConstraint key, List<OracleConstraint> guide) {
            OracleConstraint.State state = key.state();
            Optional<IndexStorage> told = guide.stream()
                    .filter(g -> g.columns().equals(key.columns()) && g.name().equals(key.name()))
                    .flatMap(g -> g.state().index().stream())
                    .findFirst();
            return new OracleConstraint.State(
                    state.enabled(),
                    state.validated(),
                    state.deferrable(),
                    state.initiallyDeferred(),
                    told.flatMap(t -> state.index().map(s -> storage(s, t))));
        }

        private static IndexStorage storage(IndexStorage storage, IndexStorage told) {
            return new IndexStorage(
                    storage.tablespace().filter(s -> told.tablespace().isPresent()), List.of(), storage.local());
        }

        boolean isOfKey(OracleIndex index) {
            return index.unique()
                    && model.table(index.table()).stream()
                            .flatMap(t -> t.constraints().stream())
                            .filter(c ->
                                    c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                            .anyMatch(c -> c.columns().stream()
                                    .map(OracleIndex.Part::of)
                                    .toList()
                                    .equals(index.parts()));
        }

        OracleIndex index(OracleIndex i) {
            IndexStorage told = Optional.ofNullable(scriptIndexes.get(name(i.name())))
                    .map(OracleIndex::storage)
                    .orElse(IndexStorage.NONE);
            return new OracleIndex(
                    name(i.name()),
                    name(i.table()),
                    i.unique(),
                    i.kind(),
                    i.parts().stream()
                            .map(p -> new OracleIndex.Part(
                                    p.column(), p.expression().map(Reduction::plain), p.descending()))
                            .toList(),
                    i.locality(),
                    i.globalPartitioning().map(Reduction::plain),
                    storage(i.storage(), told),
                    Optional.empty());
        }
    }
}
