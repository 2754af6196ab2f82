package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares a plan's model with what a target has. Tables, sequences and functions that are of no concern to the plan may
 * be in the target; on the plan's own tables nothing may be more, less or other than planned.
 */
public final class ModelDiffer {
    private final PostgresModel wanted;
    private final Structure found;
    private final Comparison comparison;

    private ModelDiffer(PostgresModel wanted, Structure found, Predicate<SqlPair> equal) {
        this.wanted = DroppedLandings.without(wanted, found.model());
        this.found = found;
        this.comparison = new Comparison(equal);
    }

    /** What the server must be asked before differences can be told: the server rewrites expressions. */
    public static Set<SqlPair> questions(PostgresModel wanted, Structure found) {
        Set<SqlPair> questions = new LinkedHashSet<>();
        new ModelDiffer(wanted, found, pair -> {
                    questions.add(pair);
                    return true;
                })
                .run();
        return questions;
    }

    /**
     * The differences, in the plan's order.
     *
     * @param equal those of the questions whose both sides are the same to the server
     */
    public static List<ModelDifference> differences(PostgresModel wanted, Structure found, Set<SqlPair> equal) {
        ModelDiffer differ = new ModelDiffer(wanted, found, equal::contains);
        differ.run();
        return List.copyOf(differ.comparison.differences());
    }

    private void run() {
        schemas();
        SequenceDiffer.compare(wanted.sequences(), found.model().sequences(), comparison);
        Map<QualifiedName, PgTable> tables = new HashMap<>();
        found.model().tables().forEach(t -> tables.put(t.name(), t));
        Map<QualifiedName, QualifiedName> planned = new HashMap<>();
        for (PgTable table : wanted.tables()) {
            planned.put(table.name(), table.name());
            table.layout().all().forEach(p -> planned.put(table.leaf(p), table.name()));
            PgTable has = tables.get(table.name());
            if (has == null) {
                comparison.missing(ObjectId.table(table.name()), "");
            } else {
                new TableDiffer(table, has, comparison).run();
            }
        }
        new IndexDiffer(comparison).compare(wanted.indexes(), found.model().indexes(), planned.keySet());
        wanted.views().forEach(v -> planned.put(v.name(), v.name()));
        ViewDiffer.compare(wanted, found.model().views(), comparison);
        RoutineDiffer routines = new RoutineDiffer(comparison);
        routines.functions(wanted.functions(), found.model().functions());
        routines.triggers(wanted.triggers(), found.model().triggers(), planned);
        for (Oddity oddity : found.oddities()) {
            if (planned.containsKey(oddity.relation()) || plannedSequence(oddity)) {
                comparison.odd(oddity.object(), oddity.text());
            }
        }
    }

    private void schemas() {
        Set<Identifier> there = Set.copyOf(found.model().schemas());
        for (Identifier schema : wanted.schemas()) {
            if (!there.contains(schema)) {
                comparison.missing(ObjectId.of(ObjectKind.SCHEMA, QualifiedName.of(schema.text())), "");
            }
        }
    }

    private boolean plannedSequence(Oddity oddity) {
        return oddity.object().kind() == ObjectKind.SEQUENCE
                && wanted.sequences().stream().anyMatch(s -> s.name().equals(oddity.relation()));
    }
}
