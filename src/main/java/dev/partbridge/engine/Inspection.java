package dev.partbridge.engine;

import dev.partbridge.convert.ChosenRows;
import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a source holds.
 *
 * @param fingerprint SHA-256 of all its files, or of all that a database's dictionary said; hexadecimal
 * @param findings of reading alone, sorted
 * @param rows opens the chunks
 */
public record Inspection(
        SourceSpec source,
        String fingerprint,
        OracleModel model,
        List<TableData> data,
        List<Finding> findings,
        SourceRows rows) {
    public Inspection {
        data = List.copyOf(data);
        findings = List.copyOf(findings);
    }

    /** Of scripts whose rows are all in data files. */
    public Inspection(
            ScriptSource source, String fingerprint, OracleModel model, List<TableData> data, List<Finding> findings) {
        this(source, fingerprint, model, data, findings, new ScriptRows(source.folder(), Map.of()));
    }

    /** Whether the source said the same another time. */
    public boolean readsAs(Inspection other) {
        return source.equals(other.source)
                && fingerprint.equals(other.fingerprint)
                && model.equals(other.model)
                && data.equals(other.data)
                && findings.equals(other.findings);
    }

    /** The steps by which a conversion of it is carried out. */
    Plan plan(Conversion conversion) {
        ChosenRows chosen = new ChosenRows(model, conversion.options().narrowings());
        Narrowings narrowings = new Narrowings(this);
        Map<QualifiedName, List<Chunk>> chunks =
                data.stream().collect(Collectors.toMap(TableData::table, d -> narrowings.chunks(d, chosen)));
        Plan plan = Planner.plan(conversion, chunks, fingerprint);
        return source instanceof LiveSource
                ? plan.of(
                        data.stream()
                                .flatMap(d -> d.chunks().stream())
                                .map(Chunk::origin)
                                .toList(),
                        stored())
                : plan;
    }

    private Map<QualifiedName, StoredSize> stored() {
        Map<QualifiedName, StoredSize> stored = new HashMap<>();
        data.forEach(d -> d.stored().ifPresent(s -> stored.put(d.table(), s)));
        return stored;
    }

    /** The rows of a table, when the source has a file of them or scripts insert them. */
    public Optional<TableData> data(QualifiedName table) {
        return data.stream().filter(d -> d.table().equals(table)).findFirst();
    }

    /**
     * A table's rows.
     *
     * @param chunks slices of its files, or its partitions, in order
     * @param stored what a database tells of its size; absent for files
     */
    public record TableData(QualifiedName table, List<Chunk> chunks, Optional<StoredSize> stored) {
        public TableData {
            chunks = List.copyOf(chunks);
        }

        /** In files. */
        public TableData(QualifiedName table, List<Chunk> chunks) {
            this(table, chunks, Optional.empty());
        }

        public long rows() {
            return chunks.stream().mapToLong(Chunk::rows).sum();
        }

        public long bytes() {
            return chunks.stream().mapToLong(Chunk::bytes).sum();
        }
    }
}
