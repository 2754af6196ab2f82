package dev.partbridge.engine;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.oracle.script.data.InsertOpener;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Rows in data files and in scripts. */
final class ScriptRows implements SourceRows {
    private final CsvOpener files;
    private final InsertOpener scripts;
    private final Map<String, InsertSlice> inserts;

    /**
     * @param folder the source's
     * @param inserts the chunks whose rows stand in scripts, by their ids
     */
    ScriptRows(Path folder, Map<String, InsertSlice> inserts) {
        this.files = new CsvOpener(folder);
        this.scripts = new InsertOpener(folder);
        this.inserts = inserts;
    }

    @Override
    public RowSource open(Conversion conversion, TableMapping mapping, Chunk chunk, Optional<String> point)
            throws IOException {
        OracleTable table = conversion
                .source()
                .table(mapping.oracle())
                .orElseThrow(() -> new IOException("the source has no table " + mapping.oracle()));
        return open(table, chunk);
    }

    /** @param table as it is after all scripts */
    RowSource open(OracleTable table, Chunk chunk) throws IOException {
        InsertSlice slice = inserts.get(chunk.id());
        if (slice != null) {
            return scripts.open(table, slice);
        }
        Slice.OfFile file = chunk.file();
        return files.open(
                table,
                new DataSlice(
                        file.origin(), chunk.number(), file.offset(), file.firstLine(), chunk.rows(), chunk.bytes()));
    }
}
