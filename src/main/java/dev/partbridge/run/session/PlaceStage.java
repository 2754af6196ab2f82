package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ByteCount;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.place.PlaceSearch;
import dev.partbridge.run.place.WantedRows;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the places of rows that were moved to the reject table: the files and partitions that they may have come from are
 * read once more. A run without such rows has no such step, and no source is asked.
 */
final class PlaceStage {
    /** Of the step, which is none of the plan's. */
    static final String ID = Phase.SCAN.file() + " places";

    static final ObjectId SUBJECT = ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("rejected rows"));

    private final ControlSession control;
    private final String project;
    private final Plan plan;
    private final RowSourceOpener opener;
    private final RunControl steering;
    private final Retry retry;
    private final RunListener listener;
    private final Cancellation cancellation;
    private final Patience patience;
    /** The state of the source that the opener was set to. */
    private Optional<String> point;

    private long rows;

    /**
     * The last of a run that reads the source: no other state is set again.
     *
     * @param point which the opener was asked for by this run; absent where it was not, or the source has none
     */
    PlaceStage(
            ControlSession control,
            String project,
            Plan plan,
            RowSourceOpener opener,
            Optional<String> point,
            RunControl steering,
            Retry retry,
            RunListener listener,
            Cancellation cancellation) {
        this.control = control;
        this.project = project;
        this.plan = plan;
        this.opener = opener;
        this.point = point;
        this.steering = steering;
        this.retry = retry;
        this.listener = listener;
        this.cancellation = cancellation;
        this.patience = new Patience(retry, listener, cancellation);
    }

    /**
     * Looks, where there is anything to look for. A source that cannot be read is told and ends nothing: the rows keep what is
     * known of them, and the next run looks again.
     *
     * @param before the shown step that follows
     */
    void look(String before) throws RunFailure {
        List<WantedRows> tables = wanted();
        if (tables.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        List<Chunk> chunks = tables.stream().flatMap(t -> t.chunks().stream()).toList();
        listener.on(new RunEvent.StepAdded(
                new RunEvent.PlannedStep(
                        ID,
                        Phase.SCAN,
                        SUBJECT,
                        "Find the places of rejected rows",
                        chunks.size(),
                        chunks.stream().mapToLong(Chunk::rows).sum(),
                        bytes(chunks)),
                Optional.of(before)));
        listener.on(new RunEvent.StepStarted(ID));
        note(announced(tables, chunks));
        ProgressCounter counter = new ProgressCounter(ID, listener);
        for (WantedRows table : tables) {
            look(table, counter);
        }
        listener.on(new RunEvent.StepFinished(ID, false, rows, 0, Duration.ofNanos(System.nanoTime() - began)));
    }

    private List<WantedRows> wanted() throws RunFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    control.renew();
                }
                List<WantedRows> tables = WantedRows.of(control.connection(), project, plan);
                control.connection().commit();
                return tables;
            } catch (SQLException | RunRefused e) {
                TargetSession.rollBack(control.connection());
                if (!patience.again("the journal", attempt, e)) {
                    throw RunFailure.of(ID, SUBJECT, "", e);
                }
            }
        }
    }

    /** Begun anew where the target's session was lost, for what was found is lost with it. */
    private void look(WantedRows table, ProgressCounter counter) throws RunFailure {
        String name = table.table().oracle().toString();
        for (int attempt = 1; ; attempt++) {
            PlaceReads reads = new PlaceReads(table, counter, steering, retry, listener, cancellation);
            try {
                if (attempt > 1) {
                    control.renew();
                }
                long placed = once(table, reads);
                reads.done();
                rows += reads.rows();
                note(found(name, placed, table.rows()));
                return;
            } catch (IOException e) {
                reads.takeBack();
                TargetSession.rollBack(control.connection());
                cancellation.check();
                note("the places of " + amount(table.rows()) + " of " + name + " could not be looked for: "
                        + RunFailure.told(e) + "; the rows keep partition and key, and the next run looks again");
                return;
            } catch (SQLException | RunRefused e) {
                reads.takeBack();
                TargetSession.rollBack(control.connection());
                cancellation.check();
                if (!patience.again("the search for the places of rejected rows of " + name, attempt, e)) {
                    throw RunFailure.of(ID, SUBJECT, "", e);
                }
            }
        }
    }

    private long once(WantedRows table, PlaceReads reads) throws SQLException, IOException {
        Done done = JournalReader.done(control.connection(), project);
        control.connection().commit();
        // all of a family are read at one state
        Optional<String> copied = table.chunks().stream()
                .flatMap(c -> Optional.ofNullable(done.chunks().get(c.id())).stream())
                .flatMap(c -> c.sourcePoint().stream())
                .findFirst();
        if (copied.isPresent() && !copied.equals(point)) {
            point = opener.point(copied);
        }
        PlaceSearch search = new PlaceSearch(
                control.connection(), project, plan.conversion(), table, opener, steering, reads.cancellation());
        Connection connection = control.connection();
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            reads.read(search, search.begin());
            return search.end();
        } finally {
            cancellation.forget(hook);
        }
    }

    private static String announced(List<WantedRows> tables, List<Chunk> chunks) {
        long rows = tables.stream().mapToLong(WantedRows::rows).sum();
        long bytes = bytes(chunks);
        return "the source is read once more for the places of " + amount(rows) + " that "
                + (rows == 1 ? "was" : "were") + " in the target: "
                + (bytes == 0 ? "how much is not known, " : ByteCount.text(bytes) + " in ") + chunks.size()
                + (chunks.size() == 1 ? " chunk" : " chunks") + " of " + tables.size()
                + (tables.size() == 1 ? " table" : " tables");
    }

    private static String found(String table, long placed, long all) {
        long left = all - placed;
        return "found the places of " + placed + " of " + amount(all) + " of " + table
                + (left == 0 ? "" : "; " + left + (left == 1 ? " keeps" : " keep") + " partition and key");
    }

    private static String amount(long rows) {
        return rows + (rows == 1 ? " rejected row" : " rejected rows");
    }

    private static long bytes(List<Chunk> chunks) {
        return chunks.stream().mapToLong(Chunk::bytes).sum();
    }

    private void note(String line) {
        listener.on(new RunEvent.Note(line));
    }
}
