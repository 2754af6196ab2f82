package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.finding.Finding;
import dev.partbridge.golden.GoldenOracle;
import dev.partbridge.plan.Chunk;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.session.SessionRecord;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableColumnBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A live database as the source: from the connect string to what it is converted into. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class LiveSourceJourneyIT {
    private static final String USER = "MOVER";
    private static final String PASSWORD = "right word";
    private static final String OWN_TEXT =
            """

              CREATE TABLE "APP"."ORDERS"\s
               (\t"ORDER_ID" NUMBER(10,0),\s
            \t"CUSTOMER_ID" NUMBER(10,0) NOT NULL ENABLE,\s
            \t CONSTRAINT "ORDERS_FK" FOREIGN KEY ("CUSTOMER_ID")
            \t  REFERENCES "APP"."CUSTOMERS" ("CUSTOMER_ID") ENABLE
               )\s
              PARTITION BY REFERENCE ("ORDERS_FK")\s
             (PARTITION "Y2023" ,\s
             PARTITION "Y2024" ) ;
            """;

    @TempDir
    private Path home;

    private GoldenOracle oracle;
    private JourneyWindow window;
    private ConnectPane connecting;
    private ConnectionPanes sides;
    private ChainsPane chains;
    private ReviewPane review;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("data"));
    }

    @BeforeEach
    void arrange(FxRobot robot) throws IOException, SQLException {
        oracle = GoldenOracle.start("reference_chain", USER, PASSWORD)
                .segment("CUSTOMERS", "Y2023", 8 << 20)
                .segment("CUSTOMERS", "Y2024", 24 << 20)
                .segment("ORDERS", "Y2023", 64 << 10)
                .ddl("ORDERS", OWN_TEXT)
                .schema("HR", "STAFF", false)
                .schema("MDSYS", "SDO_THINGS", true);
        Hand hand = new MouseHand(robot, window.waiting());
        connecting = new ConnectPane(hand, window, robot);
        sides = new ConnectionPanes(hand, window, robot);
        chains = new ChainsPane(hand, window, robot);
        review = new ReviewPane(hand, window, robot);
    }

    @AfterEach
    void stop() throws SQLException {
        window.close();
        oracle.close();
    }

    @Test
    void leadsFromTheConnectStringToTheConversion(FxRobot robot) throws InterruptedException {
        connecting.open(NodeIds.WELCOME_CONNECT);
        connecting.picture("live-1-empty");
        connecting.address("//127.0.0.1");
        assertThat(connecting.said()).isEqualTo("The address names no service");
        connecting.picture("live-2-address");
        connecting.fill(oracle.address(), "mover", "wrong word", "app");
        assertThat(connecting.test()).contains("ORA-01017", "user mover");
        assertThat(logIns()).as("attempts to log in").isEqualTo(1);
        connecting.picture("live-3-refused");
        connecting.password(PASSWORD);
        assertThat(connecting.test()).startsWith("Oracle 19.3, TESTPDB").contains("user MOVER");
        assertThat(logIns()).as("attempts to log in").isEqualTo(2);
        connecting.picture("live-4-reached");
        connecting.connect();

        sides.awaitOracle();
        assertThat(window.state().sourceLinkProperty().get()).isEqualTo(Link.ready("19.3 · TESTPDB · MOVER"));
        assertThat(window.state().log().toString()).doesNotContain(PASSWORD);
        assertThat(chains.summary()).isEqualTo("3 of 3 tables chosen · ≈ 8 rows · ≈ 32 MB by statistics");
        chains.convert();
        chains.select(QualifiedName.of("APP", "ORDERS"));
        window.pictures("live-5-chains");
        assertThat(robot.lookup("#" + NodeIds.FINDINGS_TABLE).queryTableView().getVisibleLeafColumns())
                .extracting(TableColumnBase::getText)
                .as("a database's findings have no place in a file")
                .doesNotContain("Place")
                .contains("Finding");

        window.resize(1280, 800);
        review.open();
        review.awaitPostgres("CREATE TABLE");
        review.awaitOrigin("by DBMS_METADATA");
        assertThat(review.oracle()).isEqualTo(OWN_TEXT.strip());
        window.picture("live-6-review");
        review.next();
        review.awaitOrigin("rendered");
        assertThat(review.oracle()).startsWith("CREATE TABLE \"APP\".\"CUSTOMERS\"");
        assertThat(review.note())
                .startsWith("The Oracle text is rendered from the dictionary: DBMS_METADATA does not show ")
                .contains("(ORA-31603); GRANT SELECT_CATALOG_ROLE TO \"MOVER\"");
        window.picture("live-6-review-rendered");

        hand(robot).turnTo(NodeIds.TAB_CHAINS);
        robot.clickOn("#" + NodeIds.ORACLE + "-menu");
        window.picture("live-7-menu");
        robot.clickOn("#" + NodeIds.ORACLE_DISCONNECT + "-menu");
        oracle.server().awaitSessions(0, Duration.ofSeconds(20));
        assertThat(window.state().sourceLinkProperty().get()).isEqualTo(Link.NONE);
        window.picture("live-8-disconnected");
        robot.type(KeyCode.F5);
        sides.awaitOracle();
        assertThat(window.state().sourceLinkProperty().get().state()).isEqualTo(Link.State.READY);
    }

    /** Schemas and texts are chosen, at first when it is connected, then for the database that is. */
    @Test
    void readsWhatIsChosen(FxRobot robot) {
        connecting.open(NodeIds.WELCOME_CONNECT);
        connecting.fill(oracle.address(), "mover", PASSWORD, "");
        assertThat(robot.lookup("#" + NodeIds.CONNECT_LIST).query().isDisabled())
                .as("before the test")
                .isTrue();
        robot.clickOn("#" + NodeIds.CONNECT_STORES);
        connecting.test();
        assertThat(connecting.listSchemas()).containsExactly("APP 3", "HR 1");
        connecting.tick(0);
        assertThat(connecting.typedSchemas()).isEqualTo("APP");
        connecting.texts("nonsense");
        assertThat(connecting.said())
                .isEqualTo("nonsense is no character set of Java’s, such as windows-1252 or ISO-8859-2.");
        connecting.eraseTexts("nonsense");
        connecting.texts("windows-1252");
        assertThat(connecting.said()).as("still reached").startsWith("Oracle 19.3, TESTPDB");
        assertThat(connecting.height()).as("room on a screen of 800 lines").isLessThan(760);
        connecting.picture("live-schemas");
        connecting.connect();
        sides.awaitOracle();
        assertThat(source())
                .extracting(LiveSource::schemas, LiveSource::texts)
                .containsExactly(List.of(new Identifier("APP")), Optional.of(Charset.forName("windows-1252")));
        assertThat(chains.summary()).startsWith("3 of 3 tables chosen");

        robot.clickOn("#" + NodeIds.ORACLE + "-menu");
        robot.clickOn("#" + NodeIds.ORACLE_SCOPE + "-menu");
        assertThat(connecting.awaitSchemas()).containsExactly("APP 3", "HR 1");
        robot.clickOn("#" + NodeIds.CONNECT_SCHEMAS).type(KeyCode.TAB);
        connecting.tick(1);
        assertThat(connecting.typedSchemas()).isEqualTo("APP, HR");
        connecting.picture("live-scope");
        robot.clickOn("#" + NodeIds.SCOPE_READ);
        sides.awaitOracle();
        assertThat(source().schemas()).containsExactly(new Identifier("APP"), new Identifier("HR"));
        assertThat(chains.summary()).startsWith("4 of 4 tables chosen");
        assertThat(logIns())
                .as("logs in for the test, the list and the reading")
                .isLessThanOrEqualTo(6);
    }

    private LiveSource source() {
        return (LiveSource) window.state().sourceProperty().get().orElseThrow();
    }

    @Test
    void choosesTheRowsThatAreCopied(FxRobot robot) {
        // a narrow window folds the inspector
        window.resize(1600, 1000);
        connecting.open(NodeIds.WELCOME_CONNECT);
        connecting.fill(oracle.address(), "mover", PASSWORD, "app");
        connecting.connect();
        sides.awaitOracle();
        chains.convert();
        QualifiedName customers = QualifiedName.of("APP", "CUSTOMERS");
        chains.select(customers);
        window.picture("rows-1-all");
        robot.clickOn("#" + NodeIds.ROWS_PARTITIONS).write("y2023, y2025").type(KeyCode.ENTER);
        assertThat(JourneyWindow.text(robot, NodeIds.ROWS_TROUBLE))
                .isEqualTo("APP.CUSTOMERS has no partition or subpartition y2025; it has Y2023, Y2024");
        window.picture("rows-2-refused");
        robot.clickOn("#" + NodeIds.ROWS_PARTITIONS)
                .eraseText(12)
                .write("y2023")
                .clickOn("#" + NodeIds.ROWS_CONDITION)
                .write("NAME <> 'Bob'")
                .type(KeyCode.ENTER);
        Narrowing chosen = new Narrowing(Set.of(new Identifier("Y2023")), Optional.of("NAME <> 'Bob'"));
        window.waiting().until("it is converted with the rows chosen", () -> window.state()
                .conversionProperty()
                .get()
                .filter(c -> c.options().narrowings().equals(Map.of(customers, chosen)))
                .isPresent());
        window.pictures("rows-3-chosen");
        assertThat(window.state().findingsProperty().get())
                .extracting(Finding::code)
                .contains("PB-SEL-001");
        chains.select(QualifiedName.of("APP", "LINES"));
        assertThat(JourneyWindow.text(robot, NodeIds.ROWS_EFFECT))
                .startsWith(
                        "Only rows are copied whose row of APP.CUSTOMERS is in partition Y2023 and fulfils: NAME <> 'Bob'"
                                + " (1 of 2 partitions).");
        window.picture("rows-4-child");
        assertThat(window.state().planProperty().get().orElseThrow().copies().stream()
                        .flatMap(c -> c.chunks().stream())
                        .map(Chunk::origin))
                .containsExactly(
                        "APP.CUSTOMERS partition Y2023", "APP.ORDERS partition Y2023", "APP.LINES partition L2023");
    }

    @Test
    void asksAgainWhenThePasswordWasRefused(FxRobot robot) {
        connecting.open(NodeIds.WELCOME_CONNECT);
        connecting.fill(oracle.address(), "mover", "wrong word", "");
        connecting.connect();
        sides.awaitOracle();
        assertThat(JourneyWindow.text(robot, "oracle-reason"))
                .contains("ORA-01017")
                .doesNotContain("wrong word");
        assertThat(logIns()).as("attempts to log in").isEqualTo(1);
        window.picture("live-refused");
        robot.type(KeyCode.F5);
        connecting.awaitOpen();
        assertThat(logIns()).as("attempts to log in").isEqualTo(1);
        assertThat(robot.lookup("#" + NodeIds.CONNECT_PASSWORD)
                        .queryAs(PasswordField.class)
                        .getText())
                .isEmpty();
        connecting.close();
        assertThat(window.state().sourceLinkProperty().get().state()).isEqualTo(Link.State.FAILED);
    }

    private Hand hand(FxRobot robot) {
        return new MouseHand(robot, window.waiting());
    }

    private long logIns() {
        return oracle.server().sessionsEver().stream().map(SessionRecord::id).count();
    }
}
