package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.ServerAddress;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
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

/** A server as the target: a wrong password, then the right one; a connection that is lost, and made again. */
@ExtendWith({FreshDatabase.class, ApplicationExtension.class})
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class ServerJourneyIT {
    @TempDir
    private Path home;

    private JourneyWindow window;
    private ConnectionPanes sides;
    private Hand hand;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("data"));
    }

    @BeforeEach
    void arrange(FxRobot robot) throws Exception {
        Path none = home.resolve("pgpass");
        Files.writeString(none, "");
        System.setProperty("org.postgresql.pgpassfile", none.toString());
        Path scripts = Files.createDirectory(home.resolve("scripts"));
        Files.writeString(
                scripts.resolve("a.sql"),
                "CREATE TABLE T (ID NUMBER(10) PRIMARY KEY, D DATE NOT NULL) PARTITION BY RANGE (D)"
                        + " (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'));");
        hand = new MouseHand(robot, window.waiting());
        sides = new ConnectionPanes(hand, window, robot);
        sides.openScripts(scripts);
    }

    @AfterEach
    void stop() {
        System.clearProperty("org.postgresql.pgpassfile");
        window.close();
    }

    @Test
    void takesTheRightPasswordAfterAWrongOneAndFindsALostServerAgain(FxRobot robot, TestDatabase database)
            throws Exception {
        database.execute("CREATE TABLE sales (id int, d date NOT NULL, PRIMARY KEY (id, d)) PARTITION BY RANGE (d)");
        database.execute("CREATE TABLE sales_p1 PARTITION OF sales FOR VALUES FROM ('2023-01-01') TO ('2024-01-01')"
                + " PARTITION BY LIST (id)");
        database.execute("CREATE TABLE sales_p1_a PARTITION OF sales_p1 FOR VALUES IN (1, 2)");
        database.execute("CREATE INDEX sales_d ON sales (d)");
        try (LateServer server = new LateServer(database.jdbcUrl())) {
            server.open();
            ServerAddress address = ServerAddress.parse(server.url()).orElseThrow();
            fill(robot, address, "wrong word");
            hand.press(NodeIds.CONNECT_TEST);
            window.waiting().until("the test is over", () -> robot.lookup("#" + NodeIds.CONNECT_COPY)
                    .tryQuery()
                    .isPresent());
            assertThat(JourneyWindow.text(robot, NodeIds.CONNECT_RESULT))
                    .endsWith("the server refuses user or password; check the user, and type the password again");
            robot.type(KeyCode.ENTER);
            sides.awaitPostgres();
            assertThat(sides.postgres().state()).isEqualTo(Link.State.FAILED);
            assertThat(sides.postgresReason())
                    .contains("refuses user or password")
                    .doesNotContain("wrong word");
            window.pictures("server-1-refused");

            hand.press("postgres-again");
            window.waiting().until("the password is asked for", () -> robot.lookup("#" + NodeIds.CONNECT_PASSWORD)
                    .tryQuery()
                    .isPresent());
            assertThat(robot.lookup("#" + NodeIds.SERVER_USER)
                            .queryAs(TextField.class)
                            .getText())
                    .isEqualTo(address.user());
            hand.fill(NodeIds.CONNECT_PASSWORD, database.password());
            robot.type(KeyCode.ENTER);
            sides.awaitPostgres();
            assertThat(sides.postgres().state()).isEqualTo(Link.State.READY);
            assertThat(stateLine(robot)).startsWith("Connected 18").contains(database.name(), " ms");
            assertThat(window.state().log().toString()).doesNotContain(database.password());
            unfold(robot, "sales");
            window.pictures("server-2-connected");

            server.cut();
            window.look();
            window.waiting()
                    .until("the lost server is told", () -> sides.postgres().state() == Link.State.LOST);
            assertThat(stateLine(robot)).startsWith("Lost");
            assertThat(sides.postgresReason())
                    .startsWith("cannot connect to database " + database.name())
                    .contains("connection refused");
            assertThat(robot.lookup("sales_p1").tryQuery())
                    .as("what was read is still there")
                    .isPresent();
            window.pictures("server-3-lost");
            server.open();
            sides.connectAgain();
            assertThat(sides.postgres().state()).isEqualTo(Link.State.READY);
            assertThat(robot.lookup("sales_p1").tryQuery())
                    .as("what was unfolded is so again")
                    .isPresent();

            robot.clickOn("#postgres-place");
            MenuButton place = robot.lookup("#postgres-place").queryAs(MenuButton.class);
            assertThat(place.getItems().get(0).getText())
                    .isEqualTo("127.0.0.1:" + address.port() + "/" + database.name());
            window.picture("server-4-used-before");
            robot.type(KeyCode.ESCAPE);
            robot.clickOn("#postgres-filter").write("p1_a");
            window.waiting().until("the partition is found", () -> robot.lookup("sales_p1_a")
                    .tryQuery()
                    .isPresent());
            window.picture("server-5-filtered");
        }
    }

    private void fill(FxRobot robot, ServerAddress address, String password) {
        hand.press(NodeIds.POSTGRES_SERVER);
        window.waiting().until("a server is asked for", () -> robot.lookup("#" + NodeIds.SERVER_HOST)
                .tryQuery()
                .isPresent());
        hand.fill(NodeIds.SERVER_HOST, address.host());
        hand.fill(NodeIds.SERVER_PORT, address.port());
        hand.fill(NodeIds.SERVER_DATABASE, address.database());
        hand.fill(NodeIds.SERVER_USER, address.user());
        hand.fill(NodeIds.CONNECT_PASSWORD, password);
    }

    /** With the keyboard, from the schema down. */
    private void unfold(FxRobot robot, String table) {
        robot.clickOn(table).type(KeyCode.RIGHT);
        for (int i = 0; i < 2; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        window.waiting().until("the partitions are shown", () -> robot.lookup("sales_p1")
                .tryQuery()
                .isPresent());
    }

    private static String stateLine(FxRobot robot) {
        return robot.lookup("#postgres-state").query().getAccessibleText()
                + robot.from(robot.lookup("#postgres-state")).lookup(".label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .reduce("", (all, one) -> all + " " + one);
    }
}
