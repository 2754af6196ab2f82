package dev.partbridge.engine;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.oracle.script.data.CsvOpener;
import dev.partbridge.oracle.script.data.DataSlice;
import dev.partbridge.oracle.script.data.InsertOpener;
import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Opens the rows of a chunk, be they in a data file or in a script. Safe for use by many threads. */
final class SourceRows {
    private final CsvOpener files;
    private final InsertOpener scripts;
    private final Map<String, InsertSlice> inserts;

    /**
     * @param folder the source's
     * @param inserts the chunks whose rows stand in scripts, by their ids
     */
    SourceRows(Path folder, Map<String, InsertSlice> inserts) {
        this.files = new CsvOpener(folder);
        this.scripts = new InsertOpener(folder);
        this.inserts = inserts;
    }

    /** @param table as it is after all scripts */
    RowSource open(OracleTable table, Chunk chunk) throws IOException {
        InsertSlice slice = inserts.get(chunk.id());
        if (slice != null) {
            return scripts.open(table, slice);
        }
        return files.open(
                table,
                new DataSlice(
                        chunk.origin(),
                        chunk.number(),
                        chunk.offset(),
                        chunk.firstLine(),
                        chunk.rows(),
                        chunk.bytes()));
    }
}
