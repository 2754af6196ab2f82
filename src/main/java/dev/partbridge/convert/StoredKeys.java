package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What keeps a partition key that Oracle computes and PostgreSQL stores: a check holds it to its expression; a row that
 * comes without it is sent on by a trigger of the leaf it lands in, an update that changes its columns carries it along.
 */
final class StoredKeys {
    /** Behind the trigger of DEFAULT ON NULL, which may set what the key is computed from. */
    private static final Identifier TRIGGER = new Identifier("02_virtual_key");

    private static final Identifier UPDATE = new Identifier("02_virtual_key_update");
    /** Before the one that moves the row. */
    private static final Identifier FILL = new Identifier("00_inherit_fill");
    /** The first that takes BEFORE ROW triggers on a partitioned table. */
    private static final int FIRST_ROOT_TRIGGER = 13;

    private final Names names;
    private final int targetMajor;
    private final Output output;

    StoredKeys(Names names, int targetMajor, Output output) {
        this.names = names;
        this.targetMajor = targetMajor;
        this.output = output;
    }

    void addChecks(Draft draft) {
        draft.stored.forEach((column, key) -> {
            ObjectId id = ObjectId.column(draft.oracle.name(), key.oracle().name());
            Identifier name = names.constraint(
                    draft.name,
                    draft.name.name() + "_" + column + "_computed",
                    id,
                    key.oracle().position());
            String condition = PostgresSql.quote(column) + " IS NOT DISTINCT FROM (" + key.sql() + ")";
            draft.constraints.add(new PgConstraint.Check(name, condition, false, true, Optional.of(id)));
        });
    }

