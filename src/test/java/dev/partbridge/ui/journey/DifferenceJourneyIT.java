package dev.partbridge.ui.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BiFunction;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Rows that somebody changed behind the window's back are found, their repair is saved and executed, and all is proven. */
@ExtendWith({ApplicationExtension.class, FreshDatabase.class})
@SuppressWarnings("NullAway.Init") // the fields are set before each test
class DifferenceJourneyIT {
    private static final String DDL =
            """
            CREATE TABLE SALES (SALE_ID NUMBER(10) CONSTRAINT SALES_PK PRIMARY KEY, SOLD DATE NOT NULL,
              AMOUNT NUMBER(12,2), NOTE VARCHAR2(100))
            PARTITION BY RANGE (SOLD) (PARTITION P2023 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2024 VALUES LESS THAN (DATE '2025-01-01'), PARTITION P2025 VALUES LESS THAN (DATE '2026-01-01'));
            CREATE TABLE ITEMS (ITEM_ID NUMBER(10) CONSTRAINT ITEMS_PK PRIMARY KEY, SALE_ID NUMBER(10) NOT NULL,
              PRICE NUMBER(12,2), CONSTRAINT ITEMS_FK FOREIGN KEY (SALE_ID) REFERENCES SALES (SALE_ID))
            PARTITION BY REFERENCE (ITEMS_FK);
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private JourneyWindow window;

    @Start
    void start(Stage stage) {
        window = JourneyWindow.open(stage, home.resolve("data"));
    }

    @BeforeEach
    void arrange(TestDatabase database) throws IOException {
        Path passwords = home.resolve("pgpass");
        Files.writeString(passwords, "*:*:*:" + database.user() + ":" + database.password() + "\n");
        System.setProperty("org.postgresql.pgpassfile", passwords.toString());
        Files.writeString(folder.resolve("a.sql"), DDL);
        StringBuilder sales = new StringBuilder("SALE_ID,SOLD,AMOUNT,NOTE\n");
        StringBuilder items = new StringBuilder("ITEM_ID,SALE_ID,PRICE\n");
        for (int i = 1; i <= 900; i++) {
            sales.append(i)
                    .append(',')
                    .append(2023 + i % 3)
                    .append("-05-05 10:00:00,")
                    .append(i)
                    .append(".50,sold\n");
            items.append(i).append(',').append(i).append(",9.99\n");
        }
        Files.writeString(folder.resolve("SALES.csv"), sales);
        Files.writeString(folder.resolve("ITEMS.csv"), items);
    }

    @AfterEach
    void stop() {
        System.clearProperty("org.postgresql.pgpassfile");
        window.close();
    }

    @Test
    void holdsByKeyboardAlone(FxRobot robot, TestDatabase database) throws Exception {
        travel(robot, KeyboardHand::new, database, "differences-keyboard");
    }

    @Test
    void holdsByMouse(FxRobot robot, TestDatabase database) throws Exception {
        travel(robot, MouseHand::new, database, "differences-mouse");
    }

    private void travel(FxRobot robot, BiFunction<FxRobot, Waiting, Hand> means, TestDatabase database, String name)
            throws Exception {
        Hand hand = means.apply(robot, window.waiting());
        ConnectionPanes sides = new ConnectionPanes(hand, window, robot);
        RunPane run = new RunPane(hand, window, robot);
        ValidatePane validate = new ValidatePane(hand, window, robot);
        sides.openScripts(folder);
        sides.connect(database.jdbcUrl());
        new ChainsPane(hand, window, robot).convert();
        run.start();
        assertThat(run.awaitEnd().orElseThrow().outcome()).isEqualTo(Outcome.DONE);
        run.showProof();
        validate.awaitProof();
        assertThat(validate.failed()).isEqualTo("0");
        database.execute("UPDATE sales SET amount = 1, note = NULL WHERE sale_id = 4;"
                + " DELETE FROM items WHERE item_id IN (7, 8); DELETE FROM sales WHERE sale_id = 7;"
                + " INSERT INTO sales (sale_id, sold, note) VALUES (4711, '2024-02-02', 'by hand')");

        validate.again();
        assertThat(validate.failed()).isNotEqualTo("0");
        window.picture(name + "-1-failed");
        validate.turnToDifferences();
        assertThat(validate.differencesToDo()).startsWith("2 tables differ: SALES, ITEMS. ");
        window.picture(name + "-2-to-do");
        validate.findDifferences();
        assertThat(validate.differences())
                .containsExactly(
                        "VALUES SALES|sale_id = 4|P2024|amount|4.50|1.00",
                        "|||note|sold|NULL",
                        "SOURCE_ONLY SALES|sale_id = 7|P2024||1 row|no row",
                        "TARGET_ONLY SALES|sale_id = 4711|P2024||no row|1 row",
                        "SOURCE_ONLY ITEMS|item_id = 7|||1 row|no row",
                        "SOURCE_ONLY ITEMS|item_id = 8|P2025||1 row|no row");
        window.picture(name + "-3-found");
        window.resize(1280, 800);
        window.picture(name + "-4-found-small");
        window.resize(1440, 900);

        window.choosing(folder);
        validate.saveRepair();
        Path script = folder.resolve("repair.sql");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                .isEqualTo("rw-------");
        assertThat(database.query("SELECT count(*) FROM sales WHERE sale_id = 7"))
                .containsExactly("0");

        database.execute(Files.readString(script));
        validate.again();

        assertThat(validate.failed()).isEqualTo("0");
        assertThat(validate.differencesToDo()).startsWith("Rows and values agree");
        window.picture(name + "-5-repaired");
        assertThat(window.failures()).isEmpty();
    }
}
