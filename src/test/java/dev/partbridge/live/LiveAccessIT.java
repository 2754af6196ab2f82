package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.testing.oracle.ListenerMode;
import dev.partbridge.testing.oracle.session.Account;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source that does not let in, or does not show, what is asked for; each told by one message with its cure. */
class LiveAccessIT {
    private LiveRun run;

    @BeforeEach
    void start() throws SQLException, IOException {
        run = new LiveRun(LiveRun.settings(Duration.ofSeconds(3), Duration.ofMinutes(1)));
    }

    @AfterEach
    void end() throws SQLException {
        run.close();
    }

    private String refused(LiveSource source) {
        EngineException refused =
                catchThrowableOfType(EngineException.class, () -> run.engine().inspect(source, Cancellation.none()));
        assertThat(refused.kind()).isEqualTo(Kind.CONNECT);
        return String.valueOf(refused.getMessage());
    }

    private String refused() {
        return refused(run.source(SalesDatabase.OWNER));
    }

    private String refused(String where, String reason) {
        return "cannot connect to " + where + " on 127.0.0.1, port "
                + run.oracle().port() + ", user MOVER: " + reason;
    }

    private List<String> findings(String schema) {
        return run.engine().inspect(run.source(schema), Cancellation.none()).findings().stream()
                .filter(f -> !f.code().startsWith("PB-ROW-003"))
                .map(LiveAccessIT::line)
                .toList();
    }

    private static String line(Finding f) {
        return f.severity().word() + " " + f.code() + " " + f.message() + " " + f.advice();
    }

    @Test
    void aWrongPasswordIsTriedOnce() {
        LiveSource source = run.source(
                OracleConnectString.parse(run.oracle().url("testdb")), "not the password", SalesDatabase.OWNER);
        assertThat(refused(source))
                .isEqualTo(refused(
                        "service testdb",
                        "ORA-01017: the database refuses user or password; check both; passwords are case-sensitive, and"
                                + " old accounts that have only the 10G verifier must get their password set anew; it is"
                                + " not tried again by itself, because several wrong attempts lock the account"));
        assertThat(run.oracle().sessionsEver()).hasSize(1);
    }

    @Test
    void aLockedAccount() {
        run.oracle().setAccount(LiveRun.USER, Account.State.LOCKED);
        assertThat(refused())
                .isEqualTo(refused(
                        "service testdb",
                        "ORA-28000: the account is locked; its administrator unlocks it: ALTER USER ... ACCOUNT UNLOCK;"
                                + " it was mostly locked by wrong passwords"));
        assertThat(run.oracle().sessionsEver()).hasSize(1);
    }

    @Test
    void anExpiredPassword() {
        run.oracle().setAccount(LiveRun.USER, Account.State.EXPIRED);
        assertThat(refused())
                .isEqualTo(refused(
                        "service testdb",
                        "ORA-28001: the password has expired; set a new one (ALTER USER ... IDENTIFIED BY) with another"
                                + " tool, then come back"));
        assertThat(run.oracle().sessionsEver()).hasSize(1);
    }

    @Test
    void aUserWithoutCreateSession() {
        run.oracle().setAccount(LiveRun.USER, Account.State.NO_CREATE_SESSION);
        assertThat(refused())
                .isEqualTo(refused(
                        "service testdb",
                        "ORA-01045: the user may not create a session; GRANT CREATE SESSION TO the user"));
        assertThat(run.oracle().sessionsEver()).hasSize(1);
    }

    @Test
    void anUnknownServiceOrSid() {
        assertThat(refused(run.source(
                        OracleConnectString.parse(run.oracle().url("nosuch")), LiveRun.PASSWORD, SalesDatabase.OWNER)))
                .isEqualTo(refused(
                        "service nosuch",
                        "ORA-12514: the listener does not know this service; check its name with lsnrctl services; it is"
                                + " known once the database is open; an old instance may want host:port:SID"));
        assertThat(refused(run.source(
                        OracleConnectString.parse(run.oracle().sidUrl("NOSUCH")),
                        LiveRun.PASSWORD,
                        SalesDatabase.OWNER)))
                .isEqualTo(refused(
                        "SID NOSUCH",
                        "ORA-12505: the listener does not know this SID; host:port:X means a SID; most databases want"
                                + " //host:port/service"));
    }

