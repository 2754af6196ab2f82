package dev.partbridge.postgres.compare;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of bounds, as they are planned and as the server prints them. */
final class Literals {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private Literals() {}

    /** The value without its quotes; absent for what is no literal. */
    static Optional<String> value(String literal) {
        if (literal.matches("(?s)'([^']|'')*'")) {
            return Optional.of(literal.substring(1, literal.length() - 1).replace("''", "'"));
        }
        if (NUMBER.matcher(literal).matches()) {
            return Optional.of(literal);
        }
        return Optional.empty();
    }

    /** Both the same word, or literals of the same text, or numbers of the same value. */
    static boolean same(String wanted, String found) {
        if (wanted.equals(found)) {
            return true;
        }
        if (word(wanted) || word(found)) {
            return false;
        }
        Optional<String> left = value(wanted);
        Optional<String> right = value(found);
        if (left.isPresent() && left.equals(right)) {
            return true;
        }
        return number(wanted)
                && right.filter(Literals::number).isPresent()
                && new BigDecimal(wanted).compareTo(new BigDecimal(right.get())) == 0;
    }

    /** Words that stand for no value of the column's type. */
    static boolean word(String text) {
        return text.equals("MINVALUE") || text.equals("MAXVALUE") || text.equals("NULL");
    }

    private static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }
}
