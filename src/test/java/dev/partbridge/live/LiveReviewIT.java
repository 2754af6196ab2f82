package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.OracleText;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.Gate;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The Oracle text of a live table: the database's own, or rendered with the reason, and never none. */
@Timeout(120)
class LiveReviewIT {
    private static final QualifiedName SALES = QualifiedName.of("APP", "SALES");
    private static final String GET_DDL = "dbms_metadata\\.get_ddl";
    private static final String OWN = "\n  CREATE TABLE \"APP\".\"SALES\" \n   (\t\"SALE_ID\" NUMBER(10,0)) ;\n ";
    private static final String OWN_INDEX =
            "CREATE INDEX \"APP\".\"SALES_SOLD_IX\" ON \"APP\".\"SALES\" (\"SOLD\") \n  ;";

    private LiveRun run;

    @BeforeEach
    void start() throws SQLException, IOException {
        run = new LiveRun(LiveRun.settings(Duration.ofSeconds(3), Duration.ofMinutes(1)));
        run.tables().setDdl("TABLE", "SALES", "APP", OWN);
        SalesDatabase.index(run.tables(), "SALES_SOLD_IX", "SALES", "SOLD");
    }

    @AfterEach
    void end() throws SQLException {
        run.close();
    }

    @Test
    void isTheDatabasesOwnWithItsIndexes() throws SQLException {
        run.tables().setDdl("INDEX", "SALES_SOLD_IX", "APP", "\n  " + OWN_INDEX + "\n");
        assertThat(text(run.inspect())).isEqualTo(new OracleText.OfDatabase(OWN.strip() + "\n\n" + OWN_INDEX + "\n"));
        assertThat(run.oracle().statements())
                .last()
                .asString()
                .as("the session's output is set back")
                .contains("'DEFAULT'")
                .doesNotContain("TRUE");
    }

    @Test
    void hasAnIndexRenderedWhereOnlyThatIsRefused() {
        assertThat(text(run.inspect()))
                .isEqualTo(new OracleText.OfDatabase(OWN.strip() + "\n\n"
                        + "-- APP.SALES_SOLD_IX rendered from the dictionary: DBMS_METADATA does not show"
                        + " APP.SALES_SOLD_IX to the user MOVER (ORA-31603); GRANT SELECT_CATALOG_ROLE TO \"MOVER\" as a role"
                        + " that is enabled when he logs in, and connect again\n"
                        + "CREATE INDEX \"APP\".\"SALES_SOLD_IX\" ON \"APP\".\"SALES\" (\"SOLD\");\n"));
    }

    @Test
    void isRenderedWithoutTheRole() {
        run.tables()
                .grants()
                .revokeAll(LiveRun.USER)
                .system(LiveRun.USER, "SELECT ANY DICTIONARY")
                .system(LiveRun.USER, "SELECT ANY TABLE")
                .system(LiveRun.USER, "FLASHBACK ANY TABLE");
        Inspection read = run.inspect();
        assertThat(text(read))
                .isEqualTo(rendered(
                        read,
                        "DBMS_METADATA does not show APP.SALES to the user MOVER (ORA-31603); GRANT"
                                + " SELECT_CATALOG_ROLE TO \"MOVER\" as a role that is enabled when he logs in, and"
                                + " connect again"));
    }

    @Test
    void isRenderedWithoutThePackage() {
        run.oracle()
                .faults()
                .add(StatementFault.onExecution(
                        "set_transform_param",
                        Fault.fails(6550, "line 2, column 3:\nPLS-00201: identifier must be declared")));
        Inspection read = run.inspect();
        assertThat(text(read))
                .isEqualTo(rendered(
                        read,
                        "the user MOVER may not use DBMS_METADATA (ORA-06550); GRANT EXECUTE ON SYS.DBMS_METADATA TO"
                                + " \"MOVER\""));
    }

    @Test
    void isRenderedWhenTheSessionDies() {
        Inspection read = run.inspect();
        for (Fault fault : new Fault[] {new Fault.Drops(true), Fault.killed()}) {
            run.oracle().faults().add(StatementFault.onExecution(GET_DDL, fault));
            OracleText text = text(read);
            run.oracle().faults().clear();
            assertThat(text.text()).isEqualTo(atHand(read).text());
            assertThat(((OracleText.Rendered) text).reason())
                    .startsWith("the session with " + read.source().place() + " failed: ")
                    .doesNotContain("DBMS_METADATA")
                    .doesNotContain("\n");
            assertThat(text(read)).isInstanceOf(OracleText.OfDatabase.class);
        }
    }

    @Test
    void isRenderedWhenTheDatabaseIsGone() {
        Inspection read = run.inspect();
        run.oracle().close();
        OracleText text = text(read);
        assertThat(text.text()).isEqualTo(atHand(read).text());
        assertThat(((OracleText.Rendered) text).reason())
                .contains("127.0.0.1")
                .doesNotContain("\n")
                .doesNotContain(LiveRun.PASSWORD);
    }

    @Test
    void canBeCancelled() {
        Inspection read = run.inspect();
        Gate gate = new Gate();
        run.oracle().faults().add(StatementFault.onExecution(GET_DDL, new Fault.Holds(gate)));
        assertThatThrownBy(() -> run.engine().oracleText(read, SALES, LiveCancelIT.cancelledAt(gate)))
                .isInstanceOf(CancellationException.class);
        run.oracle().faults().clear();
        assertThat(text(read)).isInstanceOf(OracleText.OfDatabase.class);
    }

    private OracleText text(Inspection read) {
        return run.engine().oracleText(read, SALES, Cancellation.none());
    }

    private OracleText rendered(Inspection read, String reason) {
        return new OracleText.Rendered(atHand(read).text(), reason);
    }

    private OracleText atHand(Inspection read) {
        Conversion conversion = run.engine().convert(read, ConvertOptions.defaults());
        OracleText text = run.engine()
                .review(conversion, run.engine().plan(read, conversion), SALES)
                .oracleText();
        assertThat(text.text()).contains("CREATE TABLE \"APP\".\"SALES\"", "CREATE INDEX \"APP\".\"SALES_SOLD_IX\"");
        return text;
    }
}
