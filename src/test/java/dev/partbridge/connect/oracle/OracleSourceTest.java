package dev.partbridge.connect.oracle;

import static dev.partbridge.connect.oracle.SmallOracle.TABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.connect.oracle.OracleServerFacts.Version;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.oracle.ListenerMode;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import dev.partbridge.testing.oracle.session.SessionRecord;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The genuine driver and pool against the double of a server. */
class OracleSourceTest {
    private SmallOracle oracle;

    @BeforeEach
    void start() throws IOException {
        oracle = new SmallOracle();
    }

    @AfterEach
    void end() {
        oracle.close();
    }

    @Test
    void tellsWhatTheDatabaseIs() throws InterruptedException {
        try (OracleSource source = oracle.open(1)) {
            assertThat(source.facts())
                    .isEqualTo(new OracleServerFacts(
                            new Version(19, 3),
                            source.facts().product(),
                            Optional.of("SALESPDB"),
                            Optional.of("PRIMARY"),
                            Optional.of("READ WRITE"),
                            Optional.of(2),
                            Optional.of(true),
                            Optional.of("AL32UTF8"),
                            Optional.of("AL16UTF16"),
                            Optional.of("SALES"),
                            Optional.of("SCOTT"),
                            Optional.of("+02:00"),
                            Optional.of("UTC"),
                            List.of()));
            assertThat(source.facts().product()).startsWith("Oracle Database 19c");
            assertThat(source.facts().summary())
                    .isEqualTo("Oracle 19.3, SALESPDB, instance 2, PRIMARY, user SCOTT, schema SALES, characters"
                            + " AL32UTF8");
            // the one that asked has logged off, the pools wait for work
            oracle.server().awaitSessions(0, SmallOracle.SOON);
        }
    }

    @Test
    void saysWhatTheDatabaseWouldNotTell() {
        oracle.fail("SELECT open_mode, database_role FROM v$database", 942);
        oracle.fail("SELECT instance_number, parallel FROM v$instance", 1031);
        oracle.fail(SmallOracle.context("CON_NAME"), 2003);
        oracle.context("DATABASE_ROLE", "PHYSICAL STANDBY");
        oracle.context("INSTANCE", "1");
        try (OracleSource source = oracle.open(1)) {
            OracleServerFacts facts = source.facts();
            assertThat(facts.container()).isEmpty();
            assertThat(facts.role()).contains("PHYSICAL STANDBY");
            assertThat(facts.openMode()).isEmpty();
            assertThat(facts.instance()).contains(1);
            assertThat(facts.cluster()).isEmpty();
            assertThat(facts.isActiveDataGuard()).isFalse();
            assertThat(facts.remarks())
                    .containsExactly(
                            "CON_NAME cannot be read: ORA-02003: no",
                            "open mode cannot be read: ORA-00942: table or view does not exist for this user; grant"
                                    + " SELECT on it, or check schema and spelling",
                            "RAC cannot be read: ORA-01031: the user lacks a privilege; grant SELECT on what is read;"
                                    + " more is not needed");
        }
    }

    @Test
    void knowsAnActiveStandby() {
        oracle.answer("SELECT open_mode, database_role FROM v$database", "READ ONLY WITH APPLY", "PHYSICAL STANDBY");
        try (OracleSource source = oracle.open(1)) {
            assertThat(source.facts().isActiveDataGuard()).isTrue();
            assertThat(source.facts().summary()).contains("physical standby (Active Data Guard)");
        }
    }

