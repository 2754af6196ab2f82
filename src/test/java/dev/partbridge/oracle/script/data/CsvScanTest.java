package dev.partbridge.oracle.script.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.TableOf;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvScanTest {
    private static final OracleTable TABLE = TableOf.name("T")
            .notNull("ID", OracleType.of("NUMBER"))
            .withDefault("KIND", OracleType.of("VARCHAR2", 10), "'A'")
            .column("NOTE", OracleType.of("VARCHAR2", 10))
            .virtual("TWICE", OracleType.of("NUMBER"), "ID * 2")
            .build();

    @TempDir
    private Path folder;

    @Test
    void slicesAreWholeRecordsWithoutGap() throws Exception {
        DataScan scan = scan("id,NOTE,\"KIND\"\n1,a,x\n2,\"b\nb\",x\n\n3,,x\n4,d,x", 8);

        assertThat(scan.findings()).isEmpty();
        assertThat(scan.slices())
                .containsExactly(new DataSlice("T.csv", 1, 15, 2, 2, 16), new DataSlice("T.csv", 2, 31, 5, 2, 11));
        assertThat(scan.rows()).isEqualTo(4);
        assertThat(scan.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(folder.resolve("T.csv")))));
    }

    @Test
    void aFileOfOneColumnMayHoldNullRows() throws IOException {
        OracleTable one = TableOf.name("T").column("A", OracleType.of("DATE")).build();
        Files.writeString(folder.resolve("T.csv"), "A\n\n\n2024-01-01\n");

        assertThat(CsvScan.scan(folder, new DataFile(one, "T.csv"), 1, 100, Cancellation.none())
                        .rows())
                .isEqualTo(3);
    }

    @Test
    void headerMustFitTheTable() throws IOException {
        assertThat(told("ID,NOTE,KIND,NOTE,COLOUR\n1,,,,\n"))
                .containsExactly(
                        "PB-DAT-006 T.csv:1:1 The header names the column NOTE twice.",
                        "PB-DAT-004 T.csv:1:1 The header names a column \"COLOUR\" that the table does not have.");
        assertThat(told("NOTE\n"))
                .containsExactly(
                        "PB-DAT-005 T.csv:1:1 The header lacks the column ID, which is NOT NULL and has no default.",
                        "PB-DAT-008 T.csv:1:1 The header lacks the column KIND; its rows get the default.");
        assertThat(told("ID,KIND,TWICE\n"))
                .containsExactly(
                        "PB-DAT-009 T.csv:1:1 The values of the virtual column TWICE are passed over.",
                        "PB-DAT-008 T.csv:1:1 The header lacks the column NOTE; its rows get NULL.");
        assertThat(scan("ID,NOTE,KIND,NOTE\n1,,,\n", 100).slices()).isEmpty();
    }

    @Test
    void aFileWithoutReadableHeaderIsAFinding() throws IOException {
        String none = "PB-DAT-007 T.csv:1:1 The file has no header: its first line must name the columns.";
        assertThat(told("")).containsExactly(none);
        assertThat(told("\nID\n")).containsExactly(none);
        assertThat(told("\"ID\n1\n"))
                .containsExactly("PB-DAT-007 T.csv:1:1 The header cannot be read: a quote in it is not closed or text"
                        + " follows a quote.");
        Files.write(folder.resolve("T.csv"), "ID,GRÖSSE\n".getBytes(ISO_8859_1));
        assertThat(told(CsvScan.scan(folder, new DataFile(TABLE, "T.csv"), 1, 100, Cancellation.none())))
                .containsExactly("PB-DAT-007 T.csv:1:1 The header is not UTF-8: its field 2 holds other bytes.");
    }

    @Test
    void anUnclosedQuoteIsToldWithItsLine() throws IOException {
        DataScan scan = scan("ID,KIND,NOTE\n1,x,a\n2,x,\"b\n3,x,c\n4,x,d\n", 100);

        assertThat(told(scan))
                .containsExactly("PB-DAT-010 T.csv:3:1 The quote opened in this line is not closed by the end of the"
                        + " file: the row that begins in line 3 takes the rest of the file, 19 bytes, and is"
                        + " rejected.");
        assertThat(scan.slices()).containsExactly(new DataSlice("T.csv", 1, 13, 2, 2, 25));
    }

    @Test
    void stopsWhenCancelled() throws IOException {
        Files.writeString(folder.resolve("T.csv"), "ID,KIND,NOTE\n");
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        assertThatThrownBy(() -> CsvScan.scan(folder, new DataFile(TABLE, "T.csv"), 1, 100, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private DataScan scan(String text, long sliceBytes) throws IOException {
        Files.writeString(folder.resolve("T.csv"), text);
        return CsvScan.scan(folder, new DataFile(TABLE, "T.csv"), 1, sliceBytes, Cancellation.none());
    }

    private List<String> told(String text) throws IOException {
        return told(scan(text, 100));
    }

    private static List<String> told(DataScan scan) {
        return scan.findings().stream().map(CsvScanTest::line).toList();
    }

    private static String line(Finding finding) {
        SourcePosition position = finding.position().orElseThrow();
        return finding.code() + " " + position + " " + finding.message();
    }
}
