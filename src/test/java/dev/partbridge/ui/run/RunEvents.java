package dev.partbridge.ui.run;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunEvent.PlannedStep;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A small run's events. */
final class RunEvents {
    static final PlannedStep TABLES = statements("03-tables", Phase.TABLES, "Tables", 4);
    static final PlannedStep SALES = copy("SALES", 10, 3000, 300_000);
    static final PlannedStep ITEMS = copy("ITEMS", 20, 7500, 700_000);
    static final PlannedStep PROOF = statements("90-validate", Phase.VALIDATION, "Validation", 12);
    static final List<PlannedStep> STEPS = List.of(TABLES, SALES, ITEMS, PROOF);

    private RunEvents() {}

    static RunEvent started(boolean resumed) {
        return new RunEvent.Started(STEPS, resumed, 10_500, 1_000_000);
    }

    static RunEvent begun(PlannedStep step) {
        return new RunEvent.StepStarted(step.id());
    }

    static RunEvent progress(PlannedStep step, int units, long rows, long bytes, long rejects) {
        return new RunEvent.Progress(step.id(), units, rows, bytes, rejects);
    }

    static RunEvent finished(PlannedStep step, long rows, long rejects) {
        return new RunEvent.StepFinished(step.id(), false, rows, rejects, Duration.ofSeconds(2));
    }

    static RunEvent failed(PlannedStep step) {
        return new RunEvent.StepFailed(
                step.id(),
                "ITEMS: the server closed the connection",
                "COPY public.items FROM STDIN\nSQLSTATE 08006\nserver closed the connection unexpectedly");
    }

    static RunEvent ended(RunReport.Outcome outcome) {
        return new RunEvent.Finished(
                new RunReport(outcome, false, 10_500, 0, Optional.empty(), Optional.empty(), Duration.ofSeconds(9)));
    }

    static PlannedStep copy(String table, int chunks, long rows, long bytes) {
        return new PlannedStep(
                "data table:" + table,
                Phase.LOAD,
                ObjectId.table(QualifiedName.of(table)),
                "Copy " + table,
                chunks,
                rows,
                bytes);
    }

    static PlannedStep statements(String id, Phase phase, String title, int units) {
        return new PlannedStep(id, phase, ObjectId.table(QualifiedName.of("all")), title, units, 0, 0);
    }
}