    @Test
    void refusesTheRootOfAContainerDatabase() {
        oracle.context("CON_NAME", "CDB$ROOT");
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> oracle.open(1).close())
                .withMessage("connected to CDB$ROOT with service testdb on 127.0.0.1, port "
                        + oracle.server().port() + ", where no application's table is; connect to the service of the"
                        + " pluggable database that holds them, such as //host:1521/FREEPDB1 (SELECT name FROM v$pdbs"
                        + " names them)");
    }

    @Test
    void failsWhenTheSessionIsLostWhileItAsks() {
        oracle.server().faults().add(StatementFault.onExecution("v\\$instance", new Fault.Drops(false)));
        assertThatExceptionOfType(OracleUnreachable.class)
                .isThrownBy(() -> oracle.open(1).close())
                .withMessageEndingWith("ORA-03113: the connection was closed from the other side; look into the"
                        + " database's alert log; the work can be resumed");
    }

    @Test
    void showsTheAdministratorWhatEachSessionDoes() throws SQLException {
        try (OracleSource source = oracle.open(2);
                Connection reading = source.dictionary().connect("reads ALL_TABLES");
                Connection copying = source.rows().connect("SALES.ORDERS partition P_2024_WITH_A_LONG_NAME")) {
            assertThat(count(reading)).isEqualTo(SmallOracle.ROWS);
            assertThat(count(copying)).isEqualTo(SmallOracle.ROWS);
            List<SessionRecord> sessions = oracle.server().sessionsEver().stream()
                    .filter(session -> !session.hasEnded())
                    .toList();
            assertThat(sessions).extracting(SessionRecord::program).containsExactly("Partbridge", "Partbridge");
            assertThat(sessions)
                    .extracting(SessionRecord::module)
                    .containsExactly("Partbridge dictionary", "Partbridge copy");
            assertThat(sessions)
                    .extracting(SessionRecord::action)
                    .containsExactly("reads ALL_TABLES", "SALES.ORDERS partition P_2024_WI");
            assertThat(sessions)
                    .extracting(SessionRecord::statements)
                    .containsOnly(List.of(
                            "ALTER SESSION SET TIME_ZONE = 'UTC'",
                            "SELECT DBTIMEZONE FROM SYS.DUAL",
                            "ALTER SESSION SET NLS_NUMERIC_CHARACTERS = '.,' NLS_SORT = BINARY NLS_COMP = BINARY",
                            TABLE));
            // no region of this machine, which the database may not know
            assertThat(sessions)
                    .extracting(SessionRecord::alterSession)
                    .allMatch(text -> text.matches("(?s).*TIME_ZONE='[+-]\\d+:\\d\\d'.*"));
            assertThat(copying.getNetworkTimeout()).isEqualTo(2000);
        }
    }

    @Test
    void givesASessionBackToTheNextOne() throws SQLException {
        try (OracleSource source = oracle.open(1)) {
            for (String action : new String[] {"first", "second"}) {
                try (Connection session = source.rows().connect(action)) {
                    assertThat(count(session)).isEqualTo(SmallOracle.ROWS);
                    assertThat(oracle.server().onlySession().action()).isEqualTo(action);
                }
            }
            assertThat(source.rows().sessions()).isEqualTo(1);
            assertThat(oracle.server().sessionsEver()).hasSize(2);
        }
    }

    @Test
    void saysThatAllSessionsStayInUse() throws SQLException {
        try (OracleSource source = oracle.open(impatient(), 1);
                Connection taken = source.rows().connect("first")) {
            assertThat(taken.isValid(1)).isTrue();
            assertThatExceptionOfType(OracleUnreachable.class)
                    .isThrownBy(() -> source.rows().connect("second").close())
                    .withMessage("cannot connect to " + oracle.profile() + ": none of its 1 sessions for rows"
                            + " became free within 1 s; wait until what they do is done, or cancel it");
        }
    }

    /** While one is being made, none is in use: it is not said that all are. */
    @Test
    void saysThatASessionIsLongInTheMaking() throws SQLException {
        try (OracleSource source = oracle.open(impatient(), 1)) {
            oracle.server().listen(ListenerMode.SILENT);
            assertThatExceptionOfType(OracleUnreachable.class)
                    .isThrownBy(() -> source.rows().connect("first").close())
                    .withMessage("cannot connect to " + oracle.profile() + ": no session was ready within 1 s;"
                            + " the database or the network is slow, try again later");
        }
    }

    /** The time allowed is far beyond the test's own. */
    @Test
    @Timeout(60)
    void endsTheWaitForASessionWhenItIsCancelled() throws Exception {
        OracleSettings patient = new OracleSettings(
                SmallOracle.SETTINGS.logIn(),
                SmallOracle.SETTINGS.dictionary(),
                SmallOracle.SETTINGS.rows(),
                Duration.ofHours(1),
                1,
                Duration.ZERO);
        try (OracleSource source = oracle.open(patient, 1);
                Connection taken = source.rows().connect("first")) {
            Cancellation cancellation = new Cancellation();
            AtomicBoolean interrupted = new AtomicBoolean();
            FutureTask<Connection> second = new FutureTask<>(() -> {
                try {
                    return source.until(cancellation).rows().connect("second");
                } finally {
                    interrupted.set(Thread.currentThread().isInterrupted());
                }
            });
            Thread waiting = new Thread(second, "waits for a session");
            waiting.start();
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
            assertThatThrownBy(second::get).hasCauseInstanceOf(CancellationException.class);
            assertThat(interrupted).isFalse();
            assertThatThrownBy(() -> source.until(cancellation).dictionary().connect("third"))
                    .isInstanceOf(CancellationException.class);
            assertThat(taken.isValid(1)).isTrue();
        }
    }

    @Test
    void cancelsAStatementAndGoesOn() throws Exception {
        Gate gate = new Gate();
        oracle.server()
                .faults()
                .add(StatementFault.onExecution("FROM t", new Fault.Holds(gate)).times(1));
        try (OracleSource source = oracle.open(1)) {
            try (Connection session = source.rows().connect("copy");
                    Statement statement = session.createStatement()) {
                CompletableFuture<Void> cancelled = CompletableFuture.runAsync(() -> {
                    try {
                        gate.awaitArrival(SmallOracle.SOON);
                        statement.cancel();
                    } catch (InterruptedException | SQLException e) {
                        throw new AssertionError(e);
                    }
                });
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> rows(statement))
                        .extracting(SQLException::getErrorCode)
                        .isEqualTo(1013);
                cancelled.join();
                assertThat(rows(statement)).hasSize(SmallOracle.ROWS);
            }
            try (Connection next = source.rows().connect("copy again")) {
                assertThat(count(next)).isEqualTo(SmallOracle.ROWS);
            }
        }
        // one asked what the database is, the other was cancelled, kept, and used again
        assertThat(oracle.server().sessionsEver()).hasSize(2);
    }

    @Test
    void cutsWhatIsInUseWhenItIsClosed() throws SQLException, InterruptedException {
        OracleSource source = oracle.open(2);
        Connection session = source.rows().connect("copy");
        assertThat(count(session)).isEqualTo(SmallOracle.ROWS);
        assertThat(source.rows().inUse()).isEqualTo(1);
        source.close();
        oracle.server().awaitSessions(0, SmallOracle.SOON);
        OracleDrop.close(session::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void replacesASessionThatWasCutWhileItsRowsWereRead(boolean reset) throws SQLException {
        oracle.server()
                .faults()
                .add(StatementFault.afterRows(25, "FROM t", new Fault.Drops(reset))
                        .times(1));
        losesOneAndGoesOn(reset ? 17_002 : 3113);
    }

    @Test
    void replacesASessionThatWasKilledWhileItsRowsWereRead() throws SQLException {
        oracle.server()
                .faults()
                .add(StatementFault.afterRows(25, "FROM t", Fault.killed()).times(1));
        losesOneAndGoesOn(28);
    }

    @Test
    void endsWaitingForADatabaseThatFellSilent() throws SQLException {
        oracle.server()
                .faults()
                .add(StatementFault.afterRows(25, "FROM t", new Fault.Stalls()).times(1));
        losesOneAndGoesOn(18_730);
    }

    private void losesOneAndGoesOn(int code) throws SQLException {
        try (OracleSource source = oracle.open(1)) {
            Connection session = source.rows().connect("copy");
            Statement statement = session.createStatement();
            SQLException failure = catchThrowableOfType(SQLException.class, () -> rows(statement));
            assertThat(failure.getErrorCode()).isEqualTo(code);
            assertThat(OracleDrop.isDrop(failure)).isTrue();
            assertThat(OracleConnectionAdvice.of(failure).reason()).contains("ORA-%05d: ".formatted(code));
            OracleDrop.close(statement::close);
            OracleDrop.close(session::close);
            try (Connection next = source.rows().connect("copy again")) {
                assertThat(count(next)).isEqualTo(SmallOracle.ROWS);
            }
            assertThat(source.rows().sessions()).isEqualTo(1);
        }
    }

    private static OracleSettings impatient() {
        OracleSettings usual = SmallOracle.SETTINGS;
        return new OracleSettings(
                usual.logIn(), usual.dictionary(), usual.rows(), Duration.ofSeconds(1), 1, usual.leakDetection());
    }

    private static int count(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            return rows(statement).size();
        }
    }

    private static List<Integer> rows(Statement statement) throws SQLException {
        statement.setFetchSize(10);
        List<Integer> read = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLE)) {
            while (rows.next()) {
                read.add(rows.getInt(1));
            }
        }
        return read;
    }
}
