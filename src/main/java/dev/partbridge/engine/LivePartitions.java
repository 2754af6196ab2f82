package dev.partbridge.engine;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Segments;
import dev.partbridge.oracle.model.Segments.Segment;
import dev.partbridge.oracle.rows.RowPart;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** What holds the rows of tables in a database, as it is read. For many threads. */
final class LivePartitions {
    private final Segments segments;

    LivePartitions(ReferenceChains chains) {
        segments = new Segments(chains);
    }

    /** As {@link Segments#partitions}. */
    List<OraclePartition> of(OracleTable table) {
        return segments.partitions(table);
    }

    /** Where the parents of a part's rows are; the whole table where that cannot be told. */
    RowPart parentOf(OracleTable child, RowPart part) {
        return named(part)
                .flatMap(name -> segments.parentOf(child, name))
                .map(LivePartitions::part)
                .orElseGet(RowPart::whole);
    }

    private static RowPart part(Segment segment) {
        return segment.subpartition()
                .map(RowPart::subpartition)
                .orElseGet(() -> RowPart.partition(segment.partition()));
    }

    private static Optional<Identifier> named(RowPart part) {
        if (part instanceof RowPart.Partition partition) {
            return Optional.of(partition.name());
        }
        return part instanceof RowPart.Subpartition subpartition ? Optional.of(subpartition.name()) : Optional.empty();
    }
}
