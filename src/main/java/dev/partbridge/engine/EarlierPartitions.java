package dev.partbridge.engine;

import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.plan.Chunk;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A database as it was for a run that is carried on: Oracle makes partitions of INTERVAL and AUTOMATIC by itself, and one
 * that came since has no row at the run's SCN.
 */
final class EarlierPartitions {
    private final Set<String> parts;

    /** @param parts what the journal says the source had */
    EarlierPartitions(Set<String> parts) {
        this.parts = parts;
    }

    /**
     * The source without the partitions that it had not when the run began.
     *
     * @param fingerprint the run's
     * @return absent where the source differs in something else
     */
    Optional<Inspection> of(Inspection now, String fingerprint) {
        if (!(now.rows() instanceof LiveRows rows)) {
            return Optional.empty();
        }
        OracleModel model = now.model()
                .withTables(now.model().tables().stream().map(this::before).toList());
        if (!LiveInspector.fingerprint(model).equals(fingerprint)) {
            return Optional.empty();
        }
        List<TableData> data = now.data().stream().map(this::before).toList();
        return Optional.of(new Inspection(now.source(), fingerprint, model, data, now.findings(), rows.of(model)));
    }

    private OracleTable before(OracleTable table) {
        return table.partitioning()
                .map(p -> table.withPartitioning(p.withPartitions(before(table.name(), p))))
                .orElse(table);
    }

    private List<OraclePartition> before(QualifiedName table, Partitioning partitioning) {
        List<OraclePartition> known = new ArrayList<>();
        for (OraclePartition partition : partitioning.partitions()) {
            List<OraclePartition> subpartitions = partition.subpartitions().stream()
                    .filter(s -> parts.contains(LiveChunks.origin(table, "subpartition", s)))
                    .toList();
            if (!subpartitions.isEmpty()) {
                known.add(partition.withSubpartitions(subpartitions));
            } else if (parts.contains(LiveChunks.origin(table, "partition", partition))) {
                known.add(partition);
            }
        }
        return known;
    }

    private TableData before(TableData data) {
        List<Chunk> known = new ArrayList<>();
        for (Chunk chunk : data.chunks()) {
            if (parts.contains(chunk.origin())) {
                known.add(new Chunk(chunk.table(), known.size() + 1, chunk.slice(), chunk.rows(), chunk.bytes()));
            }
        }
        return new TableData(data.table(), known, data.stored());
    }
}
