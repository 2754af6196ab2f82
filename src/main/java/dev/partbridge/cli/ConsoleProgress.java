package dev.partbridge.cli;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a run: a bar of rows on a terminal, a line for each finished step elsewhere. */
final class ConsoleProgress implements RunListener, AutoCloseable {
    private final Output output;
    private final boolean shown;
    private final Map<String, RunEvent.PlannedStep> steps = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private Optional<ProgressBar> bar = Optional.empty();

    ConsoleProgress(Output output, boolean shown) {
        this.output = output;
        this.shown = shown;
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (!shown) {
            return;
        }
        if (event instanceof RunEvent.Started started) {
            start(started);
        } else if (event instanceof RunEvent.Progress progress) {
            rows.put(progress.step(), progress.rows());
            bar.ifPresent(b ->
                    b.stepTo(rows.values().stream().mapToLong(Long::longValue).sum()));
        } else if (event instanceof RunEvent.StepFinished finished) {
            line(finished);
        } else if (event instanceof RunEvent.StepFailed failed) {
            say("failed: " + title(failed.step()) + ": " + failed.message());
        } else if (event instanceof RunEvent.Note note) {
            say(note.message());
        }
    }

    private void start(RunEvent.Started started) {
        started.steps().forEach(s -> steps.put(s.id(), s));
        say((started.resumed() ? "Carrying on: " : "Starting: ")
                + started.steps().size() + " steps"
                // a database without statistics
                + (started.rows() == 0 ? "" : String.format(Locale.ROOT, ", %,d rows", started.rows())));
        if (output.terminal()) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName("rows")
                    .setInitialMax(started.rows())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .build());
        }
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
            output.err().println(line);
            output.err().flush();
        }
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
