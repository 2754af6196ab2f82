package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.List;
import java.util.Optional;

/**
 * One part of a partition key.
 *
 * @param column the column; absent for an expression
 * @param sql as it stands in PARTITION BY: the quoted column, or the expression in parentheses
 */
public record PgKeyPart(Optional<Identifier> column, String sql) {
    public static PgKeyPart of(Identifier column) {
        return new PgKeyPart(Optional.of(column), PostgresSql.quote(column));
    }

    /** A key without expressions. */
    public static List<PgKeyPart> of(List<Identifier> columns) {
        return columns.stream().map(PgKeyPart::of).toList();
    }

    /**
     * An expression, which PostgreSQL takes only in parentheses.
     *
     * @param sql without them
     */
    public static PgKeyPart expression(String sql) {
        return new PgKeyPart(Optional.empty(), "(" + sql + ")");
    }
}
