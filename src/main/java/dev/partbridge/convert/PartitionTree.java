package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.convert.rule.AutomaticListRule;
import dev.partbridge.convert.rule.MissingDefaultRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Intervals;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Builds the partitions of one table, both levels. */
final class PartitionTree {
    /** Tells the leaf of rows without key from its partition's other one. */
    private static final String NULLS = "_nulls";

    /** Names the partition of what no other takes. */
    private static final String DEFAULT = "default";

    private final Draft draft;
    private final Names names;
    private final Choices choices;
    private final PartitionKeys keys;
    /** Leaves made so far for an Oracle partition or subpartition, both levels' lists of several columns together. */
    private final Map<Copied, Integer> copies = new HashMap<>();

    private record Copied(ObjectId origin, String nulls) {}

    PartitionTree(Draft draft, Names names, Choices choices, PartitionKeys keys) {
        this.draft = draft;
        this.names = names;
        this.choices = choices;
        this.keys = keys;
    }

    List<PgPartition> build() throws BadBound {
        List<OraclePartition> partitions =
                draft.oracle.partitioning().map(Partitioning::partitions).orElse(List.of());
        List<PgPartition> made = new ArrayList<>(level(keys.first(), Optional.empty(), partitions, "", ""));
        if (keys.first().interval().isPresent()) {
            made.addAll(ahead(draft.future.ahead()));
        }
        rest(keys.first(), made, "").ifPresent(made::add);
        return made;
    }

    /**
     * The partitions of one level, below a partition or at the top.
     *
     * @param nulls tells the leaves of rows without key from the others, empty for those
     * @param stem how the partition above is called here, with what tells it from its copies; empty at the top
     */
    private List<PgPartition> level(
            Level level, Optional<Identifier> above, List<OraclePartition> partitions, String nulls, String stem)
            throws BadBound {
        List<PgPartition> made = new ArrayList<>(
                level.nested() && !draft.inheritance()
                        ? new ListNesting(level, names, draft, stem)
                                .build(partitions, (bound, i) -> partition(above, partitions, i, bound, nulls))
                        : single(level, above, partitions, nulls, stem));
        if (above.isPresent()) {
            rest(level, made, stem + "_").ifPresent(made::add);
        }
        return made;
    }

