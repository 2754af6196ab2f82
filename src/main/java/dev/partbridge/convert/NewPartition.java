package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.PostgresSql;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * PL/pgSQL that makes a partition as one that is there, its pattern: divided, keyed and guarded alike. The variable
 * {@code part} holds the new partition's name.
 */
final class NewPartition {
    /** What a partition's name has behind the table's, at most, with the sign between them. */
    static final int ROOM_FOR_KEY = 24;

    private final Draft draft;
    private final PgPartition pattern;
    private final Triggers triggers;
    private final String indent;

    /**
     * @param triggers all there are: those of the pattern's leaves are made on new ones as well
     * @param indent blanks before each statement
     */
    NewPartition(Draft draft, PgPartition pattern, Triggers triggers, String indent) {
        this.indent = indent;
        this.draft = draft;
        this.pattern = pattern;
        this.triggers = triggers;
    }

    /**
     * Makes the partition and what is below it.
     *
     * @param values what follows FOR VALUES, as a pattern of {@code format()}
     * @param arguments of the pattern
     */
    void create(String values, String arguments, StringBuilder sql) {
        sql.append(indent)
                .append("EXECUTE format('CREATE TABLE %I.%I PARTITION OF ")
                .append(pattern(PostgresSql.quote(draft.name)))
                .append(" FOR VALUES ")
                .append(values)
                .append(by(pattern))
                .append("', ")
                .append(schema())
                .append(", part, ")
                .append(arguments)
                .append(");\n");
        below(pattern, "part", sql);
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
            sql.append(indent)
                    .append("EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I ")
                    .append(pattern(sub.bound().sql()))
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
        triggers.on(draft.leaf(leaf)).forEach(t -> trigger(t, name, sql));
    }

    private void trigger(PgTrigger trigger, String name, StringBuilder sql) {
        String each = trigger.timing().endsWith("TRUNCATE") ? "STATEMENT" : "ROW";
        alter(
                "CREATE TRIGGER " + Raise.percent(PostgresSql.quote(trigger.name()) + " " + trigger.timing())
                        + " ON %I.%I FOR EACH " + each
                        + Raise.percent(
                                trigger.whenSql().map(w -> " WHEN (" + w + ")").orElse("") + " EXECUTE PROCEDURE "
                                        + PostgresSql.quote(trigger.function()) + "()"),
                name,
                sql);
        if (trigger.always()) {
            alter(
                    "ALTER TABLE %I.%I ENABLE ALWAYS TRIGGER " + Raise.percent(PostgresSql.quote(trigger.name())),
                    name,
                    sql);
        }
    }

    private void alter(String statement, String name, StringBuilder sql) {
        sql.append(indent)
                .append("EXECUTE format(")
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
                        + pattern(d.parts().stream().map(p -> p.sql()).collect(Collectors.joining(", "))) + ")")
                .orElse("");
    }

    /** SQL inside of a literal that is a pattern of {@code format()}. */
    private static String pattern(String sql) {
        return Raise.percent(sql).replace("'", "''");
    }

    private String schema() {
        return PostgresSql.literal(draft.name.schema().orElseThrow().text());
    }

    /** What partitions' names begin with, as those have that were made ahead: there is room for the rest behind it. */
    static String prefix(Draft draft) {
        StringBuilder kept = new StringBuilder();
        for (int c : draft.name.name().text().codePoints().toArray()) {
            String next = kept + Character.toString(c);
            if (next.getBytes(StandardCharsets.UTF_8).length > PostgresSql.MAX_NAME_BYTES - ROOM_FOR_KEY) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept + "_";
    }
}
