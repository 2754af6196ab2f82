package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.notNull;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.postgres.copy.CopyColumn;
import dev.partbridge.postgres.copy.CopyEncoder;
import dev.partbridge.postgres.copy.RowBatch;
import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.RowSource;
import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.session.EncodedRows;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how many rows each step of reading gives in a second. The server's work is in all of them, on the same machine. */
@Tag("bench")
class OracleRowSpeedTest {
    private static final long ROWS = 1_000_000;
    private static final List<Column> WIRE = List.of(
            Column.of("ID", "NUMBER(18)"),
            Column.of("AMOUNT", "NUMBER(12,2)"),
            Column.of("CODE", "CHAR(3)"),
            Column.of("NAME", "VARCHAR2(100)"),
            Column.of("NOTE", "VARCHAR2(400)"),
            Column.of("BORN", "DATE"),
            Column.of("SEEN", "TIMESTAMP(6)"),
            Column.of("ROWID", "VARCHAR2(18)"));
    private static final OracleTable TABLE = table(
            "T",
            notNull("ID", OracleType.of("NUMBER", 18)),
            column("AMOUNT", OracleType.of("NUMBER", 12, 2)),
            column("CODE", OracleType.of("CHAR", 3)),
            column("NAME", OracleType.of("VARCHAR2", 100)),
            column("NOTE", OracleType.of("VARCHAR2", 400)),
            column("BORN", OracleType.of("DATE")),
            column("SEEN", OracleType.of("TIMESTAMP", 6)));

    private static final List<String> TARGET = List.of(
            "bigint", "numeric(12,2)", "char(3)", "varchar(100)", "varchar(400)", "timestamp(0)", "timestamp(6)");

    /** What is done with the rows of a source. */
    @FunctionalInterface
    private interface Use {
        long count(RowSource source) throws IOException;
    }

    @Test
    void rowsInASecond() throws IOException, SQLException {
        EncodedRows rows = new EncodedRows(
                WIRE,
                IntStream.range(0, 1_000).mapToObj(OracleRowSpeedTest::row).toList());
        try (OneTable server = new OneTable();
                Connection connection = server.connect()) {
            server.answers(() -> new Answer.Rows(WIRE, rows.cursor(ROWS)));
            for (int round = 0; round < 3; round++) {
                measure("driver alone", () -> driver(connection));
                measure("decoded", () -> source(connection, OracleRowSpeedTest::decoded));
                measure("and kept", () -> source(connection, OracleRowSpeedTest::kept));
                measure("and encoded for COPY", () -> source(connection, OracleRowSpeedTest::encoded));
            }
        }
    }

    private static Row.Values row(int i) {
        return new Row.Values(List.of(
                123_456_789L + i,
                BigDecimal.valueOf(1_000_000 - 777L * i, 2),
                "A" + i % 10 + " ",
                "name of row " + i,
                "a note of medium length with an umlaut ä for row " + i,
                LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(i),
                LocalDateTime.of(2020, 1, 1, 0, 0, 0, 123_456_000).plusSeconds(i),
                "AAASdqAAEAAAAInAAA"));
    }

    private static long driver(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT t")) {
            statement.setFetchSize(FetchPlan.MOST_ROWS);
            long count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count++;
                }
            }
            return count;
        }
    }

    private static long source(Connection connection, Use use) throws IOException {
        RowRequest request = new RowRequest(TABLE, RowPart.whole(), new ReadPoint.AsOfScn(1));
        try (RowSource source = OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> {})) {
            return use.count(source);
        }
    }

    private static long decoded(RowSource source) throws IOException {
        long count = 0;
        while (source.next()) {
            count++;
        }
        return count;
    }

    private static long kept(RowSource source) throws IOException {
        KeptRows rows = new KeptRows();
        long count = 0;
        while (source.next()) {
            source.keep(rows);
            rows.endRow();
            if (++count % 10_000 == 0) {
                rows.clear();
            }
        }
        return count;
    }

    private static long encoded(RowSource source) throws IOException {
        List<CopyColumn> columns = IntStream.range(0, TARGET.size())
                .mapToObj(i -> new CopyColumn(i, source.columns().get(i).name(), TARGET.get(i)))
                .toList();
        CopyEncoder encoder = new CopyEncoder(columns, source.columns());
        RowBatch batch = new RowBatch();
        long count = 0;
        while (source.next()) {
            assertThat(encoder.encode(source, "", 0, 100, batch)).isEmpty();
            count++;
            if (batch.rows() == 10_000) {
                batch.clear();
            }
        }
        return count;
    }

    /** Something that reads all rows. */
    @FunctionalInterface
    private interface Reading {
        long rows() throws IOException, SQLException;
    }

    private static void measure(String what, Reading reading) throws IOException, SQLException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long cpu = threads.getCurrentThreadCpuTime();
        long time = System.nanoTime();
        assertThat(reading.rows()).isEqualTo(ROWS);
        System.out.printf(
                Locale.ROOT,
                "%-22s %,12.0f rows/s, %4.2f us of this thread and %,5d bytes a row%n",
                what,
                ROWS * 1e9 / (System.nanoTime() - time),
                (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / ROWS,
                (threads.getThreadAllocatedBytes(thread) - bytes) / ROWS);
    }
}
