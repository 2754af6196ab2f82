package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.backend.Row;
import dev.partbridge.testing.oracle.backend.ScriptedBackend;
import dev.partbridge.testing.oracle.session.EncodedRows;
import dev.partbridge.testing.oracle.session.SessionRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind of call, made by the genuine driver. */
class OracleDoubleTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Column ID = Column.of("ID", "NUMBER(10)");
    private static final Column NAME = Column.of("NAME", "VARCHAR2(100 CHAR)");

    private final ScriptedBackend backend = new ScriptedBackend();
    private OracleDouble oracle;
    private Connection connection;

    @BeforeEach
    void start() throws IOException, SQLException {
        backend.rows("select * from t", List.of(ID, NAME), rows(25));
        oracle = OracleDouble.builder().user("SCOTT", Driver.PASSWORD).start(backend);
        connection = Driver.connect(
                oracle.url("testdb"), Driver.PASSWORD, "v$session.program", "Partbridge", "v$session.machine", "here");
    }

    @AfterEach
    void end() throws SQLException, InterruptedException {
        connection.close();
        oracle.awaitSessions(0, SOON);
        oracle.close();
    }

    private static List<Row> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Row.of(i, i % 7 == 0 ? null : "row " + i + " ä€😀"))
                .toList();
    }

    @Test
    void fetchesByAnyNumberOfRows() throws SQLException {
        for (int size : new int[] {1, 7, 10, 25, 26, 1000}) {
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(size);
                List<Row> read = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("select * from t")) {
                    while (rows.next()) {
                        read.add(Row.of(rows.getInt(1), rows.getString(2)));
                    }
                }
                assertThat(read).as("fetch size %d", size).isEqualTo(rows(25));
            }
        }
    }

    @Test
    void countsRoundTripsStatementsAndCursors() throws SQLException {
        SessionRecord session = oracle.onlySession();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(10);
            assertThat(Driver.column(statement, "select * from t")).hasSize(25);
            assertThat(session.calls()).isEqualTo(4);
            assertThat(session.fetches()).isEqualTo(3);
            assertThat(session.statements()).containsExactly("select * from t");
            assertThat(oracle.openCursors()).isEqualTo(1);
        }
        assertThat(connection.isValid(1)).isTrue();
        assertThat(oracle.openCursors()).isZero();
        assertThat(oracle.calls()).isEqualTo(5);
    }

    @Test
    void runsAPreparedStatementAgain() throws SQLException {
        backend.on("select :1 from dual", binds -> Answer.rows(List.of(ID), List.of(Row.of(binds.get(0)))));
        try (PreparedStatement statement = connection.prepareStatement("select ? from dual")) {
            for (int i = 0; i < 3; i++) {
                statement.setInt(1, i);
                try (ResultSet rows = statement.executeQuery()) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(i);
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    @Test
    void passesBindsOfAllTypes() throws SQLException {
        List<@Nullable Object> passed = new ArrayList<>();
        backend.on("update t set a = :1 ,b = :2 ,c = :3 ,d = :4 ,e = :5 ,f = :6 ,g = :7 ,h = :8 ", binds -> {
            passed.addAll(binds);
            return new Answer.Count(1);
        });
        Timestamp time = Timestamp.valueOf("2024-01-02 03:04:05.678");
        OffsetDateTime offset = OffsetDateTime.parse("2024-01-02T03:04:05+05:30");
        try (PreparedStatement statement =
                connection.prepareStatement("update t set a = ?,b = ?,c = ?,d = ?,e = ?,f = ?,g = ?,h = ?")) {
            statement.setString(1, "y".repeat(5000));
            statement.setString(2, "abc ä");
            statement.setInt(3, -42);
            statement.setNull(4, Types.VARCHAR);
            statement.setBytes(5, new byte[] {1, 2});
            statement.setTimestamp(6, time);
            statement.setBigDecimal(7, new BigDecimal("1.5"));
            statement.setObject(8, offset);
            statement.executeUpdate();
        }
        byte[] bytes = (byte[]) Objects.requireNonNull(passed.remove(4));
        assertThat(bytes).containsExactly(1, 2);
        assertThat(passed)
                .isEqualTo(Arrays.asList(
                        "y".repeat(5000),
                        "abc ä",
                        new BigDecimal(-42),
                        null,
                        time.toLocalDateTime(),
                        new BigDecimal("1.5"),
                        offset));
    }

    @Test
    void commitsAndRollsBackWhatIsOpen() throws SQLException {
        backend.on("update t set a = 1", binds -> new Answer.Count(3));
        connection.setAutoCommit(false);
        connection.commit();
        assertThat(backend.commits()).as("nothing is open").isZero();
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update t set a = 1")).isEqualTo(3);
            connection.commit();
            statement.executeUpdate("update t set a = 1");
            connection.rollback();
        }
        assertThat(backend.commits()).isEqualTo(1);
        assertThat(backend.rollbacks()).isEqualTo(1);
    }

    @Test
    void runsABatchInOneRoundTrip() throws SQLException {
        List<@Nullable Object> inserted = new ArrayList<>();
        backend.on("insert into t values (:1 )", binds -> {
            inserted.addAll(binds);
            return new Answer.Count(1);
        });
        try (PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
            for (int i = 0; i < 3; i++) {
                statement.setInt(1, i);
                statement.addBatch();
            }
            assertThat(statement.executeBatch()).containsExactly(1, 1, 1);
        }
        assertThat(inserted).containsExactly(new BigDecimal(0), new BigDecimal(1), new BigDecimal(2));
        assertThat(oracle.onlySession().calls()).isEqualTo(1);
        assertThat(backend.commits()).isEqualTo(1);
    }

    @Test
    void givesOutBindsOfABlock() throws SQLException {
        backend.on(
                "begin :1 := f(:2 ); end;",
                binds -> new Answer.Outs(List.of(new Answer.Out(0, NAME, "f of " + binds.get(1)))));
        try (CallableStatement statement = connection.prepareCall("begin ? := f(?); end;")) {
            statement.registerOutParameter(1, Types.VARCHAR);
            statement.setInt(2, 5);
            statement.execute();
            assertThat(statement.getString(1)).isEqualTo("f of 5");
        }
    }

    @Test
    void describesWithoutExecuting() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from t")) {
            ResultSetMetaData columns = statement.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(2);
            assertThat(columns.getColumnName(2)).isEqualTo("NAME");
            assertThat(columns.getColumnTypeName(2)).isEqualTo("VARCHAR2");
            assertThat(columns.getPrecision(1)).isEqualTo(10);
        }
        assertThat(oracle.statements()).isEmpty();
    }

    @Test
    void reportsErrorAndPosition() throws SQLException {
        backend.on("select * from nosuch", binds -> {
            throw OracleError.noSuchTable(14);
        });
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from nosuch"))
                    .isInstanceOfSatisfying(SQLException.class, e -> {
                        assertThat(e.getErrorCode()).isEqualTo(942);
                        assertThat(e.getSQLState()).isEqualTo("42000");
                        assertThat(e.getMessage()).startsWith("ORA-00942: table or view does not exist");
                    });
            assertThat(Driver.column(statement, "select * from t")).hasSize(25);
        }
    }

    @Test
    void recordsWhatTheClientTellsOfItself() throws SQLException {
        connection.setClientInfo("OCSID.MODULE", "partbridge");
        connection.setClientInfo("OCSID.ACTION", "copy");
        connection.setClientInfo("OCSID.CLIENTID", "me");
        assertThat(connection.isValid(1)).isTrue();
        connection.setClientInfo("OCSID.ACTION", "check");
        connection.setSchema("HR");
        assertThat(connection.isValid(1)).isTrue();

        SessionRecord session = oracle.onlySession();
        assertThat(session.user()).isEqualTo("SCOTT");
        assertThat(session.service()).isEqualTo("testdb");
        assertThat(session.program()).isEqualTo("Partbridge");
        assertThat(session.machine()).isEqualTo("here");
        assertThat(session.osUser()).isEqualTo(System.getProperty("user.name"));
        assertThat(session.alterSession()).contains("TIME_ZONE");
        assertThat(session.module()).isEqualTo("partbridge");
        assertThat(session.action()).isEqualTo("check");
        assertThat(session.clientIdentifier()).isEqualTo("me");
        assertThat(session.schema()).isEqualTo("HR");
        assertThat(session.logOn()).doesNotContainKeys("AUTH_PASSWORD", "AUTH_SESSKEY");
    }

    @Test
    void servesManySessionsAtOnce() throws Exception {
        List<Connection> more = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            more.add(Driver.connect(oracle.url("testdb")));
        }
        assertThat(oracle.sessions()).isEqualTo(8);
        for (Connection each : more) {
            try (Statement statement = each.createStatement()) {
                assertThat(Driver.column(statement, "select * from t")).hasSize(25);
            }
        }
        for (Connection each : more) {
            each.close();
        }
        oracle.awaitSessions(1, SOON);
        assertThat(oracle.sessionsEver()).hasSize(8);
    }

    @Test
    void replaysEncodedRows() throws SQLException {
        EncodedRows encoded = new EncodedRows(
                List.of(ID, NAME),
                List.of((Row.Values) Row.of(1, "a"), (Row.Values) Row.of(2, null), (Row.Values) Row.of(3, "c")));
        backend.on("select many", binds -> new Answer.Rows(List.of(ID, NAME), encoded.cursor(10_000)));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            assertThat(Driver.column(statement, "select many"))
                    .hasSize(10_000)
                    .startsWith(new BigDecimal(1), new BigDecimal(2), new BigDecimal(3), new BigDecimal(1));
        }
    }

    @Test
    void failsOnWhatItDoesNotUnderstand() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select unheard of"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                            .isEqualTo(900));
        }
        assertThatThrownBy(oracle::close).isInstanceOf(AssertionError.class).hasMessageContaining("select unheard of");
        connection.abort(Runnable::run);
    }
}
