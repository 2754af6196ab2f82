package dev.partbridge.convert;

import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The trigger of a table by which others are partitioned by reference, where no ON UPDATE CASCADE takes their rows along:
 * it moves them before their parent, level by level, or refuses the parent's move. The foreign keys look at COMMIT, when
 * the parent is there too. It runs as its owner, as a foreign key's action does, and under
 * {@code session_replication_role = replica}, where a foreign key does nothing.
 */
final class KeyMoves {
    /**
     * Sorted behind the application's own triggers, whose NEW is the one that counts, and behind a registry's: who asks
     * the registry for the parent's key then waits before all children are moved, not in a circle.
     */
    private static final Identifier TRIGGER = new Identifier("zzz_refpart_keymove");

    /**
     * Where the foreign key holds the partition key itself, Oracle refuses the move. Before 15 it is a delete to the
     * foreign key's action.
     */
    private static final Identifier KEEP = new Identifier("zzz_refpart_keykeep");

    private static final String ATTRIBUTES = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";
    /** Names the table whose trigger moves rows: their own trigger must not look for a parent that is not there yet. */
    private static final String SETTING = "'partbridge.key_move'";

    private final Names names;
    private final int targetMajor;
    private final Output output;

    KeyMoves(Names names, int targetMajor, Output output) {
        this.names = names;
        this.targetMajor = targetMajor;
        this.output = output;
    }

    /** The condition under which a row of the table's children is on its way with its parent; absent where none is. */
    static Optional<String> underWay(Draft parent) {
        return parent.keyMoves == KeyMovesRule.TRIGGERS
                ? Optional.of("current_setting(" + SETTING + ", true) = "
                        + PostgresSql.literal(PostgresSql.quote(parent.name)))
                : Optional.empty();
    }

    /** @param byReference the tables partitioned by reference to it */
    void add(Draft parent, List<Draft> byReference) {
        if (!parent.parentByReference) {
            return;
        }
        List<Draft> children =
                byReference.stream().filter(d -> d.carried.isPresent()).toList();
        List<Draft> added = children.stream().filter(c -> c.lookup.isPresent()).toList();
        if (parent.keyMoves == KeyMovesRule.REFUSE) {
            trigger(parent, added, TRIGGER, "_refpart_keymove", refused(parent, added), true, PgTrigger.Role.OTHER);
        } else if (parent.keyMoves == KeyMovesRule.TRIGGERS) {
            trigger(parent, added, TRIGGER, "_refpart_keymove", moved(parent, added), true, PgTrigger.Role.KEY_MOVE);
        }
        if (targetMajor < KeyMovesRule.FIRST_CASCADE) {
            List<Draft> struck = children.stream()
                    .filter(c -> c.lookup.isEmpty()
                            && !c.carried.orElseThrow().onDelete().isEmpty())
                    .toList();
            // in replication's sessions no action strikes, and the source has looked
            trigger(parent, struck, KEEP, "_refpart_keykeep", refused(parent, struck), false, PgTrigger.Role.OTHER);
        }
    }

    private void trigger(
            Draft parent,
            List<Draft> children,
            Identifier name,
            String suffix,
            String body,
            boolean always,
            PgTrigger.Role role) {
        if (children.isEmpty()) {
            return;
        }
        Identifier schema = parent.name.schema().orElseThrow();
        QualifiedName function = QualifiedName.of(
                schema, names.function(schema, parent.name.name().text() + suffix, parent.id()));
        output.functions.add(new PgFunction(function, List.of(), "trigger", ATTRIBUTES, body, true, parent.id()));
        for (QualifiedName relation : RowTriggers.relations(parent, targetMajor)) {
            output.triggers.add(new PgTrigger(
                    name,
                    relation,
                    "BEFORE UPDATE",
                    Optional.of(changed(key(children))),
                    function,
                    always,
                    role,
                    parent.id()));
        }
    }

    private static Set<Identifier> key(List<Draft> children) {
        Set<Identifier> key = new LinkedHashSet<>();
        children.forEach(c -> key.addAll(c.carried.orElseThrow().parentColumns()));
        return key;
    }

