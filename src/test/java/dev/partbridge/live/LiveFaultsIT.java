package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.ReadAt;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import dev.partbridge.testing.oracle.session.SessionRecord;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies that end half way because of the source, and what the next run makes of them. */
@ExtendWith(FreshDatabase.class)
class LiveFaultsIT {
    /** The reading of P2's rows, which come in two pages. */
    private static final String P2 = "ROWID.*FROM \"APP\"\\.\"SALES\" PARTITION \\(\"P2\"\\)";

    private static final MigrateOptions ONE_JOB =
            MigrateOptions.defaults().with(1).retrying(0);
    private static final MigrateOptions RESTART = ONE_JOB.with(EarlierRun.DROPPED);

    private static RunReport run(LiveRun live, TestDatabase target, MigrateOptions options) {
        return live.migrate(target, options, event -> {}, Cancellation.none());
    }

    @Test
    void withoutAFault(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            LiveRun.complete(run(live, target, ONE_JOB), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000");
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }

    private static String interrupted(LiveRun live, Fault fault, TestDatabase target) throws Exception {
        live.oracle().faults().add(StatementFault.afterRows(1_100, P2, fault).times(1));
        RunReport broken = run(live, target, ONE_JOB);
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        LiveRun.agrees(target);
        assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("200");
        live.tables().setScn(2_000_000);
        LiveRun.complete(run(live, target, ONE_JOB), target);
        assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000");
        live.end(target);
        return broken.failure().orElseThrow();
    }

    @Test
    void aSessionThatIsKilled(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            assertThat(interrupted(live, Fault.killed(), target))
                    .isEqualTo(
                            "table:APP.SALES: APP.SALES partition P2, behind row 1036, cannot be read: "
                                    + "ORA-00028: your session has been killed. A DBA or a resource plan ended the session; the next run reads the chunk again as a whole.");
        }
    }

