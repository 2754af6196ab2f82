package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.notNull;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowPosition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A chunk's rows of the genuine driver: their places, binds, calls and end. */
class OracleRowSourceTest extends RowSourceFixture {
    @Test
    void positionAndRowAsText() throws IOException {
        server.answers(
                List.of(
                        Column.of("ID", "NUMBER"),
                        Column.of("N", "VARCHAR2(20)"),
                        Column.of("D", "TIMESTAMP(9) WITH TIME ZONE"),
                        Column.of("C", "CLOB"),
                        Column.of("R", "RAW(4)"),
                        Column.of("ROWID", "VARCHAR2(18)")),
                List.of(
                        Row.of(
                                1,
                                "say \"a, b\"",
                                OffsetDateTime.parse("2024-01-02T03:04:05.06+02:00"),
                                "c".repeat(300),
                                new byte[] {10, -1},
                                ROWID + "A"),
                        Row.of(null, null, null, null, null, ROWID + "B")));
        OracleTable table = table(
                "T",
                notNull("ID", OracleType.of("NUMBER")),
                column("N", OracleType.of("VARCHAR2", 20)),
                column("D", OracleType.of("TIMESTAMP WITH TIME ZONE", 9)),
                column("C", OracleType.of("CLOB")),
                column("R", OracleType.of("RAW", 4)));
        try (OracleRowSource source = open(table)) {
            assertThat(source.next()).isTrue();
            assertThat(source.position()).isEqualTo(new RowPosition("APP.T partition P1", 1));
            assertThat(source.raw())
                    .isEqualTo(ROWID + "A,1,\"say \"\"a, b\"\"\",2024-01-02 03:04:05.06 +02:00," + "c".repeat(200)
                            + " ... [cut, 300 characters in all],0AFF");
            assertThat(source.bytesRead()).isEqualTo(2 + 10 + 13 + 300 + 2);
            assertThat(source.next()).isTrue();
            assertThat(source.raw()).isEqualTo(ROWID + "B,,,,,");
            assertThat(source.position()).isEqualTo(new RowPosition("APP.T partition P1", 2));
            assertThat(source.defect())
                    .contains(new RowDefect(
                            "23502", "ID is NOT NULL and holds NULL: its constraint was never validated"));
            assertThat(source.next()).isFalse();
        }
    }

    @Test
    void bindsReachTheServer() throws IOException {
        server.answers(List.of(Column.of("X", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")), List.of());
        RowPart part = RowPart.within(
                RowPart.subpartition(Identifier.of("SP")), new RowidRange("AAASdqAAEAAAAAAAAA", "AAASdqAAEAAAAInH//"));
        RowRequest request = new RowRequest(
                table("T", column("X", OracleType.of("NUMBER"))), part, new ReadPoint.AsOfScn(9_876_543_210_123L));
        try (OracleRowSource source = open(request)) {
            assertThat(source.next()).isFalse();
        }
        assertThat(server.asked().stream().map(String::valueOf).toList())
                .isEqualTo(List.of(
                        "SELECT t.\"X\", ROWIDTOCHAR(t.ROWID)\nFROM \"APP\".\"T\" SUBPARTITION (\"SP\") AS OF SCN :1 t\n"
                                + "WHERE t.ROWID BETWEEN CHARTOROWID(:2 ) AND CHARTOROWID(:3 )",
                        "9876543210123",
                        "AAASdqAAEAAAAAAAAA",
                        "AAASdqAAEAAAAInH//"));
    }

    @Test
    void manyRowsInFewCalls() throws IOException {
        server.answers(
                List.of(Column.of("X", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")),
                IntStream.range(0, 20_000).mapToObj(i -> Row.of(i, ROWID + "A")).toList());
        long before = server.oracle().calls();
        try (OracleRowSource source = open(table("T", column("X", OracleType.of("NUMBER"))))) {
            assertThat(ReadRows.all(source))
                    .isEqualTo(IntStream.range(0, 20_000)
                            .mapToObj(i -> List.of(String.valueOf(i)))
                            .toList());
        }
        assertThat(server.oracle().calls() - before).isLessThan(10);
    }

    @Test
    void whatComesAfterIsClosedOnce() throws IOException, SQLException {
        server.answers(List.of(Column.of("X", "NUMBER"), Column.of("ROWID", "VARCHAR2(18)")), List.of());
        int[] closed = {0};
        RowRequest request =
                new RowRequest(table("T", column("X", OracleType.of("NUMBER"))), RowPart.whole(), ReadPoint.CURRENT);
        OracleRowSource source = OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> closed[0]++);
        assertThat(source.next()).isFalse();
        source.close();
        assertThat(closed[0]).isEqualTo(1);
        // the driver tells the server with its next call
        assertThat(connection.isValid(1)).isTrue();
        assertThat(server.oracle().openCursors()).isZero();
    }

    @Test
    void kindsAreThoseOfDataFiles() throws IOException {
        Stream<String> types = Stream.of(
                "NUMBER",
                "FLOAT",
                "BINARY_FLOAT",
                "BINARY_DOUBLE",
                "DATE",
                "TIMESTAMP",
                "TIMESTAMP WITH TIME ZONE",
                "TIMESTAMP WITH LOCAL TIME ZONE",
                "INTERVAL YEAR TO MONTH",
                "INTERVAL DAY TO SECOND",
                "RAW",
                "LONG RAW",
                "BLOB",
                "CLOB",
                "LONG",
                "VARCHAR2",
                "CHAR",
                "ROWID",
                "XMLTYPE",
                "JSON",
                "BOOLEAN");
        OracleTable all =
                table("T", types.map(t -> column("C " + t, OracleType.of(t))).toArray(OracleColumn[]::new));
        try (OracleRowSource source = open(all)) {
            assertThat(source.columns().stream()
                            .map(c -> c.name().text().substring(2) + " " + c.kind())
                            .toList())
                    .isEqualTo(List.of(
                            "NUMBER DECIMAL",
                            "FLOAT DECIMAL",
                            "BINARY_FLOAT FLOAT",
                            "BINARY_DOUBLE FLOAT",
                            "DATE LOCAL_DATE_TIME",
                            "TIMESTAMP LOCAL_DATE_TIME",
                            "TIMESTAMP WITH TIME ZONE OFFSET_DATE_TIME",
                            "TIMESTAMP WITH LOCAL TIME ZONE OFFSET_DATE_TIME",
                            "INTERVAL YEAR TO MONTH TEXT",
                            "INTERVAL DAY TO SECOND TEXT",
                            "RAW BYTES",
                            "LONG RAW BYTES",
                            "BLOB BYTES",
                            "CLOB TEXT",
                            "LONG TEXT",
                            "VARCHAR2 TEXT",
                            "CHAR TEXT",
                            "ROWID TEXT",
                            "XMLTYPE TEXT",
                            "JSON TEXT",
                            "BOOLEAN TEXT"));
        }
        assertThatThrownBy(() -> open(table("T", column("B", OracleType.of("BFILE")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BFILE");
    }
}
