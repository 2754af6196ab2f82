package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives an expression's data type by descent, where it is certain (SQL Language Reference, Data Types, Arithmetic
 * Operators, and the return values of the functions). The lengths of texts are upper bounds.
 */
final class DerivedType {
    private final TokenStream stream;
    private final Map<String, OracleType> columns;

    private DerivedType(TokenStream stream, Map<String, OracleType> columns) {
        this.stream = stream;
        this.columns = columns;
    }

    /** The types of the columns that are not virtual, which alone an expression may speak of. */
    static Map<String, OracleType> columns(List<OracleColumn> all) {
        Map<String, OracleType> columns = new HashMap<>();
        all.stream()
                .filter(c -> c.virtualText().isEmpty() && c.type().isDeclared())
                .forEach(c -> columns.put(c.name().text(), c.type()));
        return columns;
    }

    static OracleType of(String expression, Map<String, OracleType> columns, Session session) throws UncertainType {
        ScriptText script = new ScriptText("expression", expression);
        TokenStream stream =
                new TokenStream(new Statement(script, Statement.Kind.SQL, 0, expression.length()), session);
        try {
            OracleType type = new DerivedType(stream, columns).sum();
            if (!stream.atEnd()) {
                throw new UncertainType("\"" + stream.peek().text() + "\" is not understood there");
            }
            if (type.equals(TypeMix.NULL)) {
                throw new UncertainType("it is NULL");
            }
            return type;
        } catch (SyntaxError e) {
            throw new UncertainType("it is not understood");
        }
    }

    /** An argument of a function: its type, and its value where it is a whole number. */
    record Argument(OracleType type, Optional<Integer> constant) {}

    private OracleType sum() throws UncertainType {
        OracleType left = product();
        while (!stream.atEnd()) {
            if (stream.accept("|", "|")) {
                left = TypeMix.joined(left, product());
            } else if (stream.accept("+")) {
                left = TypeMix.sum(left, product());
            } else if (stream.accept("-")) {
                left = TypeMix.difference(left, product());
            } else {
                return left;
            }
        }
        return left;
    }

    private OracleType product() throws UncertainType {
        OracleType left = signed();
        while (stream.accept("*") || stream.accept("/")) {
            left = TypeMix.number(List.of(left, signed()));
        }
        return left;
    }

    private OracleType signed() throws UncertainType {
        return stream.accept("-") || stream.accept("+") ? TypeMix.number(List.of(signed())) : primary();
    }

    private OracleType primary() throws UncertainType {
        Token token = stream.peek();
        if (stream.accept("(")) {
            OracleType inner = sum();
            stream.expect(")");
            return inner;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            stream.next();
            Token letter = stream.peek();
            boolean suffixed = letter.start() == token.end() && stream.atAny("F", "D");
            return suffixed
                    ? OracleType.of(stream.next().is("F") ? "BINARY_FLOAT" : "BINARY_DOUBLE")
                    : OracleType.of("NUMBER");
        }
        if (token.kind() == Token.Kind.TEXT) {
            stream.next();
            int bytes = token.text().getBytes(StandardCharsets.UTF_8).length;
            return bytes == 0 ? TypeMix.NULL : OracleType.of("VARCHAR2", bytes);
        }
        if (stream.accept("NULL")) {
            return TypeMix.NULL;
        }
        if (stream.accept("CASE")) {
            return caseExpression();
        }
        if (token.kind() == Token.Kind.WORD && stream.peek(1).kind() == Token.Kind.TEXT) {
            stream.next();
            stream.next();
            if (token.is("DATE")) {
                return OracleType.of("DATE");
            }
            throw new UncertainType("what " + token.text() + " '...' gives in it is not certain");
        }
        return named();
    }

    private OracleType named() throws UncertainType {
        Token first = stream.peek();
        List<String> path = new ArrayList<>(List.of(stream.name("an expression").text()));
        while (stream.accept(".")) {
            path.add(stream.name("a name").text());
        }
        if (stream.at("(")) {
            if (path.size() > 1 || first.kind() != Token.Kind.WORD) {
                throw new UncertainType("the function " + String.join(".", path) + " is not one of Oracle's own");
            }
            return call(path.get(0));
        }
        String column = path.get(path.size() - 1);
        OracleType type = columns.get(column);
        if (type == null) {
            throw new UncertainType(column + " is no ordinary column of the table");
        }
        return type;
    }

    private OracleType call(String function) throws UncertainType {
        stream.expect("(");
        switch (function) {
            case "EXTRACT" -> {
                boolean field = stream.atAny("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");
                stream.next();
                if (!field || !stream.accept("FROM")) {
                    throw new UncertainType("what this EXTRACT gives is not certain");
                }
                sum();
                stream.expect(")");
                return OracleType.of("NUMBER");
            }
            case "CAST" -> {
                sum();
                stream.expect("AS");
                OracleType type = new TypeParser(stream).read();
                stream.expect(")");
                return type;
            }
            case "TRIM" -> {
                boolean side = stream.accept("LEADING") || stream.accept("TRAILING") || stream.accept("BOTH");
                OracleType type = side && stream.at("FROM") ? TypeMix.NULL : sum();
                type = stream.accept("FROM") ? sum() : type;
                stream.expect(")");
                return TypeMix.text(type);
            }
            case "JSON_VALUE" -> {
                return json();
            }
            default -> {
                return DerivedFunctions.of(function, arguments());
            }
        }
    }

    /** Behind the parenthesis. */
    private OracleType json() {
        OracleType type = OracleType.of("VARCHAR2");
        while (!stream.accept(")")) {
            if (stream.atEnd()) {
                throw stream.error("')'");
            }
            if (stream.accept("RETURNING")) {
                type = new TypeParser(stream).read();
            } else if (stream.at("(")) {
                stream.skipParentheses();
            } else {
                stream.next();
            }
        }
        boolean open = type.name().equals("VARCHAR2") && type.precision().isEmpty();
        return open ? OracleType.of("VARCHAR2", TypeMix.LONGEST) : type;
    }

    private List<Argument> arguments() throws UncertainType {
        List<Argument> all = new ArrayList<>();
        if (stream.accept(")")) {
            return all;
        }
        do {
            Token token = stream.peek();
            boolean alone = stream.peek(1).is(",") || stream.peek(1).is(")");
            all.add(new Argument(sum(), alone ? whole(token) : Optional.empty()));
        } while (stream.accept(","));
        stream.expect(")");
        return all;
    }

    private static Optional<Integer> whole(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().matches("[0-9]{1,9}")
                ? Optional.of(new BigInteger(token.text()).intValue())
                : Optional.empty();
    }

    private OracleType caseExpression() throws UncertainType {
        List<OracleType> results = new ArrayList<>();
        if (!stream.at("WHEN")) {
            sum();
        }
        while (stream.accept("WHEN")) {
            condition();
            results.add(sum());
        }
        if (stream.accept("ELSE")) {
            results.add(sum());
        }
        stream.expect("END");
        return TypeMix.alike(results);
    }

    /** Up to the THEN of its own: what it compares does not matter. */
    private void condition() {
        int depth = 0;
        while (depth > 0 || !stream.at("THEN")) {
            if (stream.atEnd()) {
                throw stream.error("THEN");
            }
            depth += stream.at("CASE") ? 1 : stream.at("END") ? -1 : 0;
            stream.next();
        }
        stream.expect("THEN");
    }
}
