package dev.partbridge.oracle.script;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of an identity column's sequence. DBMS_METADATA prints all of them, a person none but what differs; both
 * become the same text, in one order and without what Oracle takes by itself (SQL Language Reference, CREATE SEQUENCE).
 */
final class IdentityOptions {
    private static final BigInteger LOWEST =
            BigInteger.TEN.pow(27).subtract(BigInteger.ONE).negate();
    private static final BigInteger HIGHEST = BigInteger.TEN.pow(28).subtract(BigInteger.ONE);
    private static final Set<String> USUAL =
            Set.of("NOMINVALUE", "NOMAXVALUE", "NOCYCLE", "NOORDER", "NOKEEP", "NOSCALE", "GLOBAL", "CACHE 20");
    private static final Set<String> WORDS = Set.of(
            "NOMINVALUE",
            "NOMAXVALUE",
            "NOCACHE",
            "CYCLE",
            "NOCYCLE",
            "ORDER",
            "NOORDER",
            "KEEP",
            "NOKEEP",
            "SCALE",
            "NOSCALE",
            "EXTEND",
            "NOEXTEND",
            "GLOBAL",
            "SESSION");

    private final TokenStream stream;
    private final Map<String, BigInteger> numbers = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private boolean limit;

    private IdentityOptions(TokenStream stream) {
        this.stream = stream;
    }

    /** What stands behind AS IDENTITY, with or without parentheses. */
    static String read(TokenStream stream) {
        IdentityOptions options = new IdentityOptions(stream);
        boolean open = stream.accept("(");
        boolean more = true;
        while (more) {
            more = options.option();
        }
        if (open) {
            stream.expect(")");
        }
        return options.text();
    }

    private boolean option() {
        if (stream.at("START", "WITH", "LIMIT", "VALUE")) {
            stream.accept("START", "WITH", "LIMIT", "VALUE");
            limit = true;
            return true;
        }
        for (String name : List.of("START WITH", "INCREMENT BY", "MINVALUE", "MAXVALUE", "CACHE")) {
            if (stream.accept(name.split(" "))) {
                numbers.put(name, number());
                return true;
            }
        }
        String word = stream.peek().text().toUpperCase(Locale.ROOT);
        if (stream.peek().kind() == Token.Kind.WORD && WORDS.contains(word)) {
            stream.next();
            words.add(word);
            return true;
        }
        return false;
    }

    private BigInteger number() {
        boolean negative = stream.accept("-");
        Token token = stream.peek();
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("\\d+")) {
            throw stream.error("a whole number");
        }
        stream.next();
        BigInteger number = new BigInteger(token.text());
        return negative ? number.negate() : number;
    }

    private String text() {
        BigInteger increment = numbers.getOrDefault("INCREMENT BY", BigInteger.ONE);
        boolean up = increment.signum() >= 0;
        BigInteger low = numbers.getOrDefault("MINVALUE", up ? BigInteger.ONE : LOWEST);
        BigInteger high = numbers.getOrDefault("MAXVALUE", up ? HIGHEST : BigInteger.ONE.negate());
        BigInteger start = numbers.getOrDefault("START WITH", up ? low : high);
        List<String> options = new ArrayList<>();
        if (limit) {
            options.add("START WITH LIMIT VALUE");
        } else {
            other("START WITH", start, up ? BigInteger.ONE : BigInteger.ONE.negate())
                    .ifPresent(options::add);
        }
        other("INCREMENT BY", increment, BigInteger.ONE).ifPresent(options::add);
        other("MINVALUE", low, up ? BigInteger.ONE : LOWEST).ifPresent(options::add);
        other("MAXVALUE", high, up ? HIGHEST : BigInteger.ONE.negate()).ifPresent(options::add);
        Optional.ofNullable(numbers.get("CACHE")).map(n -> "CACHE " + n).ifPresent(words::add);
        words.stream().filter(w -> !USUAL.contains(w)).sorted().forEach(options::add);
        return String.join(" ", options);
    }

    private static Optional<String> other(String name, BigInteger value, BigInteger usual) {
        return value.equals(usual) ? Optional.empty() : Optional.of(name + " " + value);
    }
}
