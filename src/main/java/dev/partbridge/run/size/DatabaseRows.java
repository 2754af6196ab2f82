package dev.partbridge.run.size;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows by a database's statistics: the average length of its rows says how long they are, those of its columns where in
 * the row, the segments of LOBs what is not in the row.
 */
final class DatabaseRows implements CopiedRows {
    private static final Set<String> LOBS = Set.of("BLOB", "CLOB", "NCLOB", "XMLTYPE", "JSON");

    private final TableMapping mapping;
    private final StoredSize stored;
    private final LeafStatistics statistics;
    private final Function<PgColumn, Double> added;
    private final Map<Identifier, ColumnMapping> columns = new HashMap<>();
    /** By what the lengths of changing values are multiplied to add up to the length of a row. */
    private final double scale;
    /** What each changing value takes whose column has no length of its own. */
    private final double share;

    /** @param added the width of a column that no row brings */
    DatabaseRows(TableMapping mapping, StoredSize stored, LeafStatistics statistics, Function<PgColumn, Double> added) {
        this.mapping = mapping;
        this.stored = stored;
        this.statistics = statistics;
        this.added = added;
        mapping.columns().forEach(c -> columns.put(c.postgres(), c));
        double left = statistics.bytes() / Math.max(1, statistics.rows());
        double known = 0;
        int unknown = 0;
        for (ColumnMapping column : mapping.columns()) {
            Optional<Widths.Fixed> fixed = Widths.of(column.postgresType());
            Optional<Long> length = length(column);
            if (fixed.isPresent()) {
                left -= length.orElse(1L + fixed.get().oracle());
            } else {
                known += length.orElse(0L);
                unknown += length.isPresent() ? 0 : 1;
            }
        }
        boolean gathered = statistics.bytes() > 0;
        this.share = unknown == 0 || !gathered ? Widths.UNKNOWN : Math.max(1, (left - known) / unknown);
        this.scale = unknown > 0 || known == 0 || !gathered ? 1 : Math.max(0.5, Math.min(2, left / known));
    }

    private Optional<Long> length(ColumnMapping column) {
        return Optional.ofNullable(stored.columns().get(column.oracle()));
    }

    @Override
    public long rows() {
        return statistics.rows();
    }

    @Override
    public double width(PgColumn column) {
        ColumnMapping source = columns.get(column.name());
        if (source == null) {
            return added.apply(column);
        }
        Optional<Long> length = length(source);
        double outside = isLob(source) ? outside() : 0;
        if (length.filter(l -> l == 0).isPresent()) {
            return outside;
        }
        return Widths.of(column.type())
                .map(f -> (double) f.stored())
                .orElseGet(() -> Widths.variable(
                        column.type(), length.map(l -> l * scale).orElse(share) - 1 + outside));
    }

    static boolean isLob(ColumnMapping column) {
        return LOBS.contains(column.oracleType().name());
    }

    /** What a row has in the segments of LOBs, in each of its columns alike; all rows of the table are taken to have it. */
    private double outside() {
        long all = Math.max(statistics.rows(), stored.whole().rows().orElse(0));
        long lobs = mapping.columns().stream().filter(DatabaseRows::isLob).count();
        return all == 0 ? 0 : (double) stored.lobs().orElse(0) / all / lobs;
    }
}
