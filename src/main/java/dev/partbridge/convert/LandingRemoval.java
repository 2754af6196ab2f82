package dev.partbridge.convert;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A procedure that drops the landing of a table partitioned by reference, which is there until all who insert give the
 * partition key. The key's columns are NOT NULL and have no default, so a row without it is refused afterwards. The
 * trigger that gives a row its new parent's key stays: an UPDATE of the foreign key needs no landing.
 */
final class LandingRemoval {
    private final Draft draft;
    private final PgTrigger trigger;
    private final List<Draft> children;
    private final QualifiedName name;

    /**
     * @param trigger the landing's
     * @param children the tables partitioned by reference to it
     */
    LandingRemoval(Draft draft, PgTrigger trigger, List<Draft> children, Names names) {
        this.draft = draft;
        this.trigger = trigger;
        this.children = children;
        Identifier schema = draft.name.schema().orElseThrow();
        // by the name that users know, which is the view's where there is one
        String known = draft.view.orElse(draft.name).name().text();
        this.name = QualifiedName.of(schema, names.function(schema, known + "_drop_landing", draft.id()));
    }

    PgFunction procedure() {
        boolean own = draft.leaves.stream()
                .anyMatch(l ->
                        l.role() == PgPartition.Role.LANDING && draft.leaf(l).equals(trigger.table()));
        StringBuilder sql = new StringBuilder("\n-- for when all who insert into ")
                .append(Raise.comment(PostgresSql.quote(draft.name)))
                .append(" give ")
                .append(Raise.comment(key()))
                .append("; without it a row is refused then:\n--   psql -d DATABASE -c \"CALL ")
                .append(Raise.comment(PostgresSql.quote(name)))
                .append("()\"\n");
        if (own) {
            partition(sql);
        } else {
            // the leaf holds rows of its own: only the trigger goes
            sql.append("BEGIN\n  LOCK TABLE ").append(landing()).append(" IN ACCESS EXCLUSIVE MODE;\n");
            sql.append("  DROP TRIGGER IF EXISTS ")
                    .append(PostgresSql.quote(trigger.name()))
                    .append(" ON ")
                    .append(landing())
                    .append(";\n");
        }
        sql.append("  DROP FUNCTION IF EXISTS ")
                .append(PostgresSql.quote(trigger.function()))
                .append("();\nEND ");
        return new PgFunction(
                name, List.of(), "", "SET search_path = pg_catalog, pg_temp", sql.toString(), true, draft.id());
    }

    /** Its rows, if there are any against its check, are nobody's to lose. Foreign keys let no partition be dropped as it is. */
    private void partition(StringBuilder sql) {
        List<Draft> locked = new ArrayList<>(List.of(draft.parent.orElseThrow(), draft));
        locked.addAll(children);
        String leaf = trigger.table().name().text();
        String table = draft.name.name().text();
        sql.append("DECLARE\n  n bigint;\nBEGIN\n  LOCK TABLE ")
                .append(locked.stream().map(d -> PostgresSql.quote(d.name)).collect(Collectors.joining(", ")))
                .append(" IN ACCESS EXCLUSIVE MODE;\n  IF to_regclass(")
                .append(PostgresSql.literal(landing()))
                .append(") IS NOT NULL THEN\n    SELECT count(*) INTO n FROM ONLY ")
                .append(landing())
                .append(";\n    IF n > 0 THEN\n      RAISE EXCEPTION USING ERRCODE = 'object_in_use', ")
                .append(Raise.table(trigger.table()))
                .append(",\n        MESSAGE = format(")
                .append(PostgresSql.literal("the landing partition \"" + Raise.percent(leaf) + "\" of \""
                        + Raise.percent(table) + "\" is not empty: %s row(s)"))
                .append(", n),\n        HINT = ")
                .append(PostgresSql.literal("Delete them from \"" + leaf + "\", insert them into \"" + table
                        + "\" with their parent's " + key() + " and call again."))
                .append(";\n    END IF;\n    ALTER TABLE ")
                .append(PostgresSql.quote(draft.name))
                .append(" DETACH PARTITION ")
                .append(landing())
                .append(";\n    DROP TABLE ")
                .append(landing())
                .append(";\n  END IF;\n");
    }

    /** What the report says: how the landing goes, and who must give the key before. */
    void tell(List<CodeUse> uses, Findings findings) {
        List<String> places = uses.stream()
                .filter(u -> u.table().equals(draft.oracle.name()))
                // no code of Oracle's can give a column that its table has not
                .filter(u -> u.kind() == CodeUse.Kind.INSERT || u.kind() == CodeUse.Kind.MERGE)
                .map(u -> u.unit() + " (" + u.position().file() + ":"
                        + u.position().line() + ")")
                .distinct()
                .toList();
        findings.add(
                "PB-REF-018",
                draft.id(),
                draft.oracle.position(),
                "The landing of " + draft.oracle.name() + " takes rows without " + key() + " until " + name
                        + " drops it; "
                        + (places.isEmpty()
                                ? "no code that was read inserts such rows."
                                : "in the source such rows come from " + String.join(", ", places) + "."));
    }

    private String landing() {
        return PostgresSql.quote(trigger.table());
    }

    private String key() {
        return draft.lookup.orElseThrow().addedColumns().stream()
                .map(Identifier::text)
                .collect(Collectors.joining(", "));
    }
}
