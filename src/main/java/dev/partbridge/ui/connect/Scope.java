package dev.partbridge.ui.connect;

import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.control.Texts;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * What is read of a database, and how.
 *
 * @param schemas empty for the user's own
 * @param texts what CHAR and VARCHAR2 columns really hold; absent where it is what the database says
 */
public record Scope(List<Identifier> schemas, Optional<Charset> texts) {
    public Scope {
        schemas = List.copyOf(schemas);
    }

    /** Of what was typed for both. */
    static Scope parse(String schemas, String texts) throws Meaning.Refused {
        return new Scope(SchemaNames.parse(schemas), charset(texts.strip()));
    }

    private static Optional<Charset> charset(String typed) throws Meaning.Refused {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(typed));
        } catch (IllegalArgumentException e) {
            throw new Meaning.Refused(Texts.of("connect.texts-form", typed));
        }
    }
}
