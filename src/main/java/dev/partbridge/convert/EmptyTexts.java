package dev.partbridge.convert;

import dev.partbridge.convert.rule.EmptyTextRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps empty texts out where rule {@code empty-string} says so: to Oracle they are NULL. */
final class EmptyTexts {
    /** A CLOB may be empty in Oracle too; a CHAR only where it became a varchar. */
    private static final Set<String> TYPES = Set.of("VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR");

    private final Names names;
    private final ConvertOptions options;
    private final Findings findings;

    EmptyTexts(Names names, ConvertOptions options, Findings findings) {
        this.names = names;
        this.options = options;
        this.findings = findings;
    }

    void add(Draft draft) {
        String choice = options.choices().of(EmptyTextRule.ID, draft.oracle.name());
        if (EmptyTextRule.of(choice) != EmptyTextRule.CHECK) {
            return;
        }
        List<String> told = new ArrayList<>();
        for (OracleColumn column : draft.oracle.columns()) {
            if (TYPES.contains(column.type().name()) && column.virtualText().isEmpty()) {
                Identifier pg = draft.names(List.of(column.name())).get(0);
                if (!draft.column(pg).type().startsWith("varchar")) {
                    continue;
                }
                ObjectId id = ObjectId.column(draft.oracle.name(), column.name());
                Identifier name = names.constraint(
                        draft.name, draft.name.name() + "_" + pg + "_not_empty", id, column.position());
                draft.constraints.add(
                        new PgConstraint.Check(name, PostgresSql.quote(pg) + " <> ''", false, true, Optional.of(id)));
                told.add(column.name().text());
            }
        }
        if (!told.isEmpty()) {
            findings.add(
                    "PB-CHK-023",
                    draft.id(),
                    draft.oracle.position(),
                    "Empty texts are refused in " + String.join(", ", told) + " of " + draft.oracle.name() + ".");
        }
    }
}