    @Test
    void aListenerThatIsDownAndComesUp() throws IOException {
        run.oracle().stopListening();
        assertThat(refused())
                .isEqualTo(refused(
                        "service testdb",
                        "ORA-12541: nothing listens there; start the listener, or check host, port and firewall"));
        run.oracle().startListening();
        assertThat(run.inspect().model().tables()).hasSize(2);
    }

    @Test
    void aListenerThatSaysNothing() {
        run.oracle().listen(ListenerMode.SILENT);
        long began = System.nanoTime();
        assertThat(refused())
                .isEqualTo(
                        refused(
                                "service testdb",
                                "ORA-17002: no answer in time; check host, port and firewall; a TCPS port wants tcps://, a plain one does not; a listener that accepts and says nothing may be hung"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        run.oracle().listen(ListenerMode.OPEN);
        assertThat(run.inspect().model().tables()).hasSize(2);
    }

    @Test
    void aListenerThatHangsUp() {
        run.oracle().listen(ListenerMode.CLOSING);
        assertThat(refused())
                .isEqualTo(refused(
                        "service testdb",
                        "ORA-17800: the other side hung up without a word; a TCPS port (often 2484) wants tcps://; else"
                                + " look into the listener's log for a filter or a crash"));
    }

    @Test
    void theRootOfAContainerDatabase() {
        run.tables().setContext("CON_NAME", "CDB$ROOT");
        assertThat(refused())
                .isEqualTo("connected to CDB$ROOT with " + run.place() + ", where no application's table is; connect to"
                        + " the service of the pluggable database that holds them, such as //host:1521/FREEPDB1 (SELECT"
                        + " name FROM v$pdbs names them)");
    }

    @Test
    void aSchemaThatIsNotThere() {
        assertThat(findings("NOSUCH"))
                .containsExactly(
                        "error PB-DIC-012 There is no schema NOSUCH in the database. Write the schema's name as"
                                + " Oracle has it: in upper case unless it was created in double quotes; and check that the"
                                + " service is that of its pluggable database.");
        assertThat(findings("app"))
                .containsExactly(
                        "error PB-DIC-012 There is no schema app in the database, but APP: upper and lower case"
                                + " differ. Write the schema's name as Oracle has it: in upper case unless it was created in"
                                + " double quotes; and check that the service is that of its pluggable database.");
    }

    @Test
    void aSchemaWithoutTables() throws SQLException {
        run.tables().user("EMPTY");
        assertThat(findings("EMPTY"))
                .containsExactly(
                        "warning PB-DIC-014 The schema EMPTY has no tables. Name the schema that owns the tables.");
    }

    @Test
    void aSchemaOfWhichNothingIsVisible() {
        run.tables().grants().revokeAll(LiveRun.USER);
        assertThat(findings(SalesDatabase.OWNER))
                .containsExactly(
                        "error PB-DIC-013 The user MOVER sees no table of the schema APP: it has none, or he has no privilege on any of them. GRANT SELECT on its tables to the user, or SELECT_CATALOG_ROLE, and read again.",
                        "warning PB-DIC-022 The user MOVER may not ask V$DATABASE for the current SCN. GRANT SELECT ON SYS.V_$DATABASE TO \"MOVER\";");
    }

    @Test
    void oneTableThatMayNotBeRead() {
        run.tables()
                .grants()
                .revokeAll(LiveRun.USER)
                .role(LiveRun.USER, "SELECT_CATALOG_ROLE")
                .object(LiveRun.USER, "READ", SalesDatabase.OWNER, "SALES")
                .object(LiveRun.USER, "FLASHBACK", SalesDatabase.OWNER, "SALES");
        assertThat(findings(SalesDatabase.OWNER))
                .containsExactly(
                        "error PB-DIC-015 The user MOVER may not read APP.ITEMS. GRANT READ, FLASHBACK ON \"APP\".\"ITEMS\" TO \"MOVER\";");
    }

    @Test
    void withoutTheDbaViewsWhatHeMayReadIsRead() {
        run.tables().grants().revokeAll(LiveRun.USER);
        for (String table : List.of("SALES", "ITEMS")) {
            run.tables()
                    .grants()
                    .object(LiveRun.USER, "SELECT", SalesDatabase.OWNER, table)
                    .object(LiveRun.USER, "FLASHBACK", SalesDatabase.OWNER, table);
        }
        assertThat(findings(SalesDatabase.OWNER))
                .containsExactly(
                        "warning PB-DIC-022 The user MOVER may not ask V$DATABASE for the current SCN. GRANT SELECT ON SYS.V_$DATABASE TO \"MOVER\";",
                        "note PB-DIC-011 How many bytes the tables of APP take is not known: DBA_SEGMENTS is readable by administrators only. GRANT SELECT_CATALOG_ROLE to the user, or connect as the owner; progress is shown in rows until then.",
                        "note PB-DIC-024 Not all code of APP was looked through for what it does with the tables: the user MOVER is shown no package body, trigger or view of another without a privilege on it. GRANT SELECT_CATALOG_ROLE TO \"MOVER\";");
        assertThat(run.inspect().model().tables()).hasSize(2);
    }

    @Test
    void aPolicyHidesRows() throws SQLException {
        run.tables()
                .publicView(
                        "ALL_POLICIES",
                        "OBJECT_OWNER VARCHAR2(128)",
                        "OBJECT_NAME VARCHAR2(128)",
                        "POLICY_NAME VARCHAR2(128)",
                        "PF_OWNER VARCHAR2(128)",
                        "SEL VARCHAR2(3)",
                        "ENABLE VARCHAR2(3)")
                .row("APP", "SALES", "OWN_REGION", "SEC", "YES", "YES");
        assertThat(findings(SalesDatabase.OWNER))
                .containsExactly(
                        "error PB-ROW-002 APP.SALES has the access policy OWN_REGION, from which this session is not exempt: rows may be missing or values masked without any error. GRANT EXEMPT ACCESS POLICY TO the user, or read as SYS");
    }

    @Test
    void theSchemasAreThoseOfWhichTablesAreVisible() throws SQLException, InterruptedException {
        LiveSource source = run.source(SalesDatabase.OWNER);
        OracleCredentials credentials = OracleCredentials.of(LiveRun.USER, new Secret(LiveRun.PASSWORD));
        run.tables().user("EMPTY");
        List<SchemaTables> app = List.of(new SchemaTables(new Identifier(SalesDatabase.OWNER), 2));
        assertThat(run.engine().schemas(source.profile(), credentials, Cancellation.none()))
                .isEqualTo(app);
        run.oracle().awaitSessions(0, LiveRun.SOON);
        assertThat(run.engine().schemas(source, Cancellation.none())).isEqualTo(app);
        run.tables().grants().revokeAll(LiveRun.USER);
        assertThat(run.engine().schemas(source.profile(), credentials, Cancellation.none()))
                .isEmpty();
    }

    @Test
    void theSchemasAreNotToldToAWrongPassword() {
        LiveSource source = run.source(SalesDatabase.OWNER);
        EngineException refused = catchThrowableOfType(EngineException.class, () -> run.engine()
                .schemas(
                        source.profile(),
                        OracleCredentials.of(LiveRun.USER, new Secret("another")),
                        Cancellation.none()));
        assertThat(refused.kind()).isEqualTo(Kind.CONNECT);
        assertThat(refused.getMessage()).contains("ORA-01017").doesNotContain("another");
        assertThat(run.oracle().sessionsEver()).hasSize(1);
    }
}
