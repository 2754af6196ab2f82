package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The triggers that keep a registry. A row that moves to another partition is deleted and inserted again to PostgreSQL,
 * which a foreign key to the registry must not see: BEFORE UPDATE changes the registry's row in place, so that what
 * follows finds nothing to delete and nothing to insert. All are ENABLE ALWAYS: with session_replication_role = replica
 * the registry would stay behind without an error.
 */
final class RegistryTriggers {
    private static final String ATTRIBUTES = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";

    private final Draft draft;
    private final PgRegistry registry;
    private final PgTable table;
    private final Names names;
    private final Output output;
    private final String uk;

    RegistryTriggers(Draft draft, PgRegistry registry, PgTable table, Names names, Output output) {
        this.draft = draft;
        this.registry = registry;
        this.table = table;
        this.names = names;
        this.output = output;
        this.uk = PostgresSql.quote(registry.name());
    }

    /** @param number tells the table's registries apart */
    void add(int number, int targetMajor) {
        // sorted behind the application's own triggers, whose NEW is the one that counts
        String prefix = "zz_uk" + number + "_";
        QualifiedName keep = function("_keep", keep());
        trigger(prefix + "keep", draft.name, "AFTER INSERT OR DELETE", Optional.empty(), keep);
        QualifiedName move = function("_move", move());
        for (QualifiedName relation : RowTriggers.relations(draft, targetMajor)) {
            trigger(prefix + "move", relation, "BEFORE UPDATE", Optional.of(changed()), move);
        }
        QualifiedName truncate = function("_truncate", truncate());
        List<QualifiedName> all = new ArrayList<>(List.of(draft.name));
        all.addAll(RowTriggers.leaves(draft));
        all.forEach(r -> trigger(prefix + "truncate", r, "AFTER TRUNCATE", Optional.empty(), truncate));
    }

    private QualifiedName function(String suffix, String body) {
        Identifier schema = registry.name().schema().orElseThrow();
        QualifiedName name = QualifiedName.of(
                schema, names.function(schema, registry.name().name().text() + suffix, draft.id()));
        output.functions.add(new PgFunction(name, List.of(), "trigger", ATTRIBUTES, body, true, draft.id()));
        return name;
    }

    private void trigger(
            String name, QualifiedName relation, String timing, Optional<String> when, QualifiedName function) {
        output.triggers.add(new PgTrigger(new Identifier(name), relation, timing, when, function, true, draft.id()));
    }

    private String keep() {
        String constraint = table.constraints().get(0).name().text();
        String insert = "    INSERT INTO " + uk + " (" + PostgresSql.list(registry.all()) + ") VALUES ("
                + row("NEW", registry.all()) + ")\n      ON CONFLICT (" + PostgresSql.list(registry.columns())
                + ") DO NOTHING;\n"
                + "    -- a row that moved is there already, with its new partition key\n"
                + "    IF NOT FOUND AND NOT EXISTS (SELECT FROM " + uk + " u WHERE " + same("NEW") + ") THEN\n"
                + "      RAISE EXCEPTION USING ERRCODE = 'unique_violation', "
                + Raise.table(registry.name()) + Raise.constraint(constraint) + ",\n        MESSAGE = "
                + PostgresSql.literal("duplicate key value violates unique constraint \"" + constraint + "\"")
                + ",\n        DETAIL = format("
                + PostgresSql.literal("Key (" + Raise.percent(plain()) + ")=("
                        + registry.columns().stream().map(c -> "%s").collect(Collectors.joining(", "))
                        + ") is already in another partition of \""
                        + Raise.percent(draft.name.name().text()) + "\".")
                + ", " + row("NEW", registry.columns()) + ");\n    END IF;\n";
        return "\nBEGIN\n  IF TG_OP = 'DELETE' THEN\n    DELETE FROM " + uk + " u WHERE " + same("OLD") + ";\n  "
                + (registry.nullable() ? "ELSIF " + complete("NEW") + " THEN\n" : "ELSE\n") + insert
                + "  END IF;\n  RETURN NULL;\nEND ";
    }

    private String move() {
        String update = "UPDATE " + uk + " u SET "
                + registry.all().stream()
                        .map(c -> PostgresSql.quote(c) + " = NEW." + PostgresSql.quote(c))
                        .collect(Collectors.joining(", "))
                + " WHERE " + same("OLD") + ";\n";
        if (!registry.nullable()) {
            return "\nBEGIN\n  " + update + "  RETURN NEW;\nEND ";
        }
        return "\nBEGIN\n  IF NOT (" + complete("OLD") + ") THEN\n    IF " + complete("NEW")
                + " THEN\n      INSERT INTO "
                + uk + " (" + PostgresSql.list(registry.all()) + ") VALUES (" + row("NEW", registry.all())
                + ");\n    END IF;\n  ELSIF " + complete("NEW") + " THEN\n    " + update + "  ELSE\n    DELETE FROM "
                + uk
                + " u WHERE " + same("OLD") + ";\n  END IF;\n  RETURN NEW;\nEND ";
    }

    /** Of one leaf or of all: what is no longer in the table goes. */
    private String truncate() {
        return "\nBEGIN\n  DELETE FROM " + uk + " u WHERE NOT EXISTS (SELECT FROM " + PostgresSql.quote(draft.name)
                + " t WHERE " + same("t") + ");\n  RETURN NULL;\nEND ";
    }

    private String changed() {
        return registry.all().stream()
                .map(c -> "OLD." + PostgresSql.quote(c) + " IS DISTINCT FROM NEW." + PostgresSql.quote(c))
                .collect(Collectors.joining(" OR "));
    }

    private String same(String row) {
        return registry.all().stream()
                .map(c -> "u." + PostgresSql.quote(c)
                        + (draft.column(c).notNull() || registry.columns().contains(c)
                                ? " = "
                                : " IS NOT DISTINCT FROM ")
                        + row + "." + PostgresSql.quote(c))
                .collect(Collectors.joining(" AND "));
    }

    private String complete(String row) {
        return registry.columns().stream()
                .map(c -> row + "." + PostgresSql.quote(c) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private static String row(String row, List<Identifier> columns) {
        return columns.stream().map(c -> row + "." + PostgresSql.quote(c)).collect(Collectors.joining(", "));
    }

    private String plain() {
        return registry.columns().stream().map(Identifier::text).collect(Collectors.joining(", "));
    }
}
