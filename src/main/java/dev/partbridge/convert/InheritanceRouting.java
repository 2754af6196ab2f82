package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Children that inherit: the CHECK of each child, the trigger of the parent that routes new rows as Oracle does, NULL
 * keys too, and the triggers that move an updated row to the child it now belongs to.
 */
final class InheritanceRouting {
    private static final Identifier ROUTE = new Identifier("00_inherit_route");
    private static final Identifier MOVE = new Identifier("00_inherit_move");

    private final Names names;
    private final Findings findings;
    private final Output output;

    InheritanceRouting(Names names, Findings findings, Output output) {
        this.names = names;
        this.findings = findings;
        this.output = output;
    }

    /** Adds the CHECKs of the children and the guard that keeps the parent itself empty. */
    void addChecks(Draft draft) {
        InheritanceBounds bounds = bounds(draft);
        draft.changeLeaves(leaf -> {
            Optional<String> condition = bounds.condition(leaf.bound(), PostgresSql.quote(draft.key.get(0)));
            if (condition.isEmpty()) {
                return leaf;
            }
            Identifier name = names.constraint(
                    draft.leaf(leaf), leaf.name().text() + "_part", draft.id(), draft.oracle.position());
            return leaf.withConstraint(new PgConstraint.Check(name, condition.get(), false, true, leaf.origin()));
        });
        Identifier guard = names.constraint(
                draft.name, draft.name.name().text() + "_no_rows", draft.id(), draft.oracle.position());
        draft.constraints.add(new PgConstraint.Check(guard, "false", true, true, Optional.empty()));
    }

    void addTriggers(Draft draft) {
        QualifiedName route = function(draft, "_route");
        output.functions.add(new PgFunction(route, List.of(), "trigger", "", routeBody(draft), false, draft.id()));
        output.triggers.add(
                new PgTrigger(ROUTE, draft.name, "BEFORE INSERT", Optional.empty(), route, true, draft.id()));
        Optional<List<Identifier>> key = primaryKey(draft);
        if (key.isEmpty()) {
            findings.add(
                    "PB-PART-011",
                    draft.id(),
                    draft.oracle.position(),
                    draft.oracle.name() + " has no primary key; an update that would move a row to another partition"
                            + " is refused.");
            return;
        }
        QualifiedName move = function(draft, "_move");
        output.functions.add(
                new PgFunction(move, List.of(), "trigger", "", moveBody(draft, key.get()), false, draft.id()));
        InheritanceBounds bounds = bounds(draft);
        for (PgPartition leaf : draft.leaves) {
            bounds.condition(leaf.bound(), ReferenceTriggers.fresh(draft.key.get(0)))
                    .ifPresent(condition -> output.triggers.add(new PgTrigger(
                            MOVE,
                            draft.leaf(leaf),
                            "BEFORE UPDATE OF " + PostgresSql.list(draft.key),
                            Optional.of("NOT (" + condition + ")"),
                            move,
                            true,
                            draft.id())));
        }
    }

    private static InheritanceBounds bounds(Draft draft) {
        return new InheritanceBounds(
                draft.leaves, draft.column(draft.key.get(0)).type(), draft.keyNullable());
    }

    private static Optional<List<Identifier>> primaryKey(Draft draft) {
        return draft.leaves.stream()
                .flatMap(l -> l.constraints().stream())
                .filter(c -> c instanceof PgConstraint.PrimaryKey)
                .map(c -> ((PgConstraint.PrimaryKey) c).columns())
                .findFirst();
    }

    private static String routeBody(Draft draft) {
        InheritanceBounds bounds = bounds(draft);
        String key = ReferenceTriggers.fresh(draft.key.get(0));
        StringBuilder body = new StringBuilder("\nBEGIN\n");
        String word = "IF";
        boolean all = false;
        // the child for the rest comes last, wherever it stands
        List<PgPartition> ordered = new ArrayList<>(draft.leaves);
        ordered.sort(
                (a, b) -> Boolean.compare(a.bound() instanceof PgBound.Default, b.bound() instanceof PgBound.Default));
        for (PgPartition leaf : ordered) {
            Optional<String> condition = bounds.condition(leaf.bound(), key);
            if (leaf.bound() instanceof PgBound.Default || condition.isEmpty()) {
                all = true;
                body.append(word.equals("IF") ? "" : "  ELSE\n").append("    ").append(insert(draft, draft.leaf(leaf)));
            } else {
                body.append("  ")
                        .append(word)
                        .append(' ')
                        .append(condition.get())
                        .append(" THEN\n    ");
                body.append(insert(draft, draft.leaf(leaf)));
                word = "ELSIF";
            }
        }
        if (!all) {
            body.append("  ELSE\n").append(noPartition(draft, key));
        }
        body.append(word.equals("IF") ? "" : "  END IF;\n").append("  RETURN NULL;\nEND ");
        return body.toString();
    }

    private static String insert(Draft draft, QualifiedName relation) {
        List<Identifier> columns = draft.columns.stream()
                .map(c -> c.name())
                .filter(c -> !draft.generated.contains(c))
                .toList();
        return "INSERT INTO " + PostgresSql.quote(relation) + " (" + PostgresSql.list(columns) + ")\n    VALUES ("
                + String.join(
                        ", ", columns.stream().map(ReferenceTriggers::fresh).toList()) + ");\n";
    }

    private static String noPartition(Draft draft, String key) {
        Identifier column = draft.key.get(0);
        return "    RAISE EXCEPTION USING ERRCODE = 'check_violation', " + Raise.table(draft.name)
                + Raise.column(column) + ",\n"
                + "      MESSAGE = "
                + PostgresSql.literal("no partition of relation \"" + draft.name.name() + "\" found for row") + ",\n"
                + "      DETAIL = format("
                + PostgresSql.literal(
                        "Partition key of the failing row contains (" + Raise.percent(column.text()) + ") = (%s).")
                + ", coalesce(" + key + "::text, 'null')),\n"
                + "      HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';\n";
    }

    private static String moveBody(Draft draft, List<Identifier> key) {
        List<String> match = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            match.add(PostgresSql.quote(key.get(i)) + " = $" + (i + 1));
        }
        String old = String.join(", ", key.stream().map(ReferenceTriggers::old).toList());
        return "\nDECLARE\n  n bigint;\nBEGIN\n"
                + "  EXECUTE format('DELETE FROM ONLY %s WHERE "
                + Raise.percent(String.join(" AND ", match)).replace("'", "''") + "', TG_RELID::regclass) USING " + old
                + ";\n"
                + "  GET DIAGNOSTICS n = ROW_COUNT;\n"
                + "  IF n <> 1 THEN\n"
                + "    RAISE EXCEPTION USING ERRCODE = 'serialization_failure',\n"
                + "      MESSAGE = format('row of %s changed while it was moved to another partition',"
                + " TG_RELID::regclass);\n"
                + "  END IF;\n"
                + "  " + insert(draft, draft.name)
                + "  RETURN NULL;\nEND ";
    }

    private QualifiedName function(Draft draft, String suffix) {
        Identifier schema = draft.name.schema().orElseThrow();
        return QualifiedName.of(schema, names.function(schema, draft.name.name().text() + suffix, draft.id()));
    }
}
