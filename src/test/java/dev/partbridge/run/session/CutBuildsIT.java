package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions that are lost among the statements of leaves: what is in the journal is not done again. */
@ExtendWith(FreshDatabase.class)
class CutBuildsIT {
    private static final String DDL =
            """
            CREATE TABLE SALE (SALE_ID NUMBER(10), D DATE NOT NULL, NOTE VARCHAR2(40),
              CONSTRAINT SALE_PK PRIMARY KEY (SALE_ID))
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'), PARTITION P3 VALUES LESS THAN (DATE '2026-01-01'),
              PARTITION P4 VALUES LESS THAN (DATE '2027-01-01'));
            CREATE INDEX SALE_NOTE ON SALE (NOTE) LOCAL;
            CREATE TABLE ITEM (ITEM_ID NUMBER(10) CONSTRAINT ITEM_PK PRIMARY KEY, SALE_ID NUMBER(10) NOT NULL,
              CONSTRAINT ITEM_SALE_FK FOREIGN KEY (SALE_ID) REFERENCES SALE) PARTITION BY REFERENCE (ITEM_SALE_FK);
            """;

    /** Each statement's word in the journal and each index and constraint, by what it is in the catalog. */
    private static final String MADE = "SELECT statement || id FROM partbridge.object UNION ALL"
            + " SELECT relname || oid::text || relfilenode FROM pg_class WHERE relkind = 'i'"
            + " AND relnamespace = 'public'::regnamespace UNION ALL"
            + " SELECT conname || oid::text FROM pg_constraint WHERE contype IN ('p', 'u')"
            + " AND connamespace = 'public'::regnamespace AND conrelid::regclass::text ~ '_p'";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}, {1} retries")
    @CsvSource({"05-keys 2,0", "06-indexes,0", "07-foreign-keys,0", "10-vacuum,0", "05-keys 2,2", "07-foreign-keys,2"})
    void nothingIsDoneTwice(String step, int retries, TestDatabase database) throws SQLException, IOException {
        Files.writeString(folder.resolve("ddl.sql"), DDL);
        Files.writeString(
                folder.resolve("SALE.csv"),
                "SALE_ID,D,NOTE\n1,2023-05-01 00:00:00,a\n2,2024-05-01 00:00:00,b\n3,2025-05-01 00:00:00,c\n");
        Files.writeString(folder.resolve("ITEM.csv"), "ITEM_ID,SALE_ID\n1,1\n2,2\n3,3\n");
        AtomicBoolean cut = new AtomicBoolean();
        Set<String> atCut = new HashSet<>();

        RunReport first = run(database, retries, event -> {
            if (event instanceof RunEvent.Progress p
                    && p.step().equals(step)
                    && p.units() == 3
                    && cut.compareAndSet(false, true)) {
                LostSessions.terminateOthers(database);
                atCut.addAll(made(database));
            }
        });
        assertThat(atCut).isNotEmpty();
        if (retries == 0) {
            assertThat(first.failure().orElseThrow()).contains("the connection to the server was lost");
            assertThat(made(database)).containsAll(atCut);
        }
        RunReport second = retries == 0 ? run(database, 0, event -> {}) : first;

        assertThat(second.failure()).isEmpty();
        assertThat(second.validation().orElseThrow().passed()).isTrue();
        assertThat(made(database)).containsAll(atCut);
        assertThat(database.query("SELECT count(*), count(DISTINCT statement) FROM partbridge.object"))
                .allMatch(counts -> counts.split("\\|")[0].equals(counts.split("\\|")[1]));
        assertThat(run(database, 0, event -> {}).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
    }

    private static List<String> made(TestDatabase database) {
        try {
            return database.query(MADE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RunReport run(TestDatabase database, int retries, RunListener listener) {
        try (Engine engine = Engines.create()) {
            Inspection inspection = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = engine.plan(inspection, engine.convert(inspection, ConvertOptions.defaults()));
            return engine.migrate(
                    inspection,
                    plan,
                    PasswordsOfTests.target(database),
                    MigrateOptions.defaults().retrying(retries),
                    listener,
                    Cancellation.none());
        }
    }
}
