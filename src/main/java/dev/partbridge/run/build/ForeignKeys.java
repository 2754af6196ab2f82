package dev.partbridge.run.build;

import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Foreign keys: added NOT VALID one after the other, for each locks its parent for a moment, validated side by side, for
 * that lets others read and write (ALTER TABLE, VALIDATE CONSTRAINT), then closed by the plan's own statement.
 */
final class ForeignKeys {
    /**
     * Where only the leaves can be validated one by one, each leaf's foreign key to a partitioned parent has a constraint
     * and two triggers for each of the parent's parts until its root adopts it, which takes some three locks for each pair
     * in one transaction. PostgreSQL 15: 24 x 24 leaves 1,900 locks, 32 x 32 3,300, 50 x 50 7,900 (a server with its
     * default settings has room for some 6,400), 100 x 100 30,800 and 25 s in place of 0.7 s at once.
     */
    static final int MOST_PAIRS = 1_100;

    private final Known known;
    private final ServerSkill server;
    private final Consumer<String> notes;

    /** @param notes hears of what is done at once, and why */
    ForeignKeys(Known known, ServerSkill server, Consumer<String> notes) {
        this.known = known;
        this.server = server;
        this.notes = notes;
    }

    /** What can be opened and closed, whatever the order among them. */
    private static final class Open {
        private final List<Unit> adds = new ArrayList<>();
        private final Map<QualifiedName, List<Unit>> validations = new LinkedHashMap<>();
        private final List<Unit> roots = new ArrayList<>();

        void endTo(List<Wave> waves) {
            if (!adds.isEmpty()) {
                waves.add(Wave.single(adds));
            }
            if (!validations.isEmpty()) {
                waves.add(Wave.of(validations.values()));
            }
            if (!roots.isEmpty()) {
                waves.add(Wave.single(roots));
            }
        }

        void validation(QualifiedName relation, Unit unit) {
            validations.computeIfAbsent(relation, r -> new ArrayList<>()).add(unit);
        }
    }

    /** In the plan's order, which is top-down: parents before the children that reference them. */
    List<Wave> waves(List<Step.Execute> statements) {
        List<Wave> waves = new ArrayList<>();
        Open open = new Open();
        for (Step.Execute statement : statements) {
            Known.Made.Constraint made =
                    (Known.Made.Constraint) known.of(statement).orElseThrow();
            ForeignKey key = (ForeignKey) made.constraint();
            QualifiedName relation = made.relation();
            if (!key.validated()) {
                open.adds.add(Unit.whole(statement));
            } else if (!known.isPartitioned(relation)) {
                open.adds.add(Unit.part(Parts.opened(statement, key), statement));
                open.validation(relation, Unit.whole(Parts.closed(statement, key)));
            } else if (opens(relation, key)) {
                open.adds.add(Unit.part(Parts.opened(statement, key), statement));
                for (QualifiedName leaf : Parts.leaves(known.root(relation).orElseThrow())) {
                    open.validation(leaf, Unit.part(Parts.validated(statement, leaf, key), statement));
                }
                open.roots.add(Unit.whole(Parts.closed(statement, key)));
            } else {
                open.endTo(waves);
                open = new Open();
                (adopts(relation, key) ? adopted(statement, relation, key) : atOnce(statement)).endTo(waves);
            }
        }
        open.endTo(waves);
        return waves;
    }

    private boolean opens(QualifiedName relation, ForeignKey key) {
        return server.validatesLeaves() && leafByLeaf(relation, key).isPresent();
    }

    private boolean adopts(QualifiedName relation, ForeignKey key) {
        Optional<PgTable> root = leafByLeaf(relation, key);
        if (root.isEmpty() || !server.adoptsForeignKeys()) {
            return false;
        }
        if (!known.isPartitioned(key.parent())) {
            return true;
        }
        long pairs = (long) root.get().layout().leaves().size() * known.referred(key.parent());
        if (server.adoptsForeignKeysToPartitions() && pairs > MOST_PAIRS) {
            notes.accept("foreign key " + key.name() + " of " + relation + " is added at once, not leaf by leaf: before"
                    + " PostgreSQL 18 each of its leaves would need a constraint for each part of " + key.parent()
                    + ", " + pairs + " in all");
        }
        return server.adoptsForeignKeysToPartitions() && pairs <= MOST_PAIRS;
    }

    /** Its table, where leaves can have it by themselves; a table that references itself would have its own leaves as parents. */
    private Optional<PgTable> leafByLeaf(QualifiedName relation, ForeignKey key) {
        return known.root(relation)
                .filter(root -> !key.parent().equals(relation))
                .filter(root -> !known.isNamed(root, key.name()));
    }

    private static Open atOnce(Step.Execute statement) {
        Open open = new Open();
        open.roots.add(Unit.whole(statement));
        return open;
    }

    private Open adopted(Step.Execute statement, QualifiedName relation, ForeignKey key) {
        Open open = new Open();
        List<Step.Execute> adds = new ArrayList<>();
        for (QualifiedName leaf : Parts.leaves(known.root(relation).orElseThrow())) {
            adds.add(Parts.added(statement, leaf, key));
            open.validation(leaf, Unit.part(Parts.validated(statement, leaf, key), statement));
        }
        adds.forEach(add -> open.adds.add(Unit.part(add, statement)));
        open.roots.add(new Unit(statement, statement.id(), adds));
        return open;
    }
}
