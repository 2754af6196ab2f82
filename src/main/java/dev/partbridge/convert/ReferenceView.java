package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PgView;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A view under the name of a table partitioned by reference, by choice: rows that come without the partition key are
 * inserted with it, and the client is told their number and gets RETURNING, which a landing partition cannot give.
 */
final class ReferenceView {
    /** Second part of the table's name: the view has the first alone. */
    static final String TABLE = "tab";

    /** Sorts before an application's own triggers. */
    private static final Identifier TRIGGER = new Identifier("00_refpart_insert");

    private final Draft draft;
    private final QualifiedName view;

    ReferenceView(Draft draft, QualifiedName view) {
        this.draft = draft;
        this.view = view;
    }

    PgView view() {
        Map<Identifier, String> defaults = new LinkedHashMap<>();
        for (PgColumn column : draft.columns) {
            if (draft.generated.contains(column.name())) {
                continue;
            }
            Optional<String> identity = column.identitySql()
                    .map(i -> "nextval(pg_get_serial_sequence("
                            + PostgresSql.literal(PostgresSql.quote(draft.name)) + ", "
                            + PostgresSql.literal(column.name().text()) + "))");
            identity.or(column::defaultSql).ifPresent(sql -> defaults.put(column.name(), sql));
        }
        return new PgView(view, draft.name, columns(), defaults, draft.id());
    }

    private List<Identifier> columns() {
        return draft.columns.stream().map(PgColumn::name).toList();
    }

    /** Fetches the key where it is not given. */
    PgFunction function(QualifiedName name, LookupFunction lookup, KeyLookup keys) {
        List<Identifier> given =
                columns().stream().filter(c -> !draft.generated.contains(c)).toList();
        String body = "\nBEGIN\n  IF " + ReferenceTriggers.anyNull(keys) + " THEN\n" + lookup.assignment("    ")
                + "  END IF;\n  INSERT INTO " + PostgresSql.quote(draft.name) + " (" + PostgresSql.list(given)
                + ") OVERRIDING SYSTEM VALUE\n  VALUES ("
                + String.join(", ", given.stream().map(ReferenceTriggers::fresh).toList())
                + ")\n  RETURNING " + PostgresSql.list(columns()) + " INTO NEW;\n  RETURN NEW;\nEND ";
        return ReferenceTriggers.trigger(draft, name, body);
    }

    PgTrigger trigger(QualifiedName function) {
        return new PgTrigger(TRIGGER, view, "INSTEAD OF INSERT", Optional.empty(), function, false, draft.id());
    }
}
