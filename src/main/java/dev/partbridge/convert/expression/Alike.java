package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives values that meet one type, by Oracle's rules of implicit conversion (SQL Language Reference, Data Conversion). */
final class Alike {
    private final Writer writer;

    Alike(Writer writer) {
        this.writer = writer;
    }

    /** All values as of one kind, for a comparison or as the results of one expression. */
    List<Typed> of(List<Typed> values) throws NotConverted {
        Kind kind = common(values);
        List<Typed> alike = new ArrayList<>();
        for (Typed value : values) {
            alike.add(as(value, kind));
        }
        return alike;
    }

    private static Kind common(List<Typed> values) throws NotConverted {
        Kind common = Kind.NULL;
        for (Typed value : values) {
            common = common(common, value.kind());
        }
        // texts of both kinds: CHAR counts with its blanks unless it only meets literals
        boolean column = values.stream().anyMatch(v -> v.kind() == Kind.TEXT && !v.isConstant());
        boolean padded = values.stream().anyMatch(v -> v.kind() == Kind.CHAR);
        return common.isText() ? padded && !column ? Kind.CHAR : Kind.TEXT : common;
    }

    private static Kind common(Kind left, Kind right) throws NotConverted {
        if (left == right || right == Kind.NULL) {
            return left;
        }
        if (left == Kind.NULL) {
            return right;
        }
        if (left.isNumber() && right.isNumber()) {
            return left == Kind.DOUBLE || right == Kind.DOUBLE
                    ? Kind.DOUBLE
                    : left == Kind.REAL || right == Kind.REAL ? Kind.REAL : Kind.NUMBER;
        }
        if (left.isText() && right.isText()) {
            return Kind.TEXT;
        }
        if (left.isLocalTime() && right.isLocalTime()) {
            return Kind.TIMESTAMP;
        }
        if (left.isText() || right.isText()) {
            return left.isText() ? right : left;
        }
        if ((left == Kind.RAW && right == Kind.UUID) || (left == Kind.UUID && right == Kind.RAW)) {
            return Kind.UUID;
        }
        throw new NotConverted(left + " and " + right + " meet, which Oracle would convert by the session's settings");
    }

    /** The value as of the kind. */
    Typed as(Typed value, Kind kind) throws NotConverted {
        Kind own = value.kind();
        if (own == kind || own == Kind.NULL) {
            return value;
        }
        if (kind == Kind.REAL) {
            return Typed.of(value.cast("real"), Kind.REAL, Typed.CAST).from(value);
        }
        if (kind.isNumber() && own.isNumber()) {
            return value;
        }
        if (kind.isLocalTime() && own.isLocalTime()) {
            return value;
        }
        if (kind == Kind.CHAR && own == Kind.TEXT) {
            // blanks at the end do not count between CHAR and a literal
            return Typed.text(value.text().orElse("").replaceAll("(?<=.) +$", ""));
        }
        if (kind == Kind.TEXT && own == Kind.CHAR) {
            return TextFunctions.padded(value);
        }
        if (own.isText()) {
            return fromText(value, kind);
        }
        if (kind == Kind.UUID && own == Kind.RAW && value.text().isPresent()) {
            return uuid(value.text().get());
        }
        throw new NotConverted(own + " stands where " + kind + " must be");
    }

    private Typed fromText(Typed value, Kind kind) throws NotConverted {
        String text = value.text().orElse("");
        if (kind.isNumber()) {
            return number(value);
        }
        NotConverted.unless(!text.isEmpty(), "a text is compared with " + kind + " by the session's settings");
        if (kind.isLocalTime()) {
            LocalDateTime moment = writer.context
                    .dates()
                    .read(text)
                    .orElseThrow(() -> new NotConverted("'" + text + "' is no date of the session's format"));
            writer.notes.add(Note.IMPLICIT_DATE);
            return TimeLiterals.of(moment, Kind.DATE);
        }
        if (kind == Kind.RAW || kind == Kind.UUID) {
            NotConverted.unless(text.matches("([0-9A-Fa-f]{2})+"), "'" + text + "' is not hexadecimal");
            return kind == Kind.RAW ? Typed.raw(text.toLowerCase(Locale.ROOT)) : uuid(text);
        }
        throw new NotConverted("the text '" + text + "' stands where " + kind + " must be");
    }

    private static Typed uuid(String hex) throws NotConverted {
        NotConverted.unless(hex.length() == 32, "'" + hex + "' has not the 16 bytes of a uuid");
        String h = hex.toLowerCase(Locale.ROOT);
        String text = String.join(
                "-", h.substring(0, 8), h.substring(8, 12), h.substring(12, 16), h.substring(16, 20), h.substring(20));
        return Typed.of(PostgresSql.literal(text) + "::uuid", Kind.UUID, Typed.CAST)
                .withNullable(false);
    }

    /** A text as a number: an error in both where it is none. */
    static Typed number(Typed text) throws NotConverted {
        if (text.text().isEmpty()) {
            return Typed.of(text.cast("numeric"), Kind.NUMBER, Typed.CAST).from(text);
        }
        try {
            return Typed.number(new BigDecimal(text.text().get().strip()));
        } catch (NumberFormatException e) {
            throw new NotConverted("'" + text.text().get() + "' is no number");
        }
    }
}
