package dev.partbridge.convert;

import dev.partbridge.convert.rule.DefaultOnNullRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DEFAULT ON NULL: in PostgreSQL a NULL that is given is none the less NULL, unless a trigger puts the default there. */
final class DefaultsOnNull {
    /** Behind the triggers that route rows, before most of an application's own. */
    private static final Identifier TRIGGER = new Identifier("01_default_on_null");
    /** The first that takes BEFORE ROW triggers on a partitioned table. */
    private static final int FIRST_ROOT_TRIGGER = 13;

    private final Names names;
    private final ConvertOptions options;
    private final Findings findings;
    private final Output output;

    DefaultsOnNull(Names names, ConvertOptions options, Findings findings, Output output) {
        this.names = names;
        this.options = options;
        this.findings = findings;
        this.output = output;
    }

    void add(Draft draft) {
        StringBuilder body = new StringBuilder();
        List<String> set = new ArrayList<>();
        for (OracleColumn column : draft.oracle.columns()) {
            if (!column.defaultOnNull() || !draft.knows(List.of(column.name()))) {
                continue;
            }
            PgColumn pg = draft.column(draft.names(List.of(column.name())).get(0));
            Optional<String> hindrance = hindrance(draft, pg);
            if (wanted(draft) && hindrance.isEmpty()) {
                String field = "NEW." + PostgresSql.quote(pg.name());
                body.append("  IF ").append(field).append(" IS NULL THEN\n    ");
                body.append(field).append(" := ").append(pg.defaultSql().get()).append(";\n  END IF;\n");
                set.add(column.name().text());
            } else {
                findings.add(
                        wanted(draft) ? "PB-DEF-025" : "PB-DEF-020",
                        ObjectId.column(draft.oracle.name(), column.name()),
                        column.position(),
                        "Column " + column.name() + " of " + draft.oracle.name()
                                + " has DEFAULT ON NULL; a NULL that is given is refused"
                                + hindrance
                                        .filter(h -> wanted(draft))
                                        .map(h -> ", for " + h)
                                        .orElse("")
                                + ".");
            }
        }
        if (!set.isEmpty()) {
            trigger(draft, body.toString());
            findings.add(
                    "PB-DEF-024",
                    draft.id(),
                    draft.oracle.position(),
                    "A trigger of " + draft.oracle.name() + " puts the default in the place of NULL: "
                            + String.join(", ", set) + ".");
        }
    }

    private boolean wanted(Draft draft) {
        String choice = options.choices().of(DefaultOnNullRule.ID, draft.oracle.name());
        return DefaultOnNullRule.of(choice) == DefaultOnNullRule.TRIGGER;
    }

    /** Why no trigger can set a column's default. */
    private Optional<String> hindrance(Draft draft, PgColumn column) {
        if (column.defaultSql().isEmpty()) {
            return Optional.of("its default is left out");
        }
        if (draft.inheritance()) {
            return Optional.of(draft.oracle.name()
                    + " is laid out by inheritance, where the trigger that routes rows comes first");
        }
        if (draft.key.contains(column.name())) {
            return Optional.of("it is in the partition key, by which a row is placed before a trigger sees it");
        }
        if (draft.declarative() && options.targetMajor() < FIRST_ROOT_TRIGGER) {
            return Optional.of("PostgreSQL " + options.targetVersion()
                    + " has no trigger on a partitioned table that changes a row");
        }
        return Optional.empty();
    }

    private void trigger(Draft draft, String body) {
        Identifier schema = draft.name.schema().orElseThrow();
        QualifiedName function =
                QualifiedName.of(schema, names.function(schema, draft.name.name() + "_default_on_null", draft.id()));
        output.functions.add(new PgFunction(
                function, List.of(), "trigger", "", "\nBEGIN\n" + body + "  RETURN NEW;\nEND ", false, draft.id()));
        output.triggers.add(
                new PgTrigger(TRIGGER, draft.name, "BEFORE INSERT", Optional.empty(), function, true, draft.id()));
    }
}
