package dev.partbridge.oracle.script.data;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.rows.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Opens slices of the data files in one folder. Safe for use by many threads. */
public final class CsvOpener {
    private final Path folder;

    /** @param folder the source's folder; no file outside it is opened */
    public CsvOpener(Path folder) {
        this.folder = folder;
    }

    /**
     * The rows of a slice; its columns are those of the file's header, in the header's order.
     *
     * @throws IOException when the file cannot be read, lies outside the folder, or its header no longer fits
     */
    public RowSource open(OracleTable table, DataSlice slice) throws IOException {
        UiThread.refuse("Reading a data file");
        DataFolder root = DataFolder.of(folder);
        DataHeader header = header(root, new DataFile(table, slice.file()));
        InputStream in = root.open(slice.file(), slice.offset());
        try {
            Cancellation cancellation = new Cancellation();
            RecordReader reader = new RecordReader(FileBytes.slice(in, slice, cancellation), slice.firstLine());
            return new CsvRows(reader, header, slice, cancellation);
        } catch (RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static DataHeader header(DataFolder root, DataFile file) throws IOException {
        try (InputStream in = root.open(file.file(), 0);
                RecordReader reader = new RecordReader(FileBytes.whole(in, Cancellation.none()), 1)) {
            HeaderCheck.Result header = HeaderCheck.check(file, reader.next(), reader);
            for (Finding finding : header.findings()) {
                if (finding.severity() == Severity.ERROR) {
                    throw new IOException(file.file() + ":1: " + finding.message());
                }
            }
            return header.header();
        }
    }
}