    private static String moved(Draft parent, List<Draft> children) {
        Set<Identifier> key = key(children);
        boolean lookUp = children.stream().anyMatch(c -> c.lands);
        StringBuilder body = new StringBuilder("\n");
        if (lookUp) {
            body.append("DECLARE\n  moving text := current_setting(")
                    .append(SETTING)
                    .append(", true);\nBEGIN\n  PERFORM set_config(")
                    .append(SETTING)
                    .append(", ")
                    .append(PostgresSql.literal(PostgresSql.quote(parent.name)))
                    .append(", true);\n");
        } else {
            body.append("BEGIN\n");
        }
        for (Draft child : children) {
            ForeignKey foreignKey = child.carried.orElseThrow();
            List<String> set = new ArrayList<>();
            for (int i = 0; i < foreignKey.columns().size(); i++) {
                set.add(PostgresSql.quote(foreignKey.columns().get(i)) + " = "
                        + ReferenceTriggers.fresh(foreignKey.parentColumns().get(i)));
            }
            String update = "  UPDATE " + PostgresSql.quote(child.name) + " c SET " + String.join(", ", set)
                    + "\n    WHERE " + mine(foreignKey) + ";\n";
            // of several children one can reference what another does not
            body.append(
                    foreignKey.parentColumns().containsAll(key)
                            ? update
                            : "  IF " + changed(foreignKey.parentColumns()) + " THEN\n" + update + "  END IF;\n");
        }
        if (lookUp) {
            body.append("  PERFORM set_config(").append(SETTING).append(", coalesce(moving, ''), true);\n");
        }
        return body.append("  RETURN NEW;\nEND ").toString();
    }

    private static String refused(Draft parent, List<Draft> children) {
        String table = parent.name.name().text();
        StringBuilder body = new StringBuilder("\nBEGIN\n");
        for (Draft child : children) {
            ForeignKey foreignKey = child.carried.orElseThrow();
            String referencing = child.name.name().text();
            String constraint = foreignKey.name().text();
            List<Identifier> key = foreignKey.parentColumns();
            body.append("  IF (")
                    .append(changed(key))
                    .append(")\n    AND EXISTS (SELECT FROM ")
                    .append(PostgresSql.quote(child.name))
                    .append(" c WHERE ")
                    .append(mine(foreignKey))
                    .append(") THEN\n    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', ")
                    .append(Raise.table(parent.name))
                    .append(Raise.constraint(constraint))
                    .append(",\n      MESSAGE = ")
                    .append(PostgresSql.literal("update on table \"" + table + "\" violates foreign key constraint \""
                            + constraint + "\" on table \"" + referencing + "\""))
                    .append(",\n      DETAIL = format(")
                    .append(PostgresSql.literal("Key ("
                            + Raise.percent(key.stream().map(Identifier::text).collect(Collectors.joining(", ")))
                            + ")=("
                            + key.stream().map(k -> "%s").collect(Collectors.joining(", "))
                            + ") is still referenced from table \"" + Raise.percent(referencing)
                            + "\", whose rows lie in the partition of their parent."))
                    .append(", ")
                    .append(key.stream().map(ReferenceTriggers::old).collect(Collectors.joining(", ")))
                    .append("),\n      HINT = ")
                    .append(PostgresSql.literal("Delete the rows of \"" + referencing + "\" first, or "
                            + (child.lookup.isPresent()
                                    ? "convert with rule key-moves set to triggers, which takes them along."
                                    : "give them another parent.")))
                    .append(";\n  END IF;\n");
        }
        return body.append("  RETURN NEW;\nEND ").toString();
    }

    /** The child's rows of the parent's row as it was. */
    private static String mine(ForeignKey foreignKey) {
        List<String> equal = new ArrayList<>();
        for (int i = 0; i < foreignKey.columns().size(); i++) {
            equal.add("c." + PostgresSql.quote(foreignKey.columns().get(i)) + " = "
                    + ReferenceTriggers.old(foreignKey.parentColumns().get(i)));
        }
        return String.join(" AND ", equal);
    }

    private static String changed(Collection<Identifier> key) {
        return key.stream()
                .map(k -> ReferenceTriggers.old(k) + " IS DISTINCT FROM " + ReferenceTriggers.fresh(k))
                .collect(Collectors.joining(" OR "));
    }
}
