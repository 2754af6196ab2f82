package dev.partbridge.engine;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.GrownPartitions;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.copy.RowKeys;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Completes tables that Oracle partitions on by itself: DDL does not hold the partitions that INTERVAL and AUTOMATIC
 * have made, so they are taken from the rows.
 */
final class GrowthScan {
    private final ScriptRows opener;
    private final Cancellation cancellation;
    private final List<Finding> findings = new ArrayList<>();

    GrowthScan(ScriptRows opener, Cancellation cancellation) {
        this.opener = opener;
        this.cancellation = cancellation;
    }

    List<Finding> findings() {
        return findings;
    }

    /**
     * The model with the partitions that its rows call for.
     *
     * @throws IOException when a data file cannot be read
     */
    OracleModel complete(OracleModel model, Map<QualifiedName, List<Chunk>> chunks) throws IOException {
        List<OracleTable> tables = new ArrayList<>();
        for (OracleTable table : model.tables()) {
            Optional<GrownPartitions> grown = GrownPartitions.of(table);
            tables.add(
                    grown.isPresent()
                            ? complete(table, grown.get(), chunks.getOrDefault(table.name(), List.of()))
                            : table);
        }
        return model.withTables(tables);
    }

    private OracleTable complete(OracleTable table, GrownPartitions grown, List<Chunk> chunks) throws IOException {
        for (Chunk chunk : chunks) {
            read(table, grown, chunk);
        }
        if (grown.tooMany()) {
            findings.add(Finding.of(
                    "PB-PART-021",
                    ObjectId.table(table.name()),
                    table.position(),
                    "The rows of " + table.name() + " call for more partitions than Oracle takes in a table."));
            return table;
        }
        findings.add(Finding.of(
                "PB-PART-020",
                ObjectId.table(table.name()),
                table.position(),
                "Oracle adds partitions to " + table.name() + " by itself, and its script need not name them: "
                        + told(grown.grown(), chunks.isEmpty())));
        return grown.table();
    }

    private static String told(int grown, boolean noRows) {
        if (noRows) {
            return "no rows are in the source to tell them by, so only those of the script are taken over.";
        }
        return switch (grown) {
            case 0 -> "the rows in the source need no others than those of the script.";
            case 1 -> "1 more is made here, because rows in the source need it.";
            default -> grown + " more are made here, because rows in the source need them.";
        };
    }

    private void read(OracleTable table, GrownPartitions grown, Chunk chunk) throws IOException {
        try (RowSource rows = opener.open(table, chunk)) {
            Optional<RowKeys> keys = RowKeys.of(grown.key(), rows.columns());
            while (keys.isPresent() && rows.next()) {
                cancellation.check();
                if (rows.defect().isEmpty()) {
                    grown.row(keys.get().read(rows));
                }
            }
        }
    }
}
