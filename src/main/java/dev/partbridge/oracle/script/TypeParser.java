package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column's data type, as the dictionary would show it: ANSI names become Oracle's own, arguments left out become
 * Oracle's defaults (SQL Language Reference, Data Types).
 */
final class TypeParser {
    /** Names of types that Oracle takes for its own; some have more words, which {@link #builtIn} reads. */
    private static final Set<String> ANSI = Set.of(
            "REAL", "INTEGER", "INT", "SMALLINT", "DECIMAL", "DEC", "NUMERIC", "VARCHAR", "CHARACTER", "NATIONAL");

    private final TokenStream stream;
    private final TypeSizes sizes;

    TypeParser(TokenStream stream) {
        this.stream = stream;
        this.sizes = new TypeSizes(stream);
    }

    OracleType read() {
        if (stream.accept("TIMESTAMP")) {
            return timestamp();
        }
        if (stream.accept("INTERVAL")) {
            return interval();
        }
        if (stream.accept("DOUBLE", "PRECISION")) {
            return OracleType.of("FLOAT", 126);
        }
        if (stream.accept("LONG", "RAW")) {
            return OracleType.of("LONG RAW");
        }
        if (stream.accept("LONG", "VARCHAR")) {
            return OracleType.of("LONG");
        }
        String word = stream.peek().text();
        if (stream.peek().kind() == Token.Kind.WORD
                && (ANSI.contains(word) || OracleType.of(word).isBuiltIn())) {
            return builtIn(stream.next().text());
        }
        return named();
    }

    private OracleType builtIn(String word) {
        return switch (word) {
            case "NUMBER" -> sizes.number("NUMBER");
            case "DECIMAL", "DEC", "NUMERIC" -> {
                OracleType type = sizes.number("NUMBER");
                yield type.precision().isEmpty() ? wholeNumber() : type;
            }
            case "INTEGER", "INT", "SMALLINT" -> wholeNumber();
            case "FLOAT" -> OracleType.of("FLOAT", sizes.floatPrecision());
            case "REAL" -> OracleType.of("FLOAT", 63);
            case "CHAR", "CHARACTER" -> stream.accept("VARYING") ? sizes.text("VARCHAR2") : sizes.text("CHAR");
            case "NCHAR" -> stream.accept("VARYING") ? sizes.text("NVARCHAR2") : sizes.text("NCHAR");
            case "NATIONAL" -> {
                if (!stream.accept("CHAR") && !stream.accept("CHARACTER")) {
                    throw stream.error("CHARACTER");
                }
                yield stream.accept("VARYING") ? sizes.text("NVARCHAR2") : sizes.text("NCHAR");
            }
            case "VARCHAR", "VARCHAR2" -> sizes.text("VARCHAR2");
            case "NVARCHAR2" -> sizes.text("NVARCHAR2");
            case "RAW" -> sizes.raw();
            case "UROWID" -> sizes.argument().map(n -> OracleType.of(word, n)).orElse(OracleType.of(word));
            case "VECTOR" -> {
                vector();
                yield OracleType.of(word);
            }
            default -> OracleType.of(word);
        };
    }

    /** {@code (dimensions, format, storage)}; the type is not converted, so they are only looked at. */
    private void vector() {
        if (!stream.accept("(")) {
            return;
        }
        do {
            if (!stream.accept("*")
                    && !stream.accept("INT8")
                    && !stream.accept("FLOAT32")
                    && !stream.accept("FLOAT64")
                    && !stream.accept("BINARY")
                    && !stream.accept("DENSE")
                    && !stream.accept("SPARSE")) {
                stream.integer("the number of dimensions or a format");
            }
        } while (stream.accept(","));
        stream.expect(")");
    }

    private static OracleType wholeNumber() {
        return new OracleType("NUMBER", Optional.empty(), Optional.of(0), Optional.empty());
    }

    private OracleType timestamp() {
        int fraction = sizes.digits().orElse(6);
        if (stream.accept("WITH", "LOCAL")) {
            stream.expect("TIME", "ZONE");
            return OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", fraction);
        }
        boolean zoned = stream.accept("WITH", "TIME");
        if (zoned) {
            stream.expect("ZONE");
        }
        return OracleType.of(zoned ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP", fraction);
    }

    private OracleType interval() {
        if (stream.accept("YEAR")) {
            int digits = sizes.digits().orElse(2);
            stream.expect("TO", "MONTH");
            return OracleType.of("INTERVAL YEAR TO MONTH", digits, 0);
        }
        stream.expect("DAY");
        int digits = sizes.digits().orElse(2);
        stream.expect("TO", "SECOND");
        return OracleType.of("INTERVAL DAY TO SECOND", digits, sizes.digits().orElse(6));
    }

    /** An object type, REF, or one of Oracle's own in a schema, such as {@code "SYS"."XMLTYPE"}. */
    private OracleType named() {
        List<String> parts = new ArrayList<>();
        boolean ref = stream.at("REF") && stream.peek(1).kind() != Token.Kind.SIGN && stream.accept("REF");
        do {
            parts.add(stream.name("a data type").text());
        } while (stream.accept("."));
        String name = String.join(".", parts);
        String own = name.startsWith("SYS.") || name.startsWith("PUBLIC.") ? parts.get(1) : name;
        return OracleType.of(ref ? "REF " + own : own);
    }
}
