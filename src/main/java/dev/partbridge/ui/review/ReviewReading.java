package dev.partbridge.ui.review;

import dev.partbridge.connect.Target;
import dev.partbridge.diff.Part;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.engine.TargetReview;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.parts.PostgresParts;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

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
    private final ReadOnlyObjectWrapper<SideBySide> sides = new ReadOnlyObjectWrapper<>(SideBySide.EMPTY);
    private final ObjectProperty<Comparison> comparison = new SimpleObjectProperty<>(Comparison.ORACLE);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Optional<Job> reading = Optional.empty();
    private Optional<Job> comparing = Optional.empty();
    private Optional<Wanted> shown = Optional.empty();

    /** Texts, and how they stand side by side, which takes long to find. */
    private record Compared(ReviewTexts texts, Comparison comparison, SideBySide sides) {
        static Compared of(ReviewTexts texts, Comparison comparison) {
            // what the target has is asked for once the texts are shown
            Comparison now = comparison == Comparison.TARGET ? Comparison.GENERATED : comparison;
            return new Compared(texts, now, texts.compare(now, () -> Written.NOTHING));
        }
    }

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
        comparison.addListener((observed, before, now) -> compare(now));
        // what the target has is another thing after a run, and when it is read again
        state.targetReadsProperty().addListener((observed, before, now) -> {
            if (comparison.get() == Comparison.TARGET && shown.isPresent()) {
                compare(Comparison.TARGET);
            }
        });
    }

    ReadOnlyObjectWrapper<ReviewTexts> texts() {
        return texts;
    }

    /** The texts side by side; always of {@link #texts}. */
    ReadOnlyObjectWrapper<SideBySide> sides() {
        return sides;
    }

    /** What PostgreSQL's text is compared with. */
    ObjectProperty<Comparison> comparison() {
        return comparison;
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
        wanted.ifPresentOrElse(this::start, this::showNothing);
    }

    /** Breaks off what is read; the text at hand stays. */
    void cancel() {
        reading.ifPresent(Job::cancel);
    }

    private void start(Wanted wanted) {
        List<Finding> findings = state.findingsProperty().get();
        Optional<Inspection> inspection = state.inspectionProperty().get();
        Optional<OracleText> known = inspection.flatMap(i -> own.of(i, wanted.table()));
        Comparison now = comparison.get();
        reading = Optional.of(tasks.start(
                Texts.of("review.reading", wanted.table()),
                cancellation -> {
                    ReviewTexts made = texts(wanted, findings);
                    return Compared.of(
                            known.map(k -> made.with(k, wanted.oracle(), findings))
                                    .orElse(made),
                            now);
                },
                result -> ifCurrent(wanted, () -> {
                    show(result);
                    inspection
                            .filter(i -> i.source() instanceof LiveSource && known.isEmpty())
                            .ifPresent(i -> ask(i, wanted, result.texts(), findings));
                }),
                problem -> ifCurrent(wanted, () -> {
                    showNothing();
                    failure.set(said(problem));
                    shown = Optional.empty();
                })));
    }

    private void ask(Inspection inspection, Wanted wanted, ReviewTexts atHand, List<Finding> findings) {
        asking.set(true);
        Comparison now = comparison.get();
        reading = Optional.of(tasks.start(
                Texts.of("review.asking-for", wanted.table()),
                cancellation -> Compared.of(
                        atHand.with(
                                engine.oracleText(inspection, wanted.table(), cancellation), wanted.oracle(), findings),
                        now),
                result -> {
                    own.keep(inspection, wanted.table(), result.texts().source());
                    answered(wanted, () -> show(result));
                },
                problem -> answered(
                        wanted,
                        () -> texts.set(atHand.because(
                                problem instanceof CancellationException
                                        ? Texts.of("review.cancelled")
                                        : said(problem))))));
    }

    private void answered(Wanted wanted, Runnable show) {
        ifCurrent(wanted, () -> {
            asking.set(false);
            show.run();
        });
    }

    private ReviewTexts texts(Wanted wanted, List<Finding> findings) {
        Review review = engine.review(wanted.plan().conversion(), wanted.plan(), wanted.table());
        List<Part> from = PostgresParts.of(
                Written.of(review.postgresText(), List.of()).text().text(),
                review.anchors(),
                wanted.plan().conversion(),
                wanted.table());
        return ReviewTexts.of(review, wanted.oracle(), from, findings);
    }

    private void show(Compared result) {
        texts.set(result.texts());
        sides.set(result.sides());
        if (result.comparison() != comparison.get()) {
            compare(comparison.get());
        }
    }

    private void showNothing() {
        texts.set(ReviewTexts.EMPTY);
        sides.set(SideBySide.EMPTY);
    }

    /** The texts that are shown, beside another. */
    private void compare(Comparison with) {
        ReviewTexts now = texts.get();
        Optional<Wanted> wanted = shown;
        Optional<Target> target = state.targetProperty().get();
        comparing.ifPresent(Job::cancel);
        failure.set("");
        comparing = Optional.of(tasks.start(
                Texts.of("review.comparing", with.words()),
                cancellation -> now.compare(with, () -> found(wanted, target, cancellation)),
                result -> ifStill(with, now, () -> sides.set(result)),
                problem -> ifStill(with, now, () -> {
                    sides.set(now.alone());
                    failure.set(said(problem));
                })));
    }

    private void ifStill(Comparison with, ReviewTexts now, Runnable change) {
        if (comparison.get() == with && sameTexts(texts.get(), now)) {
            change.run();
        }
    }

    /** What the target has for the table now. */
    private Written found(Optional<Wanted> wanted, Optional<Target> target, Cancellation cancellation) {
        if (wanted.isEmpty()) {
            return Written.NOTHING;
        }
        Target asked = target.orElseThrow(() -> new IllegalStateException(Texts.of("refusal.no-target")));
        TargetReview there =
                engine.targetReview(wanted.get().plan(), asked, wanted.get().table(), cancellation);
        return Written.of(there.text(), there.anchors());
    }

    /** But for why one of them is rendered. */
    private static boolean sameTexts(ReviewTexts one, ReviewTexts other) {
        return one.oracle().equals(other.oracle()) && one.own().equals(other.own());
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
