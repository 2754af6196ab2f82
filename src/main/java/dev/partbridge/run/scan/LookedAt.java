package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of a table in a database, the columns whose values the dictionary does not prove to fit. */
final class LookedAt {
    private LookedAt() {}

    /** The mapping with these columns only; absent where there are none. A file's rows are read whole. */
    static Optional<TableMapping> of(
            TableMapping table, OracleTable oracle, Set<Identifier> notNull, List<UniqueKey> unique) {
        Set<Identifier> key = new HashSet<>();
        unique.forEach(k -> k.columns().forEach(c -> key.add(c.oracle())));
        oracle.partitioning().map(Partitioning::key).ifPresent(key::addAll);
        oracle.subpartitioning().map(Subpartitioning::key).ifPresent(key::addAll);
        // a child by reference has the key in these, if it has it at all
        oracle.partitioningForeignKey().ifPresent(f -> key.addAll(f.columns()));
        List<ColumnMapping> columns = table.columns().stream()
                .filter(c -> key.contains(c.oracle())
                        || !proven(c, oracle.column(c.oracle()), notNull.contains(c.postgres())))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableMapping(
                        table.oracle(),
                        table.postgres(),
                        table.level(),
                        columns,
                        table.chain(),
                        table.partitions(),
                        table.strays(),
                        table.computed()));
    }

    /** A number of declared digits that became a number of as many, and is NOT NULL where it must be. */
    private static boolean proven(ColumnMapping column, Optional<OracleColumn> oracle, boolean notNull) {
        boolean nullable = oracle.isEmpty() || !oracle.get().notNull();
        if (notNull && nullable && column.nullAs().isEmpty()) {
            return false;
        }
        OracleType type = column.oracleType();
        return switch (type.name()) {
            case "NUMBER" -> column.postgresType().equals("numeric") || exact(type, column.postgresType());
            case "BINARY_FLOAT", "BINARY_DOUBLE", "INTERVAL YEAR TO MONTH", "INTERVAL DAY TO SECOND", "BOOLEAN" -> true;
            default -> false;
        };
    }

    /** Whether each number of the declared digits is one of the target's; rows are read as their column's type only. */
    static boolean exact(OracleType type, String postgres) {
        Optional<NumberLimit> limit = NumberLimit.of(postgres);
        // FLOAT's are binary
        boolean decimal =
                switch (type.name()) {
                    case "NUMBER", "NUMERIC", "DECIMAL", "DEC" -> true;
                    default -> false;
                };
        if (!decimal || type.precision().isEmpty() || limit.isEmpty()) {
            return false;
        }
        int scale = type.scale().orElse(0);
        // as many digits as an integer type's greatest value has are not all in it
        int digits = limit.get().digits() - (limit.get().most().isPresent() ? 1 : 0);
        return type.precision().get() - scale <= digits && scale <= limit.get().scale();
    }

    /** Whether a database only tells the length. */
    static boolean isLob(OracleType type) {
        return switch (type.name()) {
            case "CLOB", "NCLOB", "BLOB", "XMLTYPE", "JSON" -> true;
            default -> false;
        };
    }
}
