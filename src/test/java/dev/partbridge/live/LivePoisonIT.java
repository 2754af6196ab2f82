package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.backend.LargeLob;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.StatementFault;
import dev.partbridge.testing.oracle.h2.DictionaryRows;
import dev.partbridge.testing.oracle.h2.OracleTable;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows of a database that a target does not take as they are: each kind is told before the first row is copied. */
@ExtendWith(FreshDatabase.class)
class LivePoisonIT {
    private static final String OWNER = SalesDatabase.OWNER;
    private static final MigrateOptions ONE_JOB =
            MigrateOptions.defaults().with(1).retrying(0).acceptingHidden();

    private static final List<String> ALL = List.of(
            "error PB-ROW-012: 1 row of APP.SALES, APP.SALES partition P2, rowid AAARFxAAEAAAACMAAA: NOTE: \"a\uFFFDb\" holds"
                    + " U+FFFD at place 2, which stands for bytes that are not of the database's character set; read the"
                    + " texts as bytes if its clients wrote another; the bytes are 61EFBFBD62.",
            "error PB-ROW-006: 1 row of APP.SALES, APP.SALES partition P1, rowid AAARFwAAEAAAACCAAA: it is in partition P1"
                    + " and its key is outside its bound, in that of P3.",
            "warning PB-ROW-016: 1 row of APP.SALES, APP.SALES partition P2, rowid AAARFxAAEAAAACMAAB: the key of"
                    + " sales_note has 3,000 bytes.",
            "note PB-ROW-011: 1 row of APP.SALES, APP.SALES partition P1, rowid AAARFwAAEAAAACCAAB: SOLD is before"
                    + " Christ.",
            "error PB-ROW-013: 1 row of APP.POISON, APP.POISON partition P1, rowid AAAV+QAAEAAAACAAAD: DOC: a value of"
                    + " 629145600 bytes is more than the 536870880 that PostgreSQL's field of 1 GB takes by COPY.",
            "error PB-ROW-009: 1 row of APP.POISON, APP.POISON partition P1, rowid AAAV+QAAEAAAACAAAC: WHOLE is too large"
                    + " for numeric(38): 1234567890123456789012345678901234567890.",
            "warning PB-ROW-007: 1 row of APP.POISON, APP.POISON partition P1, rowid AAAV+QAAEAAAACAAAB: NULL in the"
                    + " partition key (Y, M), which PostgreSQL keeps in DEFAULT.");

    private final List<String> events = new CopyOnWriteArrayList<>();
    private LiveRun live;

    @BeforeEach
    void start() throws Exception {
        live = new LiveRun();
        poisonSales();
        poisonTable();
    }

    @AfterEach
    void end() throws SQLException {
        live.close();
    }

    private void poisonSales() throws SQLException {
        SalesDatabase.index(live.tables(), "SALES_NOTE", "SALES", "NOTE");
        OracleTable sales = live.tables().existing(OWNER, "SALES");
        sales.rowIn("P1", 90_001, LocalDateTime.of(2024, 5, 6, 0, 0), "exchanged in");
        sales.rowIn("P1", 90_002, LocalDateTime.of(-43, 3, 15, 0, 0), "ides");
        sales.rowIn("P2", 90_003, LocalDateTime.of(2023, 3, 1, 0, 0), "a\uFFFDb");
        sales.rowIn("P2", 90_004, LocalDateTime.of(2023, 3, 1, 0, 0), unlike(3_000));
    }

    /** A table of its own, with a key of two columns. */
    private void poisonTable() throws SQLException {
        DictionaryRows rows = new DictionaryRows(live.tables(), OracleRelease.R19);
        rows.add("TABLES", "OWNER", OWNER, "TABLE_NAME", "POISON", "PARTITIONED", "YES");
        rows.add(
                "PART_TABLES",
                "OWNER",
                OWNER,
                "TABLE_NAME",
                "POISON",
                "PARTITIONING_TYPE",
                "RANGE",
                "SUBPARTITIONING_TYPE",
                "NONE");
        column(rows, 1, "Y", "NUMBER", "4", "0");
        column(rows, 2, "M", "NUMBER", "2", "0");
        column(rows, 3, "WHOLE", "NUMBER", "", "0");
        column(rows, 4, "DOC", "BLOB", "", "");
        for (int i = 1; i <= 2; i++) {
            rows.add(
                    "PART_KEY_COLUMNS",
                    "OWNER",
                    OWNER,
                    "NAME",
                    "POISON",
                    "COLUMN_NAME",
                    i == 1 ? "Y" : "M",
                    "COLUMN_POSITION",
                    BigDecimal.valueOf(i));
            String bound = i == 1 ? "2024, 7" : "2025, 1";
            rows.add(
                    "TAB_PARTITIONS",
                    "TABLE_OWNER",
                    OWNER,
                    "TABLE_NAME",
                    "POISON",
                    "PARTITION_NAME",
                    "P" + i,
                    "HIGH_VALUE",
                    bound,
                    "HIGH_VALUE_LENGTH",
                    BigDecimal.valueOf(bound.length()),
                    "PARTITION_POSITION",
                    BigDecimal.valueOf(i));
        }
        rows.flush();
        OracleTable poison = live.tables()
                .table(OWNER, "POISON", "Y NUMBER(4)", "M NUMBER(2)", "WHOLE NUMBER", "DOC BLOB")
                .partitions("P1", "P2");
        poison.rowIn("P1", 2024, 1, 1, new byte[] {1});
        poison.rowIn("P1", 2024, null, 2, null);
        poison.rowIn("P1", 2024, 1, new BigDecimal("1234567890123456789012345678901234567890"), null);
        poison.rowIn("P1", 2024, 1, 4, new LargeLob(600L << 20));
    }

