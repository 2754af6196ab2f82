package dev.partbridge.run.build;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys and indexes of partitioned tables leaf by leaf: what the leaves have, their root takes for its own in
 * milliseconds. One statement on the root of terabytes could neither be resumed nor share its work among sessions.
 */
final class LeafByLeaf {
    private final Known known;
    private final ServerSkill server;
    private final LeafNames names;
    /** By the statement of the plan, asked for once each, so that names are given once. */
    private final Map<ObjectId, List<Step.Execute>> parts = new HashMap<>();

    LeafByLeaf(PostgresModel model, Known known, ServerSkill server) {
        this.known = known;
        this.server = server;
        this.names = new LeafNames(model);
    }

    /** A round's statements: those of leaves and tables side by side, then those of the roots. */
    private static final class Round {
        private final Map<Object, List<Unit>> beneath = new LinkedHashMap<>();
        private final Map<Object, List<Unit>> roots = new LinkedHashMap<>();
    }

    /**
     * Statements of one phase that need not wait for each other.
     *
     * <p>A root takes any index of the same columns for its own, whatever their order (DESC): where it has two such, the
     * leaves' second one is built when the first one is the root's.
     */
    List<Wave> waves(List<Step.Execute> statements) {
        Map<Integer, Round> rounds = new TreeMap<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (Step.Execute statement : statements) {
            Known.Made made = known.of(statement).orElseThrow();
            List<Step.Execute> own = parts(statement, made);
            int number = own.isEmpty() ? 0 : seen.merge(List.of(made.relation(), columns(made)), 1, Integer::sum) - 1;
            Round round = rounds.computeIfAbsent(number, n -> new Round());
            own.forEach(part -> lane(round.beneath, part).add(Unit.part(part, statement)));
            Map<Object, List<Unit>> side = known.isPartitioned(made.relation()) ? round.roots : round.beneath;
            lane(side, statement).add(new Unit(statement, statement.id(), own));
        }
        List<Wave> waves = new ArrayList<>();
        for (Round round : rounds.values()) {
            List.of(round.beneath, round.roots).stream()
                    .filter(side -> !side.isEmpty())
                    .forEach(side -> waves.add(Wave.of(side.values())));
        }
        return waves;
    }

    /** CREATE INDEX lets others build on the same table; ALTER TABLE does not. */
    private static List<Unit> lane(Map<Object, List<Unit>> lanes, Step.Execute statement) {
        Object lane = statement.phase() == Phase.INDEXES
                ? statement.subject()
                : statement.subject().table();
        return lanes.computeIfAbsent(lane, l -> new ArrayList<>());
    }

    /** Empty where the statement is executed as it stands. */
    private List<Step.Execute> parts(Step.Execute statement, Known.Made made) {
        Optional<PgTable> root = known.root(made.relation());
        if (root.isEmpty() || !server.adoptsIndexes()) {
            return List.of();
        }
        return parts.computeIfAbsent(statement.subject(), id -> made(statement, made, root.get()));
    }

    private List<Step.Execute> made(Step.Execute statement, Known.Made made, PgTable root) {
        if (made instanceof Known.Made.Index index) {
            return Parts.indexes(statement, root, index.index(), names);
        }
        PgConstraint constraint = ((Known.Made.Constraint) made).constraint();
        return constraint instanceof PgConstraint.PrimaryKey || constraint instanceof PgConstraint.Unique
                ? Parts.keys(statement, root, constraint, names)
                : List.of();
    }

    /** Without DESC and the like. */
    private static Object columns(Known.Made made) {
        if (made instanceof Known.Made.Index index) {
            return index.index().parts().stream()
                    .map(p -> p.replaceAll("(?i)( (ASC|DESC))?( NULLS (FIRST|LAST))?$", ""))
                    .toList();
        }
        PgConstraint constraint = ((Known.Made.Constraint) made).constraint();
        return constraint instanceof PgConstraint.PrimaryKey key
                ? key.columns()
                : constraint instanceof PgConstraint.Unique unique ? unique.columns() : constraint;
    }
}
