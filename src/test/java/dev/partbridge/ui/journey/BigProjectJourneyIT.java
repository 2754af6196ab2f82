package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.NodeIds;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** 10,000 tables with 100,000 partitions: opened, scrolled, filtered, selected, converted. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class BigProjectJourneyIT {
    private static final int TABLES = 10_000;
    private static final int PARTITIONS = 10;
    /** What the window may take with it open. */
    private static final long MOST_HEAP = 600L << 20;

    @TempDir
    private Path home;

    private JourneyWindow window;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("data"));
    }

    @BeforeEach
    void write() throws IOException {
        Path scripts = Files.createDirectory(home.resolve("ddl"));
        try (Writer sql = Files.newBufferedWriter(scripts.resolve("tables.sql"))) {
            for (int table = 0; table < TABLES; table++) {
                sql.write(String.format(
                        Locale.ROOT,
                        "CREATE TABLE APP.T%05d (ID NUMBER(10), D DATE, A VARCHAR2(40), B NUMBER(12,2),"
                                + " CONSTRAINT T%05d_PK PRIMARY KEY (ID, D)) PARTITION BY RANGE (D) (",
                        table,
                        table));
                for (int p = 0; p < PARTITIONS; p++) {
                    sql.write(String.format(
                            Locale.ROOT,
                            "%sPARTITION P%d VALUES LESS THAN (DATE '%d-01-01')",
                            p == 0 ? "" : ", ",
                            2015 + p,
                            2016 + p));
                }
                sql.write(");\n");
            }
        }
        Files.writeString(home.resolve("big.yaml"), "partbridge: 1\nsource: {scripts: ddl}\n");
    }

    @AfterEach
    void stop() {
        window.close();
    }

    @Test
    void staysQuick(FxRobot robot) {
        ConnectionPanes sides = new ConnectionPanes(new MouseHand(robot, window.waiting()), window, robot);
        ChainsPane chains = new ChainsPane(new KeyboardHand(robot, window.waiting()), window, robot);
        long begun = System.nanoTime();
        Platform.runLater(() -> window.workbench().open(home.resolve("big.yaml")));
        sides.awaitOracle();
        said("opened", begun);
        assertThat(chains.summary()).startsWith("10,000 of 10,000 tables chosen");

        begun = System.nanoTime();
        for (int page = 0; page < 20; page++) {
            int row = page * 450;
            Platform.runLater(() -> robot.lookup("#" + NodeIds.CHAINS_TABLE)
                    .queryAs(TreeTableView.class)
                    .scrollTo(row));
            window.waiting().ask(() -> true);
        }
        said("scrolled through twenty places", begun);

        begun = System.nanoTime();
        MouseHand mouse = new MouseHand(robot, window.waiting());
        mouse.fill(NodeIds.CHAINS_FILTER, "T0712");
        window.waiting()
                .until(
                        "the filter holds",
                        () -> robot.lookup("#choose-T07120").tryQuery().isPresent()
                                && robot.lookup("#choose-T00001").tryQuery().isEmpty());
        said("filtered", begun);
        mouse.press("choose-T07125");
        assertThat(chains.summary()).contains("9,999 of 10,000 tables chosen");

        begun = System.nanoTime();
        Platform.runLater(() -> window.state().selectedProperty().set(Optional.of(QualifiedName.of("APP", "T07127"))));
        window.waiting().ask(() -> true);
        said("selected", begun);
        begun = System.nanoTime();
        chains.convert();
        said("converted", begun);
        window.picture("big");

        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(Locale.ROOT, "big project: heap %d MB%n", used >> 20);
        assertThat(used).isLessThan(MOST_HEAP);
    }

    private static void said(String what, long since) {
        System.out.printf(Locale.ROOT, "big project: %s in %d ms%n", what, (System.nanoTime() - since) / 1_000_000);
    }
}
