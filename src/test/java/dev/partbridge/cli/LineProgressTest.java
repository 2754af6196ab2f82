package dev.partbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How often progress is written, by a clock of the test's own; each event is written as its step and figures. */
class LineProgressTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 50_000_000);
    private final StringWriter text = new StringWriter();
    private final LineProgress lines = new LineProgress(
            new PrintWriter(text),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            nanos::get,
            (event, at) -> event instanceof RunEvent.Finished ? Optional.empty() : Optional.of(word(event)));

    @Test
    void newerFiguresTakeThePlaceOfThoseThatWait() {
        lines.on(progress("SALES", 1));
        lines.on(progress("SALES", 2));
        lines.on(progress("ITEMS", 10));
        lines.on(progress("SALES", 3));
        pass(100);
        lines.on(progress("ITEMS", 20));
        pass(100);
        lines.on(progress("SALES", 4));
        assertThat(written()).containsExactly("SALES 1", "SALES 3", "ITEMS 20");
    }

    @Test
    void theRestIsWrittenAtOnceAndAnEndedStepSaysNoMore() {
        lines.on(progress("SALES", 1));
        lines.on(progress("SALES", 2));
        lines.on(new RunEvent.Note("well"));
        lines.on(new RunEvent.StepFinished("SALES", false, 2, 0, Duration.ZERO));
        pass(1000);
        lines.on(new RunEvent.Note("on"));
        lines.on(new RunEvent.Finished(
                new RunReport(RunReport.Outcome.DONE, false, 2, 0, Optional.empty(), Optional.empty(), Duration.ZERO)));
        assertThat(written()).containsExactly("SALES 1", "note well", "SALES finished", "note on");
    }

    /** However events come, no ten lines and one more fall into any second. */
    @Property(tries = 200)
    void atMostTenASecond(@ForAll @Size(min = 1, max = 400) List<@IntRange(max = 60) Integer> pauses) {
        List<Long> times = new ArrayList<>();
        LineProgress limited = new LineProgress(
                new PrintWriter(text), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), nanos::get, (event, at) -> {
                    times.add(nanos.get());
                    return Optional.empty();
                });
        int rows = 0;
        for (int pause : pauses) {
            pass(pause);
            limited.on(progress("T" + pause % 3, ++rows));
        }
        assertThat(times).isNotEmpty();
        for (int i = 10; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 10)).isGreaterThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private static RunEvent progress(String step, long rows) {
        return new RunEvent.Progress(step, 0, rows, 0, 0);
    }

    private static String word(RunEvent event) {
        if (event instanceof RunEvent.Progress p) {
            return p.step() + " " + p.rows();
        }
        return event instanceof RunEvent.Note note
                ? "note " + note.message()
                : ((RunEvent.StepFinished) event).step() + " finished";
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private List<String> written() {
        return text.toString().lines().toList();
    }
}
