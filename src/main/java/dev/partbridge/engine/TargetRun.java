package dev.partbridge.engine;

import dev.partbridge.connect.TargetConnection;
import dev.partbridge.connect.TargetUnreachable;
import dev.partbridge.convert.Converter;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.Edit;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RepairNotWritten;
import dev.partbridge.run.Retry;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.session.DifferenceSearch;
import dev.partbridge.run.session.Runner;
import dev.partbridge.run.session.Validation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A run or a validation of one source on one open target. */
final class TargetRun {
    private final Inspection inspection;
    private final Plan plan;
    private final TargetConnection target;

    TargetRun(Inspection inspection, Plan plan, TargetConnection target) {
        this.inspection = inspection;
        this.plan = plan;
        this.target = target;
    }

    /**
     * The run that the target's journal tells of, where that was of the same source before it got more partitions; this
     * one otherwise.
     */
    private TargetRun carriedOn() throws SQLException {
        Done done;
        Set<String> parts;
        try (Connection connection = target.connect()) {
            parts = JournalReader.sourceParts(connection, project(inspection, plan));
            done = parts.isEmpty() ? Done.nothing() : JournalReader.done(connection, project(inspection, plan));
        }
        if (!done.begun() || done.sourceFingerprint().equals(inspection.fingerprint())) {
            return this;
        }
        return new EarlierPartitions(parts)
                .of(inspection, done.sourceFingerprint())
                .map(this::of)
                .orElse(this);
    }

    /**
     * Statements that only the new partitions have are none of the earlier run's, nor are their edits. What meets an edit
     * in the earlier plan alone would be executed as it is generated, so it is refused here too.
     */
    private TargetRun of(Inspection before) {
        Plan earlier =
                before.plan(Converter.convert(before.model(), plan.conversion().options()));
        Set<String> statements = earlier.steps().stream().map(Step::id).collect(Collectors.toSet());
        List<Edit> edits = plan.edits().edits().stream()
                .filter(e -> statements.contains(e.statement()))
                .toList();
        Plan edited = Editing.apply(earlier, edits);
        StandingEdits.refuse(edited);
        return new TargetRun(before, edited, target);
    }

    RunReport migrate(MigrateOptions options, RunControl control, RunListener listener, Cancellation cancellation) {
        RunSettings settings = new RunSettings(
                project(inspection, plan),
                options.jobs(),
                options.maxRejects(),
                options.earlier(),
                options.dryRun(),
                options.proof(),
                Retry.of(options.retries()),
                options.pieceBytes(),
                options.build(),
                options.prechecks());
        try {
            // read again or anew, it is the source of now
            TargetRun run = options.earlier() == EarlierRun.CARRIED_ON ? carriedOn() : this;
            return new Runner(target::connect, run.opener(cancellation))
                    .run(run.plan, settings, control, listener, cancellation);
        } catch (RunRefused e) {
            throw new EngineException(Kind.REFUSED, e);
        } catch (SQLException e) {
            throw broken("the run", e);
        }
    }

    ValidationReport validate(ValidateOptions options, RunListener listener, Cancellation cancellation) {
        try {
            TargetRun run = carriedOn();
            return new Validation(target::connect, run.opener(cancellation))
                    .validate(
                            run.plan,
                            project(inspection, plan),
                            options.proof(),
                            options.jobs(),
                            options.differences(),
                            listener,
                            cancellation);
        } catch (SQLException e) {
            throw broken("the validation", e);
        } catch (IOException e) {
            throw unread(e);
        }
    }

    /** @param repair takes the script, where there is something to be repaired */
    List<ValidationDifferences> differences(
            DifferenceOptions options,
            DifferenceSettings.Script repair,
            RunListener listener,
            Cancellation cancellation) {
        try {
            TargetRun run = carriedOn();
            return new DifferenceSearch(target::connect, run.opener(cancellation))
                    .search(
                            run.plan,
                            project(inspection, plan),
                            options.proof(),
                            options.tables(),
                            new DifferenceSettings(options.most(), Optional.of(repair)),
                            listener,
                            cancellation);
        } catch (SQLException e) {
            throw broken("the search for rows that differ", e);
        } catch (IOException e) {
            throw unread(e);
        }
    }

    private static EngineException unread(IOException e) {
        return e instanceof RepairNotWritten && e.getCause() instanceof IOException cause
                ? new EngineException(
                        Kind.STOPPED, "the repair script cannot be written: " + FileTrouble.words(cause), e)
                : new EngineException(Kind.STOPPED, "the source cannot be read: " + FileTrouble.words(e), e);
    }

    private RowSourceOpener opener(Cancellation cancellation) {
        return new InspectedRows(plan.conversion(), inspection.rows().until(cancellation));
    }

    /**
     * The migration's name in the target's journal: the source's own name, without its place, so that a folder may move
     * between two runs, and the schema it goes to. Another source of that name is refused by its fingerprint.
     */
    static String project(Inspection inspection, Plan plan) {
        return inspection.source().name() + " to " + plan.conversion().options().targetSchema();
    }

    /** A database's trouble as one plain line with its SQLSTATE. */
    static EngineException broken(String what, SQLException e) {
        if (e.getCause() instanceof TargetUnreachable unreachable) {
            return new EngineException(Kind.CONNECT, unreachable);
        }
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new EngineException(Kind.STOPPED, what + ": " + first + " (SQLSTATE " + e.getSQLState() + ")", e);
    }
}
