package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.run.RunSettings;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs that end while rows are moved for a key, and what the next run makes of them. */
@ExtendWith(FreshDatabase.class)
class MovedRowsResumedIT {
    private static final String MOVED =
            "SELECT source_table, count(*) FROM partbridge.reject WHERE statement IS NOT NULL GROUP BY 1";

    private final SmallMigration migration = new SmallMigration();

    @BeforeEach
    void oneSaleThreeTimes() {
        LocalDateTime march = LocalDateTime.of(2024, 3, 1, 0, 0);
        for (int row = 20; row < 23; row++) {
            migration.sales.set(row, new Object[] {21L, march, "same"});
        }
    }

    @Test
    void stopsAtTheLimit(TestDatabase database) throws SQLException {
        RunReport report = run(database, 2, event -> {});

        assertThat(report.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(report.failure().orElseThrow()).startsWith("stopped after 3 rejected rows, more than the 2 allowed");
        assertThat(database.query(MOVED)).containsExactly("SALES|3");
        assertThat(database.query(PLACED)).as("who stopped looks at them").isEqualTo(FOUND);
        assertThat(run(database, 2, event -> {}).outcome())
                .as("the same limit again")
                .isEqualTo(Outcome.STOPPED);
        RunReport done = run(database, -1, event -> {});
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(done.validation().orElseThrow().passed()).isTrue();
    }

    @Test
    void carriesOnBetweenTheMoveAndTheKey(TestDatabase database) throws SQLException {
        AtomicBoolean cut = new AtomicBoolean();
        RunReport broken = run(database, -1, event -> {
            if (event instanceof RunEvent.Note note
                    && note.message().contains("moved to partbridge.reject")
                    && cut.compareAndSet(false, true)) {
                LostSessions.terminateOthers(database);
            }
        });
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure().orElseThrow()).contains("the connection to the server was lost");
        assertThat(database.query(MOVED)).containsExactly("SALES|3");
        assertThat(database.query("SELECT count(*) FROM pg_constraint WHERE conname = 'sales_pk'"))
                .containsExactly("0");

        RunReport done = run(database, -1, event -> {});
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(done.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query(MOVED)).containsExactly("SALES|3");
        // two items of each of the sales 21, 22 and 23
        assertThat(done.rejects()).isEqualTo(3 + 6);
        assertThat(database.query("SELECT sqlstate, count(*) FROM partbridge.reject GROUP BY 1 ORDER BY 1"))
                .containsExactly("23503|6", "23505|3");
    }

    private static final String PLACED = "SELECT chunk, origin, line, sought, reason LIKE '%; others with the key: %'"
            + " FROM partbridge.reject WHERE statement IS NOT NULL ORDER BY line";

    private static final List<String> FOUND = List.of(
            "table:SALES chunk 1|SALES.csv|22|t|t",
            "table:SALES chunk 1|SALES.csv|23|t|t",
            "table:SALES chunk 1|SALES.csv|24|t|t");

    private static final List<String> UNFOUND = List.of("|a.sales_p3|0|f|f", "|a.sales_p3|0|f|f", "|a.sales_p3|0|f|f");

    private static final String LOOKED =
            "the source is read once more for the places of 3 rejected rows that were in the target: 1.2 KB in 3 chunks of"
                    + " 1 table";

