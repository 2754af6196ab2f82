package dev.partbridge.run.session;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.copy.RunningStatement;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.run.differ.RepairScript;
import dev.partbridge.run.differ.SourcePart;
import dev.partbridge.run.differ.TableDiffer;
import dev.partbridge.run.differ.TableDifferences;
import dev.partbridge.run.differ.TableSampler;
import dev.partbridge.run.differ.TableSides;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.RejectedRows;
import dev.partbridge.run.validate.LeafCounts;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The proof with a line more for each table that differs.
     *
     * @param connection no transaction open; is rolled back
     */
    ValidationReport look(Connection connection, ValidationReport proof, DifferenceSettings settings)
            throws SQLException, IOException {
        Set<ObjectId> failed = proof.counts().stream()
                .filter(l -> !l.passed())
                .map(CountLine::table)
                .collect(Collectors.toSet());
        if (failed.isEmpty() || settings.most() == 0) {
            return proof;
        }
        List<TableDifferences> found = new ArrayList<>();
        within(connection, () -> {
            for (TableMapping table : plan.conversion().tables()) {
                if (failed.contains(ObjectId.table(table.oracle()))) {
                    listener.on(new RunEvent.Note(
                            "Looking for the rows in which " + table.oracle() + " differs; both sides are read again"));
                    found.add(look(connection, table, settings.most(), found.size()));
                }
            }
            write(connection, found, settings);
        });
        List<CheckLine> checks = new ArrayList<>(proof.checks());
        found.forEach(t -> checks.add(t.line()));
        return new ValidationReport(proof.counts(), checks);
    }

    /**
     * The proof with rows of each table side by side.
     *
     * @param connection no transaction open; is rolled back
     */
    ValidationReport sample(Connection connection, ValidationReport proof, DifferenceSettings settings)
            throws SQLException, IOException {
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
        return new ValidationReport(proof.counts(), proof.checks(), samples);
    }

    private interface Looking {
        void look() throws SQLException, IOException;
    }

    /** In one snapshot. It is not read only: the few rows that are told are put into temporary tables. */
    private void within(Connection connection, Looking looking) throws SQLException, IOException {
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

    private TableDifferences look(Connection connection, TableMapping table, int most, int number)
            throws SQLException, IOException {
        return new TableDiffer(sides(connection, table), most)
                .look(
                        parts(connection, table),
                        List.copyOf(LeafCounts.of(connection, table.postgres()).keySet()),
                        number);
    }

    private void write(Connection connection, List<TableDifferences> found, DifferenceSettings settings)
            throws SQLException, IOException {
        if (settings.repair().isPresent()
                && found.stream().anyMatch(t -> !t.rows().isEmpty())) {
            try (Writer out = settings.repair().get().open()) {
                new RepairScript(connection, plan.conversion(), out).write(found);
            }
        }
    }
}
