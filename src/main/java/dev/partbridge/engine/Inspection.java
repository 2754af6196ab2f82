package dev.partbridge.engine;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.plan.Chunk;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source holds.
 *
 * @param fingerprint SHA-256 of all its files, hexadecimal
 * @param findings of reading alone, sorted
 * @param inserts the chunks whose rows stand in scripts, by their ids
 */
public record Inspection(
        SourceSpec source,
        String fingerprint,
        OracleModel model,
        List<TableData> data,
        List<Finding> findings,
        Map<String, InsertSlice> inserts) {
    public Inspection {
        inserts = Map.copyOf(inserts);
        data = List.copyOf(data);
        findings = List.copyOf(findings);
    }

    /** Of a source whose rows are all in data files. */
    public Inspection(
            SourceSpec source, String fingerprint, OracleModel model, List<TableData> data, List<Finding> findings) {
        this(source, fingerprint, model, data, findings, Map.of());
    }

    /** The rows of a table, when the source has a file of them or scripts insert them. */
    public Optional<TableData> data(QualifiedName table) {
        return data.stream().filter(d -> d.table().equals(table)).findFirst();
    }

    /**
     * A table's rows as files.
     *
     * @param chunks slices of the files in order
     */
    public record TableData(QualifiedName table, List<Chunk> chunks) {
        public TableData {
            chunks = List.copyOf(chunks);
        }

        public long rows() {
            return chunks.stream().mapToLong(Chunk::rows).sum();
        }

        public long bytes() {
            return chunks.stream().mapToLong(Chunk::bytes).sum();
        }
    }
}
