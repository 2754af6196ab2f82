package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.SourcePosition;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * The values of a partition bound, each made to fit its key column's type as Oracle would convert it: the text '10' on
 * a NUMBER is the number 10.
 */
final class BoundParser {
    private final TokenStream stream;
    private final SessionDates dates;
    private final BiConsumer<SourcePosition, String> warning;

    /**
     * @param warning told of a date that depends on the session's format
     */
    BoundParser(TokenStream stream, BiConsumer<SourcePosition, String> warning) {
        this.stream = stream;
        this.dates = new SessionDates(stream.session());
        this.warning = warning;
    }

    /** {@code (v, v)} of VALUES LESS THAN: one value per key column; throws {@link UnreadableBound}. */
    List<BoundValue> tuple(List<OracleType> key) {
        SourcePosition start = stream.position();
        List<BoundValue> values = new ArrayList<>();
        stream.expect("(");
        do {
            SourcePosition place = stream.position();
            BoundValue value = stream.accept("MAXVALUE")
                    ? new BoundValue.MaxValue()
                    : literal(key.get(Math.min(values.size(), key.size() - 1)));
            if (value instanceof BoundValue.Null) {
                throw new UnreadableBound(place, "NULL bounds no range");
            }
            values.add(value);
        } while (stream.accept(","));
        end();
        if (values.size() != key.size()) {
            throw new UnreadableBound(
                    start, "the bound has " + values.size() + " values for " + key.size() + " key columns");
        }
        return values;
    }

    /** {@code (v, v, ...)} of a list partition; throws {@link UnreadableBound}. */
    List<BoundValue> list(OracleType key) {
        List<BoundValue> values = new ArrayList<>();
        stream.expect("(");
        do {
            values.add(stream.accept("DEFAULT") ? new BoundValue.Default() : literal(key));
        } while (stream.accept(","));
        end();
        return values;
    }

    /**
     * {@code ((v, v), (v, v))} of a list partition of several key columns, or {@code (v, v)} for one tuple; throws
     * {@link UnreadableBound}.
     */
    List<BoundValue> tuples(List<OracleType> key) {
        List<BoundValue> tuples = new ArrayList<>();
        SourcePosition start = stream.position();
        if (stream.at("(", "DEFAULT", ")")) {
            return list(key.get(0));
        }
        if (!stream.at("(", "(")) {
            return List.of(listTuple(key, start));
        }
        stream.expect("(");
        do {
            tuples.add(listTuple(key, stream.position()));
        } while (stream.accept(","));
        end();
        return tuples;
    }

    /** {@code (v, v)} of FOR: one row's key; throws {@link UnreadableBound}. */
    List<BoundValue> key(List<OracleType> key) {
        SourcePosition start = stream.position();
        if (key.isEmpty()) {
            throw new UnreadableBound(start, "the table has no partition key that FOR could speak of");
        }
        return listTuple(key, start) instanceof BoundValue.Tuple tuple ? tuple.values() : List.of();
    }

    private BoundValue listTuple(List<OracleType> key, SourcePosition start) {
        List<BoundValue> values = new ArrayList<>();
        if (!stream.accept("(")) {
            throw new UnreadableBound(start, stream.error("'('").what());
        }
        do {
            values.add(literal(key.get(Math.min(values.size(), key.size() - 1))));
        } while (stream.accept(","));
        end();
        if (values.size() != key.size()) {
            throw new UnreadableBound(
                    start, "the tuple has " + values.size() + " values for " + key.size() + " key columns");
        }
        return new BoundValue.Tuple(values);
    }

    private void end() {
        if (!stream.at(")")) {
            throw new UnreadableBound(
                    stream.position(), stream.error("',' or ')'").what());
        }
        stream.next();
    }

