package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A procedure that takes a partition off a table and its counterparts off all that are partitioned by reference to it.
 * It works child by child and never with CASCADE: that would take away the foreign key of all partitions and leave
 * orphans.
 */
final class FamilyRemoval {
    private final Family family;
    private final List<Draft> tables;
    private final QualifiedName name;

    FamilyRemoval(Family family, Names names) {
        this.family = family;
        this.tables = family.tables();
        this.name = family.name(names, "_remove_partition");
    }

    QualifiedName name() {
        return name;
    }

    /**
     * @param registries where they are asked for
     * @param triggers all there are
     */
    PgFunction procedure(Registries registries, Triggers triggers) {
        StringBuilder sql = new StringBuilder("\n-- takes the counterparts of a partition of ")
                .append(Raise.comment(PostgresSql.quote(family.root().name)))
                .append(" off ")
                .append(Raise.comment(family.list()))
                .append(";\n-- they stay as tables of their own (false) or are dropped with their rows (true):\n")
                .append("--   psql -d DATABASE -c \"CALL ")
                .append(Raise.comment(PostgresSql.quote(name)))
                .append("('partition', p_drop => false)\"\n")
                .append(
                        "-- never DROP TABLE or TRUNCATE with CASCADE: the first takes the foreign key off all partitions,\n")
                .append("-- the second empties the children's partitions, all of them\n")
                .append("DECLARE\n  bound text;\n  tab text;\n  leaf text;\n  leaves text[] := '{}';\n  r record;\n")
                .append("  said text;\n  detail text;\n  key text;\nBEGIN\n");
        sql.append(family.lock("ACCESS EXCLUSIVE"));
        find(sql);
        // no block of a row's trigger: it costs nothing here
        sql.append("  BEGIN\n  -- children first\n  FOREACH tab IN ARRAY ARRAY[")
                .append(bottomUp())
                .append("] LOOP\n");
        sql.append("    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i\n")
                .append("      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace\n")
                .append("      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;\n")
                .append("    leaves := leaves || coalesce(leaf, '');\n    CONTINUE WHEN leaf IS NULL;\n");
        tables.forEach(d -> registries.of(d.name).keySet().forEach(r -> forget(r, sql)));
        sql.append("    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);\n");
        free(triggers, sql);
        sql.append("  END LOOP;\n");
        referenced(sql);
        sql.append("  IF p_drop THEN\n    FOREACH leaf IN ARRAY leaves LOOP\n")
                .append("      CONTINUE WHEN leaf = '';\n      EXECUTE format('DROP TABLE %s', leaf);\n    END LOOP;\n")
                .append("    RETURN;\n  END IF;\n");
        together(sql);
        return new PgFunction(
                name,
                List.of("p_partition text", "p_drop boolean"),
                "",
                "SET search_path = pg_catalog, pg_temp",
                sql.append("END ").toString(),
                true,
                family.root().id());
    }

    private void find(StringBuilder sql) {
        String table = family.root().name.name().text();
        sql.append("  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i\n")
                .append("    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = ")
                .append(regclass(family.root()))
                .append(" AND c.relname = p_partition;\n")
                .append("  IF bound IS NULL THEN\n    RAISE EXCEPTION USING ERRCODE = 'undefined_table', ")
                .append(Raise.table(family.root().name))
                .append(",\n      MESSAGE = format(")
                .append(PostgresSql.literal("\"%s\" is no partition of \"" + Raise.percent(table) + "\""))
                .append(", p_partition),\n      HINT = ")
                .append(PostgresSql.literal("Give the name of a partition of the first level, without its schema."))
                .append(";\n  ELSIF bound = 'DEFAULT' THEN\n")
                .append("    RAISE EXCEPTION USING ERRCODE = 'object_in_use', ")
                .append(Raise.table(family.root().name))
                .append(",\n      MESSAGE = format(")
                .append(PostgresSql.literal("the DEFAULT partition \"%s\" of \"" + Raise.percent(table) + "\" stays"))
                .append(", p_partition),\n      HINT = ")
                .append(PostgresSql.literal("Rows of the children that come without the partition key arrive in its"
                        + " counterparts; delete its rows instead."))
                .append(";\n  END IF;\n");
    }

