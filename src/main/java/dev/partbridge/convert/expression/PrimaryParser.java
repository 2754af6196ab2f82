package dev.partbridge.convert.expression;

import dev.partbridge.convert.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between operators: literals, names, functions, CASE, CAST and what is in parentheses. */
final class PrimaryParser {
    private final Tokens tokens;
    private final Parser parser;

    PrimaryParser(Tokens tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    Node read() throws NotConverted {
        Token token = tokens.next();
        return switch (token.kind()) {
            case NUMBER -> new Node.Number(token.text());
            case TEXT -> text(token.text());
            case QUOTED_NAME -> name(token.text(), true);
            case OPERATOR -> {
                NotConverted.unless(token.is("("), "\"" + token.text() + "\" is not expected there");
                NotConverted.unless(!tokens.at("SELECT"), "it holds a subquery");
                List<Node> values = parser.list();
                NotConverted.unless(!values.isEmpty(), "there is nothing in the parentheses");
                yield values.size() == 1 ? values.get(0) : new Node.Tuple(values);
            }
            case WORD -> word(token.text());
        };
    }

    private static Node text(String value) {
        return value.isEmpty() ? new Node.Null() : new Node.Text(value);
    }

    private Node word(String word) throws NotConverted {
        if (word.equals("NULL")) {
            return new Node.Null();
        }
        if (tokens.at(Kind.TEXT) && (word.equals("DATE") || word.equals("TIMESTAMP"))) {
            return new Node.TimeLiteral(word, tokens.text());
        }
        if (tokens.at(Kind.TEXT) && word.equals("INTERVAL")) {
            return interval();
        }
        if (word.equals("CASE")) {
            return conditional();
        }
        if (!tokens.take("(")) {
            return name(word, false);
        }
        return switch (word) {
            case "CAST" -> cast();
            case "EXTRACT" -> {
                String field = tokens.next().text();
                tokens.expect("FROM");
                Node from = parser.sum();
                tokens.expect(")");
                yield new Node.Call("EXTRACT", List.of(new Node.Text(field), from));
            }
            case "TRIM" -> trim();
            case "JSON_VALUE", "JSON_EXISTS" -> json(word);
            default -> new Node.Call(word, parser.list());
        };
    }

    private Node name(String first, boolean quoted) throws NotConverted {
        List<String> path = new ArrayList<>(List.of(first));
        while (tokens.take(".")) {
            path.add(tokens.next().text());
        }
        if (tokens.take("(")) {
            // "SYS"."TO_DATE"(...) is how an expression may stand in the dictionary; one's own function is not known
            boolean own = path.size() == 1 || (path.size() == 2 && path.get(0).equals("SYS"));
            NotConverted.unless(own, "the function " + String.join(".", path) + " is not one of Oracle's own");
            return new Node.Call(path.get(path.size() - 1), parser.list());
        }
        return new Node.Name(List.copyOf(path), quoted);
    }

    private Node conditional() throws NotConverted {
        Optional<Node> operand = tokens.at("WHEN") ? Optional.empty() : Optional.of(parser.condition());
        List<Node.When> whens = new ArrayList<>();
        while (tokens.take("WHEN")) {
            Node condition = parser.condition();
            tokens.expect("THEN");
            whens.add(new Node.When(condition, parser.condition()));
        }
        NotConverted.unless(!whens.isEmpty(), "WHEN is missing");
        Optional<Node> otherwise = tokens.take("ELSE") ? Optional.of(parser.condition()) : Optional.empty();
        tokens.expect("END");
        return new Node.Case(operand, whens, otherwise);
    }

    private Node interval() throws NotConverted {
        String text = tokens.text();
        String from = tokens.next().text();
        digits();
        String to = from;
        if (tokens.take("TO")) {
            to = tokens.next().text();
            digits();
        }
        return new Node.IntervalLiteral(text, from, to);
    }

    /** The number of digits, which says only what the literal may hold. */
    private void digits() throws NotConverted {
        if (tokens.take("(")) {
            parser.list();
        }
    }

    private Node cast() throws NotConverted {
        Node inner = parser.condition();
        tokens.expect("AS");
        StringBuilder type = new StringBuilder(tokens.next().text());
        List<Integer> arguments = new ArrayList<>();
        while (!tokens.take(")")) {
            if (tokens.take("(")) {
                do {
                    arguments.add(tokens.integer());
                    if (!tokens.take("CHAR")) {
                        tokens.take("BYTE");
                    }
                } while (tokens.take(","));
                tokens.expect(")");
            } else {
                type.append(' ').append(tokens.next().text());
            }
        }
        return new Node.Cast(inner, type.toString(), arguments);
    }

    private Node trim() throws NotConverted {
        String side = tokens.take("LEADING") ? "LTRIM" : tokens.take("TRAILING") ? "RTRIM" : "TRIM";
        if (!side.equals("TRIM") || tokens.take("BOTH")) {
            if (tokens.take("FROM")) {
                Node only = parser.sum();
                tokens.expect(")");
                return new Node.Call(side, List.of(only));
            }
        }
        Node first = parser.sum();
        if (!tokens.take("FROM")) {
            tokens.expect(")");
            return new Node.Call(side, List.of(first));
        }
        Node from = parser.sum();
        tokens.expect(")");
        return new Node.Call(side, List.of(from, first));
    }

    private Node json(String function) throws NotConverted {
        Node document = parser.sum();
        tokens.take("FORMAT", "JSON");
        tokens.expect(",");
        String path = tokens.text();
        Optional<String> returning = Optional.empty();
        while (!tokens.take(")")) {
            if (tokens.take("RETURNING")) {
                String type = tokens.next().text();
                digits();
                returning = Optional.of(type);
            } else if (!tokens.take("NULL", "ON", "ERROR")
                    && !tokens.take("NULL", "ON", "EMPTY")
                    && !tokens.take("FALSE", "ON", "ERROR")) {
                throw new NotConverted(function + " has a clause that is not carried over: " + tokens.rest());
            }
        }
        return new Node.Json(function, document, path, returning);
    }
}