    /** The search for places is the last thing before the proof, and nobody else's rows are read again. */
    @Test
    void looksForPlacesOnce(TestDatabase database) throws SQLException {
        Events events = new Events();
        RunReport done = run(database, -1, events);
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(database.query(PLACED)).isEqualTo(FOUND);
        events.checkOrder();
        assertThat(events.of(RunEvent.StepAdded.class))
                .extracting(
                        RunEvent.StepAdded::before,
                        a -> a.step().units(),
                        a -> a.step().rows(),
                        a -> a.step().bytes())
                .containsExactly(tuple(Optional.of("90-validate"), 3, 120L, 120 * MemoryRows.BYTES_PER_ROW));
        assertThat(events.of(RunEvent.StepFinished.class))
                .filteredOn(e -> e.step().equals(PlaceStage.ID))
                .extracting(RunEvent.StepFinished::rows)
                .containsExactly(120L);
        assertThat(events.of(RunEvent.Progress.class))
                .filteredOn(e -> e.step().equals(PlaceStage.ID))
                .last()
                .isEqualTo(new RunEvent.Progress(PlaceStage.ID, 3, 120, 120 * MemoryRows.BYTES_PER_ROW, 0));
        assertThat(notes(events)).contains(LOOKED, "found the places of 3 of 3 rejected rows of SALES");

        Events again = new Events();
        assertThat(run(database, -1, again).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(again.of(RunEvent.StepAdded.class)).isEmpty();
    }

    @Test
    void aCleanLoadLooksForNone(TestDatabase database) throws SQLException {
        Events events = new Events();
        new Runner(database::connect, new SmallMigration())
                .run(
                        new SmallMigration().plan(),
                        new RunSettings("small", 1, -1, false, false),
                        events,
                        Cancellation.none());
        assertThat(events.of(RunEvent.StepAdded.class)).isEmpty();
        assertThat(notes(events)).noneMatch(n -> n.contains("places"));
    }

    @Test
    void carriesOnBetweenTheMoveAndThePlaces(TestDatabase database) throws SQLException {
        RunReport broken = run(database, -1, event -> {
            if (event instanceof RunEvent.StepAdded) {
                LostSessions.terminateOthers(database);
            }
        });
        assertThat(broken.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(broken.failure().orElseThrow()).contains("the connection to the server was lost");
        assertThat(database.query(PLACED)).isEqualTo(UNFOUND);

        RunReport done = run(database, -1, event -> {});
        assertThat(done.failure()).isEmpty();
        assertThat(done.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query(PLACED)).isEqualTo(FOUND);
    }

    /** The server's session is lost after rows were found: all of them are looked for again, by the run itself. */
    @Test
    void beginsAnewWhereTheTargetIsLost(TestDatabase database) throws SQLException {
        AtomicBoolean cut = new AtomicBoolean();
        List<String> notes = new CopyOnWriteArrayList<>();
        RunReport done = new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings(
                                "small", 1, -1, EarlierRun.CARRIED_ON, false, ProofSettings.defaults(), Retry.of(1), 0),
                        event -> {
                            if (event instanceof RunEvent.Progress p
                                    && p.step().equals(PlaceStage.ID)
                                    && p.rows() >= 100
                                    && cut.compareAndSet(false, true)) {
                                LostSessions.terminateOthers(database);
                            } else if (event instanceof RunEvent.Note note) {
                                notes.add(note.message());
                            }
                        },
                        Cancellation.none());
        assertThat(cut).isTrue();
        assertThat(done.failure()).isEmpty();
        assertThat(notes)
                .anyMatch(n -> n.startsWith("the search for the places of rejected rows of SALES is tried again"));
        assertThat(database.query(PLACED)).isEqualTo(FOUND);
    }

    /** It ends nothing: the rows are rejected, whether their places are known or not. */
    @Test
    void aSourceThatCannotBeReadAgainIsTold(TestDatabase database) throws SQLException {
        Events events = new Events();
        RunReport done = run(database, -1, event -> {
            events.on(event);
            if (event instanceof RunEvent.StepAdded) {
                migration.before = row -> {
                    throw new IOException("SALES.csv is gone");
                };
            }
        });
        assertThat(done.outcome()).isEqualTo(Outcome.DONE);
        assertThat(done.validation().orElseThrow().passed()).isTrue();
        assertThat(database.query(PLACED)).isEqualTo(UNFOUND);
        assertThat(notes(events))
                .contains(
                        "the places of 3 rejected rows of SALES could not be looked for: SALES.csv is gone; the rows keep"
                                + " partition and key, and the next run looks again");

        migration.before = row -> {};
        assertThat(run(database, -1, event -> {}).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(database.query(PLACED)).isEqualTo(FOUND);
    }

    @Test
    void canBeCancelled(TestDatabase database) throws SQLException {
        Cancellation cancellation = new Cancellation();
        RunReport stopped = new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 1, -1, false, false),
                        event -> {
                            if (event instanceof RunEvent.StepAdded) {
                                migration.before = row -> cancellation.cancel();
                            }
                        },
                        cancellation);
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.failure()).isEmpty();
        assertThat(database.query(PLACED)).isEqualTo(UNFOUND);

        migration.before = row -> {};
        assertThat(run(database, -1, event -> {}).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(database.query(PLACED)).isEqualTo(FOUND);
    }

    private static List<String> notes(Events events) {
        return events.of(RunEvent.Note.class).stream()
                .map(RunEvent.Note::message)
                .toList();
    }

    private RunReport run(TestDatabase database, long maxRejects, RunListener listener) throws SQLException {
        return new Runner(database::connect, migration)
                .run(
                        migration.plan(),
                        new RunSettings("small", 1, maxRejects, false, false),
                        listener,
                        Cancellation.none());
    }
}