    /** Trouble that passes is no reason to stop, when it may be tried again. */
    @Test
    void aSessionThatIsKilledOnce(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.oracle()
                    .faults()
                    .add(StatementFault.afterRows(1_100, P2, Fault.killed()).times(1));
            List<String> notes = new CopyOnWriteArrayList<>();
            RunReport report = live.migrate(
                    target,
                    ONE_JOB.retrying(1),
                    event -> {
                        if (event instanceof RunEvent.Note note) {
                            notes.add(note.message());
                        }
                    },
                    Cancellation.none());
            LiveRun.complete(report, target);
            assertThat(notes)
                    .contains(
                            "table:APP.SALES chunk 2 is tried again in 1 s (1 of 1): APP.SALES partition P2, behind row"
                                    + " 1036, cannot be read: ORA-00028: your session has been killed. A DBA or a resource plan"
                                    + " ended the session; the next run reads the chunk again as a whole.");
            live.end(target);
        }
    }

    @Test
    void theEndOfTheConnection(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            assertThat(interrupted(live, new Fault.Drops(false), target))
                    .isEqualTo(
                            "table:APP.SALES: APP.SALES partition P2, behind row 1036, cannot be read: "
                                    + "ORA-03113: database connection closed by peer. The session is gone; the next run reads the chunk again as a whole.");
        }
    }

    @Test
    void aReset(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            assertThat(interrupted(live, new Fault.Drops(true), target))
                    .isEqualTo(
                            "table:APP.SALES: APP.SALES partition P2, behind row 1036, cannot be read: "
                                    + "ORA-17002: I/O error: Connection reset. The session is gone; the next run reads the chunk again as a whole.");
        }
    }

    @Test
    void aNetworkThatIsSilent(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun(LiveRun.settings(Duration.ofSeconds(20), Duration.ofSeconds(3)))) {
            long began = System.nanoTime();
            assertThat(interrupted(live, new Fault.Stalls(), target))
                    .isEqualTo(
                            "table:APP.SALES: APP.SALES partition P2, behind row 1036, cannot be read: ORA-18730: Interrupted IO error.: Socket read timed out. The server gave no answer in the time allowed (oracle.jdbc.ReadTimeout); the session is gone; the next run reads the chunk again as a whole.");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(45));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1100|1555|snapshot too old|, behind row 1036,|Raise UNDO_RETENTION (or ALTER TABLESPACE ... RETENTION"
                        + " GUARANTEE), read smaller chunks or more of them at once, or read at a quieter time; then"
                        + " read again at a new SCN (--reread-unfinished, or --restart for all).",
                "0|1466|unable to read data - table definition has changed||The table's definition changed after the"
                        + " SCN: read again at a new SCN (--reread-unfinished, or --restart for all), and change no table while it is read.",
                "0|8181|specified number is not a valid system change number||The SCN is too old, or of another database"
                        + " or pluggable database: read again at a new SCN (--reread-unfinished, or --restart for all)."
            })
    void aPastThatIsGone(int row, int code, String text, @Nullable String place, String cure, TestDatabase target)
            throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.oracle().faults().add(StatementFault.afterRows(row, P2, Fault.fails(code, text)));
            String told = "table:APP.SALES: APP.SALES partition P2" + (place == null ? "" : place)
                    + " cannot be read: ORA-0" + code + ": " + text + ". " + cure;
            assertThat(run(live, target, ONE_JOB).failure()).contains(told);
            LiveRun.agrees(target);
            assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("200");
            live.tables().setScn(2_000_000);
            assertThat(run(live, target, ONE_JOB).failure()).contains(told);
            assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("200");
            live.oracle().faults().clear();
            LiveRun.complete(run(live, target, RESTART), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000", "SCN 2000000");
            live.end(target);
        }
    }

    /** The half of the family that is in is of the old SCN, so that none of it stays. */
    @Test
    void aFamilyIsReadAgainAtANewState(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            String items = "ROWID.*FROM \"APP\"\\.\"ITEMS\" PARTITION \\(\"P2\"\\)";
            live.oracle().faults().add(StatementFault.afterRows(50, items, Fault.fails(1555, "snapshot too old")));
            RunReport stopped = run(live, target, ONE_JOB);
            assertThat(stopped.pointLost()).isTrue();
            assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("1600");
            live.oracle().faults().clear();
            live.tables().setScn(2_000_000);
            // what is gone at the new state must not stay of the old one
            live.tables().existing(SalesDatabase.OWNER, "ITEMS").clear();
            RunReport report = run(live, target, ONE_JOB.with(EarlierRun.REREAD));
            assertThat(report.failure()).isEmpty();
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            assertThat(report.readAt())
                    .containsExactly(
                            new ReadAt("APP.ITEMS", "SCN 2000000", 3, 0),
                            new ReadAt("APP.SALES", "SCN 2000000", 3, 1_600));
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 2000000");
            assertThat(target.query("SELECT (SELECT count(*) FROM app.sales), (SELECT count(*) FROM app.items)"))
                    .containsExactly("1600|0");
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            assertThat(run(live, target, ONE_JOB.with(EarlierRun.REREAD)).outcome())
                    .isEqualTo(Outcome.NOTHING_TO_DO);
            live.end(target);
        }
    }

    @Test
    void aTableThatMayNotBeRead(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.tables()
                    .grants()
                    .revokeAll(LiveRun.USER)
                    .role(LiveRun.USER, "SELECT_CATALOG_ROLE")
                    .object(LiveRun.USER, "READ", "APP", "SALES")
                    .object(LiveRun.USER, "FLASHBACK", "APP", "SALES");
            assertThatThrownBy(() -> run(live, target, ONE_JOB))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the rows cannot be read: The user MOVER may not read APP.ITEMS."
                            + " GRANT READ, FLASHBACK ON \"APP\".\"ITEMS\" TO \"MOVER\";");
            live.mayAll();
            LiveRun.complete(run(live, target, ONE_JOB), target);
            live.end(target);
        }
    }

    @Test
    void aTableWhosePastMayNotBeRead(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.tables()
                    .grants()
                    .revokeAll(LiveRun.USER)
                    .role(LiveRun.USER, "SELECT_CATALOG_ROLE")
                    .system(LiveRun.USER, "SELECT ANY TABLE");
            assertThat(live.inspect().findings().stream()
                            .filter(f -> f.code().equals("PB-DIC-016"))
                            .map(f -> f.message() + " " + f.advice()))
                    .containsExactly(
                            "The user MOVER may not read APP.ITEMS as of one moment for all tables. GRANT FLASHBACK ON \"APP\".\"ITEMS\" TO \"MOVER\";",
                            "The user MOVER may not read APP.SALES as of one moment for all tables. GRANT FLASHBACK ON \"APP\".\"SALES\" TO \"MOVER\";");
            assertThatThrownBy(() -> run(live, target, ONE_JOB))
                    .isInstanceOf(EngineException.class)
                    .hasMessageStartingWith(
                            "the rows cannot be read: The user MOVER may not read APP.ITEMS as of one moment");
            live.mayAll();
            LiveRun.complete(run(live, target, ONE_JOB), target);
            live.end(target);
        }
    }

    @Test
    void aListenerThatIsDownInTheMiddle(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            Gate gate = new Gate();
            live.oracle()
                    .faults()
                    .add(StatementFault.afterRows(1_100, P2, new Fault.Holds(gate))
                            .times(1));
            CompletableFuture<RunReport> running = CompletableFuture.supplyAsync(() -> run(live, target, ONE_JOB));
            gate.awaitArrival(LiveRun.SOON);
            live.oracle().stopListening();
            for (SessionRecord session : live.oracle().sessionsEver()) {
                if (session.module().equals("Partbridge copy")) {
                    live.oracle().drop(session, true);
                }
            }
            gate.open();
            assertThat(running.get(60, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.STOPPED);
            LiveRun.agrees(target);
            assertThat(run(live, target, ONE_JOB).failure())
                    .contains("table:APP.SALES: cannot connect to " + live.place() + ", user MOVER: ORA-12541: nothing"
                            + " listens there; start the listener, or check host, port and firewall");
            LiveRun.agrees(target);
            live.oracle().startListening();
            live.tables().setScn(2_000_000);
            LiveRun.complete(run(live, target, ONE_JOB), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000", "SCN 1000000");
            live.end(target);
        }
    }

    private static void withoutDatabase(LiveRun live) {
        live.oracle()
                .faults()
                .add(StatementFault.onExecution("V\\$DATABASE", Fault.fails(942, "table or view does not exist")));
    }

    @Test
    void anScnByOtherWays(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            withoutDatabase(live);
            live.tables().grants().object(LiveRun.USER, "EXECUTE", "SYS", "DBMS_FLASHBACK");
            LiveRun.complete(run(live, target, ONE_JOB), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000");
            assertThat(live.oracle().statements())
                    .contains("SELECT DBMS_FLASHBACK.GET_SYSTEM_CHANGE_NUMBER FROM DUAL")
                    .doesNotContain("SELECT TIMESTAMP_TO_SCN(SYSTIMESTAMP) FROM DUAL");
            live.mayAll();
            live.tables().setScn(2_000_000);
            LiveRun.complete(run(live, target, RESTART), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 2000000");
            assertThat(live.oracle().statements()).contains("SELECT TIMESTAMP_TO_SCN(SYSTIMESTAMP) FROM DUAL");
            live.end(target);
        }
    }

    @Test
    void noScnAtAll(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            withoutDatabase(live);
            live.oracle()
                    .faults()
                    .add(StatementFault.onExecution("TIMESTAMP_TO_SCN", Fault.fails(8180, "no snapshot found")));
            EngineException refused = catchThrowableOfType(EngineException.class, () -> run(live, target, ONE_JOB));
            assertThat(refused.kind()).isEqualTo(EngineException.Kind.REFUSED);
            assertThat(refused)
                    .hasMessage(
                            "the source cannot be read: there is no SCN at which all rows could be read: V$DATABASE: ORA-00942: table or view does not exist; GRANT SELECT ON SYS.V_$DATABASE TO the user; DBMS_FLASHBACK: ORA-00904: \"DBMS_FLASHBACK\".\"GET_SYSTEM_CHANGE_NUMBER\": invalid identifier; GRANT EXECUTE ON SYS.DBMS_FLASHBACK TO the user; TIMESTAMP_TO_SCN: ORA-08180: no snapshot found; it needs no privilege; see the error");
            assertThat(target.query("SELECT to_regnamespace('app'), to_regnamespace('partbridge')"))
                    .containsExactly("null|null");
            live.end(target);
        }
    }

    @Test
    void aDictionaryThatBreaksOff() throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.oracle()
                    .faults()
                    .add(StatementFault.onExecution("FROM DBA_TAB_COLS", Fault.killed())
                            .times(1));
            EngineException broken = catchThrowableOfType(EngineException.class, live::inspect);
            assertThat(broken.kind()).isEqualTo(EngineException.Kind.STOPPED);
            assertThat(broken)
                    .hasMessage(
                            "the dictionary of " + live.place() + ", no user cannot be read: reading"
                                    + " DBA_TAB_COLS for the schema APP: ORA-00028: the session was ended by the database; ask its administrator; the work can be resumed");
            assertThat(live.inspect().model().tables()).hasSize(2);
        }
    }

    /** The view is named in each, what helps too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DBA_TAB_PARTITIONS t|1555|snapshot too old|DBA_TAB_PARTITIONS for the schema APP: ORA-01555: snapshot too"
                        + " old; try again; if it stays, have the administrator SELECT from it as this user",
                "DBA_CONSTRAINTS|904|invalid identifier|DBA_CONSTRAINTS for the schema APP: ORA-00904: invalid identifier;"
                        + " this release has other columns there than its documentation says: report it as a fault of"
                        + " the program, and migrate from a script until then",
                "ALL_CONSTRAINTS|942|table or view does not exist|ALL_CONSTRAINTS for the schema APP: ORA-00942: table or"
                        + " view does not exist for this user; grant SELECT on it, or check schema and spelling",
                "DBA_OBJECTS|600|internal error code|DBA_OBJECTS, DBA_MVIEWS, DBA_MVIEW_LOGS, DBA_EXTERNAL_TABLES,"
                        + " DBA_OBJECT_TABLES for the schema APP: ORA-00600: internal error code; try again; if it"
                        + " stays, have the administrator SELECT from it as this user",
                "SESSION_ROLES|1003|no statement parsed|SESSION_PRIVS, SESSION_ROLES: ORA-01003: no statement parsed; try"
                        + " again; if it stays, have the administrator SELECT from it as this user"
            })
    void aDictionaryThatRefuses(String view, int code, String text, String told) throws Exception {
        try (LiveRun live = new LiveRun()) {
            String pattern = "FROM " + view.replace("ALL_", "(ALL|DBA)_");
            live.oracle().faults().add(StatementFault.onExecution(pattern, Fault.fails(code, text)));
            assertThatThrownBy(live::inspect)
                    .isInstanceOf(EngineException.class)
                    .hasMessage("the dictionary of " + live.place() + ", no user cannot be read: reading " + told);
        }
    }

    @Test
    void aTargetThatIsLost(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            Gate gate = new Gate();
            live.oracle()
                    .faults()
                    .add(StatementFault.afterRows(1_100, P2, new Fault.Holds(gate))
                            .times(1));
            CompletableFuture<RunReport> running = CompletableFuture.supplyAsync(() -> run(live, target, ONE_JOB));
            gate.awaitArrival(LiveRun.SOON);
            target.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND"
                            + " pid <> pg_backend_pid()");
            gate.open();
            RunReport broken = running.get(60, TimeUnit.SECONDS);
            assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
            assertThat(broken.failure().orElseThrow())
                    .startsWith("table:APP.SALES: the connection to the server was lost: ")
                    .endsWith("; run again to carry on")
                    .doesNotContain("\n");
            LiveRun.agrees(target);
            live.tables().setScn(2_000_000);
            LiveRun.complete(run(live, target, ONE_JOB), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 1000000", "SCN 1000000");
            live.end(target);
        }
    }

    @Test
    void rowsThatPostgresCannotTake(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            live.tables()
                    .existing("APP", "SALES")
                    .rowIn("P3", 5_001, LocalDateTime.of(2024, 5, 5, 0, 0), "caf\uFFFD")
                    .rowIn("P3", 5_002, LocalDateTime.of(2024, 5, 5, 0, 0), "a\u0000b")
                    .rowIn("P3", 5_003, LocalDateTime.of(2024, 5, 5, 0, 0), "sound");
            live.tables()
                    .existing("APP", "ITEMS")
                    .rowIn("P3", 90_001, 5_001)
                    .rowIn("P3", 90_002, 5_002)
                    .rowIn("P3", 90_003, 5_003);
            RunReport report = run(live, target, ONE_JOB);
            assertThat(report.failure()).isEmpty();
            assertThat(report.rejects()).isEqualTo(4);
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            LiveRun.agrees(target);
            assertThat(target.query(
                            // the double numbers its segments by how many tables it has
                            "SELECT source_table, sqlstate, reason, regexp_replace(raw, '^AA.{16},', 'ROWID,')"
                                    + " FROM partbridge.reject ORDER BY id"))
                    .containsExactly(
                            "APP.SALES|22021|NOTE: \"caf\uFFFD\" holds U+FFFD at place 4, which stands for bytes that are not of the database's character set; read the texts as bytes if its clients wrote another; the bytes are 636166EFBFBD|"
                                    + "ROWID,5001,2024-05-05 00:00:00,caf\uFFFD",
                            "APP.SALES|22021|column note holds the character NUL, which PostgreSQL's text cannot hold at place 2|ROWID,5002,2024-05-05 00:00:00,a\u2400b",
                            "APP.ITEMS|23503|parent (sale_id)=(5001) is not in app.sales; 2 of its rows were rejected|{\"item_id\": 90001, \"sale_id\": 5001}",
                            "APP.ITEMS|23503|parent (sale_id)=(5002) is not in app.sales; 2 of its rows were rejected|{\"item_id\": 90002, \"sale_id\": 5002}");
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }
}