    void addTriggers(Draft draft) {
        if (draft.stored.isEmpty()) {
            return;
        }
        for (boolean empty : List.of(false, true)) {
            List<QualifiedName> leaves = draft.landings.entrySet().stream()
                    .filter(l -> l.getValue() == empty)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!leaves.isEmpty()) {
                land(draft, leaves, empty);
            }
        }
        QualifiedName carry = function(draft, "_virtual_key_update");
        output.functions.add(trigger(draft, carry, carryBody(draft)));
        boolean root = draft.declarative() && targetMajor >= FIRST_ROOT_TRIGGER;
        Identifier name = draft.inheritance() ? FILL : UPDATE;
        for (QualifiedName relation : root ? List.of(draft.name) : rows(draft)) {
            output.triggers.add(
                    new PgTrigger(name, relation, "BEFORE UPDATE", Optional.empty(), carry, true, draft.id()));
        }
    }

    private void land(Draft draft, List<QualifiedName> leaves, boolean empty) {
        QualifiedName land = function(draft, empty ? "_virtual_key_landing" : "_virtual_key");
        output.functions.add(trigger(draft, land, landBody(draft, empty)));
        Optional<String> when = empty ? Optional.empty() : Optional.of(each(draft, c -> fresh(c) + " IS NULL", " OR "));
        leaves.forEach(leaf ->
                output.triggers.add(new PgTrigger(TRIGGER, leaf, "BEFORE INSERT", when, land, true, draft.id())));
    }

    private static List<QualifiedName> rows(Draft draft) {
        return draft.leafNodes().stream()
                .filter(l -> l.role() == PgPartition.Role.COUNTERPART || l.role() == PgPartition.Role.FUTURE)
                .map(draft::leaf)
                .toList();
    }

    /** In a parent's function that sends rows on: the key is there before a child is chosen. */
    static String fill(Draft draft) {
        StringBuilder body = new StringBuilder();
        draft.stored.forEach((column, key) -> body.append("  IF ")
                .append(fresh(column))
                .append(" IS NULL THEN\n    ")
                .append(fresh(column))
                .append(" := ")
                .append(key.fresh())
                .append(";\n  END IF;\n"));
        return body.toString();
    }

    /** A key that was given stays as it was given: the check refuses a wrong one, as Oracle refuses each. */
    private static String carryBody(Draft draft) {
        StringBuilder body = new StringBuilder("\nBEGIN\n");
        draft.stored.forEach((column, key) -> body.append("  IF ")
                .append(fresh(column))
                .append(" IS NOT DISTINCT FROM ")
                .append(ReferenceTriggers.old(column))
                .append(" THEN\n    ")
                .append(fresh(column))
                .append(" := ")
                .append(key.fresh())
                .append(";\n  END IF;\n"));
        return body + "  RETURN NEW;\nEND ";
    }

    private static String landBody(Draft draft, boolean empty) {
        StringBuilder body = new StringBuilder("\nDECLARE\n");
        draft.stored.forEach((column, key) -> body.append("  ")
                .append(variable(draft, column))
                .append(" ")
                .append(draft.column(column).type())
                .append(" := ")
                .append(key.fresh())
                .append(";\n"));
        body.append("BEGIN\n  IF NOT (")
                .append(each(draft, c -> fresh(c) + " IS NULL AND " + variable(draft, c) + " IS NOT NULL", " OR "))
                .append(") THEN\n")
                .append(empty ? noPartition(draft) : "    RETURN NEW;       -- it belongs here\n")
                .append("  END IF;\n");
        draft.stored.keySet().forEach(c -> body.append("  ")
                .append(fresh(c))
                .append(" := coalesce(")
                .append(fresh(c))
                .append(", ")
                .append(variable(draft, c))
                .append(");\n"));
        List<Identifier> columns = draft.columns.stream()
                .map(PgColumn::name)
                .filter(c -> !draft.generated.contains(c))
                .toList();
        return body.append("  INSERT INTO ")
                .append(PostgresSql.quote(draft.name))
                .append(" (")
                .append(PostgresSql.list(columns))
                .append(") OVERRIDING SYSTEM VALUE\n  VALUES (")
                .append(columns.stream().map(StoredKeys::fresh).collect(Collectors.joining(", ")))
                .append(");\n  RETURN NULL;\nEND ")
                .toString();
    }

    private static String noPartition(Draft draft) {
        List<String> values = new ArrayList<>();
        for (Identifier column : draft.key) {
            String value = draft.stored.containsKey(column)
                    ? "coalesce(" + fresh(column) + ", " + variable(draft, column) + ")"
                    : fresh(column);
            values.add("coalesce(" + value + "::text, 'null')");
        }
        String key = draft.key.stream().map(c -> Raise.percent(c.text())).collect(Collectors.joining(", "));
        String places = draft.key.stream().map(c -> "%s").collect(Collectors.joining(", "));
        return "    RAISE EXCEPTION USING ERRCODE = 'check_violation', " + Raise.table(draft.name) + ",\n"
                + "      MESSAGE = "
                + PostgresSql.literal("no partition of relation \"" + draft.name.name() + "\" found for row") + ",\n"
                + "      DETAIL = format("
                + PostgresSql.literal("Partition key of the failing row contains (" + key + ") = (" + places + ").")
                + ", " + String.join(", ", values) + "),\n"
                + "      HINT = 'Create a partition for it (Oracle: ORA-14400).';\n";
    }

    private static String each(Draft draft, Function<Identifier, String> text, String between) {
        return draft.stored.keySet().stream().map(text).collect(Collectors.joining(between));
    }

    private static String variable(Draft draft, Identifier column) {
        return "key_" + (List.copyOf(draft.stored.keySet()).indexOf(column) + 1);
    }

    private static String fresh(Identifier column) {
        return ReferenceTriggers.fresh(column);
    }

    /** The functions of the expression are looked up when it runs: none of the caller's search_path must be taken. */
    private static PgFunction trigger(Draft draft, QualifiedName name, String body) {
        return new PgFunction(
                name, List.of(), "trigger", "SET search_path = pg_catalog, pg_temp", body, false, draft.id());
    }

    private QualifiedName function(Draft draft, String suffix) {
        Identifier schema = draft.name.schema().orElseThrow();
        return QualifiedName.of(schema, names.function(schema, draft.name.name().text() + suffix, draft.id()));
    }
}
