package dev.partbridge.convert;

import dev.partbridge.convert.Bounds.BadBound;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several columns as one text, so that one list can take them. The columns stand between bars; a bar or backslash in a
 * value has a backslash before it and NULL is {@code \0}, so that no two keys give the same text. Everything in it must
 * be IMMUTABLE: the text of a time depends on DateStyle, so its seconds are taken.
 */
final class ListExpression {
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,(-?\\d+))?\\)");
    private static final Pattern WHOLE = Pattern.compile("smallint|integer|bigint");
    private static final Pattern SECONDS = Pattern.compile("timestamp(tz)?\\(0\\)");

    private ListExpression() {}

    /** The expression, without parentheses; absent where a type has no such text. */
    static Optional<String> sql(List<Identifier> columns, List<String> types) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> text = text(PostgresSql.quote(columns.get(i)), types.get(i));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            parts.add("coalesce(" + text.get() + ", '\\0')");
        }
        return Optional.of(String.join(" || '|' || ", parts));
    }

    private static Optional<String> text(String column, String type) {
        if (WHOLE.matcher(type).matches() || NUMERIC.matcher(type).matches()) {
            // of a fixed scale: one number has one text
            return Optional.of(column + "::text");
        }
        if (SECONDS.matcher(type).matches()) {
            return Optional.of("extract(epoch FROM " + column + ")::bigint::text");
        }
        if (type.equals("bytea")) {
            return Optional.of("encode(" + column + ", 'hex')");
        }
        return TypeTable.isText(type)
                // the cast takes the blanks off a char(n), which do not count in Oracle either
                ? Optional.of("replace(replace(" + column + "::text, '\\', '\\\\'), '|', '\\|')")
                : Optional.empty();
    }

    /** The bounds of list partitions whose values are tuples. */
    static List<PgBound> bounds(List<OraclePartition> partitions, List<String> types) throws BadBound {
        List<PgBound> bounds = new ArrayList<>();
        for (OraclePartition partition : partitions) {
            List<String> values = new ArrayList<>();
            boolean rest = false;
            for (BoundValue value : partition.bound()) {
                if (value instanceof BoundValue.Tuple tuple) {
                    values.add(literal(tuple, types, partition));
                } else if (value instanceof BoundValue.Default) {
                    rest = true;
                } else {
                    throw new BadBound("the value " + value + " is no tuple of the key's columns");
                }
            }
            bounds.add(rest ? new PgBound.Default() : new PgBound.In(values));
        }
        return bounds;
    }

    private static String literal(BoundValue.Tuple tuple, List<String> types, OraclePartition partition)
            throws BadBound {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            BoundValue value = tuple.values().get(i);
            // refuses what the type cannot hold, and gives numbers in the type's digits
            String literal = Bounds.listed(value, types.get(i), partition);
            texts.add(literal.equals("NULL") ? "\\0" : text(value, literal, types.get(i)));
        }
        return PostgresSql.literal(texts.stream().collect(Collectors.joining("|")));
    }

    private static String text(BoundValue value, String literal, String type) {
        if (TypeTable.isNumber(type)) {
            Matcher numeric = NUMERIC.matcher(type);
            int scale = numeric.matches() && numeric.group(2) != null ? Integer.parseInt(numeric.group(2)) : 0;
            return new BigDecimal(literal).setScale(scale).toPlainString();
        }
        if (value instanceof BoundValue.Time time) {
            return seconds(time.value());
        }
        if (value instanceof BoundValue.Instant time) {
            return seconds(time.value());
        }
        if (value instanceof BoundValue.Raw raw) {
            return raw.hex().toLowerCase(Locale.ROOT);
        }
        String text = value instanceof BoundValue.Text given ? given.value() : value.toString();
        String plain = type.startsWith("char(") ? text.replaceAll(" +$", "") : text;
        return plain.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String seconds(LocalDateTime moment) {
        return String.valueOf(moment.toEpochSecond(ZoneOffset.UTC));
    }
}