    private static void column(
            DictionaryRows rows, int number, String name, String type, String precision, String scale)
            throws SQLException {
        List<Object> fields = new ArrayList<>(List.of("OWNER", OWNER, "TABLE_NAME", "POISON", "COLUMN_NAME", name));
        fields.addAll(List.of("DATA_TYPE", type, "DATA_LENGTH", BigDecimal.valueOf(22), "NULLABLE", "Y"));
        if (!precision.isEmpty()) {
            fields.addAll(List.of("DATA_PRECISION", new BigDecimal(precision)));
        }
        if (!scale.isEmpty()) {
            fields.addAll(List.of("DATA_SCALE", new BigDecimal(scale)));
        }
        BigDecimal place = BigDecimal.valueOf(number);
        fields.addAll(List.of("COLUMN_ID", place, "INTERNAL_COLUMN_ID", place));
        rows.add("TAB_COLS", fields.toArray());
    }

    /** So many letters that no compression makes them fit. */
    private static String unlike(int length) {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : '0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private RunReport run(TestDatabase target, MigrateOptions options) {
        events.clear();
        return live.looking(target, options, this::on, Cancellation.none());
    }

    private void on(RunEvent event) {
        if (event instanceof RunEvent.Note note && !note.message().contains(" PB-RUN-")) {
            events.add(note.message());
        } else if (event instanceof RunEvent.StepStarted step) {
            events.add("started " + step.step());
        }
    }

    /** The findings' codes with what is said of the rows, without the advice. */
    private List<String> found() {
        return events.stream()
                .filter(e -> e.contains("PB-ROW-"))
                .map(e -> e.substring(0, e.indexOf(". ") + 1))
                .toList();
    }

    @Test
    void rowsThatPoliciesHideAreToldFirst(TestDatabase target) throws SQLException {
        live.tables()
                .publicView(
                        "ALL_POLICIES",
                        "OBJECT_OWNER VARCHAR2(128)",
                        "OBJECT_NAME VARCHAR2(128)",
                        "POLICY_NAME VARCHAR2(128)",
                        "PF_OWNER VARCHAR2(128)",
                        "SEL VARCHAR2(3)",
                        "ENABLE VARCHAR2(3)")
                .row(OWNER, "POISON", "OWN_REGION", "SEC", "YES", "YES");
        assertThatThrownBy(() -> run(target, MigrateOptions.defaults()))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith("rows may be missing or masked: APP.POISON has the access policy OWN_REGION");
        assertThat(events).isEmpty();
    }

    @Test
    void aRunTellsEachBeforeTheFirstStep(TestDatabase target) {
        RunReport report = run(target, ONE_JOB);
        assertThat(found()).containsExactlyElementsOf(ALL);
        int first = events.indexOf(events.stream()
                .filter(e -> e.startsWith("started ") && !e.equals("started source"))
                .findFirst()
                .orElseThrow());
        assertThat(events.subList(0, first)).last().isEqualTo("looked through 1,768 rows of 3 tables: see the 7 above");
        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
    }

    /** A run that goes on tells again what the first one found, and reads no row of it. */
    @Test
    void whatWasLookedThroughIsNotReadAgain(TestDatabase target) {
        live.oracle()
                .faults()
                .add(StatementFault.afterRows(1, "\"APP\"\\.\"ITEMS\" PARTITION \\(\"P3\"\\)", Fault.killed())
                        .times(1));
        RunReport stopped = run(target, ONE_JOB);
        assertThat(stopped.failure().orElseThrow()).contains("APP.ITEMS partition P3");
        assertThat(stopped.copied()).isZero();
        assertThat(found()).containsExactlyElementsOf(ALL);
        run(target, ONE_JOB);
        assertThat(found()).containsExactlyElementsOf(ALL);
        assertThat(events)
                .contains("the source's rows are looked through before any is copied: how much is not known in 1 table"
                        + " (--no-source-scan leaves this out)");
    }

    @Test
    void theLookCanBeLeftOut(TestDatabase target) {
        run(target, ONE_JOB.checking(Prechecks.NONE));
        assertThat(found()).isEmpty();
    }
}
