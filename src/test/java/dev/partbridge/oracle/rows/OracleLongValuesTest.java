package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bytes, LOBs and LONGs of the genuine driver. */
class OracleLongValuesTest extends RowSourceFixture {
    @Test
    void bytesAndLobs() throws IOException {
        assertThat(read(OracleType.of("RAW", 16), "RAW(16)", Arrays.asList(new byte[] {1, 2, (byte) 0xff}, null)))
                .isEqualTo(Arrays.asList("0102ff", null));
        String large = "Grüße 😀".repeat(20_000);
        assertThat(read(OracleType.of("CLOB"), "CLOB", Arrays.asList("hello €", large, "", null)))
                .isEqualTo(Arrays.asList("hello €", large, "", null));
        assertThat(read(OracleType.of("NCLOB"), "NCLOB", List.of("nclob ä"))).isEqualTo(List.of("nclob ä"));
        assertThat(read(OracleType.of("XMLTYPE"), "CLOB", List.of("<a/>"))).isEqualTo(List.of("<a/>"));
        assertThat(read(OracleType.of("BLOB"), "BLOB", Arrays.asList(new byte[150_000], new byte[0], null)))
                .isEqualTo(Arrays.asList("00".repeat(150_000), "", null));
    }

    @Test
    void longsOfAnyLengthBesideOtherColumns() throws IOException {
        server.answers(
                List.of(Column.of("L", "LONG"), Column.of("ID", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")),
                List.of(
                        Row.of("y".repeat(100_000), 1, ROWID + "A"),
                        Row.of(null, 2, ROWID + "B"),
                        Row.of("ä", 3, ROWID + "C")));
        try (OracleRowSource source =
                open(table("T", column("ID", OracleType.of("NUMBER")), column("L", OracleType.of("LONG"))))) {
            assertThat(ReadRows.all(source))
                    .isEqualTo(List.of(List.of("1", "y".repeat(100_000)), Arrays.asList("2", null), List.of("3", "ä")));
        }
        assertThat(read(OracleType.of("LONG RAW"), "LONG RAW", Arrays.asList(new byte[70_000], null, new byte[] {1})))
                .isEqualTo(Arrays.asList("00".repeat(70_000), null, "01"));
    }

    @Test
    void smallLobsComeWithTheirRows() throws IOException {
        List<Object> texts = IntStream.range(0, 200)
                .mapToObj(i -> (Object) ("é" + i).repeat(500))
                .toList();
        server.answers(
                List.of(Column.of("X", "CLOB"), Column.of("ROWID", "VARCHAR2(18)")),
                texts.stream().map(t -> Row.of(t, ROWID + "A")).toList());
        long before = server.oracle().calls();
        try (OracleRowSource source = open(table("T", column("X", OracleType.of("CLOB"))))) {
            assertThat(ReadRows.all(source).stream().map(r -> r.get(0)).toList())
                    .isEqualTo(texts);
        }
        assertThat(server.oracle().calls() - before).isLessThan(10);
    }

    @Test
    void longsSeveralRowsAtOnce() throws IOException, SQLException {
        server.answers(
                List.of(Column.of("L", "LONG"), Column.of("ID", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, 100)
                        .mapToObj(i -> Row.of(i % 7 == 0 ? null : "l".repeat(1_000 * (i % 50) + 1), i, ROWID + "A"))
                        .toList());
        OracleTable table = table("T", column("ID", OracleType.of("NUMBER")), column("L", OracleType.of("LONG")));
        RowRequest request = new RowRequest(table, RowPart.whole(), ReadPoint.CURRENT);
        try (Connection several = server.connect("oracle.jdbc.useFetchSizeWithLongColumn", "true");
                OracleRowSource source = OracleRowSource.open(several, request, ValueLimit.POSTGRES, () -> {})) {
            long before = server.oracle().calls();
            assertThat(ReadRows.all(source))
                    .isEqualTo(IntStream.range(0, 100)
                            .mapToObj(i -> Arrays.asList(
                                    String.valueOf(i), i % 7 == 0 ? null : "l".repeat(1_000 * (i % 50) + 1)))
                            .toList());
            assertThat(server.oracle().calls() - before).isLessThan(12);
        }
    }

    @Test
    void whatIsLargerThanTheLimitIsADefect() throws IOException {
        ValueLimit limit = new ValueLimit(5, 3);
        for (String type : List.of("CLOB", "LONG")) {
            server.answers(
                    List.of(Column.of("X", type), Column.of("ROWID", "VARCHAR2(18)")),
                    List.of(Row.of("123456", ROWID + "A"), Row.of("12345", ROWID + "B"), Row.of("ä€", ROWID + "C")));
            assertThat(limited(OracleType.of(type), limit))
                    .isEqualTo(List.of(
                            List.of(new RowDefect(
                                    "54000",
                                    "X: a value of 6 characters is more than the 5 that the program's memory allows:"
                                            + " start it with more (-Xmx)")),
                            List.of("12345"),
                            List.of("ä€")));
        }
        for (String type : List.of("BLOB", "LONG RAW")) {
            server.answers(
                    List.of(Column.of("X", type), Column.of("ROWID", "VARCHAR2(18)")),
                    List.of(Row.of(new byte[4], ROWID + "A"), Row.of(new byte[3], ROWID + "B")));
            assertThat(limited(OracleType.of(type), limit))
                    .isEqualTo(List.of(
                            List.of(new RowDefect(
                                    "54000",
                                    "X: a value of 4 bytes is more than the 3 that the program's memory allows: start it"
                                            + " with more (-Xmx)")),
                            List.of("000000")));
        }
    }

    private List<List<@Nullable Object>> limited(OracleType type, ValueLimit limit) throws IOException {
        RowRequest request = new RowRequest(table("T", column("X", type)), RowPart.whole(), ReadPoint.CURRENT);
        try (OracleRowSource source = OracleRowSource.open(connection, request, limit, () -> {})) {
            return ReadRows.all(source);
        }
    }
}
