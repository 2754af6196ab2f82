package dev.partbridge.oracle.script.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.TableOf;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
    private static final OracleTable TABLE = TableOf.name("T")
            .notNull("ID", OracleType.of("NUMBER", 10))
            .column("BORN", OracleType.of("DATE"))
            .column("NAME", OracleType.of("VARCHAR2", 5))
            .build();

    @TempDir
    private Path folder;

    @Test
    void valuesComeByTheHeadersOrder() throws IOException {
        try (RowSource rows = open(TABLE, "NAME,ID,BORN\n\"a \"\"b\"\"\",7,1969-12-31 23:59:58\n,8,\"\"\n")) {
            assertThat(rows.columns())
                    .containsExactly(
                            new RowColumn(Identifier.of("NAME"), ValueKind.TEXT),
                            new RowColumn(Identifier.of("ID"), ValueKind.DECIMAL),
                            new RowColumn(Identifier.of("BORN"), ValueKind.LOCAL_DATE_TIME));
            assertThat(rows.next()).isTrue();
            assertThat(rows.getText(0)).hasToString("a \"b\"");
            assertThat(rows.getDecimal(1)).hasToString("7");
            assertThat(rows.getEpochSecond(2)).isEqualTo(-2);
            assertThat(rows.next()).isTrue();
            assertThat(List.of(rows.isNull(0), rows.isNull(1), rows.isNull(2))).containsExactly(true, false, true);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void defectsHaveTheirPlaceReasonAndText() throws IOException {
        String text = "ID,BORN,NAME\n1,2\n\n2,,\"x\ny\"\n3,,,\n,,z\nx,,\n4,2023-02-29,\n5,,sechs6\n6,,\"a\"b\n7,,ok\n";
        List<String> found = new ArrayList<>();
        try (RowSource rows = open(TABLE, text)) {
            while (rows.next()) {
                found.add(rows.position() + " <" + rows.raw() + ">"
                        + rows.defect()
                                .map(d -> " " + d.code() + " " + d.reason())
                                .orElse(""));
            }
        }

        assertThat(found)
                .containsExactly(
                        "T.csv:2 <1,2> 22P04 2 fields where 3 are expected (ID, BORN, NAME)",
                        "T.csv:4 <2,,\"x\ny\">",
                        "T.csv:6 <3,,,> 22P04 4 fields where 3 are expected (ID, BORN, NAME)",
                        "T.csv:7 <,,z> 23502 ID is NOT NULL but the field is empty",
                        "T.csv:8 <x,,> 22P02 ID: \"x\" is not a number",
                        "T.csv:9 <4,2023-02-29,> 22008 BORN: \"2023-02-29\" is not in the calendar or not a time of day",
                        "T.csv:10 <5,,sechs6> 22001 NAME: \"sechs6\" has 6 characters where VARCHAR2(5) holds 5",
                        "T.csv:11 <6,,\"a\"b> 22P04 text follows a closing quote in line 11, where a comma must be",
                        "T.csv:12 <7,,ok>");
    }

    @Test
    void malformedUtf8HarmsItsRowAlone() throws IOException {
        byte[] bytes = "ID,BORN,NAME\n1,,Zo\u00EB\n2,,\0\n3,,x\n".getBytes(ISO_8859_1);
        List<String> found = new ArrayList<>();
        try (RowSource rows = open(TABLE, bytes)) {
            while (rows.next()) {
                found.add(rows.defect().map(d -> d.code() + " " + d.reason()).orElse("fine"));
            }
        }

        assertThat(found).containsExactly("22021 NAME: byte 0xeb is not part of a UTF-8 character", "fine", "fine");
    }

    @Test
    void anUnclosedQuoteIsOneDefectiveRow() throws IOException {
        try (RowSource rows = open(TABLE, "ID,BORN,NAME\n1,,a\n2,\"\n\",\"b\n3,,c\n")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.defect().map(Record::toString))
                    .contains("RowDefect[code=22P04, reason=the quote opened in line 4 is not closed by the end of the"
                            + " file]");
            assertThat(rows.position()).hasToString("T.csv:3");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void virtualColumnsArePassedOver() throws IOException {
        OracleTable table = TableOf.name("T")
                .column("A", OracleType.of("NUMBER"))
                .virtual("B", OracleType.of("NUMBER"), "A * 2")
                .column("C", OracleType.of("RAW", 2))
                .build();
        try (RowSource rows = open(table, "A,B,C\n1,oh,0aFF\n")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.defect()).isEmpty();
            assertThat(rows.columns()).extracting(c -> c.name().text()).containsExactly("A", "C");
            assertThat(rows.getBytes(1)).containsExactly(0x0a, 0xff);
        }
    }

    @Test
    void aFileThatChangedIsRefused() throws IOException {
        write("ID,BORN,NAME\n1,,a\n2,,b\n".getBytes(ISO_8859_1));
        DataSlice slice = CsvScan.scan(folder, new DataFile(TABLE, "T.csv"), 1, 100, Cancellation.none())
                .slices()
                .get(0);
        Files.writeString(folder.resolve("T.csv"), "ID,BORN,NAME\n1,,a\n");

        try (RowSource rows = new CsvOpener(folder).open(TABLE, slice)) {
            assertThat(rows.next()).isTrue();
            assertThatThrownBy(rows::next)
                    .hasMessage("T.csv has changed since it was scanned: 1 rows where there were 2, from line 2 on");
        }
    }

    @Test
    void aCancelledCursorStops() throws IOException {
        try (RowSource rows = open(TABLE, "ID,BORN,NAME\n1,,a\n2,,b\n")) {
            assertThat(rows.next()).isTrue();
            rows.cancel();
            assertThatThrownBy(rows::next).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void aHeaderThatNoLongerFitsIsRefused() throws IOException {
        write("ID,BORN,NAME\n1,,a\n".getBytes(ISO_8859_1));
        DataSlice slice = new DataSlice("T.csv", 1, 13, 2, 1, 5);
        write("ID,BORN,NOME\n1,,a\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> new CsvOpener(folder).open(TABLE, slice))
                .hasMessage("T.csv:1: The header names a column \"NOME\" that the table does not have.");
    }

    @Test
    void filesOutsideTheFolderAreNotOpened() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        write("ID,BORN,NAME\n".getBytes(ISO_8859_1));
        DataSlice slice = new DataSlice("../T.csv", 1, 13, 2, 0, 0);

        assertThatThrownBy(() -> new CsvOpener(inner).open(TABLE, slice))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("../T.csv lies outside the source's folder ");
    }

    /** However a file is cut, its slices hold the same rows at the same lines. */
    @Property(tries = 60)
    void slicesHoldTheSameRows(@ForAll @IntRange(min = 1, max = 400) int sliceBytes) throws IOException {
        Path own = Files.createTempDirectory("slices");
        try {
            StringBuilder text = new StringBuilder("ID,BORN,NAME\r\n");
            IntStream.range(0, 40).forEach(i -> text.append(i).append(i % 7 == 0 ? ",,\"ä\n\r\"\r\n" : ",,b\n\n"));
            Files.writeString(own.resolve("T.csv"), text);
            DataFile file = new DataFile(TABLE, "T.csv");

            assertThat(rows(own, file, sliceBytes)).hasSize(40).isEqualTo(rows(own, file, CsvScan.SLICE_BYTES));
        } finally {
            Files.delete(own.resolve("T.csv"));
            Files.delete(own);
        }
    }

    private static List<String> rows(Path folder, DataFile file, long sliceBytes) throws IOException {
        List<String> found = new ArrayList<>();
        for (DataSlice slice :
                CsvScan.scan(folder, file, 1, sliceBytes, Cancellation.none()).slices()) {
            try (RowSource rows = new CsvOpener(folder).open(TABLE, slice)) {
                while (rows.next()) {
                    found.add(rows.position() + " " + rows.getDecimal(0) + " " + rows.getText(2));
                }
                assertThat(rows.bytesRead()).isEqualTo(slice.bytes());
            }
        }
        return found;
    }

    private RowSource open(OracleTable table, String text) throws IOException {
        return open(table, text.getBytes(ISO_8859_1));
    }

    private RowSource open(OracleTable table, byte[] bytes) throws IOException {
        write(bytes);
        List<DataSlice> slices = CsvScan.scan(
                        folder, new DataFile(table, "T.csv"), 1, CsvScan.SLICE_BYTES, Cancellation.none())
                .slices();
        return new CsvOpener(folder).open(table, slices.get(0));
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(folder.resolve("T.csv"), bytes);
    }
}
