package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key that the target is to hold unique.
 *
 * @param columns of the table, as the source's rows have them
 * @param nulls whether NULL equals NULL; if not, a row with NULL in the key has none
 * @param perLeaf whether each leaf holds it alone
 */
record UniqueKey(Identifier name, List<ColumnMapping> columns, boolean nulls, boolean perLeaf) {
    UniqueKey {
        columns = List.copyOf(columns);
    }

    /** All of a table whose columns its rows bring, and that the source does not hold itself; each set of columns once. */
    static List<UniqueKey> of(TableMapping table, PostgresModel target, Optional<OracleTable> proving) {
        Map<List<ColumnMapping>, UniqueKey> keys = new LinkedHashMap<>();
        Optional<PgTable> own = target.table(table.postgres());
        if (own.isEmpty()) {
            return List.of();
        }
        List<UniqueKey> all = new ArrayList<>(constraints(table, own.get().constraints(), false));
        target.indexes().forEach(i -> index(table, i).ifPresent(all::add));
        for (PgTable other : target.tables()) {
            Optional<PgRegistry> registry = target.registry(other.name()).filter(r -> r.of().equals(table.postgres()));
            registry.flatMap(r -> key(table, r.name().name(), r.columns(), false, false))
                    .ifPresent(all::add);
        }
        List<PgPartition> leaves = own.get().layout().leaves();
        // a leaf that is more or less than Oracle's partition is not known by the row alone
        if (leaves.size() == table.partitions().size()) {
            leaves.stream().findFirst().ifPresent(l -> all.addAll(constraints(table, l.constraints(), true)));
        }
        all.stream()
                .filter(k -> proving.filter(k::heldBy).isEmpty())
                .forEach(k -> keys.merge(k.columns(), k, (a, b) -> a.perLeaf() ? b : a));
        return List.copyOf(keys.values());
    }

    private static List<UniqueKey> constraints(TableMapping table, List<PgConstraint> constraints, boolean perLeaf) {
        return constraints.stream()
                .flatMap(c -> {
                    if (c instanceof PgConstraint.PrimaryKey key) {
                        return key(table, key.name(), key.columns(), false, perLeaf).stream();
                    }
                    return c instanceof PgConstraint.Unique key
                            ? key(table, key.name(), key.columns(), key.nullsNotDistinct(), perLeaf).stream()
                            : Stream.empty();
                })
                .toList();
    }

    /** Of an index of columns only. */
    private static Optional<UniqueKey> index(TableMapping table, PgIndex index) {
        if (!index.unique() || !index.table().equals(table.postgres())) {
            return Optional.empty();
        }
        List<Identifier> columns = index.parts().stream()
                .flatMap(p -> table.columns().stream()
                        .map(ColumnMapping::postgres)
                        .filter(c -> p.equals(PostgresSql.quote(c)) || p.startsWith(PostgresSql.quote(c) + " ")))
                .toList();
        return columns.size() == index.parts().size()
                ? key(table, index.name(), columns, false, false)
                : Optional.empty();
    }

    private static Optional<UniqueKey> key(
            TableMapping table, Identifier name, List<Identifier> columns, boolean nulls, boolean perLeaf) {
        List<ColumnMapping> brought = columns.stream()
                .flatMap(c -> table.columns().stream().filter(m -> m.postgres().equals(c)))
                .toList();
        return brought.size() == columns.size()
                ? Optional.of(new UniqueKey(name, brought, nulls, perLeaf))
                : Optional.empty();
    }

    /** A key of Oracle's that is enabled and validated has no two rows, nor has one with more columns. */
    private boolean heldBy(OracleTable table) {
        List<Identifier> own = columns.stream().map(ColumnMapping::oracle).toList();
        return table.constraints().stream()
                .filter(c -> c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                .filter(c -> c.state().enabled() && c.state().validated())
                .anyMatch(c -> own.containsAll(c.columns()));
    }
}
