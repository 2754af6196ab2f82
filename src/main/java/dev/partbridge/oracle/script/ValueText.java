package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleDateText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.regex.Pattern;

/** Implicit conversions to text and to numbers, by a session's settings. */
final class ValueText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

    private final Session session;

    ValueText(Session session) {
        this.session = session;
    }

    /** As TO_CHAR without a format gives it; empty for NULL. */
    String of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Num number) {
            return number(number.number());
        }
        if (value instanceof Value.Time time) {
            String format = time.date() ? session.dateFormat() : session.timestampFormat();
            return date(new Value.Time(time.time(), time.date()), format);
        }
        if (value instanceof Value.Bytes bytes) {
            return bytes.hex();
        }
        if (value instanceof Value.Null || value instanceof Value.EmptyLob) {
            return "";
        }
        throw new DateTimeException("the value's text is not computed; write it as a text literal");
    }

    /** TO_CHAR of a date with a format. */
    String date(Value.Time value, String format) {
        if (format.isEmpty()) {
            throw new DateTimeException("the session's format is not known after " + session.unknown());
        }
        if (!session.english()) {
            throw new DateTimeException("names of months in " + session.dateLanguage() + " are not written");
        }
        return OracleDateText.of(value.time(), format);
    }

    /** Oracle writes no 0 before the point: {@code .5}. */
    private String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String plain = number.stripTrailingZeros().toPlainString();
        String bare = plain.startsWith("0.")
                ? plain.substring(1)
                : plain.startsWith("-0.") ? "-" + plain.substring(2) : plain;
        if (bare.length() > 40) {
            throw new ArithmeticException("the text of a number of more than 40 digits is not computed");
        }
        return bare.replace('.', session.decimal());
    }

    /** TO_NUMBER without a format. */
    BigDecimal number(Value value) {
        if (value instanceof Value.Num number) {
            return number.number();
        }
        if (value instanceof Value.Text text) {
            return number(text.text());
        }
        throw new DateTimeException("a number is wanted where the value is none (ORA-00932)");
    }

    /** A text as a number; blanks around it do not count. */
    BigDecimal number(String text) {
        String plain = session.decimal() == '.' ? text.strip() : point(text.strip());
        if (!NUMBER.matcher(plain).matches()) {
            throw new DateTimeException("ORA-01722: '" + text + "' is no number"
                    + (session.decimal() == '.' ? "" : " with '" + session.decimal() + "' for the point"));
        }
        return new BigDecimal(plain);
    }

    private String point(String text) {
        return text.indexOf('.') >= 0 ? text.replace('.', '?') : text.replace(session.decimal(), '.');
    }
}
