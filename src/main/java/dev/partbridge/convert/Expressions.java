package dev.partbridge.convert;

import dev.partbridge.convert.ExpressionParser.Typed;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries expressions over columns to PostgreSQL. What means something else there, or is not known, is refused: an
 * expression is carried over whole or not at all.
 */
final class Expressions {
    private Expressions() {}

    /** What a value is; values of different kinds are compared by rules of Oracle's that PostgreSQL has not. */
    enum Kind {
        NUMBER,
        TEXT,
        TIME,
        TRUTH,
        OTHER;

        static Kind of(String type) {
            if (TypeTable.isNumber(type) || type.equals("real") || type.equals("double precision")) {
                return NUMBER;
            }
            if (TypeTable.isText(type)) {
                return TEXT;
            }
            return TypeTable.isTimestamp(type) && !type.startsWith("timestamptz") ? TIME : OTHER;
        }
    }

    /**
     * A condition in PostgreSQL's SQL; absent when part of it is not known.
     *
     * @param columns Oracle's column names and what they became
     */
    static Optional<String> condition(String oracle, Map<Identifier, PgColumn> columns) {
        return parsed(oracle, columns, "").filter(t -> t.kind() == Kind.TRUTH).map(Typed::sql);
    }

    /** A value, of an index or a virtual column; as above. */
    static Optional<String> value(String oracle, Map<Identifier, PgColumn> columns) {
        return parsed(oracle, columns, "").filter(t -> t.kind() != Kind.TRUTH).map(Typed::sql);
    }

    /** The same over a trigger's NEW row. */
    static Optional<String> fresh(String oracle, Map<Identifier, PgColumn> columns) {
        return parsed(oracle, columns, "NEW.")
                .filter(t -> t.kind() != Kind.TRUTH)
                .map(Typed::sql);
    }

    private static Optional<Typed> parsed(String oracle, Map<Identifier, PgColumn> columns, String row) {
        Optional<List<SqlToken>> tokens = SqlToken.of(oracle);
        try {
            return tokens.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ExpressionParser(tokens.get(), columns, row).all());
        } catch (ExpressionParser.NotKnown e) {
            return Optional.empty();
        }
    }
}
