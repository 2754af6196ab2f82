package dev.partbridge.run.validate;

import dev.partbridge.plan.EditText;
import dev.partbridge.plan.EditedStatement;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.PlanEdits;
import dev.partbridge.postgres.compare.ModelDifference;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which differences to the plan are what somebody wanted who edited statements by hand.
 *
 * <p>An edit explains what its own statement makes, as it is generated: of a table its columns and the checks inside of
 * CREATE TABLE, but neither its keys nor its indexes, foreign keys, triggers and partitions, which have statements of
 * their own; of a column's comment the edit of COMMENT, where one is generated. Nothing of a partition is explained by
 * the edit of its table: what partitions get from it is not theirs to the catalog, and is not told of them. What is there
 * besides the plan is explained by an edit, of whatever statement, that names both it and its table, or that makes
 * something of its kind without saying how it is called, and the server's own name for that is the one found. All else
 * was done by somebody else.
 */
final class ExpectedDifferences {
    private final Map<ObjectId, EditedStatement> own = new HashMap<>();
    private final List<EditedStatement> all;
    /** The relations of the plan, each with what makes it. */
    private final Map<QualifiedName, ObjectId> relations = new HashMap<>();
    /** What the plan has of those kinds of which others may be there too. */
    private final Set<ObjectId> planned = new HashSet<>();
    /** Of these the constraints that stand in CREATE TABLE. */
    private final Set<ObjectId> inTable = new HashSet<>();

    ExpectedDifferences(PostgresModel wanted, PlanEdits edits) {
        this.all = edits.changes();
        if (all.isEmpty()) {
            return;
        }
        for (EditedStatement edit : all) {
            edit.generated()
                    // ANALYZE is of the table too, and changes nothing of it
                    .filter(g -> g.phase() != Phase.STATISTICS)
                    .ifPresent(g -> own.put(g.subject(), edit));
        }
        for (PgTable table : wanted.tables()) {
            relation(table.name(), ObjectId.table(table.name()), table.constraints());
            table.columns().forEach(c -> {
                planned.add(ObjectId.column(table.name(), c.name()));
                c.comment().ifPresent(t -> planned.add(comment(table.name(), Optional.of(c.name()))));
            });
            table.comment().ifPresent(t -> planned.add(comment(table.name(), Optional.empty())));
            for (PgPartition partition : table.layout().all()) {
                ObjectId id = ObjectId.partition(table.name(), partition.name());
                planned.add(id);
                relation(table.leaf(partition), id, partition.constraints());
                table.columns().forEach(c -> planned.add(ObjectId.column(table.leaf(partition), c.name())));
            }
        }
        wanted.indexes().forEach(i -> planned.add(ObjectId.index(i.table(), i.name())));
        wanted.triggers().forEach(t -> planned.add(ObjectId.below(ObjectKind.TRIGGER, t.table(), t.name())));
    }

    private void relation(QualifiedName name, ObjectId maker, List<PgConstraint> constraints) {
        relations.put(name, maker);
        for (PgConstraint constraint : constraints) {
            ObjectId id = ObjectId.constraint(name, constraint.name());
            planned.add(id);
            // the catalog tells what is wrong with the index of a key by the index
            planned.add(ObjectId.index(name, constraint.name()));
            if (constraint instanceof PgConstraint.Check check && check.validated()) {
                inTable.add(id);
            }
        }
    }

    private static ObjectId comment(QualifiedName table, Optional<Identifier> column) {
        return column.map(c -> ObjectId.below(ObjectKind.COMMENT, table, c))
                .orElseGet(() -> ObjectId.of(ObjectKind.COMMENT, table));
    }

    /** How many are edited. */
    int edited() {
        return all.size();
    }

    /** The edited statement for which a planned object may be missing, or another than planned. */
    Optional<String> of(ObjectId object) {
        return of(new ModelDifference(object, "", Optional.of(""), Optional.empty()));
    }

    /** The edited statement that explains a difference; absent where none does. */
    Optional<String> of(ModelDifference difference) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean more = difference.wanted().isEmpty() && !isPlanned(difference.object());
        return (more
                        ? named(difference.object())
                        : makers(difference).stream()
                                .filter(own::containsKey)
                                .map(own::get)
                                .findFirst())
                .map(EditedStatement::statement);
    }

    private boolean isPlanned(ObjectId object) {
        return switch (object.kind()) {
            case COLUMN, CONSTRAINT, INDEX, TRIGGER, PARTITION -> planned.contains(object);
            default -> true;
        };
    }

    /** The statements that make what differs. */
    private List<ObjectId> makers(ModelDifference difference) {
        ObjectId object = difference.object();
        List<ObjectId> makers = new ArrayList<>();
        ObjectId relation = relations.getOrDefault(object.table(), object);
        switch (object.kind()) {
            case TABLE, COLUMN -> {
                ObjectId comment = comment(object.table(), object.name());
                makers.add(difference.aspect().equals("comment") && planned.contains(comment) ? comment : relation);
            }
            case CONSTRAINT -> makers.add(inTable.contains(object) ? relation : object);
            case INDEX -> {
                makers.add(object);
                object.name().ifPresent(n -> makers.add(ObjectId.constraint(object.table(), n)));
            }
            case FUNCTION -> {
                makers.add(object);
                makers.add(ObjectId.below(ObjectKind.FUNCTION, object.table(), new Identifier("execute")));
            }
            case TRIGGER -> {
                makers.add(object);
                object.name()
                        .map(n -> new Identifier("enable always " + n))
                        .ifPresent(n -> makers.add(ObjectId.below(ObjectKind.STATEMENT, object.table(), n)));
            }
            case VIEW -> {
                makers.add(object);
                own.keySet().stream()
                        .filter(o ->
                                o.kind() == ObjectKind.STATEMENT && o.table().equals(object.table()))
                        .forEach(makers::add);
            }
            default -> makers.add(object);
        }
        return makers;
    }

    private Optional<EditedStatement> named(ObjectId object) {
        Identifier name =
                object.partition().or(object::name).orElse(object.table().name());
        return all.stream()
                .filter(e -> {
                    EditText text = EditText.of(e.text());
                    return text.holds(object.table().name()) && (text.holds(name) || nameless(text, object, name));
                })
                .findFirst();
    }

    /** Names as the server gives them (manual, CREATE TABLE and CREATE INDEX), with a number where one is taken. */
    private static boolean nameless(EditText text, ObjectId object, Identifier name) {
        String bare = name.text().replaceFirst("\\d+$", "");
        return switch (object.kind()) {
            case INDEX -> bare.endsWith("_idx") && text.makesNamelessIndex();
            case CONSTRAINT ->
                (bare.endsWith("_check") && text.holds(new Identifier("check")))
                        || (bare.endsWith("_fkey") && text.holds(new Identifier("references")))
                        || (bare.endsWith("_pkey") && text.holds(new Identifier("primary")))
                        || (bare.endsWith("_key") && text.holds(new Identifier("unique")))
                        || (bare.endsWith("_excl") && text.holds(new Identifier("exclude")));
            default -> false;
        };
    }
}
