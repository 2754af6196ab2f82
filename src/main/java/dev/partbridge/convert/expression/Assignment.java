package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;

/** Gives a default the type of its column, as Oracle does when a row gets it. */
final class Assignment {
    private final Writer writer;

    Assignment(Writer writer) {
        this.writer = writer;
    }

    Typed to(Node node, Typed value, String type) throws NotConverted {
        Kind kind = Kind.of(type);
        Kind own = value.kind();
        if (own == Kind.NULL) {
            return value;
        }
        NotConverted.unless(own != Kind.TRUTH, "a condition stands where a value must be");
        if (kind.isText()) {
            if (own == Kind.INTEGER && value.isConstant()) {
                return Typed.text(value.number().map(BigDecimal::toPlainString).orElse(""));
            }
            NotConverted.unless(own.isText() || own == Kind.INTEGER, own + " as a text depends on the session");
            return value;
        }
        if (kind.isLocalTime() && own == Kind.TIMESTAMPTZ) {
            return local(node, type);
        }
        if (kind.isLocalTime() && own == Kind.TIMESTAMP && type.equals("timestamp(0)")) {
            // assigned, the fraction would be rounded, into the next day at its end; Oracle cuts it
            return Typed.atom("date_trunc('second', " + value.sql() + ")", Kind.DATE)
                    .sharing(value);
        }
        if (kind == Kind.TIMESTAMPTZ && (own.isLocalTime() || own == Kind.TIMESTAMPTZ)) {
            return zoned(node, value);
        }
        if (kind == Kind.RAW && own == Kind.UUID) {
            return Typed.atom("decode(replace(" + value.sql() + "::text, '-', ''), 'hex')", Kind.RAW)
                    .sharing(value);
        }
        if (kind == Kind.JSON && value.text().isPresent()) {
            return value;
        }
        if (kind == Kind.BOOLEAN && own.isNumber() && value.isConstant()) {
            boolean truth = value.number().orElseThrow().signum() != 0;
            return Typed.atom(String.valueOf(truth), Kind.BOOLEAN).withNullable(false);
        }
        if (kind == Kind.OTHER || (kind.isNumber() && own.isNumber())) {
            NotConverted.unless(kind != Kind.OTHER || value.isConstant(), "a value of the type " + type);
            return value;
        }
        return new Alike(writer).as(value, kind);
    }

    private static boolean named(Node node, String name) {
        return node instanceof Node.Name word && word.path().get(0).equals(name);
    }

    /**
     * SYSTIMESTAMP is taken in the host's zone, CURRENT_TIMESTAMP in the session's. DEFAULT takes AT TIME ZONE in
     * parentheses only.
     */
    private Typed local(Node node, String type) throws NotConverted {
        NotConverted.unless(
                named(node, "SYSTIMESTAMP") || named(node, "CURRENT_TIMESTAMP"),
                "a time with a zone is stored without it, by the session's settings");
        String zone = writer.context.clock().zone().orElse("");
        String local = named(node, "SYSTIMESTAMP") && !zone.isEmpty()
                ? "(statement_timestamp() AT TIME ZONE " + PostgresSql.literal(zone) + ")"
                : "localtimestamp";
        boolean cut = type.equals("timestamp(0)") || type.equals("date");
        return Typed.atom(cut ? "date_trunc('second', " + local + ")" : local, Kind.TIMESTAMP)
                .withVolatility(Volatility.STABLE)
                .withNullable(false);
    }

    /** The moment itself, whatever the zone it is told in. */
    private Typed zoned(Node node, Typed value) {
        writer.notes.remove(Note.SESSION_CLOCK);
        boolean day = named(node, "SYSDATE") || named(node, "CURRENT_DATE");
        String sql = day ? "date_trunc('second', statement_timestamp())" : value.sql();
        return Typed.atom(sql, Kind.TIMESTAMPTZ).sharing(value).withVolatility(Volatility.STABLE);
    }
}
