package dev.partbridge.ui.review;

import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.OracleText;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Plan;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Reads the texts of the table under review: what is at hand at once, a database's own when it has answered. Only the
 * last table that was asked for is heard of.
 */
final class ReviewReading {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final OwnTexts own = new OwnTexts();
    private final ReadOnlyObjectWrapper<ReviewTexts> texts = new ReadOnlyObjectWrapper<>(ReviewTexts.EMPTY);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Optional<Job> reading = Optional.empty();
    private Optional<Wanted> shown = Optional.empty();

    /** What a text was asked for. */
    private record Wanted(Plan plan, QualifiedName table) {
        Optional<OracleTable> oracle() {
            return plan.conversion().source().table(table);
        }
    }

    ReviewReading(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
    }

    ReadOnlyObjectWrapper<ReviewTexts> texts() {
        return texts;
    }

    ReadOnlyStringWrapper failure() {
        return failure;
    }

    ReadOnlyBooleanWrapper asking() {
        return asking;
    }

    /** Reads this table's texts, unless they are the ones that are shown. */
    void read(Optional<QualifiedName> table) {
        Optional<Wanted> wanted = state.planProperty().get().flatMap(plan -> table.map(t -> new Wanted(plan, t)));
        if (wanted.equals(shown)) {
            return;
        }
        cancel();
        shown = wanted;
        failure.set("");
        asking.set(false);
        wanted.ifPresentOrElse(this::start, () -> texts.set(ReviewTexts.EMPTY));
    }

    /** Breaks off what is read; the text at hand stays. */
    void cancel() {
        reading.ifPresent(Job::cancel);
    }

    private void start(Wanted wanted) {
        List<Finding> findings = state.findingsProperty().get();
        Optional<Inspection> inspection = state.inspectionProperty().get();
        Optional<OracleText> known = inspection.flatMap(i -> own.of(i, wanted.table()));
        reading = Optional.of(tasks.start(
                Texts.of("review.reading", wanted.table()),
                cancellation -> {
                    ReviewTexts made = ReviewTexts.of(
                            engine.review(wanted.plan().conversion(), wanted.plan(), wanted.table()),
                            wanted.oracle(),
                            findings);
                    return known.map(k -> made.with(k, wanted.oracle(), findings))
                            .orElse(made);
                },
                result -> ifCurrent(wanted, () -> {
                    texts.set(result);
                    inspection
                            .filter(i -> i.source() instanceof LiveSource && known.isEmpty())
                            .ifPresent(i -> ask(i, wanted, result, findings));
                }),
                problem -> ifCurrent(wanted, () -> {
                    texts.set(ReviewTexts.EMPTY);
                    failure.set(said(problem));
                    shown = Optional.empty();
                })));
    }

    private void ask(Inspection inspection, Wanted wanted, ReviewTexts atHand, List<Finding> findings) {
        asking.set(true);
        reading = Optional.of(tasks.start(
                Texts.of("review.asking-for", wanted.table()),
                cancellation -> atHand.with(
                        engine.oracleText(inspection, wanted.table(), cancellation), wanted.oracle(), findings),
                result -> {
                    own.keep(inspection, wanted.table(), result.source());
                    answered(wanted, result);
                },
                problem -> answered(
                        wanted,
                        atHand.because(
                                problem instanceof CancellationException
                                        ? Texts.of("review.cancelled")
                                        : said(problem)))));
    }

    private void answered(Wanted wanted, ReviewTexts result) {
        ifCurrent(wanted, () -> {
            asking.set(false);
            texts.set(result);
        });
    }

    private void ifCurrent(Wanted wanted, Runnable change) {
        if (shown.equals(Optional.of(wanted))) {
            change.run();
        }
    }

    private static String said(Exception problem) {
        return Optional.ofNullable(problem.getMessage()).orElse(problem.toString());
    }
}
