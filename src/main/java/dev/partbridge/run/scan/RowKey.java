package dev.partbridge.run.scan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Slice;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.checksum.SourceRows;
import dev.partbridge.run.checksum.SummedColumn;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.copy.ChosenRepair;
import dev.partbridge.run.copy.OracleRouting;
import java.util.List;
import java.util.Optional;

/** Hashes one key of the rows of a chunk, as PostgreSQL will compare it. Used by one thread. */
final class RowKey {
    private final UniqueKey key;
    private final List<SummedColumn> columns;
    private final SourceRows rows;
    private final Optional<OracleRouting> routing;

    private RowKey(UniqueKey key, List<SummedColumn> columns, SourceRows rows, Optional<OracleRouting> routing) {
        this.key = key;
        this.columns = columns;
        this.rows = rows;
        this.routing = routing;
    }

    /** Absent where the rows do not bring all of it in a form that both sides know. */
    static Optional<RowKey> of(
            UniqueKey key, Conversion conversion, TableMapping table, List<RowColumn> source, Slice slice) {
        PgTable target = conversion.target().table(table.postgres()).orElseThrow();
        List<SummedColumn> columns = SummedColumns.of(table, target, source).columns().stream()
                .filter(c -> c.source() != SummedColumn.NOT_SUPPLIED)
                .filter(c -> key.columns().contains(c.mapping()))
                // whose text may have no form that is known
                .filter(c -> !c.mapping().oracleType().name().startsWith("INTERVAL"))
                .toList();
        Optional<OracleRouting> routing = key.perLeaf()
                ? OracleRouting.byValue(table, conversion.source(), source)
                        .map(r -> OracleRouting.of(table, conversion.source(), source, slice))
                : Optional.empty();
        return columns.size() != key.columns().size() || (key.perLeaf() && routing.isEmpty())
                ? Optional.empty()
                : Optional.of(new RowKey(
                        key,
                        columns,
                        new SourceRows(new SummedColumns(columns), ChosenRepair.nul(conversion, table)::repaired),
                        routing));
    }

    /** Absent for a row that has no key. */
    Optional<Checksum> of(RowSource row) {
        if (!key.nulls()) {
            for (SummedColumn column : columns) {
                if (row.isNull(column.source()) && column.mapping().nullAs().isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        rows.read(row);
        // an odd number spreads the few numbers of partitions over all bits
        long leaf =
                routing.isEmpty() ? 0 : 0x9E3779B97F4A7C15L * (1 + routing.get().partition(row));
        return Optional.of(new Checksum(rows.high() ^ leaf, rows.low()));
    }
}
