package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.rows.HiddenRows.Hidden;
import dev.partbridge.oracle.rows.HiddenRows.Kind;
import dev.partbridge.oracle.rows.SystemChange.Way;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.backend.Row;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import oracle.jdbc.OracleDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the source is asked before its rows are read; views that a test does not open are not there. */
class SourceQuestionsTest {
    private static final QualifiedName SALES = QualifiedName.of("APP", "SALES");

    private final Map<String, Supplier<Answer>> views = new LinkedHashMap<>();
    private final Map<String, List<@Nullable Object>> binds = new TreeMap<>();
    private OracleDouble oracle;
    private Connection connection;

    @BeforeEach
    void start() throws IOException, SQLException {
        oracle = OracleDouble.builder().user("SCOTT", "tiger").start(user -> this::answer);
        Properties properties = new Properties();
        properties.setProperty("user", "scott");
        properties.setProperty("password", "tiger");
        connection = Objects.requireNonNull(new OracleDriver().connect(oracle.url("testdb"), properties));
    }

    private Answer answer(String sql, List<@Nullable Object> values) throws OracleError {
        for (Map.Entry<String, Supplier<Answer>> view : views.entrySet()) {
            if (sql.contains(view.getKey())) {
                binds.put(view.getKey(), values);
                return view.getValue().get();
            }
        }
        throw OracleError.noSuchTable(0);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
        oracle.close();
    }

    private void number(String view, @Nullable Object value) {
        views.put(view, () -> Answer.rows(List.of(Column.of("N", "NUMBER")), List.of(Row.of(value))));
    }

    /** Rows of three texts with commas between. */
    private void texts(String view, String... rows) {
        Column text = Column.of("A", "VARCHAR2(128)");
        List<Row> answer = Arrays.stream(rows)
                .map(row -> Row.of(Arrays.copyOf(row.split(","), 3, Object[].class)))
                .toList();
        views.put(view, () -> Answer.rows(List.of(text, text.named("B"), text.named("C")), answer));
    }

    @Test
    void scnOfTheDatabaseFirst() throws SQLException {
        texts("DATABASE_ROLE", "PRIMARY");
        number("V$DATABASE", 9_876_543_210_123L);
        SystemChange change = SystemChange.read(connection);
        assertThat(change)
                .isEqualTo(new SystemChange(
                        Optional.of(Way.DATABASE), Optional.of(9_876_543_210_123L), List.of(), Optional.empty()));
        assertThat(change.point()).isEqualTo(new ReadPoint.AsOfScn(9_876_543_210_123L));
    }

    @Test
    void scnByTheLastWayTellsWhatTheOthersNeed() throws SQLException {
        texts("DATABASE_ROLE", "PRIMARY");
        number("TIMESTAMP_TO_SCN", 77);
        assertThat(SystemChange.read(connection))
                .isEqualTo(new SystemChange(
                        Optional.of(Way.TIMESTAMP),
                        Optional.of(77L),
                        List.of(
                                "V$DATABASE: ORA-00942: table or view does not exist; GRANT SELECT ON SYS.V_$DATABASE TO the"
                                        + " user",
                                "DBMS_FLASHBACK: ORA-00942: table or view does not exist; GRANT EXECUTE ON"
                                        + " SYS.DBMS_FLASHBACK TO the user"),
                        Optional.empty()));
    }

