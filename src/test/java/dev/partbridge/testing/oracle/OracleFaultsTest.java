package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.ScriptedBackend;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import dev.partbridge.testing.oracle.session.Account;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault, as the genuine driver meets it. */
class OracleFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private OracleDouble oracle;

    @BeforeEach
    void start() throws IOException {
        ScriptedBackend backend = new ScriptedBackend()
                .rows(
                        "select * from t",
                        List.of(Column.of("ID", "NUMBER")),
                        IntStream.range(0, 100).mapToObj(Row::of).toList());
        oracle = OracleDouble.builder()
                .user("SCOTT", Driver.PASSWORD)
                .sid("ORCL")
                .start(backend);
    }

    @AfterEach
    void end() throws InterruptedException {
        oracle.awaitSessions(0, SOON);
        oracle.close();
    }

    private Connection connect(String... properties) throws SQLException {
        return Driver.connect(oracle.url("testdb"), Driver.PASSWORD, properties);
    }

    private static int codeOf(ThrowingCall call) {
        return catchThrowableOfType(SQLException.class, call::run).getErrorCode();
    }

    /** Something that throws. */
    @FunctionalInterface
    private interface ThrowingCall {
        void run() throws Exception;
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(codeOf(() -> Driver.connect(oracle.url("testdb"), "wrong").close()))
                .isEqualTo(1017);
    }

    @ParameterizedTest
    @CsvSource({"LOCKED, 28000", "EXPIRED, 28001", "NO_CREATE_SESSION, 1045"})
    void refusesAnAccount(Account.State state, int code) {
        oracle.setAccount("SCOTT", state);

        assertThat(codeOf(() -> connect().close())).isEqualTo(code);
    }

    @Test
    void refusesUnknownNames() throws SQLException {
        assertThat(codeOf(() -> Driver.connect(oracle.url("nosuch")).close())).isEqualTo(12514);
        assertThat(codeOf(() -> Driver.connect(oracle.sidUrl("NOSID")).close())).isEqualTo(12505);
        Driver.connect(oracle.sidUrl("orcl")).close();
    }

    @Test
    void takesALongConnectDescriptor() throws SQLException {
        String descriptor = "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=127.0.0.1)(PORT="
                + oracle.port() + "))(CONNECT_DATA=(SERVICE_NAME=testdb)(F=" + "x".repeat(400) + ")))";
        try (Connection connection = Driver.connect(descriptor)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void listensNoMoreAndAgain() throws IOException, SQLException {
        oracle.stopListening();
        assertThat(codeOf(() -> connect().close())).isEqualTo(12541);
        oracle.startListening();
        connect().close();
    }

    @Test
    void closesAtOnce() {
        oracle.listen(ListenerMode.CLOSING);

        assertThat(codeOf(() -> connect().close())).isEqualTo(17800);
    }

    @Test
    void saysNothing() {
        oracle.listen(ListenerMode.SILENT);

        assertThat(codeOf(() -> connect("oracle.jdbc.ReadTimeout", "300").close()))
                .isEqualTo(17002);
    }

    @ParameterizedTest
    @CsvSource({"942, table or view does not exist", "1031, insufficient privileges"})
    void failsStatementsByPattern(int code, String text) throws SQLException {
        oracle.faults()
                .add(StatementFault.onExecution("from\\s+t\\b", Fault.fails(code, text))
                        .times(1));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> Driver.column(statement, "select * from t"))
                    .hasMessageStartingWith("ORA-%05d: %s".formatted(code, text));
            assertThat(Driver.column(statement, "select * from t")).hasSize(100);
        }
    }

    /** Reads until it fails; gives the error. The driver hands out whole batches only. */
    private static SQLException failureAfter(int rowsRead, Statement statement) throws SQLException {
        AtomicInteger read = new AtomicInteger();
        statement.setFetchSize(10);
        ResultSet rows = statement.executeQuery("select * from t");
        SQLException failure = catchThrowableOfType(SQLException.class, () -> {
            while (rows.next()) {
                read.incrementAndGet();
            }
        });
        assertThat(read).hasValue(rowsRead);
        return failure;
    }

    @Test
    void failsAtARow() throws SQLException {
        oracle.faults()
                .add(StatementFault.afterRows(25, "from t", Fault.fails(1555, "snapshot too old"))
                        .times(1));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            assertThat(failureAfter(20, statement).getErrorCode()).isEqualTo(1555);
            assertThat(Driver.column(statement, "select * from t")).hasSize(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 3113", "true, 17002"})
    void dropsTheConnectionAtARow(boolean reset, int code) throws SQLException {
        oracle.faults().add(StatementFault.afterRows(25, "from t", new Fault.Drops(reset)));
        Connection connection = connect();
        SQLException failure = failureAfter(20, connection.createStatement());
        assertThat((Throwable) failure).isInstanceOf(SQLRecoverableException.class);
        assertThat(failure.getErrorCode()).isEqualTo(code);
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void killsTheSessionAtARow() throws SQLException {
        oracle.faults().add(StatementFault.afterRows(25, "from t", Fault.killed()));
        Connection connection = connect();
        assertThat(failureAfter(20, connection.createStatement()).getErrorCode())
                .isEqualTo(28);
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void killsAnIdleSession() throws SQLException {
        Connection connection = connect();
        oracle.onlySession().kill();
        assertThat(codeOf(() -> connection.createStatement().executeQuery("select * from t")))
                .isEqualTo(28);
    }

    @Test
    void dropsAnIdleSession() throws SQLException, IOException {
        Connection connection = connect();
        oracle.drop(oracle.onlySession(), false);
        assertThat(codeOf(() -> connection.createStatement().executeQuery("select * from t")))
                .isIn(3113, 17002, 17410);
    }

    @Test
    void stallsAtARow() throws SQLException {
        oracle.faults().add(StatementFault.afterRows(25, "from t", new Fault.Stalls()));
        Connection connection = connect("oracle.jdbc.ReadTimeout", "500");
        assertThat(failureAfter(20, connection.createStatement()).getErrorCode())
                .isEqualTo(18730);
    }

    @Test
    void answersLate() throws SQLException {
        oracle.faults().add(StatementFault.onExecution("from t", new Fault.Delays(Duration.ofMillis(100))));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            long before = System.nanoTime();
            assertThat(Driver.column(statement, "select * from t")).hasSize(100);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void answersWhenTheTestLetsIt() throws Exception {
        Gate gate = new Gate();
        oracle.faults().add(StatementFault.afterRows(5, "from t", new Fault.Holds(gate)));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> count(statement));
            gate.awaitArrival(SOON);
            assertThat(read).isNotDone();
            gate.open();
            assertThat(read).succeedsWithin(SOON).isEqualTo(100);
        }
    }

    private static int count(Statement statement) {
        try {
            return Driver.column(statement, "select * from t").size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "25"})
    void isCancelled(long row) throws Exception {
        Gate gate = new Gate();
        Fault held = new Fault.Holds(gate);
        oracle.faults()
                .add((row < 0
                                ? StatementFault.onExecution("from t", held)
                                : StatementFault.afterRows(row, "from t", held))
                        .times(1));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Integer> code =
                    CompletableFuture.supplyAsync(() -> codeOf(() -> Driver.column(statement, "select * from t")));
            gate.awaitArrival(SOON);
            statement.cancel();
            assertThat(code).succeedsWithin(SOON).isEqualTo(1013);
            assertThat(Driver.column(statement, "select * from t")).hasSize(100);
        }
    }

    @Test
    void isCancelledTooLate() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 20; i++) {
                Gate gate = new Gate();
                oracle.faults().clear();
                oracle.faults()
                        .add(StatementFault.onExecution("from t", new Fault.Holds(gate))
                                .times(1));
                CompletableFuture<Object> read = CompletableFuture.supplyAsync(() -> outcome(statement));
                gate.awaitArrival(SOON);
                statement.cancel();
                gate.open();
                // mostly the answer is sent before the cancel is looked for
                assertThat(read).succeedsWithin(SOON).isIn(100, 1013);
                assertThat(outcome(statement)).as("after cancel %d", i).isEqualTo(100);
            }
        }
    }

    private static Object outcome(Statement statement) {
        try {
            return Driver.column(statement, "select * from t").size();
        } catch (SQLException e) {
            return e.getErrorCode();
        }
    }

    @Test
    void isTimedOut() throws SQLException {
        oracle.faults()
                .add(StatementFault.onExecution("from t", new Fault.Delays(Duration.ofSeconds(30)))
                        .times(1));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThat(codeOf(() -> Driver.column(statement, "select * from t")))
                    .isEqualTo(1013);
            assertThat(Driver.column(statement, "select * from t")).hasSize(100);
        }
    }

    @Test
    void noticesAClientThatGoesDuringACall() throws Exception {
        Gate gate = new Gate();
        oracle.faults().add(StatementFault.onExecution("from t", new Fault.Holds(gate)));
        Connection connection = connect();
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(
                () -> codeOf(() -> Driver.column(connection.createStatement(), "select * from t")));
        gate.awaitArrival(SOON);
        connection.abort(Runnable::run);
        oracle.awaitSessions(0, SOON);
        assertThat(code).succeedsWithin(SOON);
    }

    @Test
    void closesWithSessionsOpen() throws SQLException {
        Connection connection = connect();
        oracle.close();
        assertThat(oracle.sessions()).isZero();
        assertThat(connection.isValid(1)).isFalse();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith(oracle.name() + "-"));
    }
}
