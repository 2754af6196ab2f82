package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgKeyPart;
import java.util.List;

/**
 * Oracle's order of tuples as a condition: column by column, NULL above every value and below MAXVALUE. PostgreSQL's
 * row comparison is unknown where a NULL decides, so the condition is spelled out and is true or false, never unknown:
 * a CHECK takes unknown for true.
 */
final class TupleOrder {
    private static final String MAXVALUE = "MAXVALUE";

    private TupleOrder() {}

    /**
     * The rows whose key is below a bound.
     *
     * @param bound a literal or MAXVALUE for each part
     */
    static String below(List<PgKeyPart> key, List<String> bound) {
        if (bound.get(0).equals(MAXVALUE)) {
            return "true";
        }
        String column = key.get(0).sql();
        String literal = bound.get(0);
        String less = column + " < " + literal;
        if (key.size() == 1) {
            return column + " IS NOT NULL AND " + less;
        }
        String rest = below(key.subList(1, key.size()), bound.subList(1, bound.size()));
        if (rest.equals("true")) {
            return column + " IS NOT NULL AND " + column + " <= " + literal;
        }
        return column + " IS NOT NULL AND (" + less + " OR (" + column + " = " + literal + " AND " + rest + "))";
    }
}
