package dev.partbridge.engine;

import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.oracle.script.ScriptException;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.oracle.script.data.CsvScan;
import dev.partbridge.oracle.script.data.DataFile;
import dev.partbridge.oracle.script.data.DataFiles;
import dev.partbridge.oracle.script.data.DataScan;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a source of scripts and data files. */
final class ScriptInspector {
    private final ScriptSource source;
    private final Cancellation cancellation;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, InsertSlice> inserts = new HashMap<>();

    ScriptInspector(ScriptSource source, Cancellation cancellation) {
        this.source = source;
        this.cancellation = cancellation;
    }

    Inspection inspect() {
        try {
            FileHashes hashes = FileHashes.of(ScriptReader.scripts(source.path()), cancellation);
            ScriptModel script = ScriptReader.read(source.path(), cancellation);
            findings.addAll(script.findings());
            DataFiles files = DataFiles.find(source.path(), script.model(), cancellation);
            findings.addAll(files.findings());
            Fingerprint fingerprint = new Fingerprint();
            for (Path file : script.files()) {
                fingerprint.add(relative(file), hashes.of(file));
            }
            List<TableData> data = new ArrayList<>();
            for (OracleTable table : script.model().tables()) {
                List<Chunk> chunks = chunks(table, files, fingerprint);
                boolean inserted = inserts(table, script.rows(), chunks);
                if (!files.of(table).isEmpty() || inserted) {
                    data.add(new TableData(table.name(), chunks));
                }
            }
            GrowthScan growth = new GrowthScan(new ScriptRows(files.folder(), inserts), cancellation);
            OracleModel model = growth.complete(
                    script.model(), data.stream().collect(Collectors.toMap(TableData::table, TableData::chunks)));
            findings.addAll(growth.findings());
            findings.sort(Finding.ORDER);
            return new Inspection(
                    source, fingerprint.hex(), model, data, findings, new ScriptRows(source.folder(), inserts));
        } catch (ScriptException e) {
            throw new EngineException(Kind.USAGE, e);
        } catch (IOException e) {
            throw new EngineException(
                    Kind.USAGE, "the source " + source.path() + " cannot be read: " + FileTrouble.words(e), e);
        }
    }

    private List<Chunk> chunks(OracleTable table, DataFiles files, Fingerprint fingerprint) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (DataFile file : files.of(table)) {
            DataScan scan = CsvScan.scan(files.folder(), file, chunks.size() + 1, CsvScan.SLICE_BYTES, cancellation);
            findings.addAll(scan.findings());
            fingerprint.add(file.file(), scan.sha256());
            scan.slices()
                    .forEach(s -> chunks.add(new Chunk(
                            table.name(), s.number(), s.file(), s.offset(), s.firstLine(), s.rows(), s.bytes())));
        }
        return chunks;
    }

    /** Adds the chunks of the table's rows in scripts behind those of its data files. */
    private boolean inserts(OracleTable table, List<InsertSlice> slices, List<Chunk> chunks) {
        List<InsertSlice> own =
                slices.stream().filter(s -> s.table().equals(table.name())).toList();
        if (!own.isEmpty() && !chunks.isEmpty()) {
            findings.add(Finding.of(
                    "PB-DAT-020",
                    ObjectId.table(table.name()),
                    Optional.of(new SourcePosition(own.get(0).file(), own.get(0).firstLine(), 1)),
                    table.name() + " has "
                            + chunks.stream().mapToLong(Chunk::rows).sum() + " rows in data files and "
                            + own.stream().mapToLong(InsertSlice::rows).sum() + " in scripts."));
        }
        for (InsertSlice slice : own) {
            Chunk chunk = new Chunk(
                    table.name(),
                    chunks.size() + 1,
                    slice.file(),
                    slice.offset(),
                    slice.firstLine(),
                    slice.rows(),
                    slice.bytes());
            chunks.add(chunk);
            inserts.put(chunk.id(), slice);
        }
        return !own.isEmpty();
    }

    private String relative(Path file) {
        Path name = Files.isDirectory(source.path()) ? source.path().relativize(file) : file.getFileName();
        return String.valueOf(name).replace('\\', '/');
    }
}
