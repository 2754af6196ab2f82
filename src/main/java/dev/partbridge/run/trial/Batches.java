package dev.partbridge.run.trial;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the structure's statements into transactions that each find room for their locks: a transaction keeps one for each
 * relation that it makes until it ends (Explicit Locking). One table after the other, each with its partitions and what is
 * built on it; what a later transaction needs of an earlier one is made in it again, without partitions that it does not
 * name.
 */
public final class Batches {
    /** A table, the table for its long values, and the index of that. */
    private static final int LOCKS_OF_RELATION = 3;

    private final List<Step.Execute> statements;
    private final Needs needs;
    private final long locks;
    /** The place of the table that a relation, a partition too, belongs to; and its maker. */
    private final Map<QualifiedName, Integer> families = new HashMap<>();

    private final Map<QualifiedName, Integer> partitions = new HashMap<>();
    private final Map<QualifiedName, Integer> indexes = new HashMap<>();

    /** @param locks that one transaction may take, about */
    public Batches(Plan plan, long locks) {
        this.statements = plan.steps().stream()
                .filter(s -> s instanceof Step.Execute && s.phase().compareTo(Phase.STATISTICS) < 0)
                .map(s -> (Step.Execute) s)
                .toList();
        this.needs = new Needs(statements);
        this.locks = locks;
        for (int i = 0; i < statements.size(); i++) {
            index(i);
        }
    }

    private void index(int i) {
        Step.Execute statement = statements.get(i);
        QualifiedName table = statement.subject().table();
        switch (statement.subject().kind()) {
            case TABLE -> families.put(table, i);
            case PARTITION -> {
                QualifiedName leaf = leaf(statement);
                families.put(leaf, families.getOrDefault(table, i));
                partitions.put(leaf, i);
            }
            default -> {
                if (statement.phase() == Phase.KEYS || statement.phase() == Phase.INDEXES) {
                    indexes.merge(table, 1, Integer::sum);
                }
            }
        }
    }

    private static QualifiedName leaf(Step.Execute statement) {
        Identifier partition = statement.subject().partition().orElseThrow();
        return statement.subject().table().sibling(partition);
    }

    /** All statements of the structure, in the order of the plan. */
    public List<Step.Execute> statements() {
        return statements;
    }

    /** What the statement needs, by its place in {@link #statements}. */
    Iterable<Integer> needs(int statement) {
        return needs.of(statement);
    }

    /** Each a transaction: places in {@link #statements}, ascending. */
    public List<BitSet> all() {
        List<BitSet> batches = new ArrayList<>();
        BitSet done = new BitSet();
        BitSet batch = new BitSet();
        long taken = 0;
        for (int target : order()) {
            if (done.get(target)) {
                continue;
            }
            BitSet more = closure(target, batch);
            if (taken + locks(more) > locks && !batch.isEmpty()) {
                batches.add(batch);
                batch = new BitSet();
                taken = 0;
                more = closure(target, batch);
            }
            taken += locks(more);
            batch.or(more);
            done.or(more);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Family by family; the statements of a partition behind it, those of the whole table behind its partitions. */
    private List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(this::family)
                .thenComparingInt(this::slot)
                .thenComparing(Comparator.naturalOrder()));
        return order;
    }

    private int family(int i) {
        Step.Execute statement = statements.get(i);
        Integer family = families.get(statement.subject().table());
        if (family != null) {
            return family;
        }
        return statement.phase().compareTo(Phase.TABLES) < 0 ? -1 : Integer.MAX_VALUE;
    }

    private int slot(int i) {
        Step.Execute statement = statements.get(i);
        Integer partition = partitions.get(statement.subject().table());
        if (partition != null) {
            return partition;
        }
        return statement.phase().compareTo(Phase.LOAD) < 0 ? i : Integer.MAX_VALUE;
    }

    private BitSet closure(int target, BitSet there) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (!there.get(next) && !found.get(next)) {
                found.set(next);
                needs.of(next).forEach(open::push);
            }
        }
        return found;
    }

    private long locks(BitSet some) {
        return some.stream().mapToLong(this::locks).sum();
    }

    /** An index of a partitioned table is one of each partition, and is counted with it. */
    private long locks(int i) {
        Step.Execute statement = statements.get(i);
        QualifiedName table = statement.subject().table();
        ObjectKind kind = statement.subject().kind();
        return switch (kind) {
            case TABLE -> LOCKS_OF_RELATION + indexes.getOrDefault(table, 0);
            case PARTITION ->
                LOCKS_OF_RELATION + indexes.getOrDefault(table, 0) + indexes.getOrDefault(leaf(statement), 0);
            default -> 1;
        };
    }
}
