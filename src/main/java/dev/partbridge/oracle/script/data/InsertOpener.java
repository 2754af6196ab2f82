package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.InsertCursor;
import dev.partbridge.oracle.script.InsertSlice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Opens slices of scripts. Safe for use by many threads. */
public final class InsertOpener {
    private final Path folder;

    /** @param folder the source's folder; no file outside it is opened */
    public InsertOpener(Path folder) {
        this.folder = folder;
    }

    /**
     * The rows of a slice.
     *
     * @throws IOException when the file cannot be read or lies outside the folder
     */
    public RowSource open(OracleTable table, InsertSlice slice) throws IOException {
        UiThread.refuse("Reading a script");
        InputStream in = DataFolder.of(folder).open(slice.file(), slice.offset());
        Cancellation cancellation = new Cancellation();
        InputStream part = new SliceStream(in, slice.bytes(), cancellation);
        try {
            return new InsertRows(new InsertCursor(part, slice, table), slice, cancellation);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
