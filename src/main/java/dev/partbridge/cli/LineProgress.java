package dev.partbridge.cli;

import dev.partbridge.run.RunEvent;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * Writes a run as one JSON object a line, each as soon as it is known. Of progress at most ten lines a second: a step's
 * newer figures take the place of those that wait.
 */
final class LineProgress implements ShownProgress {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private final PrintWriter out;
    private final Clock clock;
    private final LongSupplier nanos;
    private final BiFunction<RunEvent, Instant, Optional<String>> form;
    private final Map<String, RunEvent.Progress> waiting = new LinkedHashMap<>();
    private long next;

    /**
     * @param clock of the time stamps
     * @param nanos as {@link System#nanoTime} counts: a clock may be set back
     */
    LineProgress(
            PrintWriter out, Clock clock, LongSupplier nanos, BiFunction<RunEvent, Instant, Optional<String>> form) {
        this.out = out;
        this.clock = clock;
        this.nanos = nanos;
        this.form = form;
        this.next = nanos.getAsLong();
    }

    @Override
    public synchronized void on(RunEvent event) {
        if (event instanceof RunEvent.Progress progress) {
            waiting.put(progress.step(), progress);
        } else {
            if (event instanceof RunEvent.StepFinished finished) {
                // says more than what waits of it
                waiting.remove(finished.step());
            }
            write(event);
        }
        progress();
    }

    /** Of the step that waits longest, when it is time. */
    private void progress() {
        long now = nanos.getAsLong();
        Iterator<RunEvent.Progress> first = waiting.values().iterator();
        if (first.hasNext() && now - next >= 0) {
            next = now + BETWEEN;
            write(first.next());
            first.remove();
        }
    }

    private void write(RunEvent event) {
        form.apply(event, clock.instant()).ifPresent(line -> {
            out.print(line + "\n");
            out.flush();
        });
    }
}
