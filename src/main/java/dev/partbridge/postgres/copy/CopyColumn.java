package dev.partbridge.postgres.copy;

import dev.partbridge.sql.Identifier;
import java.util.Optional;

/**
 * A column of a COPY.
 *
 * @param source the column's number in the {@link dev.partbridge.rows.RowSource}, counted from 0
 * @param name PostgreSQL's column
 * @param type its type's SQL text
 * @param form how a value is written where that is not the value itself
 * @param nullAs what is written for NULL; absent for NULL itself
 */
public record CopyColumn(int source, Identifier name, String type, ValueForm form, Optional<String> nullAs) {
    /** Values are written as they are, NULL stays NULL. */
    public CopyColumn(int source, Identifier name, String type) {
        this(source, name, type, ValueForm.PLAIN, Optional.empty());
    }

    /** NULL stays NULL. */
    public CopyColumn(int source, Identifier name, String type, ValueForm form) {
        this(source, name, type, form, Optional.empty());
    }

    /** Whether the type's input takes whole digits only: {@code 1.0} and {@code 1e3} must be written plainly. */
    boolean isInteger() {
        return type.equals("bigint") || type.equals("integer") || type.equals("smallint");
    }
}