    /** A level each of whose partitions has one bound. */
    private List<PgPartition> single(
            Level level, Optional<Identifier> above, List<OraclePartition> partitions, String nulls, String stem)
            throws BadBound {
        Bounds bounds = new Bounds(level.types());
        NullPlacement placement = NullPlacement.of(draft, choices, level, partitions);
        List<PgBound> made = level.hash()
                ? IntStream.range(0, partitions.size())
                        .<PgBound>mapToObj(i -> new PgBound.Hash(partitions.size(), i))
                        .toList()
                : level.range()
                        ? bounds.ranges(partitions, level.interval(), placement.maxvalueIsDefault())
                        : level.nested()
                                ? ListTuples.of(partitions, level.types())
                                : level.joined()
                                        ? ListExpression.bounds(partitions, level.types())
                                        : bounds.lists(partitions);
        List<PgPartition> all = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            all.add(partition(above, partitions, i, made.get(i), nulls));
        }
        if (placement.nulls()) {
            int last = partitions.size() - 1;
            all.add(
                    level.columns().size() > 1
                            ? nulls(level, (PgBound.Range) made.get(last), stem)
                            : separate(level, above, partitions, nulls));
        }
        return all;
    }

    /** Beside the partition up to MAXVALUE, divided as it is: its rows without key, and no others. */
    private PgPartition separate(Level level, Optional<Identifier> above, List<OraclePartition> all, String nulls)
            throws BadBound {
        PgPartition made = partition(above, all, all.size() - 1, new PgBound.Default(), nulls + NULLS);
        String key = level.parts().get(0).sql();
        return checked(made, key + " IS NULL");
    }

    /**
     * The leaf of the rows with NULL in a key of several columns, which PostgreSQL takes into DEFAULT only. DEFAULT would
     * take rows as well that Oracle refuses: (NULL, 1) where the last bound is (5, MAXVALUE), and all above it.
     */
    private PgPartition nulls(Level level, PgBound.Range last, String stem) {
        PgPartition leaf = extra(
                stem.isEmpty() ? "nulls" : stem + NULLS,
                new PgBound.Default(),
                PgPartition.Role.COUNTERPART,
                "rows with NULL in the key, which Oracle keeps among the others");
        String kept = TupleOrder.below(level.parts(), last.to());
        return kept.equals("true") ? leaf : checked(leaf, kept);
    }

    private PgPartition checked(PgPartition partition, String condition) {
        Identifier check = names.constraint(
                draft.leaf(partition), partition.name().text() + "_bound", draft.id(), draft.oracle.position());
        return partition.withConstraint(new PgConstraint.Check(check, condition, false, true, Optional.empty()));
    }

    /**
     * The counterpart of an Oracle partition or subpartition.
     *
     * @param all the partitions of its level, or the subpartitions of its partition
     * @param nulls tells the leaf of rows without key from the other one, empty for that
     */
    private PgPartition partition(
            Optional<Identifier> above, List<OraclePartition> all, int index, PgBound bound, String nulls)
            throws BadBound {
        OraclePartition partition = all.get(index);
        Identifier name = above.isPresent()
                ? PartitionNames.subpartition(draft.oracle, above.get(), all, index)
                : PartitionNames.partition(draft.oracle, partition, index);
        ObjectId origin = above.isPresent()
                ? Partitions.subpartition(draft.oracle.name(), above.get(), name)
                : ObjectId.partition(draft.oracle.name(), name);
        // one number for the copies of both levels: the second below the first and the first below the second would
        // meet
        int copy = copies.merge(new Copied(origin, nulls), 1, Integer::sum);
        String called = draft.names.fold(name) + nulls + (copy == 1 ? "" : "_" + copy);
        PgPartition made = new PgPartition(
                relation(called, origin, partition),
                bound,
                List.of(),
                PgPartition.Role.COUNTERPART,
                Optional.empty(),
                Optional.of(origin));
        if (above.isPresent() || keys.second().isEmpty()) {
            return made;
        }
        Level below = keys.second().get();
        return made.withDivision(new PgLayout.Declarative(
                below.strategy(),
                below.declared(draft),
                level(below, Optional.of(name), partition.subpartitions(), nulls, called)));
    }

    private Identifier relation(String suffix, ObjectId origin, OraclePartition partition) {
        return names.leaf(draft, suffix, origin, partition.position().or(draft.oracle::position));
    }

    private PgPartition extra(String suffix, PgBound bound, PgPartition.Role role, String remark) {
        Identifier name = names.relation(
                draft.name.schema().orElseThrow(),
                draft.name.name().text(),
                suffix,
                draft.id(),
                draft.oracle.position());
        return new PgPartition(name, bound, List.of(), role, Optional.of(remark), Optional.empty());
    }

    /** Partitions for keys that come later, which Oracle would make when they come. */
    List<PgPartition> ahead(int number) throws BadBound {
        List<OraclePartition> partitions =
                draft.oracle.partitioning().map(Partitioning::partitions).orElse(List.of());
        BoundValue last = partitions.get(partitions.size() - 1).bound().get(0);
        List<PgBound> bounds = new Bounds(keys.first().types())
                .ahead(last, keys.first().interval().orElseThrow(), number);
        List<PgPartition> made = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            BoundValue low = Intervals.plus(last, keys.first().interval().orElseThrow(), i);
            Identifier name =
                    PartitionNames.byInterval(low, keys.first().interval().orElseThrow());
            PgPartition leaf = extra(
                    draft.names.fold(name),
                    bounds.get(i),
                    PgPartition.Role.FUTURE,
                    "made ahead: Oracle makes it itself");
            made.add(keys.second().isEmpty() ? leaf : future(leaf, name, partitions.get(partitions.size() - 1)));
        }
        return made;
    }

    /** Divided as Oracle would: by the template, else as one. */
    private PgPartition future(PgPartition leaf, Identifier name, OraclePartition last) throws BadBound {
        Level below = keys.second().orElseThrow();
        List<OraclePartition> template =
                draft.oracle.subpartitioning().orElseThrow().template();
        List<OraclePartition> wanted = template.isEmpty() ? last.subpartitions() : template;
        List<OraclePartition> named = wanted.stream()
                .map(t -> new OraclePartition(
                        t.name()
                                .filter(n -> !template.isEmpty())
                                .map(n -> new Identifier(name.text() + "_" + n.text())),
                        t.bound(),
                        Optional.empty()))
                .toList();
        List<PgPartition> below2 = level(below, Optional.of(name), named, "", draft.names.fold(name)).stream()
                .map(p -> p.withLeaves(l -> new PgPartition(
                        l.name(),
                        l.bound(),
                        l.constraints(),
                        l.role() == PgPartition.Role.COUNTERPART ? PgPartition.Role.FUTURE : l.role(),
                        l.remark(),
                        l.division(),
                        l.tablespace(),
                        Optional.empty())))
                .toList();
        return leaf.withDivision(new PgLayout.Declarative(below.strategy(), below.declared(draft), below2));
    }

    /**
     * The DEFAULT partition that Oracle does not have: a guard by choice, new values of an automatic list, below a
     * partition the keys beyond the last interval.
     *
     * @param stem before the word in its name: empty at the top, else what is above
     */
    private Optional<PgPartition> rest(Level level, List<PgPartition> made, String stem) throws BadBound {
        boolean taken = made.stream().anyMatch(p -> p.bound() instanceof PgBound.Default);
        if (taken || level.hash()) {
            return Optional.empty();
        }
        if (!stem.isEmpty() && level.interval().isPresent()) {
            PgPartition later = extra(
                    stem + DEFAULT,
                    new PgBound.Default(),
                    PgPartition.Role.FUTURE,
                    "keys beyond the last interval, for which Oracle makes subpartitions itself");
            // Oracle has no place for NULL in an interval
            return Optional.of(
                    level.nullable() ? checked(later, level.parts().get(0).sql() + " IS NOT NULL") : later);
        }
        if (level.automatic()
                && AutomaticListRule.of(choices.of(AutomaticListRule.ID, draft.oracle.name()))
                        == AutomaticListRule.DEFAULT_PARTITION) {
            return Optional.of(extra(
                    stem + DEFAULT,
                    new PgBound.Default(),
                    PgPartition.Role.FUTURE,
                    "new values, for which Oracle makes partitions itself"));
        }
        if (MissingDefaultRule.of(choices.of(MissingDefaultRule.ID, draft.oracle.name())) != MissingDefaultRule.GUARD
                || draft.parentByReference
                || draft.inheritance()) {
            return Optional.empty();
        }
        PgPartition guard = extra(
                stem + DEFAULT,
                new PgBound.Default(),
                PgPartition.Role.GUARD,
                "always empty: what no partition takes is refused");
        Identifier check = names.constraint(
                draft.leaf(guard), guard.name().text() + "_empty", draft.id(), draft.oracle.position());
        return Optional.of(guard.withConstraint(new PgConstraint.Check(check, "false", false, true, Optional.empty())));
    }
}
