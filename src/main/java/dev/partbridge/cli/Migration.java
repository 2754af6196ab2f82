package dev.partbridge.cli;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import java.time.Instant;
import java.util.List;

/** A migration from the command line: progress to the error stream, the proof to the output, the exit code. */
final class Migration {
    private final Engine engine;
    private final Output output;
    private final List<SignOff> signOffs;
    private final boolean removeJournal;

    Migration(Engine engine, Output output) {
        this(engine, output, List.of(), false);
    }

    /**
     * @param signOffs findings that somebody answers for
     * @param removeJournal where the run is proven
     */
    Migration(Engine engine, Output output, List<SignOff> signOffs, boolean removeJournal) {
        this.engine = engine;
        this.output = output;
        this.signOffs = signOffs;
        this.removeJournal = removeJournal;
    }

    int run(Inspection inspection, Plan plan, Target target, MigrateOptions options, Show show) {
        SignedFindings findings = SignedFindings.of(plan.findings(), signOffs);
        if (show == Show.ALL) {
            FindingsText.print(findings, output.err());
        }
        RunReport report;
        try (ShownProgress progress = ShownProgress.of(show, engine, output)) {
            report = engine.migrate(inspection, plan, target, options, progress, Cancellation.none());
        }
        switch (show) {
            case JSON -> output.out().println(engine.runJson(report));
            case LINES -> output.out().print(engine.runLine(report, Instant.now()) + "\n");
            case ALL, QUIET -> {
                if (show == Show.ALL) {
                    CopyTable.print(report.copy(), output.out());
                }
                print(report, inspection, plan, target, options);
            }
        }
        if (removeJournal) {
            output.err().println(removed(report, inspection, plan, target));
        }
        return ExitCode.of(report, findings);
    }

    private String removed(RunReport report, Inspection inspection, Plan plan, Target target) {
        boolean proven = report.outcome() != RunReport.Outcome.STOPPED
                && report.validation().filter(ValidationReport::passed).isPresent();
        String project = engine.project(inspection, plan);
        return proven
                ? engine.removeJournal(target, project, true).message()
                : "the journal of " + project + " stays: the run is not proven";
    }

    private void print(RunReport report, Inspection inspection, Plan plan, Target target, MigrateOptions options) {
        ReadAtText.print(report, output.out());
        report.validation().ifPresent(v -> ProofTable.print(v, output.out()));
        report.failure().ifPresent(f -> output.err().println(f));
        if (report.rejects() > 0) {
            new RejectsText(output)
                    .print(engine.rejects(inspection, plan, target, RejectsText.SHOWN), report.rejects());
        }
        if (options.dryRun()) {
            output.out().println("Dry run: nothing was changed.");
            return;
        }
        output.out()
                .println(
                        switch (report.outcome()) {
                            case DONE ->
                                (report.resumed() ? "Carried on from an earlier run: " : "Done: ") + report.copied()
                                        + " rows copied, " + report.rejects() + " rejected.";
                            case NOTHING_TO_DO -> "All of it had been done before; nothing was changed.";
                            case STOPPED ->
                                "Stopped. Nothing done so far is lost: cure what is said above, and the same command carries on.";
                        });
    }
}
