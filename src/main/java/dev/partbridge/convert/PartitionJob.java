package dev.partbridge.convert;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A procedure that adds the partitions which Oracle would make itself: from the end of the last one until so many lie
 * above now, or for numbers above the highest key. It makes what is missing and nothing twice, and locks the table so
 * that two calls do not meet.
 */
final class PartitionJob {
    /** More in one transaction can exhaust the server's locks; the next call goes on. */
    private static final int AT_ONCE = 500;

    private final Draft draft;
    private final Interval interval;
    private final NewPartition made;
    private final Optional<FamilyAddition> family;
    private final boolean number;
    private final String type;

    /**
     * For one table.
     *
     * @param pattern one of the partitions that were made ahead: the others are divided and guarded as it is
     * @param triggers all there are: those of the pattern's leaves are made on new ones as well
     * @param family adds a partition, where tables are partitioned by reference to this one
     */
    PartitionJob(
            Draft draft, Interval interval, PgPartition pattern, Triggers triggers, Optional<FamilyAddition> family) {
        this.family = family;
        this.draft = draft;
        this.interval = interval;
        this.made = new NewPartition(draft, pattern, triggers, "    ");
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
                ? "(SELECT max(" + key + ") FROM " + table + ")"
                : type.startsWith("timestamptz") ? "now()" : "localtimestamp";
        StringBuilder sql = new StringBuilder("\n-- to be called by a scheduler, such as cron once a day:\n");
        sql.append("--   psql -d DATABASE -c 'CALL ")
                .append(Raise.comment(PostgresSql.quote(name)))
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
        sql.append("    IF ")
                .append(ahead("high"))
                .append(" THEN\n      above := above + 1;\n    END IF;\n  END LOOP;\n");
        sql.append("  FOR i IN 1 .. ").append(atOnce()).append(" LOOP\n    EXIT WHEN above >= p_ahead;\n");
        sql.append("    high := low + ").append(step).append(";\n");
        next(sql);
        sql.append("    IF " + ahead("low")
                + " THEN\n      above := above + 1;\n    END IF;\n    low := high;\n  END LOOP;\n");
        tooFew(sql);
        sql.append("END ");
        return sql.toString();
    }

    /** Of a table without rows each partition is ahead; else each call would make as many again. */
    private String ahead(String from) {
        return (number ? "reached IS NULL OR " : "") + from + " > reached";
    }

    /** A job that stops short each day would be noticed only by the rows that are refused. */
    private void tooFew(StringBuilder sql) {
        String table = PostgresSql.quote(draft.name).replace("%", "%%");
        sql.append("  IF above < p_ahead THEN\n    RAISE WARNING USING MESSAGE = format(")
                .append(PostgresSql.literal("%s of %s partitions are ahead in " + table))
                .append(", above, p_ahead),\n      HINT = 'One call makes at most ")
                .append(atOnce())
                .append(": call again.';\n  END IF;\n");
    }

    private int atOnce() {
        return AT_ONCE / family.map(FamilyAddition::tables).orElse(1);
    }

    private void next(StringBuilder sql) {
        String prefix = PostgresSql.literal(NewPartition.prefix(draft));
        // the family's procedure puts each table's name before it
        String before = family.isPresent() ? "" : prefix + " || ";
        String whole = family.isPresent() ? prefix + " || part" : "part";
        sql.append("    part := ").append(before).append(label()).append(";\n");
        sql.append("    WHILE to_regclass(format('%I.%I', ")
                .append(schema())
                .append(", ")
                .append(whole)
                .append(")) IS NOT NULL LOOP\n      part := part || '_';\n    END LOOP;\n");
        if (family.isPresent()) {
            sql.append("    CALL ")
                    .append(PostgresSql.quote(family.get().name()))
                    .append("(part, low, high);\n");
        } else {
            made.create("FROM (%L) TO (%L)", "low, high", sql);
        }
    }

    private static void bounds(String table, StringBuilder sql) {
        sql.append("  FOR bound IN SELECT pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits i\n")
                .append("    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = ")
                .append(PostgresSql.literal(table))
                .append("::regclass LOOP\n    CONTINUE WHEN bound NOT LIKE 'FOR VALUES FROM%';\n");
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
}
