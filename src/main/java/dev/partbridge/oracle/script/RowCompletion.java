package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row's value for every column of its table: those given, and what Oracle puts in where none is given. */
final class RowCompletion {
    private static final Value ABSENT = new Value.Default();
    private static final Pattern START = Pattern.compile("START WITH (-?\\d+)");
    private static final Pattern INCREMENT = Pattern.compile("INCREMENT BY (-?\\d+)");

    private final QualifiedName table;
    private final List<OracleColumn> columns;
    private final Session session;
    private final SequenceValues sequences;
    private final Map<Identifier, Integer> places = new HashMap<>();
    private final Map<Integer, Optional<Value>> constants = new HashMap<>();
    private final List<Identifier> positional = new ArrayList<>();

    RowCompletion(QualifiedName table, List<OracleColumn> columns, Session session, SequenceValues sequences) {
        this.table = table;
        this.columns = columns;
        this.session = session;
        this.sequences = sequences;
        for (OracleColumn column : columns) {
            places.put(column.name(), places.size());
            positional.add(column.name());
        }
    }

    /**
     * A completed row.
     *
     * @param values one for each column; {@link Value.Default} where only the database knows the default
     */
    record Completed(List<Value> values, Optional<RowDefect> defect) {
        /** The columns whose value the target's own default gives. */
        List<Integer> absent() {
            List<Integer> absent = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Value.Default) {
                    absent.add(i);
                }
            }
            return absent;
        }
    }

    Completed complete(InsertRow row) {
        List<Value> all = new ArrayList<>(Collections.nCopies(columns.size(), ABSENT));
        List<Identifier> names = row.columns().orElse(positional);
        Optional<RowDefect> defect = row.trouble().map(t -> new RowDefect("0A000", t.what()));
        if (names.size() != row.values().size() && defect.isEmpty()) {
            defect = Optional.of(new RowDefect(
                    "42601",
                    (names.size() < row.values().size() ? "ORA-00913: too many values" : "ORA-00947: not enough values")
                            + " (" + row.values().size() + " values for " + names.size() + " columns)"));
        }
        for (int i = 0; i < Math.min(names.size(), row.values().size()); i++) {
            Integer place = places.get(names.get(i));
            if (place == null) {
                defect = defect.or(unknown(names.get(i)));
            } else {
                Optional<RowDefect> refused =
                        refused(columns.get(place), row.values().get(i));
                defect = defect.isPresent() ? defect : refused;
                all.set(place, row.values().get(i));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            boolean filled = all.get(i) instanceof Value.Null && onNull(columns.get(i));
            if (all.get(i) instanceof Value.Default || filled) {
                all.set(i, missing(i));
            }
        }
        return new Completed(all, defect);
    }

    private static java.util.function.Supplier<Optional<RowDefect>> unknown(Identifier column) {
        return () -> Optional.of(new RowDefect("42703", "ORA-00904: " + column + ": there is no such column"));
    }

    private static Optional<RowDefect> refused(OracleColumn column, Value value) {
        if (value instanceof Value.Default) {
            return Optional.empty();
        }
        if (column.virtualText().isPresent()) {
            return Optional.of(
                    new RowDefect("428C9", "ORA-54013: " + column.name() + " is a virtual column and takes no value"));
        }
        if (column.identityText().filter(t -> t.startsWith("ALWAYS")).isPresent()) {
            return Optional.of(
                    new RowDefect("428C9", "ORA-32795: " + column.name() + " is GENERATED ALWAYS and takes no value"));
        }
        return Optional.empty();
    }

    private static boolean onNull(OracleColumn column) {
        return column.defaultOnNull()
                || column.identityText().filter(t -> t.contains("ON NULL")).isPresent();
    }

    private Value missing(int place) {
        OracleColumn column = columns.get(place);
        if (column.virtualText().isPresent()) {
            return ABSENT;
        }
        if (column.identityText().isPresent()) {
            return new Value.Num(new BigDecimal(identity(column)));
        }
        if (column.defaultText().isEmpty()) {
            return Value.NULL;
        }
        Optional<Value> constant = constants.get(place);
        return constant != null
                ? constant.orElse(ABSENT)
                : evaluated(place, column.defaultText().get());
    }

    /** A default is computed once, unless it draws from a sequence. */
    private Value evaluated(int place, String text) {
        sequences.takeUsed();
        Optional<Value> value;
        try {
            ScriptText script = new ScriptText(table.toString(), text);
            TokenStream stream = new TokenStream(new Statement(script, Statement.Kind.SQL, 0, text.length()), session);
            Value read = new ValueParser(stream, sequences, Map.of()).read();
            value = stream.atEnd() ? Optional.of(read) : Optional.empty();
        } catch (UnreadableValue e) {
            // the target's own default gives it: a clock or a user, which a constant could not
            value = Optional.empty();
        }
        if (!sequences.takeUsed()) {
            constants.put(place, value);
        }
        return value.orElse(ABSENT);
    }

    private BigInteger identity(OracleColumn column) {
        QualifiedName name = QualifiedName.of(identitySchema(table), column.name());
        Optional<BigInteger> next = sequences.next(name);
        if (next.isEmpty()) {
            String options = column.identityText().orElse("");
            sequences.add(name, number(START, options), number(INCREMENT, options));
            next = sequences.next(name);
        }
        return next.orElseThrow();
    }

    /** Identity columns are counted as sequences of a schema that no name in a script can have. */
    static Identifier identitySchema(QualifiedName table) {
        return new Identifier("ISEQ$$ " + table);
    }

    /** The column with another value to start its identity with. */
    static OracleColumn from(OracleColumn column, BigInteger start) {
        String options = column.identityText().orElseThrow();
        Matcher old = START.matcher(options);
        String text = old.find() ? old.replaceFirst("START WITH " + start) : options + " START WITH " + start;
        return column.withIdentity(text);
    }

    private static BigInteger number(Pattern option, String text) {
        Matcher found = option.matcher(text);
        return found.find() ? new BigInteger(found.group(1)) : BigInteger.ONE;
    }
}
