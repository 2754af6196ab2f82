package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.golden.GoldenOracle;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.run.RunIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a live Oracle database to the proof on a server: the rows of a chain by reference. */
@ExtendWith({ApplicationExtension.class, FreshDatabase.class})
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class LiveProofJourneyIT {
    private static final String PASSWORD = "a word of theirs";

    @TempDir
    private Path home;

    private GoldenOracle oracle;
    private JourneyWindow window;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("data"));
    }

    @BeforeEach
    void arrange(TestDatabase database) throws IOException, SQLException {
        oracle = GoldenOracle.start("reference_chain", "MOVER", PASSWORD);
        Path passwords = home.resolve("pgpass");
        Files.writeString(passwords, "*:*:*:" + database.user() + ":" + database.password() + "\n");
        System.setProperty("org.postgresql.pgpassfile", passwords.toString());
    }

    @AfterEach
    void stop() throws SQLException {
        System.clearProperty("org.postgresql.pgpassfile");
        window.close();
        oracle.close();
    }

    @Test
    void bringsEveryRowToTheProof(FxRobot robot, TestDatabase database) throws Exception {
        Hand hand = new MouseHand(robot, window.waiting());
        ConnectPane connecting = new ConnectPane(hand, window, robot);
        ConnectionPanes sides = new ConnectionPanes(hand, window, robot);
        ChainsPane chains = new ChainsPane(hand, window, robot);
        RunPane run = new RunPane(hand, window, robot);
        connecting.open(NodeIds.WELCOME_CONNECT);
        connecting.fill(oracle.address(), "mover", PASSWORD, "app");
        connecting.connect();
        sides.awaitOracle();
        sides.connect(database.jdbcUrl());
        chains.convert();
        chains.select(QualifiedName.of("APP", "ORDERS"));
        run.start();
        RunReport report = run.awaitEnd().orElseThrow();
        window.pictures("live-proof-run");
        assertThat(JourneyWindow.text(robot, RunIds.AMOUNT))
                .as("a database does not tell its bytes beforehand")
                .isEqualTo("8 of 8 rows");
        assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(report.sourcePoint().orElseThrow()).startsWith("SCN ");
        assertThat(report.rejects()).isZero();
        run.showProof();
        assertThat(window.state().validationProperty().get()).get().matches(ValidationReport::passed);
        window.pictures("live-proof-validate");
        assertThat(database.query("SELECT tableoid::regclass, count(*) FROM app.lines GROUP BY 1 ORDER BY 1"))
                .containsExactly("app.lines_l2023|2", "app.lines_l2024|1");
        assertThat(window.failures()).isEmpty();
        assertThat(window.state().log().toString()).doesNotContain(PASSWORD);
    }
}
