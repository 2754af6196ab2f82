package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.convert.rule.IntervalFutureRule;
import dev.partbridge.convert.rule.IntervalFutureRule.Maker;
import dev.partbridge.convert.rule.MultiColumnListRule;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the partitions of tables that are partitioned by a key of their own. */
final class Partitions {
    /** The first in which a procedure or pg_partman goes on with a table. */
    private static final int FIRST_PROCEDURE = 12;

    private static final int FIRST_PARTMAN_5 = 14;

    private final Names names;
    private final Choices choices;
    private final int targetMajor;
    private final Findings findings;

    Partitions(Names names, Choices choices, int targetMajor, Findings findings) {
        this.names = names;
        this.choices = choices;
        this.targetMajor = targetMajor;
        this.findings = findings;
    }

    /** Adds key and partitions; false, with a finding, when a bound cannot be carried over. */
    boolean add(Draft draft) {
        Optional<Identifier> lost = keyColumns(draft).stream()
                .filter(k -> !draft.knows(List.of(k)) && !draft.hidden.containsKey(k))
                .findFirst();
        if (lost.isPresent() && undeclared(draft, lost.get())) {
            // told where it was read
            return false;
        }
        if (lost.isPresent()) {
            findings.add(
                    "PB-PART-012",
                    ObjectId.column(draft.oracle.name(), lost.get()),
                    draft.oracle.position(),
                    "Partition key " + lost.get() + " of " + draft.oracle.name()
                            + " is a virtual column whose expression is not converted; the table is left out.");
            return false;
        }
        try {
            new InfinityKeys(draft, targetMajor, findings).apply(choices);
            draft.joinedLists = !draft.inheritance()
                    && MultiColumnListRule.of(choices.of(MultiColumnListRule.ID, draft.oracle.name()))
                            == MultiColumnListRule.EXPRESSION;
            PartitionKeys keys = PartitionKeys.of(draft);
            PartitionFindings told = new PartitionFindings(draft, choices, findings);
            told.tell(keys);
            draft.future = future(draft, keys, told);
            draft.strategy = keys.first().strategy();
            draft.parts = keys.first().declared(draft);
            draft.key = keys.columns();
            draft.expressionKey = keys.expression();
            draft.levels = Optional.of(keys);
            PartitionTree tree = new PartitionTree(draft, names, choices, keys);
            draft.leaves.addAll(tree.build());
            partman(draft, keys, tree, told);
            if (!draft.stored.isEmpty() && !draft.inheritance()) {
                new KeyLandings(draft, names).add();
            }
            told.future(keys);
            places(draft);
            compare(draft, keys);
            return true;
        } catch (BadBound e) {
            findings.add(
                    "PB-PART-003",
                    draft.id(),
                    draft.oracle.position(),
                    "In " + draft.oracle.name() + " " + e.getMessage() + "; the table is left out.");
            return false;
        }
    }

    /** The choice, or what is done where neither job nor pg_partman can go on with the table. */
    private IntervalFutureRule future(Draft draft, PartitionKeys keys, PartitionFindings told) {
        IntervalFutureRule chosen = IntervalFutureRule.of(choices.of(IntervalFutureRule.ID, draft.oracle.name()));
        if (chosen.maker() == Maker.NOBODY || keys.first().interval().isEmpty()) {
            return chosen;
        }
        Optional<String> why = hindrance(draft, keys, chosen.maker());
        why.ifPresent(told::otherFuture);
        return why.isPresent() ? IntervalFutureRule.usual() : chosen;
    }

    /** Why neither job nor pg_partman can go on with the table, as was chosen. */
    private Optional<String> hindrance(Draft draft, PartitionKeys keys, Maker maker) {
        if (targetMajor < FIRST_PROCEDURE) {
            return Optional.of("before PostgreSQL 12 partitions are only made ahead");
        }
        if (maker == Maker.PARTMAN_5 && targetMajor < FIRST_PARTMAN_5) {
            return Optional.of("pg_partman 5 wants PostgreSQL 14 or later");
        }
        if (draft.inheritance()) {
            return Optional.of("it is laid out by inheritance");
        }
        if (draft.parentByReference && maker != Maker.JOB) {
            return Optional.of(
                    "tables partitioned by reference to it need the same partitions, which only the job makes");
        }
        if (keys.expression()) {
            return Optional.of("it is partitioned by an expression");
        }
        return !draft.stored.isEmpty() && maker != Maker.JOB
                ? Optional.of("triggers keep its partition key")
                : Optional.empty();
    }

