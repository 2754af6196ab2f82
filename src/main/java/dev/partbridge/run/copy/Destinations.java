package dev.partbridge.run.copy;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses where the rows of a chunk go, by what their table is in the target and what the source brings of them. */
record Destinations(Conversion conversion) {
    /** Whether the table's rows wait in the staging table, unless the source brings their partition key. */
    static boolean staged(TableMapping table) {
        return table.keyLookup().isPresent() || !table.computed().isEmpty();
    }

    /** The destination of the source's rows, ready to take the first. */
    Destination of(ChunkTransaction chunk, RowSource source) throws SQLException {
        TableMapping table = chunk.table();
        SuppliedColumns columns = SuppliedColumns.of(table, source.columns());
        if (table.keyLookup().isPresent()) {
            ParentPartitions parents = new ParentPartitions(table, conversion.tables());
            return bringsKey(chunk, parents.parent().oracle(), source)
                    ? keyed(chunk, columns, source)
                    : new StagedCopy(chunk, columns, source, staging -> new KeyJoin(chunk, staging, parents));
        }
        if (!table.computed().isEmpty()) {
            return new StagedCopy(chunk, columns, source, staging -> new ComputedInsert(chunk, staging));
        }
        OracleRouting routing = routing(chunk, source);
        // where Oracle's rule is not known here, the parent's own trigger routes
        return inherited(table) && OracleRouting.known(table, conversion.source())
                ? new LeafCopy(chunk, routing, columns, source)
                : new RootCopy(chunk, routing, columns, source, suspicion(chunk, source), closed(table));
    }

    /** Whether Oracle's partitions are all that the target has, as far as the row's values tell Oracle's. */
    private boolean closed(TableMapping table) {
        if (!OracleRouting.known(table, conversion.source())) {
            return false;
        }
        PgTable target = conversion.target().table(table.postgres()).orElseThrow();
        Set<QualifiedName> known =
                table.partitions().stream().flatMap(p -> p.leaves().stream()).collect(Collectors.toSet());
        return target.layout().leaves().stream().allMatch(l -> known.contains(target.leaf(l)));
    }

    /**
     * Whether the source has read the key with the row. Where rows of the parent were rejected the target is asked
     * instead, so that their children are rejected too.
     */
    private static boolean bringsKey(ChunkTransaction chunk, QualifiedName parent, RowSource source)
            throws SQLException {
        return source.columns().stream().anyMatch(RowColumn::ofParent)
                && JournalReader.rejects(chunk.connection(), chunk.project(), parent) == 0;
    }

    private Destination keyed(ChunkTransaction chunk, SuppliedColumns columns, RowSource source) throws SQLException {
        List<ColumnMapping> key = KeyOfAncestor.of(chunk.table(), conversion.tables());
        SuppliedColumns all = columns.with(key, source.columns());
        boolean valueForNull = key.stream().allMatch(c -> c.nullAs().isPresent());
        return new KeyedCopy(
                chunk,
                columns,
                source,
                valueForNull,
                new RootCopy(chunk, routing(chunk, source), all, source, suspicion(chunk, source), false));
    }

    private Suspicion suspicion(ChunkTransaction chunk, RowSource source) {
        return Suspicion.of(conversion.source().table(chunk.table().oracle()).orElseThrow(), source.columns());
    }

    private OracleRouting routing(ChunkTransaction chunk, RowSource source) {
        return OracleRouting.of(
                chunk.table(),
                conversion.source(),
                source.columns(),
                chunk.chunk().slice());
    }

    private boolean inherited(TableMapping table) {
        return conversion
                .target()
                .table(table.postgres())
                .filter(t -> t.layout() instanceof PgLayout.Inheritance)
                .isPresent();
    }
}
