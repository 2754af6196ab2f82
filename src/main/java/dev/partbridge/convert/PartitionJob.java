package dev.partbridge.convert;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A procedure that adds the partitions which Oracle would make itself: from the end of the last one until so many lie
 * above now, or for numbers above the highest key. It makes what is missing and nothing twice, and locks the table so
 * that two calls do not meet.
 */
final class PartitionJob {
    /** What a partition's name has behind the table's, at most. */
    private static final int ROOM_FOR_KEY = 24;
    /** More in one transaction can exhaust the server's locks; the next call goes on. */
    private static final int AT_ONCE = 500;

    private final Draft draft;
    private final Interval interval;
    private final PgPartition pattern;
    private final List<PgTrigger> triggers;
    private final boolean number;
    private final String type;

    /**
     * For one table.
     *
     * @param pattern one of the partitions that were made ahead: the others are divided and guarded as it is
     * @param triggers all there are: those of the pattern's leaves are made on new ones as well
     */
    PartitionJob(Draft draft, Interval interval, PgPartition pattern, List<PgTrigger> triggers) {
        this.draft = draft;
        this.interval = interval;
        this.pattern = pattern;
        this.triggers = List.copyOf(triggers);
        this.number = interval instanceof Interval.Amount;
        this.type = draft.column(draft.key.get(0)).type();
    }

    PgFunction procedure(QualifiedName name) {
        return new PgFunction(
                name,
                List.of("p_ahead integer"),
                "",
                "SET search_path = pg_catalog, pg_temp",
                body(name),
                true,
                draft.id());
    }

    private String body(QualifiedName name) {
        String table = PostgresSql.quote(draft.name);
        String key = PostgresSql.quote(draft.key.get(0));
        String step = number ? interval.toString() : "interval " + PostgresSql.literal(interval.toString());
        String target = number
                ? "coalesce((SELECT max(" + key + ") FROM " + table + "), low)"
                : type.startsWith("timestamptz") ? "now()" : "localtimestamp";
        StringBuilder sql = new StringBuilder("\n-- to be called by a scheduler, such as cron once a day:\n");
        sql.append("--   psql -d DATABASE -c 'CALL ")
                .append(PostgresSql.quote(name))
                .append("(12)'\n");
        sql.append("DECLARE\n  low ").append(type).append(";\n  high ").append(type);
        sql.append(";\n  reached ")
                .append(type)
                .append(";\n  above integer := 0;\n  bound text;\n  part text;\nBEGIN\n");
        sql.append("  LOCK TABLE ").append(table).append(" IN SHARE UPDATE EXCLUSIVE MODE;\n");
        // bound by bound: in one query the server may read the bounds of other tables first, of other types
        bounds(table, sql);
        sql.append("    high := (regexp_match(bound, 'TO \\(''?([^'']+)''?\\)$'))[1];\n");
        sql.append("    IF low IS NULL OR high > low THEN\n      low := high;\n    END IF;\n  END LOOP;\n");
        sql.append("  reached := ").append(target).append(";\n");
        bounds(table, sql);
        sql.append("    CONTINUE WHEN bound LIKE 'FOR VALUES FROM (MINVALUE)%';\n");
        sql.append("    high := (regexp_match(bound, 'FROM \\(''?([^'']+)''?\\) TO'))[1];\n");
        sql.append("    IF high > reached THEN\n      above := above + 1;\n    END IF;\n  END LOOP;\n");
        sql.append("  FOR i IN 1 .. ").append(AT_ONCE).append(" LOOP\n    EXIT WHEN above >= p_ahead;\n");
        sql.append("    high := low + ").append(step).append(";\n");
        sql.append("    part := ")
                .append(PostgresSql.literal(prefix()))
                .append(" || ")
                .append(label())
                .append(";\n");
        sql.append("    WHILE to_regclass(format('%I.%I', ")
                .append(schema())
                .append(", part)) IS NOT NULL LOOP\n      part := part || '_';\n    END LOOP;\n");
        sql.append("    EXECUTE format('CREATE TABLE %I.%I PARTITION OF ")
                .append(Raise.percent(table).replace("'", "''"))
                .append(" FOR VALUES FROM (%L) TO (%L)")
                .append(by(pattern))
                .append("', ")
                .append(schema())
                .append(", part, low, high);\n");
        below(pattern, "part", sql);
        sql.append(
                "    IF low > reached THEN\n      above := above + 1;\n    END IF;\n    low := high;\n  END LOOP;\nEND ");
        return sql.toString();
    }