    private void partman(Draft draft, PartitionKeys keys, PartitionTree tree, PartitionFindings told) throws BadBound {
        Maker maker = draft.future.maker();
        if (keys.first().interval().isEmpty() || (maker != Maker.PARTMAN_4 && maker != Maker.PARTMAN_5)) {
            return;
        }
        PartmanSetup setup = new PartmanSetup(
                draft, maker == Maker.PARTMAN_4 ? 4 : 5, keys.first().interval().get());
        Optional<String> why = setup.reason();
        if (why.isPresent()) {
            told.otherFuture(why.get());
            draft.future = IntervalFutureRule.usual();
            draft.leaves.addAll(tree.ahead(draft.future.ahead()));
        } else {
            draft.leaves.replaceAll(setup::readable);
            draft.partman = Optional.of(setup.setup());
        }
    }

    private static boolean undeclared(Draft draft, Identifier column) {
        return draft.oracle.column(column).filter(c -> !c.type().isDeclared()).isPresent();
    }

    private static List<Identifier> keyColumns(Draft draft) {
        List<Identifier> key = new ArrayList<>();
        draft.oracle.partitioning().ifPresent(p -> key.addAll(p.key()));
        draft.oracle.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        return key;
    }

    private static void places(Draft draft) {
        List<OraclePartition> partitions =
                draft.oracle.partitioning().map(Partitioning::partitions).orElse(List.of());
        for (int i = 0; i < partitions.size(); i++) {
            OraclePartition partition = partitions.get(i);
            Identifier name = PartitionNames.partition(draft.oracle, partition, i);
            if (draft.oracle.subpartitioning().isEmpty()) {
                draft.places.add(ObjectId.partition(draft.oracle.name(), name));
            }
            for (int j = 0; j < partition.subpartitions().size(); j++) {
                draft.places.add(subpartition(
                        draft.oracle.name(),
                        name,
                        PartitionNames.subpartition(draft.oracle, name, partition.subpartitions(), j)));
            }
        }
    }

    static ObjectId subpartition(QualifiedName table, Identifier partition, Identifier subpartition) {
        return new ObjectId(
                ObjectKind.PARTITION, table, Optional.of(partition), Optional.of(subpartition), Optional.empty());
    }

    /** What is compared with what; nothing where a hash decides first, or NULLs of two levels go elsewhere. */
    private void compare(Draft draft, PartitionKeys keys) {
        if (keys.first().hash()) {
            return;
        }
        if (keys.strayingNulls() && !draft.inheritance()) {
            if (keys.second().isEmpty()) {
                straying(draft, keys.first());
            }
            return;
        }
        boolean hash = keys.second().filter(PartitionKeys.Level::hash).isPresent();
        boolean left = keys.second().isEmpty() && draft.oracle.subpartitioning().isPresent();
        draft.partitions.addAll(mappings(draft, hash || left));
    }

    /** Rows with NULL in the key are compared with DEFAULT, the others partition by partition. */
    private void straying(Draft draft, PartitionKeys.Level level) {
        draft.partitions.addAll(mappings(draft, false));
        List<OraclePartition> all = draft.oracle.partitioning().orElseThrow().partitions();
        NullPlacement placement = NullPlacement.of(draft, choices, level, all);
        if (placement.nulls()) {
            PgPartition leaf = draft.leaves.stream()
                    .filter(p -> p.bound() instanceof PgBound.Default)
                    .findFirst()
                    .orElseThrow();
            draft.partitions.add(new PartitionMapping(TableMapping.NULLS, draft.leaf(leaf)));
        }
        if (placement.nulls() || placement.maxvalueIsDefault()) {
            draft.strays = OptionalInt.of(draft.partitions.size() - 1);
        }
    }

    /**
     * The lines of comparing rows by partition.
     *
     * @param whole subpartitions are not told apart
     */
    static List<PartitionMapping> mappings(Draft draft, boolean whole) {
        Map<ObjectId, List<QualifiedName>> leaves = new LinkedHashMap<>();
        for (ObjectId place : draft.places) {
            leaves.put(line(place, whole), new ArrayList<>());
        }
        for (PgPartition leaf : draft.leafNodes()) {
            leaf.origin()
                    .flatMap(o -> Optional.ofNullable(leaves.get(line(o, whole))))
                    .ifPresent(l -> l.add(draft.leaf(leaf)));
        }
        List<PartitionMapping> mappings = new ArrayList<>();
        leaves.forEach((place, relations) ->
                mappings.add(new PartitionMapping(place.partition().orElseThrow(), place.subpartition(), relations)));
        return mappings;
    }

    private static ObjectId line(ObjectId place, boolean whole) {
        return whole ? ObjectId.partition(place.table(), place.partition().orElseThrow()) : place;
    }
}
