package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Numbers on their way through DMS's own types. */
final class Numbers {
    /** Digits that double precision keeps for certain. */
    private static final int DOUBLE_DIGITS = 15;

    private static final int DOUBLE_BITS = 53;
    private static final int MOST_DIGITS = 38;
    private static final int MOST_BITS = 126;
    /** NUMBER without digits is carried as text. */
    static final int AS_TEXT = -2;

    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    private Numbers() {}

    /**
     * The endpoint's {@code NumberDatatypeScale}, which concerns NUMBER without declared digits alone: 0 where all of them
     * are whole in PostgreSQL, else text, since DMS's default rounds to ten decimals; absent where there are none.
     */
    static Optional<Integer> scale(Scope scope) {
        List<ColumnMapping> open =
                scope.tables().stream().flatMap(t -> undeclared(t).stream()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(open.stream().allMatch(c -> WHOLE.contains(c.postgresType())) ? 0 : AS_TEXT);
    }

    /** Columns of type NUMBER without declared digits. */
    static List<ColumnMapping> undeclared(DmsTable table) {
        return table.columns().stream()
                .filter(c -> c.oracleType().name().equals("NUMBER")
                        && c.oracleType().precision().isEmpty()
                        && c.oracleType().scale().isEmpty())
                .toList();
    }

    /** Columns of more digits than the type keeps that the user guide names for them. */
    static List<ColumnMapping> beyondDouble(DmsTable table) {
        return table.columns().stream()
                .filter(c -> beyondDouble(c.oracleType()))
                .toList();
    }

    private static boolean beyondDouble(OracleType type) {
        if (type.name().equals("FLOAT")) {
            return type.precision().orElse(MOST_BITS) > DOUBLE_BITS;
        }
        if (type.name().equals("DOUBLE PRECISION") || type.name().equals("REAL")) {
            return true;
        }
        return type.name().equals("NUMBER")
                && type.scale().orElse(0) > 0
                && type.precision().orElse(MOST_DIGITS) > DOUBLE_DIGITS;
    }
}
