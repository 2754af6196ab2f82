package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.Intervals;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Oracle's bounds into PostgreSQL's. */
final class Bounds {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    /** Oracle's format for a date in American English with all digits of the year. */
    private static final DateTimeFormatter DAY_MONTH_YEAR = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu")
            .toFormatter(Locale.ENGLISH);

    /** Hexadecimal digits of 16 bytes. */
    private static final int UUID_DIGITS = 32;

    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+)(?:,(-?\\d+))?\\)");

    private static final Pattern TEXT = Pattern.compile("(?:varchar|char)\\((\\d+)\\)");

    private static final OraclePartition NO_PARTITION =
            new OraclePartition(Optional.empty(), List.of(), Optional.empty());

    private final List<String> keyTypes;

    /**
     * For one table.
     *
     * @param keyTypes the key columns' types in PostgreSQL
     */
    Bounds(List<String> keyTypes) {
        this.keyTypes = List.copyOf(keyTypes);
    }

    /**
     * Bounds of range partitions: each begins where the one before it ends, but one that Oracle made itself reaches down
     * one interval only, since Oracle would make another partition in a gap.
     *
     * @param maxvalueIsDefault a partition up to MAXVALUE becomes DEFAULT and takes NULL keys as Oracle's does
     * @throws BadBound for a value that cannot stand in a range bound
     */
    List<PgBound> ranges(List<OraclePartition> partitions, Optional<Interval> interval, boolean maxvalueIsDefault)
            throws BadBound {
        List<PgBound> bounds = new ArrayList<>();
        List<String> from = Collections.nCopies(keyTypes.size(), "MINVALUE");
        for (OraclePartition partition : partitions) {
            List<String> to = upper(partition);
            if (partition.grown() && interval.isPresent()) {
                BoundValue low = Intervals.plus(partition.bound().get(0), interval.get(), -1);
                from = List.of(literal(low, keyTypes.get(0), partition));
            }
            if (to.equals(from)) {
                throw new BadBound("no key can be in partition " + name(partition));
            }
            boolean open = to.get(0).equals("MAXVALUE");
            bounds.add(open && maxvalueIsDefault ? new PgBound.Default() : new PgBound.Range(from, to));
            from = to;
        }
        return bounds;
    }

    /**
     * Bounds of list partitions.
     *
     * @throws BadBound for a value that cannot stand in a list
     */
    List<PgBound> lists(List<OraclePartition> partitions) throws BadBound {
        List<PgBound> bounds = new ArrayList<>();
        for (OraclePartition partition : partitions) {
            List<String> values = new ArrayList<>();
            boolean rest = false;
            for (BoundValue value : partition.bound()) {
                if (value instanceof BoundValue.Default) {
                    rest = true;
                } else {
                    values.add(listed(value, partition));
                }
            }
            if (!rest && values.isEmpty()) {
                throw new BadBound("partition " + name(partition) + " lists no value");
            }
            bounds.add(rest ? new PgBound.Default() : new PgBound.In(values));
        }
        return bounds;
    }

    /**
     * Bounds of range partitions made ahead.
     *
     * @param last the highest bound of one column that there is
     */
    List<PgBound> ahead(BoundValue last, Interval interval, int number) throws BadBound {
        List<PgBound> bounds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String from = literal(Intervals.plus(last, interval, i), keyTypes.get(0), NO_PARTITION);
            String to = literal(Intervals.plus(last, interval, i + 1), keyTypes.get(0), NO_PARTITION);
            bounds.add(new PgBound.Range(List.of(from), List.of(to)));
        }
        return bounds;
    }

    private String listed(BoundValue value, OraclePartition partition) throws BadBound {
        return listed(value, keyTypes.get(0), partition);
    }

    /** One value of a list as a literal of its column's type. */
    static String listed(BoundValue value, String type, OraclePartition partition) throws BadBound {
        String literal = literal(value, type, partition);
        boolean rounded = value instanceof BoundValue.Num number
                && TypeTable.isNumber(type)
                && new BigDecimal(literal).compareTo(number.value()) != 0;
        if (rounded) {
            throw new BadBound("no key can have the value " + value + " of partition " + name(partition));
        }
        return literal;
    }

    private List<String> upper(OraclePartition partition) throws BadBound {
        List<String> tuple = new ArrayList<>();
        if (partition.bound().size() != keyTypes.size()) {
            throw new BadBound("the bound of partition " + name(partition) + " has "
                    + partition.bound().size() + " values, the key " + keyTypes.size() + " columns");
        }
        for (int i = 0; i < keyTypes.size(); i++) {
            BoundValue value = partition.bound().get(i);
            if (value instanceof BoundValue.MaxValue) {
                // after MAXVALUE PostgreSQL takes only MAXVALUE, and nothing after it can matter
                tuple.addAll(Collections.nCopies(keyTypes.size() - i, "MAXVALUE"));
                return tuple;
            }
            String literal = literal(padded(value, keyTypes.get(i)), keyTypes.get(i), partition);
            if (literal.equals("NULL")) {
                throw new BadBound("NULL cannot bound partition " + name(partition));
            }
            tuple.add(literal);
        }
        return tuple;
    }

    /** No key of 16 bytes lies between a shorter bound and the same with zeros behind it. */
    private static BoundValue padded(BoundValue value, String type) {
        return value instanceof BoundValue.Raw raw
                        && type.equals("uuid")
                        && raw.hex().length() < UUID_DIGITS
                ? new BoundValue.Raw(
                        raw.hex() + "0".repeat(UUID_DIGITS - raw.hex().length()))
                : value;
    }

    private static String literal(BoundValue value, String type, OraclePartition partition) throws BadBound {
        if (value instanceof BoundValue.Null
                || (value instanceof BoundValue.Text empty && empty.value().isEmpty())) {
            return "NULL";
        }
        if (value instanceof BoundValue.Num number && !TypeTable.isTimestamp(type)) {
            return TypeTable.isText(type)
                    ? PostgresSql.literal(number.value().toPlainString())
                    : number(number.value(), type, partition);
        }
        if (value instanceof BoundValue.Time time && TypeTable.isTimestamp(type) && !zoned(type)) {
            return timestamp(time.value());
        }
        if (value instanceof BoundValue.Instant instant && zoned(type)) {
            // always with an offset: without one the session's time zone would move the bound
            String utc = timestamp(instant.value());
            int end = utc.indexOf(" BC'") < 0 ? utc.length() - 1 : utc.indexOf(" BC'");
            return utc.substring(0, end) + "+00" + utc.substring(end);
        }
        if (value instanceof BoundValue.Raw raw && type.equals("bytea")) {
            return "'\\x" + raw.hex().toLowerCase(Locale.ROOT) + "'";
        }
        if (value instanceof BoundValue.Raw raw
                && type.equals("uuid")
                && raw.hex().length() == UUID_DIGITS) {
            // in the order of its bytes, as RAW is
            return PostgresSql.literal(raw.hex()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        }
        if (value instanceof BoundValue.Text text) {
            return text(text.value(), type, partition);
        }
        throw new BadBound("the value " + value + " of partition " + name(partition) + " is no " + type);
    }

    /**
     * A number as a bound of the key's type. PostgreSQL would round it to that type's digits, which moves keys over the
     * bound; no key lies between it and the next higher one of these digits.
     */
    private static String number(BigDecimal value, String type, OraclePartition partition) throws BadBound {
        if (type.equals("numeric") || type.equals("double precision") || type.equals("real")) {
            return value.toPlainString();
        }
        Matcher sized = NUMERIC.matcher(type);
        int scale = 0;
        BigDecimal limit = new BigDecimal(Long.MAX_VALUE);
        if (sized.matches()) {
            scale = sized.group(2) == null ? 0 : Integer.parseInt(sized.group(2));
            limit = BigDecimal.ONE.movePointRight(Integer.parseInt(sized.group(1)) - scale);
        } else if (type.equals("smallint")) {
            limit = new BigDecimal(Short.MAX_VALUE);
        } else if (type.equals("integer")) {
            limit = new BigDecimal(Integer.MAX_VALUE);
        }
        BigDecimal bound =
                value.stripTrailingZeros().scale() > scale ? value.setScale(scale, RoundingMode.CEILING) : value;
        if (bound.abs().compareTo(limit) >= 0) {
            throw new BadBound("the value " + value.toPlainString() + " of partition " + name(partition) + " is beyond "
                    + type + "; a key column of more digits would take it");
        }
        return bound.toPlainString();
    }

    private static String text(String text, String type, OraclePartition partition) throws BadBound {
        try {
            if (TypeTable.isNumber(type)) {
                return number(new BigDecimal(text.strip()), type, partition);
            }
            if (TypeTable.isTimestamp(type) && !zoned(type)) {
                // an implicit conversion: Oracle reads it by the session's NLS_DATE_FORMAT
                return timestamp(
                        DAY_MONTH_YEAR.parse(text.strip(), LocalDate::from).atStartOfDay());
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new BadBound("the text '" + text + "' of partition " + name(partition)
                    + " depends on the session's settings in Oracle");
        }
        Matcher sized = TEXT.matcher(type);
        if (sized.matches() && text.codePointCount(0, text.length()) > Integer.parseInt(sized.group(1))) {
            throw new BadBound(
                    "the text '" + text + "' of partition " + name(partition) + " is longer than " + type + " holds");
        }
        return PostgresSql.literal(text);
    }

    private static boolean zoned(String type) {
        return type.startsWith("timestamptz");
    }

    /** A timestamp literal; years before 1 are written with BC. */
    static String timestamp(LocalDateTime value) {
        String text = (value.getNano() == 0 ? SECONDS : MICROS).format(value);
        return "'" + text + (value.getYear() <= 0 ? " BC" : "") + "'";
    }

    private static String name(OraclePartition partition) {
        return partition.name().map(Object::toString).orElse("without name");
    }

    /** A bound that PostgreSQL cannot have; the message says why. */
    static final class BadBound extends Exception {
        private static final long serialVersionUID = 1L;

        BadBound(String message) {
            super(message);
        }
    }
}