    @Test
    void standbyIsAskedOneWayOnly() throws SQLException {
        texts("DATABASE_ROLE", "PHYSICAL STANDBY");
        number("TIMESTAMP_TO_SCN", 77);
        number("GET_SYSTEM_CHANGE_NUMBER", 78);
        SystemChange change = SystemChange.read(connection);
        assertThat(change)
                .isEqualTo(new SystemChange(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                "V$DATABASE: ORA-00942: table or view does not exist; GRANT SELECT ON SYS.V_$DATABASE TO the"
                                        + " user",
                                "DBMS_FLASHBACK: not asked on a physical standby, where its SCN may be above the applied"
                                        + " one",
                                "TIMESTAMP_TO_SCN: not asked on a physical standby, where its SCN may be above the applied"
                                        + " one"),
                        Optional.empty()));
        assertThat(change.point()).isEqualTo(ReadPoint.CURRENT);
        number("V$DATABASE", 76);
        assertThat(SystemChange.read(connection).point()).isEqualTo(new ReadPoint.AsOfScn(76));
    }

    /** The double answers what the newest recovery has applied first. */
    @ParameterizedTest
    @CsvSource({
        "PHYSICAL STANDBY, SCN: 75, 75",
        "PHYSICAL STANDBY, SCN: 76, 76",
        "PHYSICAL STANDBY, SCN: 253874835, 76",
        "PHYSICAL STANDBY, scn:75 of thread 1, 75",
        "TRUE CACHE, SCN: 75, 75",
        "LOGICAL STANDBY, SCN: 75, 76",
        "SNAPSHOT STANDBY, SCN: 75, 76",
        "PRIMARY, SCN: 75, 76"
    })
    void scnOfAStandbyIsNotAboveTheAppliedOne(String role, String applied, long expected) throws SQLException {
        texts("DATABASE_ROLE", role);
        number("V$DATABASE", 76);
        texts("V$RECOVERY_PROGRESS", applied, "SCN: 3");
        SystemChange change = SystemChange.read(connection);
        assertThat(change)
                .isEqualTo(new SystemChange(
                        Optional.of(Way.DATABASE), Optional.of(expected), List.of(), Optional.empty()));
        assertThat(oracle.statements().stream().anyMatch(s -> s.contains("V$RECOVERY_PROGRESS")))
                .isEqualTo(SystemChange.isApplied(role));
    }

    @Test
    void whatIsAppliedMayNotBeTold() throws SQLException {
        texts("DATABASE_ROLE", "PHYSICAL STANDBY");
        number("V$DATABASE", 76);
        String unchecked = "Whether a standby's SCN lies above what it has applied could not be checked: ";
        assertThat(SystemChange.read(connection).doubt())
                .contains(new SystemChange.Doubt(
                        unchecked + "V$RECOVERY_PROGRESS: ORA-00942: table or view does not exist",
                        "GRANT SELECT ON SYS.V_$RECOVERY_PROGRESS TO the user"));
        texts("V$RECOVERY_PROGRESS");
        assertThat(SystemChange.read(connection).doubt())
                .contains(new SystemChange.Doubt(
                        unchecked + "V$RECOVERY_PROGRESS has no redo that was applied",
                        "Start redo apply on the standby, or read the primary"));
        texts("V$RECOVERY_PROGRESS", "as of 12:00");
        assertThat(SystemChange.read(connection))
                .isEqualTo(new SystemChange(
                        Optional.of(Way.DATABASE),
                        Optional.of(76L),
                        List.of(),
                        Optional.of(new SystemChange.Doubt(
                                unchecked + "V$RECOVERY_PROGRESS tells \"as of 12:00\", which is no SCN",
                                "Read the primary, and report the text as a fault of the program"))));
    }

    @Test
    void aRoleThatIsNotToldIsADoubt() throws SQLException {
        number("V$DATABASE", 76);
        assertThat(SystemChange.read(connection).doubt().orElseThrow().message())
                .isEqualTo(
                        "Whether the database is a standby is not known: ORA-00942: table or view does not exist; it is"
                                + " taken for a primary");
        number("DATABASE_ROLE", null);
        assertThat(SystemChange.read(connection).doubt().orElseThrow().message())
                .isEqualTo("Whether the database is a standby is not known: it is not told; it is taken for a primary");
    }

    @Test
    void closedDatabaseHasNoScn() throws SQLException {
        number("V$DATABASE", null);
        assertThat(SystemChange.read(connection).refused())
                .startsWith(
                        "the database's role: ORA-00942: table or view does not exist; taken for a primary",
                        "V$DATABASE: has no SCN; is the database open?");
    }

    @Test
    void questionsOfALostSessionFail() throws Exception {
        oracle.onlySession().kill();
        assertThatThrownBy(() -> SystemChange.read(connection)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> HiddenRows.of(connection, Identifier.of("APP")))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> SegmentCut.read(connection, SALES, RowPart.whole(), 2))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void segmentInPieces() throws SQLException {
        number("ALL_OBJECTS", 75_626);
        views.put(
                "DBA_EXTENTS",
                () -> Answer.rows(
                        List.of(Column.of("A", "NUMBER"), Column.of("B", "NUMBER"), Column.of("C", "NUMBER")),
                        List.of(Row.of(4, 1024, 8), Row.of(4, 512, 8))));
        RowPart part = RowPart.partition(Identifier.of("P1"));
        assertThat(SegmentCut.read(connection, SALES, part, 2))
                .isEqualTo(new SegmentCut(
                        List.of(
                                RowPart.within(part, new RowidRange("AAASdqAAAAAAAAAAAA", "AAASdqAAEAAAAP/H//")),
                                RowPart.within(part, new RowidRange("AAASdqAAEAAAAQAAAA", "AAASdqAP/AAP///H//"))),
                        Optional.empty()));
        List<Object> expected = List.of("APP", "SALES", "TABLE PARTITION", "P1");
        assertThat(binds.get("ALL_OBJECTS")).isEqualTo(expected);
        assertThat(binds.get("DBA_EXTENTS")).isEqualTo(expected);
    }

    @Test
    void segmentInOnePieceWhenItsExtentsAreUnknown() throws SQLException {
        number("ALL_OBJECTS", 75_626);
        RowPart whole = RowPart.whole();
        assertThat(SegmentCut.read(connection, SALES, whole, 2))
                .isEqualTo(new SegmentCut(
                        List.of(whole),
                        Optional.of("the extents of APP.SALES cannot be read: ORA-00942: table or view does not exist;"
                                + " GRANT SELECT ON SYS.DBA_EXTENTS TO the user, or SELECT_CATALOG_ROLE; it is read in one"
                                + " piece")));
        views.put("DBA_EXTENTS", () -> Answer.rows(List.of(Column.of("A", "NUMBER")), List.of()));
        assertThat(SegmentCut.read(connection, SALES, whole, 2).uncut())
                .contains("APP.SALES has no extents in DBA_EXTENTS: it is empty, index-organized or in a cluster; it is"
                        + " read in one piece");
        number("ALL_OBJECTS", null);
        assertThat(SegmentCut.read(connection, SALES, whole, 2).uncut())
                .contains("APP.SALES has no segment of its own, or it is not in ALL_OBJECTS; it is read in one piece");
    }

    @Test
    void everythingThatHidesRows() throws SQLException {
        texts("SESSION_PRIVS");
        texts("ALL_POLICIES", "ORDERS,LABELS,LBACSYS", "SALES,EU_ONLY,SEC");
        texts("ALL_SA_TABLE_POLICIES", "ORDERS,LABELS");
        texts("REDACTION_POLICIES", "SALES,MASK_CARD");
        texts("'ORA_ARCHIVE_STATE'", "OLD,ORA_ARCHIVE_STATE");
        texts("VIRTUAL_COLUMN", "TERMS,VALID");
        assertThat(HiddenRows.of(connection, Identifier.of("APP")))
                .isEqualTo(new HiddenRows(
                        List.of(
                                new Hidden(QualifiedName.of("APP", "ORDERS"), Kind.LABEL, "LABELS"),
                                new Hidden(SALES, Kind.POLICY, "EU_ONLY"),
                                new Hidden(SALES, Kind.REDACTION, "MASK_CARD"),
                                new Hidden(QualifiedName.of("APP", "OLD"), Kind.ARCHIVAL, "ORA_ARCHIVE_STATE"),
                                new Hidden(QualifiedName.of("APP", "TERMS"), Kind.PERIOD, "VALID")),
                        List.of()));
        assertThat(binds.get("ALL_POLICIES")).isEqualTo(List.of("APP"));
    }

    @Test
    void exemptSessionsSeeAll() throws SQLException {
        texts("SESSION_PRIVS", "EXEMPT ACCESS POLICY", "EXEMPT REDACTION POLICY");
        texts("ALL_POLICIES", "SALES,EU_ONLY,SEC");
        texts("REDACTION_POLICIES", "SALES,MASK_CARD");
        texts("ALL_TAB_COLS");
        assertThat(HiddenRows.of(connection, Identifier.of("APP"))).isEqualTo(new HiddenRows(List.of(), List.of()));
    }

    @Test
    void whatCannotBeAskedIsTold() throws SQLException {
        HiddenRows rows = HiddenRows.of(connection, Identifier.of("APP"));
        assertThat(rows)
                .isEqualTo(new HiddenRows(
                        List.of(),
                        List.of(
                                unasked("the session's privileges", "SESSION_PRIVS is open to every session"),
                                unasked("what hides rows by POLICY", "GRANT SELECT ON SYS.ALL_POLICIES TO the user"),
                                unasked(
                                        "what hides rows by LABEL",
                                        "Where Oracle Label Security is not installed there is nothing to see; else GRANT"
                                                + " SELECT ON LBACSYS.ALL_SA_TABLE_POLICIES TO the user"),
                                unasked(
                                        "what hides rows by REDACTION",
                                        "GRANT SELECT ON SYS.REDACTION_POLICIES TO the user"),
                                unasked("what hides rows by ARCHIVAL", "ALL_TAB_COLS is open to every session"),
                                unasked("what hides rows by PERIOD", "ALL_TAB_COLS is open to every session"))));
    }

    private static HiddenRows.Untold unasked(String what, String cure) {
        return new HiddenRows.Untold(what + " could not be read: ORA-00942: table or view does not exist", cure);
    }
}
