package dev.partbridge.convert.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an Oracle expression by descent (SQL Language Reference, Expressions and Conditions). */
final class Parser {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "^=", "~=", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final PrimaryParser primary;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
        this.primary = new PrimaryParser(tokens, this);
    }

    /** The whole text; nothing may follow. */
    static Node parse(String text) throws NotConverted {
        Tokens tokens = new Tokens(Token.of(text));
        Node all = new Parser(tokens).condition();
        NotConverted.unless(tokens.atEnd(), "\"" + tokens.rest() + "\" is not expected there");
        return all;
    }

    /** A condition or a value. */
    Node condition() throws NotConverted {
        Node left = and();
        while (tokens.take("OR")) {
            left = new Node.Logic("OR", left, and());
        }
        return left;
    }

    private Node and() throws NotConverted {
        Node left = not();
        while (tokens.take("AND")) {
            left = new Node.Logic("AND", left, not());
        }
        return left;
    }

    private Node not() throws NotConverted {
        return tokens.take("NOT") ? new Node.Not(not()) : predicate();
    }

    private Node predicate() throws NotConverted {
        Node left = sum();
        if (tokens.take("IS")) {
            boolean not = tokens.take("NOT");
            if (tokens.take("JSON")) {
                return json(left, not);
            }
            tokens.expect("NULL");
            return new Node.IsNull(left, not);
        }
        for (String operator : COMPARISONS) {
            if (tokens.take(operator)) {
                boolean unequal = operator.equals("!=") || operator.equals("^=") || operator.equals("~=");
                return new Node.Comparison(unequal ? "<>" : operator, left, sum());
            }
        }
        boolean not = tokens.take("NOT");
        if (tokens.take("IN")) {
            tokens.expect("(");
            return new Node.In(left, list(), not);
        }
        if (tokens.take("BETWEEN")) {
            Node low = sum();
            tokens.expect("AND");
            return new Node.Between(left, low, sum(), not);
        }
        if (tokens.take("LIKE")) {
            Node pattern = sum();
            Optional<Node> escape = tokens.take("ESCAPE") ? Optional.of(sum()) : Optional.empty();
            return new Node.Like(left, pattern, escape, not);
        }
        NotConverted.unless(!not, "NOT is not expected there");
        return left;
    }

    private Node json(Node left, boolean not) throws NotConverted {
        tokens.take("FORMAT", "JSON");
        boolean open = tokens.take("(");
        boolean strict = tokens.take("STRICT");
        if (!strict) {
            tokens.take("LAX");
        }
        boolean unique = tokens.take("WITH", "UNIQUE", "KEYS");
        tokens.take("WITHOUT", "UNIQUE", "KEYS");
        if (open) {
            strict = tokens.take("STRICT") || strict;
            tokens.take("LAX");
            tokens.expect(")");
        }
        return new Node.IsJson(left, not, strict, unique);
    }

    /** The values up to the closing parenthesis. */
    List<Node> list() throws NotConverted {
        List<Node> values = new ArrayList<>();
        if (tokens.take(")")) {
            return values;
        }
        do {
            values.add(condition());
        } while (tokens.take(","));
        tokens.expect(")");
        return values;
    }

    Node sum() throws NotConverted {
        Node left = product();
        while (tokens.at("+") || tokens.at("-") || tokens.at("||")) {
            left = new Node.Operation(tokens.next().text(), List.of(left, product()));
        }
        return left;
    }

    private Node product() throws NotConverted {
        Node left = signed();
        while (tokens.at("*") || tokens.at("/")) {
            left = new Node.Operation(tokens.next().text(), List.of(left, signed()));
        }
        return left;
    }

    private Node signed() throws NotConverted {
        if (tokens.take("-")) {
            return new Node.Operation("-", List.of(signed()));
        }
        return tokens.take("+") ? signed() : primary.read();
    }
}
