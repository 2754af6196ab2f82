package dev.partbridge.cli;

import dev.partbridge.engine.Quantities;
import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows a run: on a terminal a bar, of the source's bytes while they are looked through, then of rows, and one for each
 * search for rows that differ; elsewhere a line for each finished step, and each ten seconds one for a table that takes
 * longer.
 */
final class ConsoleProgress implements ShownProgress {
    private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(10);

    /** To the line's beginning, and without what stands on it (ECMA-48, EL). */
    private static final String LINE_ANEW = "\r\u001B[K";

    private final Output output;
    private final LongSupplier nanos;
    private final Map<String, RunEvent.PlannedStep> steps = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private Optional<ProgressBar> bar = Optional.empty();
    /** Steps that were added on the way: each has a bar of its own. */
    private final Set<String> added = new HashSet<>();

    private String barOf = "";
    private long allRows;

    /** @param nanos as {@link System#nanoTime} counts */
    ConsoleProgress(Output output, LongSupplier nanos) {
        this.output = output;
        this.nanos = nanos;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            start(started);
        } else if (event instanceof RunEvent.StepAdded more) {
            steps.put(more.step().id(), more.step());
            added.add(more.step().id());
        } else if (event instanceof RunEvent.StepStarted step) {
            told.put(step.step(), nanos.getAsLong());
            begin(step.step());
        } else if (event instanceof RunEvent.Progress progress) {
            far(progress);
        } else if (event instanceof RunEvent.StepFinished finished) {
            line(finished);
        } else if (event instanceof RunEvent.StepFailed failed) {
            say("failed: " + title(failed.step()) + ": " + failed.message());
        } else if (event instanceof RunEvent.Note note) {
            write(note.message());
        }
    }

    private void start(RunEvent.Started started) {
        started.steps().forEach(s -> steps.put(s.id(), s));
        say((started.resumed() ? "Carrying on: " : "Starting: ")
                + started.steps().size() + " steps"
                // a database without statistics
                + (started.rows() == 0 ? "" : String.format(Locale.ROOT, ", %,d rows", started.rows())));
        // those that the proof reads back too
        allRows = started.steps().stream()
                .filter(s -> s.phase() != Phase.SCAN)
                .mapToLong(RunEvent.PlannedStep::rows)
                .sum();
    }

    private void begin(String step) {
        if (added.contains(step)) {
            close();
            write(title(step));
        }
        bar(step);
    }

    /** One of the source's bytes while they are looked through, then one of rows, then one for each step more. */
    private void bar(String step) {
        if (!output.terminal()) {
            return;
        }
        String wanted = isScan(step) ? "source" : added.contains(step) ? step : "rows";
        if (bar.isEmpty() || !wanted.equals(barOf)) {
            close();
            barOf = wanted;
            Optional<RunEvent.PlannedStep> plan = Optional.ofNullable(steps.get(step));
            if (isScan(step)) {
                bar = Optional.of(
                        bar("source", plan.map(RunEvent.PlannedStep::bytes).orElse(0L), " MB", 1L << 20));
            } else if (added.contains(step)) {
                bar = Optional.of(
                        bar("search", plan.map(RunEvent.PlannedStep::rows).orElse(0L), "", 1));
            } else {
                bar = Optional.of(bar("rows", allRows, "", 1));
            }
        }
    }

    private static ProgressBar bar(String name, long most, String unit, long size) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(most)
                .setUnit(unit, size)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .build();
    }

    private boolean isScan(String step) {
        return Optional.ofNullable(steps.get(step))
                .filter(s -> s.phase() == Phase.SCAN)
                .isPresent();
    }

    private void far(RunEvent.Progress progress) {
        if (bar.isPresent()) {
            bar.get().stepTo(reached(progress));
            return;
        }
        long now = nanos.getAsLong();
        long last = told.computeIfAbsent(progress.step(), step -> now);
        if (now - last >= BETWEEN_LINES && progress.rows() + progress.rejects() > 0) {
            told.put(progress.step(), now);
            say(far(
                    progress,
                    Optional.ofNullable(steps.get(progress.step()))
                            .map(RunEvent.PlannedStep::rows)
                            .orElse(0L)));
        }
    }

    private long reached(RunEvent.Progress progress) {
        if (isScan(progress.step())) {
            return progress.bytes();
        }
        if (added.contains(progress.step())) {
            return progress.rows();
        }
        rows.put(progress.step(), progress.rows());
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param planned by statistics of a database, so that there may be more */
    private String far(RunEvent.Progress progress, long planned) {
        String of = planned < progress.rows() ? "" : String.format(Locale.ROOT, " of %,d", planned);
        String rejected =
                progress.rejects() == 0 ? "" : String.format(Locale.ROOT, ", %,d rejected", progress.rejects());
        return String.format(Locale.ROOT, "%s: %,d%s rows", title(progress.step()), progress.rows(), of)
                + rejected
                // none are counted of rows that are read back
                + (progress.bytes() == 0 ? "" : ", " + Quantities.bytes(progress.bytes()));
    }

    private void line(RunEvent.StepFinished finished) {
        StringBuilder line =
                new StringBuilder(finished.skipped() ? "done before: " : "done: ").append(title(finished.step()));
        if (finished.rows() > 0) {
            line.append(String.format(Locale.ROOT, ", %,d rows", finished.rows()));
        }
        if (finished.rejects() > 0) {
            line.append(String.format(Locale.ROOT, ", %,d rejected", finished.rejects()));
        }
        say(line.append(String.format(
                        Locale.ROOT, ", %.1f s", finished.elapsed().toMillis() / 1000.0))
                .toString());
    }

    private String title(String step) {
        return Optional.ofNullable(steps.get(step))
                .map(RunEvent.PlannedStep::title)
                .orElse(step);
    }

    /** The bar, where there is one, says enough of what goes well. */
    private void say(String line) {
        if (bar.isEmpty() || line.startsWith("failed")) {
            write(line);
        }
    }

    /** Above the bar, where there is one: it is drawn anew below. */
    private void write(String line) {
        output.err().println(bar.isPresent() ? LINE_ANEW + line : line);
        output.err().flush();
    }

    /** The bar as of now: {@code rows 10 of 20}; empty where there is none. */
    synchronized String shown() {
        return bar.map(b -> b.getTaskName() + " " + b.getCurrent() + " of " + b.getMax())
                .orElse("");
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
