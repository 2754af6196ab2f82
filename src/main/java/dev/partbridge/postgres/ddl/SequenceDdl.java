package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves sequences behind the values that the load brought, so that none is given twice. */
public final class SequenceDdl {
    private SequenceDdl() {}

    /** Of the table's identity columns, and of sequences that its defaults draw from. */
    public static List<Ddl> behindLoad(PgTable table, PostgresModel target) {
        List<Ddl> all = new ArrayList<>();
        for (PgColumn column : table.columns()) {
            Optional<String> identity = column.identitySql().filter(i -> i.contains(" AS IDENTITY"));
            if (identity.isPresent()) {
                all.add(identity(table, column, identity.get()));
            } else if (column.defaultSql().filter(d -> d.startsWith("nextval(")).isPresent()) {
                target.sequences().stream()
                        .filter(s -> column.defaultSql().equals(Optional.of("nextval(" + name(s) + ")")))
                        .forEach(s -> all.add(sequence(table, column, s)));
            }
        }
        return all;
    }

    private static Ddl identity(PgTable table, PgColumn column, String clause) {
        long increment = option(clause, "INCREMENT BY").orElse(1L);
        boolean up = increment > 0;
        long lowest = option(clause, "MINVALUE").orElse(up ? 1L : lowest(column.type()));
        long highest = option(clause, "MAXVALUE").orElse(up ? highest(column.type()) : -1L);
        String start = String.valueOf(option(clause, "START WITH").orElse(up ? lowest : highest));
        String sequence = "pg_get_serial_sequence(" + PostgresSql.literal(PostgresSql.quote(table.name())) + ", "
                + PostgresSql.literal(column.name().text()) + ")";
        return moved(table, column, sequence, up, start, up ? highest : lowest);
    }

    private static Ddl sequence(PgTable table, PgColumn column, PgSequence sequence) {
        boolean up = sequence.increment() > 0;
        long limit = up
                ? sequence.maximum().orElse(Long.MAX_VALUE)
                : sequence.minimum().orElse(Long.MIN_VALUE);
        String last = "(SELECT last_value FROM " + PostgresSql.quote(sequence.name()) + ")";
        return moved(table, column, name(sequence), up, last, limit);
    }

    private static String name(PgSequence sequence) {
        return PostgresSql.literal(PostgresSql.quote(sequence.name()));
    }

    /** Only where the rows have come as far as the sequence; values that it cannot come to are no matter. */
    private static Ddl moved(PgTable table, PgColumn column, String sequence, boolean up, String from, long limit) {
        String name = PostgresSql.quote(column.name());
        String furthest = (up ? "max(" : "min(") + name + ")";
        String order = up ? " >= " : " <= ";
        return new Ddl(
                ObjectId.column(table.name(), column.name()),
                "SELECT setval(" + sequence + ", " + furthest + "::bigint) FROM " + PostgresSql.quote(table.name())
                        + "\n  WHERE " + name + (up ? " <= " : " >= ") + limit + " HAVING " + furthest + order + from,
                "");
    }

    private static Optional<Long> option(String clause, String word) {
        Matcher matcher = Pattern.compile(word + " (-?\\d+)").matcher(clause);
        return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static long highest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long lowest(String type) {
        return -highest(type) - 1;
    }
}
