package dev.partbridge.convert;

import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Children that inherit: the CHECK of each child, the trigger of the parent that routes new rows as Oracle does, NULL
 * keys too, and the triggers that move an updated row to the child it now belongs to.
 */
final class InheritanceRouting {
    private static final Identifier ROUTE = new Identifier("00_inherit_route");
    private static final Identifier MOVE = new Identifier("00_inherit_move");

    private final Names names;
    private final Choices choices;
    private final Output output;

    InheritanceRouting(Names names, Choices choices, Output output) {
        this.names = names;
        this.choices = choices;
        this.output = output;
    }

    /** Adds the CHECKs of the children and the guards that keep the parent, and children with children, empty. */
    void addChecks(Draft draft) {
        PartitionKeys levels = draft.levels.orElseThrow();
        List<PgPartition> checked = checked(draft, levels.first(), draft.leaves);
        draft.leaves.clear();
        draft.leaves.addAll(checked);
        draft.constraints.add(guard(draft, draft.name));
    }

    private List<PgPartition> checked(Draft draft, Level level, List<PgPartition> partitions) {
        InheritanceBounds bounds = new InheritanceBounds(KeySql.inCheck(draft, level), partitions, nulls(draft));
        List<PgPartition> checked = new ArrayList<>();
        for (PgPartition partition : partitions) {
            PgPartition made = bounds.condition(partition.bound())
                    .map(condition -> partition.withConstraint(new PgConstraint.Check(
                            name(draft, draft.leaf(partition), "_part"), condition, false, true, partition.origin())))
                    .orElse(partition);
            checked.add(made.division()
                    .map(d -> made.withConstraint(guard(draft, draft.leaf(made)))
                            .withDivision(new PgLayout.Declarative(
                                    d.strategy(),
                                    d.parts(),
                                    checked(
                                            draft,
                                            draft.levels.orElseThrow().second().orElseThrow(),
                                            d.partitions()))))
                    .orElse(made));
        }
        return checked;
    }

    /** NO INHERIT: the children have rows. */
    private PgConstraint guard(Draft draft, QualifiedName relation) {
        return new PgConstraint.Check(name(draft, relation, "_no_rows"), "false", true, true, Optional.empty());
    }

    private Identifier name(Draft draft, QualifiedName relation, String suffix) {
        return names.constraint(relation, relation.name().text() + suffix, draft.id(), draft.oracle.position());
    }

    void addTriggers(Draft draft) {
        QualifiedName route = function(draft, "_route");
        String body = new RouteBody(draft, nulls(draft)).text();
        output.functions.add(new PgFunction(route, List.of(), "trigger", path(draft), body, false, draft.id()));
        output.triggers.add(
                new PgTrigger(ROUTE, draft.name, "BEFORE INSERT", Optional.empty(), route, true, draft.id()));
        QualifiedName move = function(draft, "_move");
        output.functions.add(new PgFunction(move, List.of(), "trigger", "", moveBody(draft), false, draft.id()));
        moves(draft, draft.levels.orElseThrow().first(), draft.leaves, List.of(), move);
    }

    /** A trigger of each leaf: away with a row that is none of its own any more. */
    private void moves(
            Draft draft, Level level, List<PgPartition> partitions, List<String> above, QualifiedName function) {
        InheritanceBounds bounds = new InheritanceBounds(KeySql.inWhen(draft, level), partitions, nulls(draft));
        for (PgPartition partition : partitions) {
            List<String> conditions = new ArrayList<>(above);
            bounds.condition(partition.bound()).ifPresent(conditions::add);
            if (partition.division().isPresent()) {
                moves(
                        draft,
                        draft.levels.orElseThrow().second().orElseThrow(),
                        partition.division().get().partitions(),
                        conditions,
                        function);
            } else if (!conditions.isEmpty()) {
                String own = conditions.size() == 1
                        ? conditions.get(0)
                        : conditions.stream().map(c -> "(" + c + ")").collect(Collectors.joining(" AND "));
                output.triggers.add(new PgTrigger(
                        MOVE,
                        draft.leaf(partition),
                        "BEFORE UPDATE" + of(draft),
                        Optional.of("NOT (" + own + ")"),
                        function,
                        true,
                        draft.id()));
            }
        }
    }

    /** The columns whose change may move a row; any, where the key is an expression. */
    private static String of(Draft draft) {
        return byExpression(draft) ? "" : " OF " + PostgresSql.list(draft.key);
    }

    /**
     * An expression's functions are looked up when it runs; one in a schema of the caller's search_path must not be
     * taken. Elsewhere the caller's path stays as it is, for the triggers that an application has on the children.
     */
    private static String path(Draft draft) {
        return byExpression(draft) ? "SET search_path = pg_catalog, pg_temp" : "";
    }

    private static boolean byExpression(Draft draft) {
        return draft.key.stream().anyMatch(c -> draft.virtualFresh.containsKey(c) || draft.stored.containsKey(c));
    }

    /** Whether keys with NULL are kept where Oracle has them. */
    private boolean nulls(Draft draft) {
        return NullPlacement.rule(draft, choices) == NullKeysRule.DEFAULT_PARTITION;
    }

    /** All columns but those that compute themselves. */
    static String insert(Draft draft, QualifiedName relation, String indent) {
        List<Identifier> columns = draft.columns.stream()
                .map(c -> c.name())
                .filter(c -> !draft.generated.contains(c))
                .toList();
        return indent + "INSERT INTO " + PostgresSql.quote(relation) + " (" + PostgresSql.list(columns) + ")\n"
                + indent + "VALUES ("
                + String.join(
                        ", ", columns.stream().map(ReferenceTriggers::fresh).toList()) + ");\n";
    }

    static String noPartition(Draft draft, String detail, String values) {
        return "  RAISE EXCEPTION USING ERRCODE = 'check_violation', " + Raise.table(draft.name) + ",\n"
                + "    MESSAGE = "
                + PostgresSql.literal("no partition of relation \"" + draft.name.name() + "\" found for row") + ",\n"
                + "    DETAIL = pg_catalog.format(" + PostgresSql.literal(detail) + ", " + values + "),\n"
                + "    HINT = 'Create a child for it and route its rows there (Oracle: ORA-14400).';\n";
    }

    /** By the place of the row, which is locked and at its newest version here: tables without a key move rows too. */
    private static String moveBody(Draft draft) {
        return "\nDECLARE\n  n bigint;\nBEGIN\n"
                + "  EXECUTE pg_catalog.format('DELETE FROM ONLY %s WHERE ctid = $1',"
                + " TG_RELID::pg_catalog.regclass) USING OLD.ctid;\n"
                + "  GET DIAGNOSTICS n = ROW_COUNT;\n"
                + "  IF n <> 1 THEN\n"
                + "    RAISE EXCEPTION USING ERRCODE = 'serialization_failure',\n"
                + "      MESSAGE = pg_catalog.format('row of %s was not there any more when it was to move to another"
                + " partition', TG_RELID::pg_catalog.regclass),\n"
                + "      HINT = 'Another trigger changed or kept it.';\n"
                + "  END IF;\n"
                + insert(draft, draft.name, "  ")
                + "  RETURN NULL;\nEND ";
    }

    private QualifiedName function(Draft draft, String suffix) {
        Identifier schema = draft.name.schema().orElseThrow();
        return QualifiedName.of(schema, names.function(schema, draft.name.name().text() + suffix, draft.id()));
    }
}