    /** Rows of tables outside the family, or in partitions that are not their parent's; the server names them and the key. */
    private void referenced(StringBuilder sql) {
        String table = family.root().name.name().text();
        sql.append("  EXCEPTION WHEN foreign_key_violation THEN\n")
                .append("    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL,")
                .append(" key = CONSTRAINT_NAME;\n    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', ")
                .append(Raise.table(family.root().name))
                .append(", CONSTRAINT = key,\n      MESSAGE = format(")
                .append(PostgresSql.literal("partition \"%s\" of \"" + Raise.percent(table) + "\" stays: %s"))
                .append(", p_partition, said),\n      DETAIL = detail,\n      HINT = ")
                .append(PostgresSql.literal("Delete the rows that reference it, or give them another parent, and call"
                        + " again; nothing was taken away."))
                .append(";\n  END;\n");
    }

    private String bottomUp() {
        List<String> names = new ArrayList<>();
        for (int i = tables.size() - 1; i >= 0; i--) {
            names.add(PostgresSql.literal(PostgresSql.quote(tables.get(i).name)));
        }
        return String.join(", ", names);
    }

    /** A registry that kept the keys would refuse them when they come again. */
    private void forget(PgRegistry registry, StringBuilder sql) {
        String same = registry.columns().stream()
                .map(c -> "u." + PostgresSql.quote(c) + " = l." + PostgresSql.quote(c))
                .collect(Collectors.joining(" AND "));
        sql.append("    IF tab = ")
                .append(PostgresSql.literal(PostgresSql.quote(registry.of())))
                .append(" THEN\n      EXECUTE format(")
                .append(PostgresSql.literal("DELETE FROM " + Raise.percent(PostgresSql.quote(registry.name()))
                        + " u USING %s l WHERE " + Raise.percent(same)))
                .append(", leaf);\n    END IF;\n");
    }

    /** What ties the taken table to those that stay: its foreign keys to them and our triggers. */
    private void free(Triggers triggers, StringBuilder sql) {
        sql.append("    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'\n")
                .append("        AND confrelid IN (")
                .append(tables.stream().map(FamilyRemoval::regclass).collect(Collectors.joining(", ")))
                .append(
                        ") LOOP\n      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);\n    END LOOP;\n");
        String functions = triggers.on(family.relations()).stream()
                // one of a landing that was dropped is NULL
                .map(t -> "to_regproc(" + PostgresSql.literal(PostgresSql.quote(t.function())) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        if (functions.isEmpty()) {
            return;
        }
        sql.append("    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t\n")
                .append("        WHERE t.tgfoid IN (")
                .append(functions)
                .append(")\n        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM ")
                .append(
                        "pg_partition_tree(leaf::regclass)))\n        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP\n")
                .append(
                        "      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);\n    END LOOP;\n");
    }

    /** The taken tables keep their foreign keys, to one another. */
    private void together(StringBuilder sql) {
        for (int i = tables.size() - 1; i > 0; i--) {
            Draft child = tables.get(i);
            int own = tables.size() - i;
            int above = tables.size() - tables.indexOf(child.parent.orElseThrow());
            for (PgConstraint.ForeignKey key : keys(child)) {
                String text = "ALTER TABLE %s ADD CONSTRAINT " + PostgresSql.quote(key.name()) + " FOREIGN KEY ("
                        + PostgresSql.list(key.columns()) + ") REFERENCES ";
                String end = " (" + PostgresSql.list(key.parentColumns()) + ")"
                        + (key.onDelete().isEmpty() ? "" : " ON DELETE " + key.onDelete());
                sql.append("  IF leaves[")
                        .append(own)
                        .append("] <> '' AND leaves[")
                        .append(above)
                        .append("] <> '' THEN\n    EXECUTE format(")
                        .append(PostgresSql.literal(
                                Raise.percent(text).replace("%%s", "%s") + "%s" + Raise.percent(end)))
                        .append(", leaves[")
                        .append(own)
                        .append("], leaves[")
                        .append(above)
                        .append("]);\n  END IF;\n");
            }
        }
    }

    /** The foreign key by which the table is partitioned. */
    private static List<PgConstraint.ForeignKey> keys(Draft child) {
        return child.constraints.stream()
                .filter(PgConstraint.ForeignKey.class::isInstance)
                .map(PgConstraint.ForeignKey.class::cast)
                .filter(k -> k.parent().equals(child.parent.orElseThrow().name)
                        && k.columns().containsAll(child.key))
                .toList();
    }

    private static String regclass(Draft draft) {
        return PostgresSql.literal(PostgresSql.quote(draft.name)) + "::regclass";
    }
}
