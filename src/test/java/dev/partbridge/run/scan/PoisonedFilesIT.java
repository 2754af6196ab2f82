package dev.partbridge.run.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Engines;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.PasswordsOfTests;
import dev.partbridge.testing.TestDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rows of data files that a target does not take as they are: each kind is told before the first row is copied. */
@ExtendWith(FreshDatabase.class)
class PoisonedFilesIT {
    private static final String SCRIPT =
            """
            CREATE TABLE poison (
              id NUMBER(10) NOT NULL, y NUMBER(4), m NUMBER(2), whole INTEGER, born DATE, name VARCHAR2(4000), doc CLOB)
            PARTITION BY RANGE (y, m)
             (PARTITION p1 VALUES LESS THAN (2024, 7), PARTITION p2 VALUES LESS THAN (2025, 1));
            CREATE INDEX poison_name ON poison (name);
            CREATE TABLE sound (id NUMBER(10) CONSTRAINT sound_pk PRIMARY KEY);
            """;

    private static final String LOOKS = "the source's rows are looked through before any is copied: 70 MB in 2 tables";

    /** More than a row of a file may have. */
    private static final int LARGE = 70 << 20;

    @TempDir
    private Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();

    private void poison() throws IOException {
        Files.writeString(folder.resolve("tables.sql"), SCRIPT);
        Files.writeString(folder.resolve("SOUND.csv"), "ID\n1\n2\n");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("POISON.csv")))) {
            out.write(
                    """
                    ID,Y,M,WHOLE,BORN,NAME,DOC
                    1,2024,1,1,2024-02-29 00:00:00,sound,sound
                    2,2030,1,2,2024-02-29 00:00:00,no partition,
                    3,2024,,3,2024-02-29 00:00:00,NULL in the key,
                    4,2024,1,1234567890123456789012345678901234567890,2024-02-29 00:00:00,forty digits,
                    5,2024,1,5,-0044-03-15 00:00:00,ides,
                    6,2024,1,6,-0001-01-01 00:00:00,earlier,
                    7,2024,1,7,2024-02-29 00:00:00,%s,
                    ,2024,1,8,2024-02-29 00:00:00,no id,
                    9,2024,1,9,2024-02-30 00:00:00,no day,
                    10,2024,1,10,2024-02-29 00:00:00,"""
                            .formatted(unlike(3_000))
                            .getBytes(StandardCharsets.UTF_8));
            out.write(new byte[] {'a', (byte) 0xFF, ',', '\n'});
            out.write("11,2024,1,11,2024-02-29 00:00:00,large,".getBytes(StandardCharsets.UTF_8));
            byte[] some = new byte[1 << 20];
            Arrays.fill(some, (byte) 'x');
            for (int i = 0; i < LARGE; i += some.length) {
                out.write(some);
            }
            out.write('\n');
        }
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
        try (Engine engine = Engines.create()) {
            Inspection source = engine.inspect(new ScriptSource(folder), Cancellation.none());
            Plan plan = engine.plan(source, engine.convert(source, ConvertOptions.defaults()));
            return engine.migrate(
                    source, plan, PasswordsOfTests.target(target), options, this::on, Cancellation.none());
        }
    }

    private void on(RunEvent event) {
        if (event instanceof RunEvent.Note note && !note.message().contains(" PB-RUN-")) {
            events.add(note.message());
        } else if (event instanceof RunEvent.StepStarted step) {
            events.add("started " + step.step());
        }
    }

    private static MigrateOptions dry() {
        MigrateOptions some = MigrateOptions.defaults();
        return new MigrateOptions(
                2,
                -1,
                EarlierRun.CARRIED_ON,
                true,
                ProofSettings.defaults(),
                false,
                0,
                0,
                0,
                BuildSettings.defaults(),
                some.prechecks());
    }

    /** The findings' codes with what is said of the rows, without the advice. */
    private List<String> found() {
        return events.stream()
                .filter(e -> e.contains("PB-ROW-"))
                .map(e -> e.substring(0, e.indexOf(". ") + 1))
                .toList();
    }

    private static final List<String> ALL = List.of(
            "error PB-ROW-017: 1 row of POISON, POISON.csv:10: BORN: \"2024-02-30 00:00:00\" is not in the calendar or not a"
                    + " time of day.",
            "error PB-ROW-008: 1 row of POISON, POISON.csv:9: ID is NOT NULL but the field is empty.",
            "error PB-ROW-012: 1 row of POISON, POISON.csv:11: NAME: byte 0xff is not part of a UTF-8 character.",
            "error PB-ROW-009: 1 row of POISON, POISON.csv:5: WHOLE: \"1234567890123456789012345678901234567890\" is too"
                    + " large for NUMBER(*,0).",
            "error PB-ROW-005: 1 row of POISON, POISON.csv:3: its key is in the bound of no partition (ORA-14400).",
            "error PB-ROW-013: 1 row of POISON, POISON.csv:12: the row is longer than the 67108864 bytes that can be"
                    + " read.",
            "warning PB-ROW-016: 1 row of POISON, POISON.csv:8: the key of poison_name has 3,000 bytes.",
            "warning PB-ROW-007: 1 row of POISON, POISON.csv:4: NULL in the partition key (Y, M), which PostgreSQL keeps"
                    + " in DEFAULT.",
            "note PB-ROW-011: 2 rows of POISON, the first POISON.csv:6: BORN is before Christ.");

    @Test
    void aDryRunTellsEach(TestDatabase target) throws IOException, SQLException {
        poison();
        assertThat(run(target, dry()).outcome()).isEqualTo(RunReport.Outcome.DONE);
        assertThat(found()).containsExactlyElementsOf(ALL);
        assertThat(target.query("SELECT to_regclass('poison'), to_regnamespace('partbridge')"))
                .containsExactly("null|null");
    }

    /** Also of an index that fails: the next run goes on there, and need not look again. */
    @Test
    void aRunTellsEachBeforeTheFirstStep(TestDatabase target) throws IOException, SQLException {
        poison();
        RunReport stopped = run(target, MigrateOptions.defaults());
        assertThat(found()).containsExactlyElementsOf(ALL);
        int first = events.indexOf(events.stream()
                .filter(e -> e.startsWith("started ") && !e.equals("started source"))
                .findFirst()
                .orElseThrow());
        assertThat(events.subList(0, first)).anyMatch(e -> e.startsWith(LOOKS));
        assertThat(events.subList(0, first)).last().isEqualTo("looked through 13 rows of 2 tables: see the 9 above");
        assertThat(stopped.rejects()).isEqualTo(6);
        assertThat(stopped.failure().orElseThrow()).contains("poison_p1_name: index row size");

        RunReport again = run(target, MigrateOptions.defaults());
        assertThat(again.resumed()).isTrue();
        assertThat(events).noneMatch(e -> e.startsWith(LOOKS));
    }

    @Test
    void theLookCanBeLeftOut(TestDatabase target) throws IOException {
        poison();
        run(target, MigrateOptions.defaults().checking(Prechecks.NONE));
        assertThat(found()).isEmpty();
        assertThat(events).noneMatch(e -> e.contains("looked through"));
    }
}