    private BoundValue literal(OracleType type) {
        if (stream.accept("NULL")) {
            return new BoundValue.Null();
        }
        SourcePosition place = stream.position();
        BoundValue value = new BoundLiteral(stream).read();
        if (value instanceof BoundValue.Text text && text.value().isEmpty()) {
            return new BoundValue.Null();
        }
        return fit(value, type, place);
    }

    private BoundValue fit(BoundValue value, OracleType type, SourcePosition place) {
        return switch (KeyKind.of(type)) {
            case NUMBER -> number(value, type, place);
            case TIME -> time(value, type, place);
            case TEXT -> text(value, type, place);
            case RAW -> raw(value, type, place);
            case INSTANT -> instant(value, type, place);
            case OTHER -> value;
        };
    }

    private static BoundValue number(BoundValue value, OracleType type, SourcePosition place) {
        if (value instanceof BoundValue.Num) {
            return value;
        }
        if (value instanceof BoundValue.Text text) {
            try {
                return new BoundValue.Num(
                        BoundLiteral.plain(new BigDecimal(text.value().strip())));
            } catch (NumberFormatException | ArithmeticException e) {
                throw misfit(value, type, place);
            }
        }
        throw misfit(value, type, place);
    }

    private BoundValue time(BoundValue value, OracleType type, SourcePosition place) {
        if (value instanceof BoundValue.Time) {
            return value;
        }
        if (value instanceof BoundValue.Text text) {
            return implicit(text, type, place);
        }
        throw misfit(value, type, place);
    }

    /** Text is read by the session's format, that of a DATE or of a TIMESTAMP as the key is. */
    private BoundValue implicit(BoundValue.Text text, OracleType type, SourcePosition place) {
        boolean date = type.name().equals("DATE");
        Session session = stream.session();
        String format = date ? session.dateFormat() : session.timestampFormat();
        boolean own = date
                ? session.formats().date().isEmpty()
                : session.formats().timestamp().isEmpty();
        try {
            BoundValue read = new BoundValue.Time(date ? dates.date(text.value()) : dates.timestamp(text.value()));
            warning.accept(
                    place,
                    text + " is read as " + read + " by "
                            + (own ? "Oracle's own default format " : "the session's format ") + format);
            return read;
        } catch (DateTimeException e) {
            throw new UnreadableBound(
                    place,
                    text + " is no date by the session's format " + format + " (" + e.getMessage()
                            + "); write TO_DATE with a format");
        }
    }

    private static BoundValue text(BoundValue value, OracleType type, SourcePosition place) {
        if (value instanceof BoundValue.Text text) {
            return text;
        }
        if (value instanceof BoundValue.Num num && num.value().scale() <= 0) {
            return new BoundValue.Text(num.toString());
        }
        throw misfit(value, type, place);
    }

    /** Text for a RAW is read as hexadecimal digits. */
    private static BoundValue raw(BoundValue value, OracleType type, SourcePosition place) {
        if (value instanceof BoundValue.Raw) {
            return value;
        }
        if (value instanceof BoundValue.Text text && text.value().matches("(?:[0-9A-Fa-f]{2})+")) {
            return new BoundValue.Raw(text.value().toUpperCase(Locale.ROOT));
        }
        throw misfit(value, type, place);
    }

    /** A moment without an offset is one of the session's time zone, which a script does not tell. */
    private BoundValue instant(BoundValue value, OracleType type, SourcePosition place) {
        if (value instanceof BoundValue.Instant) {
            return value;
        }
        if (time(value, type, place) instanceof BoundValue.Time time) {
            BoundValue read = new BoundValue.Instant(time.value()
                    .atOffset(dates.offset(time.value()))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime());
            if (stream.session().zone().isEmpty()) {
                warning.accept(
                        place,
                        value + " has no time zone and is read as " + read + "; Oracle takes the session's zone");
            }
            return read;
        }
        throw misfit(value, type, place);
    }

    private static UnreadableBound misfit(BoundValue value, OracleType type, SourcePosition place) {
        return new UnreadableBound(place, value + " does not fit the key column's type " + type);
    }
}
