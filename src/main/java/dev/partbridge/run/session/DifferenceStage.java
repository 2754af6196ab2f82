package dev.partbridge.run.session;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.RepairNotWritten;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.run.differ.RepairScript;
import dev.partbridge.run.differ.SearchProgress;
import dev.partbridge.run.differ.SourcePart;
import dev.partbridge.run.differ.TableDiffer;
import dev.partbridge.run.differ.TableDifferences;
import dev.partbridge.run.differ.TableSampler;
import dev.partbridge.run.differ.TableSides;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Mask;
import dev.partbridge.run.journal.RejectedRows;
import dev.partbridge.run.validate.LeafCounts;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which rows differ, of the tables whose counts or checksums do; looked for once a proof has failed. */
final class DifferenceStage {
    private final Plan plan;
    private final RowSourceOpener opener;
    private final String project;
    private final Done done;
    private final RunListener listener;
    private final Cancellation cancellation;

    /** @param done what the target's journal tells of this migration */
    DifferenceStage(
            Plan plan,
            RowSourceOpener opener,
            String project,
            Done done,
            RunListener listener,
            Cancellation cancellation) {
        this.plan = plan;
        this.opener = opener;
        this.project = project;
        this.done = done;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** A table that a proof found different, with the step that looks for its rows. */
    record Search(TableMapping table, PlannedStep step) {}

    /** What there is to be looked for, in the order in which tables are loaded. */
    List<Search> searches(ValidationReport proof) {
        Map<ObjectId, List<CountLine>> lines = proof.counts().stream().collect(Collectors.groupingBy(CountLine::table));
        List<Search> searches = new ArrayList<>();
        for (TableMapping table : plan.conversion().tables()) {
            ObjectId id = ObjectId.table(table.oracle());
            List<CountLine> own = lines.getOrDefault(id, List.of());
            if (!own.stream().allMatch(CountLine::passed)) {
                searches.add(new Search(table, step(id, table, own)));
            }
        }
        return searches;
    }

    /** The third reading is of those parts of the source alone that have a row to be told, which may be all. */
    private PlannedStep step(ObjectId id, TableMapping table, List<CountLine> lines) {
        long source = lines.stream().mapToLong(CountLine::source).sum();
        long target = lines.stream().mapToLong(CountLine::found).sum();
        long bytes = plan.copies().stream()
                .filter(c -> c.table().oracle().equals(table.oracle()))
                .mapToLong(Step.Copy::bytes)
                .sum();
        int readings = SearchProgress.READINGS;
        return new PlannedStep(
                "differences " + id,
                Phase.VALIDATION,
                id,
                "Look for rows of " + table.oracle() + " that differ",
                readings,
                readings * source + (readings - 1) * target,
                readings * bytes);
    }

    /** The proof with a line more, and the rows, of each table that differs. */
    static ValidationReport told(ValidationReport proof, List<TableDifferences> found) {
        List<CheckLine> checks = new ArrayList<>(proof.checks());
        found.forEach(t -> checks.add(t.line()));
        return new ValidationReport(
                proof.counts(),
                checks,
                found.stream().map(TableDifferences::told).toList(),
                proof.samples());
    }

    /**
     * Looks for the rows, table by table, and writes the script that repairs them where it is wanted.
     *
     * @param connection no transaction open; is rolled back
     * @return as they may be told
     * @throws RunFailure when the target fails, with the step
     */
    List<TableDifferences> look(Connection connection, List<Search> searches, DifferenceSettings settings)
            throws SQLException, IOException, RunFailure {
        List<TableDifferences> found = new ArrayList<>();
        if (searches.isEmpty()) {
            return found;
        }
        within(connection, () -> {
            for (Search search : searches) {
                found.add(look(connection, search, settings.most(), found.size()));
            }
            write(connection, found, settings);
        });
        return found.stream()
                .map(t -> t.masked(Mask.of(plan.conversion(), t.table())))
                .toList();
    }

    /**
     * The proof with rows of each table side by side.
     *
     * @param connection no transaction open; is rolled back
     */
    ValidationReport sample(Connection connection, ValidationReport proof, DifferenceSettings settings)
            throws SQLException, IOException, RunFailure {
        if (settings.sample() == 0) {
            return proof;
        }
        List<ValidationSample> samples = new ArrayList<>();
        within(connection, () -> {
            for (TableMapping table : plan.conversion().tables()) {
                cancellation.check();
                samples.add(new TableSampler(sides(connection, table), settings.sample())
                        .look(parts(connection, table), samples.size()));
            }
        });
        return new ValidationReport(proof.counts(), proof.checks(), proof.differences(), samples);
    }

    private interface Looking {
        void look() throws SQLException, IOException, RunFailure;
    }

    /** In one snapshot. It is not read only: the few rows that are told are put into temporary tables. */
    private void within(Connection connection, Looking looking) throws SQLException, IOException, RunFailure {
        Runnable hook = () -> RunningStatement.cancel(connection);
        cancellation.onCancel(hook);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            }
            looking.look();
        } catch (SQLException e) {
            cancellation.check();
            throw e;
        } finally {
            cancellation.forget(hook);
            TargetSession.rollBack(connection);
        }
    }

    private TableSides sides(Connection connection, TableMapping table) {
        Optional<String> journaled = done.begun() ? Optional.of(project) : Optional.empty();
        return new TableSides(plan.conversion(), table, connection, opener, cancellation, journaled);
    }

    /** At the state of the source at which the rows were copied. */
    private List<SourcePart> parts(Connection connection, TableMapping table) throws SQLException, IOException {
        List<SourcePart> parts = new ArrayList<>();
        for (Step.Copy copy : plan.copies()) {
            if (copy.table().oracle().equals(table.oracle())) {
                opener.point(done.readAt(copy));
                for (Chunk chunk : copy.chunks()) {
                    parts.add(new SourcePart(
                            chunk, done.begun() ? RejectedRows.of(connection, project, chunk) : RejectedRows.none()));
                }
            }
        }
        return parts;
    }

    private TableDifferences look(Connection connection, Search search, int most, int number)
            throws SQLException, IOException, RunFailure {
        String step = search.step().id();
        long began = System.nanoTime();
        listener.on(new RunEvent.StepStarted(step));
        ProgressCounter counter = new ProgressCounter(step, listener);
        try {
            TableDifferences found = new TableDiffer(sides(connection, search.table()), most, progress(counter))
                    .look(
                            parts(connection, search.table()),
                            List.copyOf(LeafCounts.of(connection, search.table().postgres())
                                    .keySet()),
                            number);
            listener.on(new RunEvent.StepFinished(
                    step, false, counter.shown(), 0, Duration.ofNanos(System.nanoTime() - began)));
            return found;
        } catch (SQLException e) {
            cancellation.check();
            throw RunFailure.of(step, search.step().subject(), "", e);
        }
    }

    private static SearchProgress progress(ProgressCounter counter) {
        return new SearchProgress() {
            @Override
            public void read(long rows, long bytes) {
                counter.open(rows, bytes, 0);
            }

            @Override
            public void reading() {
                counter.committed(0, 0, 0);
            }
        };
    }

    private void write(Connection connection, List<TableDifferences> found, DifferenceSettings settings)
            throws SQLException, IOException {
        if (settings.repair().isPresent()
                && found.stream().anyMatch(t -> !t.rows().isEmpty())) {
            try (Writer out = settings.repair().get().open()) {
                new RepairScript(connection, plan.conversion(), out).write(found);
            } catch (IOException e) {
                throw new RepairNotWritten(e);
            }
        }
    }
}
