package dev.partbridge.oracle.script.data;

import dev.partbridge.finding.Finding;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One pass over a data file: checks its header, counts its records, cuts it into slices, takes its SHA-256. */
public final class CsvScan {
    /** The usual length of a slice. */
    public static final long SLICE_BYTES = 4 << 20;

    private CsvScan() {}

    /**
     * Scans a file in bounded memory.
     *
     * @param folder the source's folder
     * @param firstNumber of the first slice; one more than the last of the table's file before
     * @param sliceBytes a slice ends with the first record that reaches this length
     * @throws IOException when the file cannot be read
     */
    public static DataScan scan(Path folder, DataFile file, int firstNumber, long sliceBytes, Cancellation cancellation)
            throws IOException {
        UiThread.refuse("Scanning a data file");
        MessageDigest digest = sha256();
        List<DataSlice> slices = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (InputStream in = new DigestInputStream(DataFolder.of(folder).open(file.file(), 0), digest);
                RecordReader reader = new RecordReader(FileBytes.whole(in, cancellation), 1)) {
            HeaderCheck.Result header = HeaderCheck.check(file, reader.next(), reader);
            findings.addAll(header.findings());
            if (header.fits()) {
                boolean oneColumn = header.header().fields().size() == 1;
                slices(file, reader, oneColumn, firstNumber, sliceBytes, slices, findings);
            }
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new DataScan(file, HexFormat.of().formatHex(digest.digest()), slices, findings);
    }

    private static void slices(
            DataFile file,
            RecordReader reader,
            boolean oneColumn,
            int firstNumber,
            long sliceBytes,
            List<DataSlice> slices,
            List<Finding> findings)
            throws IOException {
        long offset = reader.offset();
        long line = reader.line();
        long rows = 0;
        while (reader.next()) {
            if (isRow(reader, oneColumn)) {
                rows++;
            }
            if (reader.fault() == RecordReader.Fault.UNCLOSED_QUOTE) {
                findings.add(Finding.of(
                        "PB-DAT-010",
                        ObjectId.table(file.table().name()),
                        Optional.of(new SourcePosition(file.file(), reader.faultLine(), 1)),
                        "The quote opened in this line is not closed by the end of the file: the row that begins in"
                                + " line " + reader.recordLine() + " takes the rest of the file, "
                                + (reader.offset() - reader.recordOffset()) + " bytes, and is rejected."));
            }
            if (reader.offset() - offset >= sliceBytes && rows > 0) {
                slices.add(slice(file, firstNumber + slices.size(), offset, line, rows, reader.offset()));
                offset = reader.offset();
                line = reader.line();
                rows = 0;
            }
        }
        if (rows > 0) {
            slices.add(slice(file, firstNumber + slices.size(), offset, line, rows, reader.offset()));
        }
    }

    /** An empty line is a row only in a file of one column, where it is NULL. */
    static boolean isRow(RecordReader reader, boolean oneColumn) {
        return oneColumn || !reader.blank();
    }

    private static DataSlice slice(DataFile file, int number, long from, long line, long rows, long to) {
        return new DataSlice(file.file(), number, from, line, rows, to - from);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