    private static void bounds(String table, StringBuilder sql) {
        sql.append("  FOR bound IN SELECT pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits i\n")
                .append("    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = ")
                .append(PostgresSql.literal(table))
                .append("::regclass LOOP\n    CONTINUE WHEN bound NOT LIKE 'FOR VALUES FROM%';\n");
    }

    /** The partitions below, keys of leaves and triggers of leaves. */
    private void below(PgPartition partition, String name, StringBuilder sql) {
        if (partition.division().isEmpty()) {
            leaf(partition, name, sql);
            return;
        }
        int number = 0;
        for (PgPartition sub : partition.division().get().partitions()) {
            number++;
            String own = sub.name().text();
            String above = pattern.name().text();
            String suffix = own.startsWith(above) ? own.substring(above.length()) : "_" + number;
            String subName = "part || " + PostgresSql.literal(suffix);
            sql.append("    EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I ")
                    .append(Raise.percent(sub.bound().sql()).replace("'", "''"))
                    .append(by(sub))
                    .append("', ")
                    .append(schema())
                    .append(", ")
                    .append(subName)
                    .append(", ")
                    .append(schema())
                    .append(", ")
                    .append(name)
                    .append(");\n");
            below(sub, subName, sql);
        }
    }

    private void leaf(PgPartition leaf, String name, StringBuilder sql) {
        for (PgConstraint constraint : leaf.constraints()) {
            String clause = constraint instanceof PgConstraint.PrimaryKey key
                    ? "PRIMARY KEY (" + PostgresSql.list(key.columns()) + ")"
                    : constraint instanceof PgConstraint.Unique key
                            ? "UNIQUE (" + PostgresSql.list(key.columns()) + ")"
                            : constraint instanceof PgConstraint.Check check ? "CHECK (" + check.condition() + ")" : "";
            if (!clause.isEmpty()) {
                alter("ALTER TABLE %I.%I ADD " + Raise.percent(clause), name, sql);
            }
        }
        for (PgTrigger trigger : triggers) {
            if (trigger.table().equals(draft.leaf(leaf))) {
                String each = trigger.timing().endsWith("TRUNCATE") ? "STATEMENT" : "ROW";
                alter(
                        "CREATE TRIGGER " + Raise.percent(PostgresSql.quote(trigger.name()) + " " + trigger.timing())
                                + " ON %I.%I FOR EACH " + each
                                + Raise.percent(trigger.whenSql()
                                                .map(w -> " WHEN (" + w + ")")
                                                .orElse("")
                                        + " EXECUTE PROCEDURE " + PostgresSql.quote(trigger.function()) + "()"),
                        name,
                        sql);
                alter(
                        "ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER " + Raise.percent(PostgresSql.quote(trigger.name())),
                        name,
                        sql);
            }
        }
    }

    private void alter(String statement, String name, StringBuilder sql) {
        sql.append("    EXECUTE format(")
                .append(PostgresSql.literal(statement))
                .append(", ")
                .append(schema())
                .append(", ")
                .append(name)
                .append(");\n");
    }

    private static String by(PgPartition partition) {
        return partition
                .division()
                .map(PgLayout.Declarative.class::cast)
                .map(d -> " PARTITION BY " + d.strategy() + " ("
                        + Raise.percent(d.parts().stream().map(p -> p.sql()).collect(Collectors.joining(", ")))
                                .replace("'", "''")
                        + ")")
                .orElse("");
    }

    private String schema() {
        return PostgresSql.literal(draft.name.schema().orElseThrow().text());
    }

    /** Names as those that were made ahead have them. */
    private String label() {
        if (number) {
            return "'p' || replace(replace(low::text, '-', 'm'), '.', '_')";
        }
        boolean utc = type.startsWith("timestamptz");
        String moment = utc ? "low AT TIME ZONE 'UTC'" : "low";
        boolean months = interval instanceof Interval.Months;
        return "to_char(" + moment + ", CASE WHEN " + moment + " <> date_trunc('day', " + moment
                + ") THEN '\"p\"YYYY_MM_DD_HH24MISS' WHEN "
                + (months ? "extract(day FROM " + moment + ") = 1 THEN '\"p\"YYYY_MM' ELSE " : "true THEN ")
                + "'\"p\"YYYY_MM_DD' END)";
    }

    private String prefix() {
        Identifier name = draft.name.name();
        StringBuilder kept = new StringBuilder();
        for (int c : name.text().codePoints().toArray()) {
            String next = kept + Character.toString(c);
            if (next.getBytes(StandardCharsets.UTF_8).length > PostgresSql.MAX_NAME_BYTES - ROOM_FOR_KEY) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "_";
    }
}
