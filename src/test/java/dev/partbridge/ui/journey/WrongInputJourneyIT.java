package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.review.Comparison;
import dev.partbridge.ui.state.Link;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

/** What the window says when something is wrong, on the real engine and a real server. */
@ExtendWith({ApplicationExtension.class, FreshDatabase.class})
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class WrongInputJourneyIT {
    private static final String GOOD =
            """
            CREATE TABLE T (ID NUMBER(10) CONSTRAINT T_PK PRIMARY KEY, D DATE NOT NULL, TEXT VARCHAR2(100))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'));
            """;

    private static final String RELATIONS = "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
            + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'";

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private JourneyWindow window;
    private ConnectionPanes sides;
    private ChainsPane chains;
    private RunPane run;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("data"));
    }

    @BeforeEach
    void arrange(FxRobot robot, TestDatabase database) throws IOException {
        Path passwords = home.resolve("pgpass");
        Files.writeString(passwords, "*:*:*:" + database.user() + ":" + database.password() + "\n");
        System.setProperty("org.postgresql.pgpassfile", passwords.toString());
        Hand hand = new MouseHand(robot, window.waiting());
        sides = new ConnectionPanes(hand, window, robot);
        chains = new ChainsPane(hand, window, robot);
        run = new RunPane(hand, window, robot);
    }

    @AfterEach
    void stop() {
        System.clearProperty("org.postgresql.pgpassfile");
        window.close();
    }

    @Test
    void aSyntaxErrorIsToldWithItsPlaceAndTheRestIsShown(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("a.sql"), "CREATE TABLE BAD (ID NUMBER(10), NAME VARCHAR2(5 );\n" + GOOD);
        sides.openScripts(folder);
        assertThat(new FindingsPane(new MouseHand(robot, window.waiting()), window, robot).lines())
                .anyMatch(line -> line.startsWith("error a.sql:1:"));
        assertThat(robot.lookup("#choose-T").tryQuery()).isPresent();
        window.pictures("wrong-syntax");
    }

    @Test
    void anEmptyFolderSaysSoAndOffersAnother(FxRobot robot) throws IOException {
        sides.openScripts(folder);
        assertThat(JourneyWindow.text(robot, "oracle-reason")).contains(folder.toString(), "no Oracle script");
        window.picture("wrong-empty");
        Files.writeString(folder.resolve("a.sql"), GOOD);
        robot.clickOn("#chains-" + NodeIds.OPEN_SCRIPTS);
        sides.awaitOracle();
        assertThat(robot.lookup("#choose-T").tryQuery()).isPresent();
    }

    @Test
    void anUnreachableServerCanBeTriedAgain(FxRobot robot, TestDatabase database) throws IOException {
        Files.writeString(folder.resolve("a.sql"), GOOD);
        try (LateServer server = new LateServer(database.jdbcUrl())) {
            sides.openScripts(folder);
            sides.connect(server.url());
            assertThat(sides.postgres().state()).isEqualTo(Link.State.FAILED);
            assertThat(sides.postgresReason()).contains("refuse").doesNotContain("Exception");
            window.pictures("wrong-unreachable");
            server.open();
            sides.connectAgain();
            assertThat(sides.postgres().state()).isEqualTo(Link.State.READY);
            window.picture("target-without-tables");
        }
    }

    @Test
    void namesThatAreTakenAreRefusedBeforeAnythingChanges(FxRobot robot, TestDatabase database) throws Exception {
        database.execute("CREATE TABLE t_p2 (x int)");
        open(database);
        run.start();
        assertThat(run.awaitEnd()).isEmpty();
        assertThat(window.failures()).singleElement().asString().contains("t_p2", "nothing was changed");
        robot.type(KeyCode.ESCAPE);
        window.picture("wrong-names");
        assertThat(run.refused()).contains("t_p2", "nothing was changed");
        assertThat(database.query(RELATIONS)).containsExactly("t_p2");
    }

    @Test
    void aShortRowIsRejectedAndTheRestIsLoaded(FxRobot robot, TestDatabase database) throws Exception {
        Files.writeString(folder.resolve("T.csv"), "ID,D,TEXT\n1,2023-05-05 10:00:00,a\n2\n3,2024-06-06 00:00:00,b\n");
        open(database);
        run.start();
        RunReport report = run.awaitEnd().orElseThrow();
        window.pictures("rejects-run");
        assertThat(report.rejects()).isEqualTo(1);
        assertThat(run.outcome()).contains("1 row was rejected", "partbridge.reject");
        assertThat(database.query("SELECT tableoid::regclass, id FROM t ORDER BY id"))
                .containsExactly("t_p1|1", "t_p2|3");
        run.showProof();
        window.pictures("rejects-validate");
        assertThat(JourneyWindow.text(robot, dev.partbridge.ui.validate.ValidateIds.REJECTED))
                .isEqualTo("1");
    }

    /** The cure is made on the target, and kept as an edit, so that the proof knows it too. */
    @Test
    void aRejectedRowIsTriedAgainAfterTheCure(FxRobot robot, TestDatabase database) throws Exception {
        String text = "x".repeat(130);
        Files.writeString(
                folder.resolve("T.csv"),
                "ID,D,TEXT\n1,2023-05-05 10:00:00,a\n2,2023-05-06 10:00:00," + text + "\n3,2024-06-06 00:00:00,b\n");
        open(database);
        run.start();
        assertThat(run.awaitEnd().orElseThrow().rejects()).isEqualTo(1);
        database.execute("ALTER TABLE t ALTER COLUMN text TYPE varchar(200)");
        run.retryRejects();
        window.picture("rejects-tried-again");
        assertThat(database.query("SELECT tableoid::regclass, id, length(text) FROM t ORDER BY id"))
                .containsExactly("t_p1|1|1", "t_p1|2|130", "t_p2|3|1");
        Hand hand = new MouseHand(robot, window.waiting());
        ReviewPane review = new ReviewPane(hand, window, robot);
        EditorPane editor = new EditorPane(new KeyboardHand(robot, window.waiting()), window, robot);
        review.open();
        review.awaitPostgres("varchar(100)");
        editor.open();
        editor.replace("varchar(100)", "varchar(200)");
        editor.keep();
        ValidatePane validate = new ValidatePane(hand, window, robot);
        validate.open();
        validate.again();
        assertThat(window.state().validationProperty().get()).get().matches(ValidationReport::passed);
        window.picture("rejects-proven");
    }

    /** The target's own text beside what is generated, before and after somebody changed it by hand. */
    @Test
    void whatWasChangedOnTheTargetIsSeenInReview(FxRobot robot, TestDatabase database) throws Exception {
        Files.writeString(folder.resolve("T.csv"), "ID,D,TEXT\n1,2023-05-05 10:00:00,a\n");
        open(database);
        run.start();
        assertThat(run.awaitEnd().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        ReviewPane review = new ReviewPane(new MouseHand(robot, window.waiting()), window, robot);
        review.open();
        review.awaitPostgres("CREATE TABLE");
        review.compareWith(Comparison.TARGET);
        window.waiting().until("nothing differs", () -> review.difference().equals("No differences"));
        database.execute("ALTER TABLE t ALTER COLUMN text TYPE varchar(200)");
        database.execute("CREATE INDEX by_hand ON t (text)");
        robot.type(KeyCode.F5);
        sides.awaitOracle();
        // what was read anew is to be converted anew
        chains.convert();
        window.waiting()
                .until(
                        "both changes are seen",
                        () -> review.difference().startsWith("2 differences")
                                || review.difference().startsWith("Difference 1 of 2"));
        assertThat(review.oracle()).contains("text varchar(200)", "by_hand");
        window.pictures("review-target");
        assertThat(window.failures()).isEmpty();
    }

    @Test
    void aRunThatWasCancelledCarriesOn(TestDatabase database) throws Exception {
        int rows = 900_000;
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("T.csv"))) {
            file.write("ID,D,TEXT\n");
            for (int i = 1; i <= rows; i++) {
                file.write(i + (i % 2 == 0 ? ",2023-05-05 10:00:00," : ",2024-05-05 10:00:00,"));
                file.write("a text that makes the file long enough for several chunks\n");
            }
        }
        open(database);
        run.start();
        run.awaitHalfWay();
        run.cancel();
        Optional<RunReport> stopped = run.awaitEnd();
        window.pictures("stopped");
        assertThat(stopped.map(RunReport::outcome)).isNotEqualTo(Optional.of(Outcome.DONE));
        assertThat(run.outcome()).contains("Run again");
        run.start();
        RunReport report = run.awaitEnd().orElseThrow();
        window.picture("carried-on");
        assertThat(report.outcome()).isEqualTo(Outcome.DONE);
        assertThat(report.resumed()).isTrue();
        assertThat(database.query("SELECT count(*), count(DISTINCT id) FROM t")).containsExactly(rows + "|" + rows);
    }

    private void open(TestDatabase database) throws IOException {
        Files.writeString(folder.resolve("a.sql"), GOOD);
        sides.openScripts(folder);
        sides.connect(database.jdbcUrl());
        chains.convert();
    }
}
