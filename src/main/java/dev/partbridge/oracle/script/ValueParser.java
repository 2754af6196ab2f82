package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Computes an expression that is constant: literals, conversions of them, and simple arithmetic. */
final class ValueParser {
    private static final Set<String> CLOCK =
            Set.of("SYSDATE", "SYSTIMESTAMP", "CURRENT_DATE", "CURRENT_TIMESTAMP", "LOCALTIMESTAMP");
    private static final Set<String> SESSION = Set.of("USER", "UID", "ROWNUM", "SYS_GUID", "ROWID", "LEVEL");

    private final TokenStream stream;
    private final SequenceValues sequences;
    private final Map<Identifier, Value> names;
    private final ValueFunctions functions;
    private final ValueMath math;

    /** @param names the columns of the query that the expression reads from */
    ValueParser(TokenStream stream, SequenceValues sequences, Map<Identifier, Value> names) {
        this.stream = stream;
        this.sequences = sequences;
        this.names = names;
        this.functions = new ValueFunctions(stream.session());
        this.math = new ValueMath(stream.session());
    }

    /** The value of the expression that comes next; throws {@link UnreadableValue}. */
    Value read() {
        Token first = stream.peek();
        try {
            return sum();
        } catch (SyntaxError e) {
            throw new UnreadableValue(e.position(), e.what());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new UnreadableValue(stream.position(first), String.valueOf(e.getMessage()));
        }
    }

    private Value sum() {
        Value left = product();
        while (true) {
            if (stream.accept("|", "|")) {
                left = math.concat(left, product());
            } else if (stream.accept("+")) {
                left = math.add(left, product(), 1);
            } else if (stream.accept("-")) {
                left = math.add(left, product(), -1);
            } else {
                return left;
            }
        }
    }

    private Value product() {
        Value left = signed();
        while (stream.at("*") || stream.at("/")) {
            boolean times = stream.next().is("*");
            left = math.multiply(left, signed(), times);
        }
        return left;
    }

    private Value signed() {
        if (stream.accept("-")) {
            return math.negate(signed());
        }
        return stream.accept("+") ? signed() : primary();
    }

    private Value primary() {
        Token token = stream.peek();
        switch (token.kind()) {
            case NUMBER -> {
                return number();
            }
            case TEXT -> {
                return Value.text(stream.next().text());
            }
            case SIGN -> {
                if (stream.at("(") && !stream.at("(", "SELECT") && stream.accept("(")) {
                    Value value = sum();
                    stream.expect(")");
                    return value;
                }
            }
            case WORD, QUOTED -> {
                return word(token);
            }
            default -> {}
        }
        throw new UnreadableValue(stream.position(token), "'" + stream.shown() + "' is not constant");
    }

    private Value number() {
        Token digits = stream.next();
        Token suffix = stream.peek();
        if (suffix.start() == digits.end() && suffix.kind() == Token.Kind.WORD) {
            if (!stream.accept("F") && !stream.accept("D")) {
                throw stream.error("',' or ')'");
            }
        }
        return new Value.Num(new BigDecimal(digits.text()));
    }

    private Value word(Token token) {
        boolean textFollows = stream.peek(1).kind() == Token.Kind.TEXT;
        if (stream.accept("NULL")) {
            return Value.NULL;
        }
        if (textFollows && stream.accept("DATE")) {
            return functions.dateLiteral(stream.next().text());
        }
        if (textFollows && stream.accept("TIMESTAMP")) {
            return functions.timestampLiteral(stream.next().text());
        }
        if (textFollows && stream.accept("INTERVAL")) {
            return interval();
        }
        if (stream.at("TRUE") || stream.at("FALSE")) {
            return new Value.Text(stream.next().is("TRUE") ? "true" : "false");
        }
        if (stream.at("BINARY_DOUBLE_NAN") || stream.at("BINARY_FLOAT_NAN")) {
            stream.next();
            return new Value.Text("NaN");
        }
        if (stream.at("BINARY_DOUBLE_INFINITY") || stream.at("BINARY_FLOAT_INFINITY")) {
            stream.next();
            return new Value.Text("Infinity");
        }
        if (token.kind() == Token.Kind.WORD && CLOCK.contains(token.text())) {
            throw new UnreadableValue(
                    stream.position(token),
                    token.text() + " is the time at which Oracle would run the script; write the time itself");
        }
        if (token.kind() == Token.Kind.WORD && SESSION.contains(token.text())) {
            throw new UnreadableValue(
                    stream.position(token), token.text() + " depends on the database; write the value itself");
        }
        return reference(token);
    }

    /** A sequence's value, a function, or a column of the query that is read from. */
    private Value reference(Token first) {
        List<Identifier> path = new ArrayList<>();
        do {
            if (path.size() > 0 && (stream.at("NEXTVAL") || stream.at("CURRVAL"))) {
                return sequence(path, first);
            }
            path.add(stream.name("a value"));
        } while (stream.accept("."));
        if (stream.at("(")) {
            return function(path, first);
        }
        Value named = names.get(path.get(path.size() - 1));
        if (named == null) {
            throw new UnreadableValue(stream.position(first), "'" + path.get(path.size() - 1) + "' is not constant");
        }
        return named;
    }

    private Value sequence(List<Identifier> path, Token first) {
        Identifier name = path.get(path.size() - 1);
        QualifiedName sequence = path.size() > 1
                ? QualifiedName.of(path.get(path.size() - 2), name)
                : new QualifiedName(stream.session().schema(), name);
        boolean next = stream.next().is("NEXTVAL");
        Optional<BigInteger> value = next ? sequences.next(sequence) : sequences.current(sequence);
        return new Value.Num(new BigDecimal(value.orElseThrow(() -> new UnreadableValue(
                stream.position(first),
                next
                        ? "no script creates the sequence " + sequence
                        : sequence + ".CURRVAL is not known: the script draws no value before"))));
    }

    private Value function(List<Identifier> path, Token first) {
        boolean own = path.size() == 1 || path.get(0).text().equals("SYS");
        String name = path.get(path.size() - 1).text();
        if (!own || !functions.known(name)) {
            throw new UnreadableValue(stream.position(first), "the function " + name + " is not computed");
        }
        stream.expect("(");
        List<Value> arguments = new ArrayList<>();
        if (!stream.accept(")")) {
            do {
                arguments.add(sum());
            } while (stream.accept(","));
            if (name.equals("CHR") && stream.accept("USING")) {
                stream.expect("NCHAR_CS");
            }
            stream.expect(")");
        }
        return functions.apply(name, arguments);
    }

    private Value interval() {
        String text = stream.next().text();
        String from = field();
        String to = stream.accept("TO") ? field() : from;
        return IntervalText.literal(text, from, to);
    }

    private String field() {
        String field = stream.next().text();
        if (stream.at("(")) {
            stream.skipParentheses();
        }
        return field;
    }
}
