package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.OracleType.LengthUnit;
import dev.partbridge.oracle.script.alter.Refused;
import java.math.BigInteger;
import java.util.Optional;

/** What stands in parentheses behind a data type, within Oracle's limits (Database Error Messages). */
final class TypeSizes {
    /** With MAX_STRING_SIZE = EXTENDED; 4000 without. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_CHAR = 2_000;

    private final TokenStream stream;

    TypeSizes(TokenStream stream) {
        this.stream = stream;
    }

    /** NUMBER(p) has the scale 0, NUMBER alone has none. */
    OracleType number(String name) {
        if (!stream.accept("(")) {
            return OracleType.of(name);
        }
        Optional<Integer> precision =
                stream.accept("*") ? Optional.empty() : Optional.of(between(1, 38, "precision", "ORA-01727"));
        int scale = stream.accept(",") ? between(-84, 127, "scale", "ORA-01728") : 0;
        stream.expect(")");
        return new OracleType(name, precision, Optional.of(scale), Optional.empty());
    }

    /** In binary digits. */
    int floatPrecision() {
        if (!stream.accept("(")) {
            return 126;
        }
        int precision = between(1, 126, "precision", "ORA-01724");
        stream.expect(")");
        return precision;
    }

    /** CHAR alone has one character, VARCHAR2 needs its length. */
    OracleType text(String name) {
        boolean varying = name.contains("VAR");
        if (!varying && !stream.at("(")) {
            return OracleType.of(name, 1);
        }
        open(name);
        int length = length(name, varying ? LONGEST_TEXT : LONGEST_CHAR);
        Optional<LengthUnit> unit = stream.accept("BYTE")
                ? Optional.of(LengthUnit.BYTE)
                : stream.accept("CHAR") ? Optional.of(LengthUnit.CHAR) : Optional.empty();
        stream.expect(")");
        return new OracleType(name, Optional.of(length), Optional.empty(), unit);
    }

    OracleType raw() {
        open("RAW");
        int length = length("RAW", LONGEST_TEXT);
        stream.expect(")");
        return OracleType.of("RAW", length);
    }

    /** Digits of a fraction of a second, or of the years or days of an interval. */
    Optional<Integer> digits() {
        if (!stream.accept("(")) {
            return Optional.empty();
        }
        int digits = between(0, 9, "number of digits", "ORA-30088");
        stream.expect(")");
        return Optional.of(digits);
    }

    Optional<Integer> argument() {
        if (!stream.accept("(")) {
            return Optional.empty();
        }
        int value = small();
        stream.expect(")");
        return Optional.of(value);
    }

    private void open(String type) {
        if (!stream.accept("(")) {
            throw new Refused(
                    "ORA-00906",
                    type + " has no length",
                    "Write the length in parentheses, such as " + type + "(100)",
                    stream.position());
        }
    }

    private int length(String type, int longest) {
        Token at = stream.peek();
        int length = small();
        if (length < 1) {
            throw new Refused(
                    "ORA-01723", type + " of length " + length, "Write a length of at least 1", stream.position(at));
        }
        if (length > longest) {
            throw new Refused(
                    "ORA-00910",
                    "the length " + length + " is too long for " + type + ", which takes " + longest,
                    "Write a length of at most " + longest + ", or a LOB",
                    stream.position(at));
        }
        return length;
    }

    private int between(int least, int most, String what, String code) {
        Token at = stream.peek();
        int value = small();
        if (value < least || value > most) {
            throw new Refused(
                    code,
                    "the " + what + " " + value + " is not between " + least + " and " + most,
                    "Write a " + what + " from " + least + " to " + most,
                    stream.position(at));
        }
        return value;
    }

    private int small() {
        Token at = stream.peek();
        BigInteger value = stream.integer("a number");
        if (value.bitLength() > 30) {
            throw new SyntaxError(stream.position(at), "the number " + value + " is too large here");
        }
        return value.intValue();
    }
}
