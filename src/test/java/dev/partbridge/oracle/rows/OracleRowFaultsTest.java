package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.rows.ReadTrouble.Kind;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong while a chunk is read by the genuine driver. */
class OracleRowFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final RowRequest REQUEST = new RowRequest(
            table("T", column("X", OracleType.of("VARCHAR2", 4000))),
            RowPart.partition(Identifier.of("P1")),
            new ReadPoint.AsOfScn(42));

    private OneTable server;

    @BeforeEach
    void start() throws IOException {
        server = new OneTable();
        List<Row> rows = IntStream.range(0, 3_000)
                .mapToObj(i -> Row.of("row " + i, "AAASdqAAEAAAAInAAA"))
                .toList();
        server.answers(List.of(Column.of("X", "VARCHAR2(4000)"), Column.of("ROWID", "VARCHAR2(18)")), rows);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private static OracleRowSource open(Connection connection) throws IOException {
        return OracleRowSource.open(connection, REQUEST, ValueLimit.POSTGRES, () -> {});
    }

    /** Reads until it fails. */
    private static ReadFailure failure(OracleRowSource source) {
        return catchThrowableOfType(ReadFailure.class, () -> {
            while (source.next()) {
                assertThat(source.defect()).isEmpty();
            }
        });
    }

    private ReadFailure failure(Fault fault, long row, String... properties) throws Exception {
        server.oracle().faults().add(StatementFault.afterRows(row, "\"T\"", fault));
        Connection connection = server.connect(properties);
        try (OracleRowSource source = open(connection)) {
            return failure(source);
        }
    }

    @Test
    void snapshotTooOld() throws Exception {
        ReadFailure failure = failure(Fault.fails(1555, "snapshot too old"), 1_500);
        assertThat(failure.trouble().kind()).isEqualTo(Kind.SCN_LOST);
        assertThat(failure)
                .hasMessage(
                        "APP.T partition P1, behind row 1043, cannot be read: ORA-01555: snapshot too old. Raise"
                                + " UNDO_RETENTION (or ALTER TABLESPACE ... RETENTION GUARANTEE), read smaller chunks or more of"
                                + " them at once, or read at a quieter time; then read again at a new SCN (--reread-unfinished, or --restart for all).");
    }

    @Test
    void tableIsGoneOrForbidden() throws Exception {
        server.oracle().faults().add(StatementFault.onExecution("\"T\"", Fault.fails(1031, "insufficient privileges")));
        try (Connection connection = server.connect();
                OracleRowSource source = open(connection)) {
            ReadFailure failure = failure(source);
            assertThat(failure.trouble())
                    .isEqualTo(new ReadTrouble(
                            Kind.PRIVILEGE,
                            1031,
                            "ORA-01031: insufficient privileges",
                            "GRANT SELECT ON the table TO the user, and GRANT FLASHBACK ON it too for reading at an SCN (or"
                                    + " FLASHBACK ANY TABLE)"));
            assertThat(failure).hasMessageStartingWith("APP.T partition P1 cannot be read: ORA-01031: ");
        }
    }

    @Test
    void killedInMidFetch() throws Exception {
        ReadTrouble trouble = failure(Fault.killed(), 1_500).trouble();
        assertThat(trouble.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(trouble.code()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"false, 3113", "true, 17002"})
    void droppedInMidFetch(boolean reset, int code) throws Exception {
        ReadTrouble trouble = failure(new Fault.Drops(reset), 1_500).trouble();
        assertThat(trouble.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(trouble.code()).isEqualTo(code);
    }

    @Test
    void silentInMidFetch() throws Exception {
        ReadTrouble trouble = failure(new Fault.Stalls(), 1_500, "oracle.jdbc.ReadTimeout", "300")
                .trouble();
        assertThat(trouble.kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(trouble.code()).isEqualTo(18730);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1500"})
    void cancelledWhileTheServerWorks(long row) throws Exception {
        Gate gate = new Gate();
        Fault held = new Fault.Holds(gate);
        server.oracle()
                .faults()
                .add((row < 0
                                ? StatementFault.onExecution("\"T\"", held)
                                : StatementFault.afterRows(row, "\"T\"", held))
                        .times(1));
        try (Connection connection = server.connect()) {
            OracleRowSource source = open(connection);
            CompletableFuture<Throwable> end = CompletableFuture.supplyAsync(() -> catchThrowable(() -> {
                while (source.next()) {
                    assertThat(source.defect()).isEmpty();
                }
            }));
            gate.awaitArrival(SOON);
            source.cancel();
            assertThat(end).succeedsWithin(SOON).satisfies(e -> assertThat(e)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the reading of APP.T partition P1 was cancelled")
                    .hasCauseInstanceOf(SQLException.class));
            source.close();
            assertThat(count(connection)).isEqualTo(3_000);
        }
    }

    @Test
    void cancelledBetweenTwoRows() throws Exception {
        try (Connection connection = server.connect()) {
            OracleRowSource source = open(connection);
            assertThat(source.next()).isTrue();
            source.cancel();
            assertThatThrownBy(source::next)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the reading of APP.T partition P1 was cancelled");
            source.close();
            // the cancel does not hit the connection's next user
            assertThat(count(connection)).isEqualTo(3_000);
        }
    }

    @Test
    void cancelledBeforeTheFirstRow() throws Exception {
        try (Connection connection = server.connect()) {
            OracleRowSource source = open(connection);
            source.cancel();
            assertThatThrownBy(source::next).hasMessage("the reading of APP.T partition P1 was cancelled");
            source.close();
            assertThat(server.oracle().statements()).noneMatch(s -> s.contains("\"T\""));
            assertThat(count(connection)).isEqualTo(3_000);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT x FROM t")) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    @Test
    void brokenStreamOfALongIsToldByItsCode() throws Exception {
        server.answers(() -> {
            int[] row = {0};
            return new Answer.Rows(
                    List.of(Column.of("L", "LONG"), Column.of("ROWID", "VARCHAR2(18)")),
                    () -> row[0]++ < 3 ? Row.of("y".repeat(50_000), "AAASdqAAEAAAAInAAA") : null);
        });
        server.oracle().faults().add(StatementFault.afterRows(2, "\"T\"", new Fault.Drops(true)));
        Connection connection = server.connect();
        RowRequest request =
                new RowRequest(table("T", column("L", OracleType.of("LONG"))), RowPart.whole(), ReadPoint.CURRENT);
        try (OracleRowSource source = OracleRowSource.open(connection, request, ValueLimit.POSTGRES, () -> {})) {
            assertThat(failure(source).trouble().kind()).isEqualTo(Kind.TRANSIENT);
        }
    }
}
