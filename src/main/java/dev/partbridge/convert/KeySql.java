package dev.partbridge.convert;

import dev.partbridge.convert.PartitionKeys.Level;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of the partition key as it is written at one place.
 *
 * @param type in PostgreSQL
 */
record KeySql(String sql, boolean nullable, String type) {
    /** In a CHECK: the column, or its expression where the target has no generated columns. */
    static List<KeySql> inCheck(Draft draft, Level level) {
        List<KeySql> key = new ArrayList<>();
        for (int i = 0; i < level.columns().size(); i++) {
            Identifier column = level.columns().get(i);
            key.add(of(draft, column, level.parts().get(i).sql()));
        }
        return key;
    }

    /** In the WHEN of a trigger: of the NEW row, in which a generated column has no value yet. */
    static List<KeySql> inWhen(Draft draft, Level level) {
        List<KeySql> key = new ArrayList<>();
        for (Identifier column : level.columns()) {
            Optional<String> fresh = Optional.ofNullable(draft.virtualFresh.get(column));
            key.add(of(
                    draft, column, fresh.map(s -> collated(draft, column, s)).orElse(ReferenceTriggers.fresh(column))));
        }
        return key;
    }

    /**
     * In a trigger's function, whose operators are looked up when it runs: for varchar the server has none of its own,
     * so that one in a schema of the caller's search_path would be taken. With text the server's own is exact.
     */
    static List<KeySql> inFunction(Draft draft, Level level) {
        return inWhen(draft, level).stream()
                .map(k -> {
                    boolean varchar = k.type().startsWith("varchar") && k.sql().startsWith("NEW.");
                    return varchar ? new KeySql(k.sql() + "::text", k.nullable(), k.type()) : k;
                })
                .toList();
    }

    /** The literal with its type where the server would not find it out by itself. */
    String literal(String literal) {
        if (type.startsWith("timestamptz")) {
            return "timestamptz " + literal;
        }
        if (TypeTable.isTimestamp(type)) {
            return "timestamp " + literal;
        }
        if (type.startsWith("numeric") || type.equals("double precision")) {
            return literal + "::" + (type.startsWith("numeric") ? "numeric" : type);
        }
        if (type.equals("bytea")) {
            // the same under either setting of standard_conforming_strings
            return "E" + literal.replace("\\", "\\\\") + "::bytea";
        }
        return literal;
    }

    private static KeySql of(Draft draft, Identifier column, String sql) {
        PgColumn made = draft.column(column);
        return new KeySql(sql, !made.notNull(), made.type());
    }

    private static String collated(Draft draft, Identifier column, String expression) {
        boolean bytes = draft.column(column).collation().isPresent();
        return "(" + expression + (bytes ? " COLLATE \"C\"" : "") + ")";
    }
}
