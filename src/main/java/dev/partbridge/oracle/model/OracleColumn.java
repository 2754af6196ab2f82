package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param notNull whether a NOT NULL constraint is enabled on it, of itself or through the primary key
 * @param defaultText the default's own text, trimmed; absent for none and for {@code NULL}
 * @param virtualText the expression of a virtual column
 * @param identityText the clause of an identity column, such as {@code ALWAYS} or {@code BY DEFAULT}, with options
 * @param comment the column's comment
 * @param invisible INVISIBLE was given: {@code SELECT *} and INSERT without a list of columns leave it out
 * @param defaultOnNull DEFAULT ON NULL was given: a NULL in an INSERT gets the default too
 */
public record OracleColumn(
        Identifier name,
        OracleType type,
        boolean notNull,
        Optional<String> defaultText,
        Optional<String> virtualText,
        Optional<String> identityText,
        Optional<String> comment,
        Optional<SourcePosition> position,
        boolean invisible,
        boolean defaultOnNull) {

    /** Visible, with a default that counts where no value is given. */
    public OracleColumn(
            Identifier name,
            OracleType type,
            boolean notNull,
            Optional<String> defaultText,
            Optional<String> virtualText,
            Optional<String> identityText,
            Optional<String> comment,
            Optional<SourcePosition> position) {
        this(name, type, notNull, defaultText, virtualText, identityText, comment, position, false, false);
    }

    /** The same column under another name. */
    public OracleColumn named(Identifier other) {
        return new OracleColumn(other, type, notNull, defaultText, virtualText, identityText, comment, position);
    }

    public OracleColumn withType(OracleType value) {
        return new OracleColumn(
                name,
                value,
                notNull,
                defaultText,
                virtualText,
                identityText,
                comment,
                position,
                invisible,
                defaultOnNull);
    }

    public OracleColumn withNotNull(boolean value) {
        return new OracleColumn(
                name, type, value, defaultText, virtualText, identityText, comment, position, invisible, defaultOnNull);
    }

    public OracleColumn withComment(Optional<String> value) {
        return new OracleColumn(
                name, type, notNull, defaultText, virtualText, identityText, value, position, invisible, defaultOnNull);
    }

    public OracleColumn withIdentity(String value) {
        return new OracleColumn(name, type, notNull, defaultText, virtualText, Optional.of(value), comment, position);
    }
}
