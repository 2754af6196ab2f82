package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.CopyReport;
import dev.partbridge.run.CopyReport.Rows;
import dev.partbridge.run.CopyReport.TableCopy;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.copy.ChunkCopy.Copied;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Done.ChunkDone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the tally makes of chunks, by a clock of the test's own. SALES has 3 chunks, ITEMS 5. */
class CopyTallyTest {
    private final List<ShownStep> steps = ShownStep.of(new SmallMigration().plan(), ProofSettings.defaults());
    private final ShownStep sales = step("data table:SALES");
    private final ShownStep items = step("data table:ITEMS");
    private final AtomicLong now = new AtomicLong(1_000_000);

    @Test
    void earlierRunsAreKeptApart() {
        CopyTally tally = new CopyTally(steps, done(Map.of("table:SALES chunk 1", chunk(48, 2))), Map.of(), now::get);
        long since = now.get();
        assertThat(tally.began(sales)).isTrue();
        assertThat(tally.began(sales)).as("a second job").isFalse();
        pass(2);
        tally.committed(sales, new Copied(chunk(50, 0), 500));
        pass(2);
        assertThat(tally.committed(sales, new Copied(chunk(19, 1), 210))).isEqualTo(Duration.ofSeconds(4));
        tally.ended(since);

        CopyReport report = tally.report();
        assertThat(report)
                .isEqualTo(new CopyReport(
                        List.of(
                                new TableCopy(
                                        SmallMigration.SALES,
                                        3,
                                        3,
                                        new Rows(48, 2),
                                        new Rows(69, 1),
                                        710,
                                        Duration.ofSeconds(4)),
                                new TableCopy(SmallMigration.ITEMS, 5, 0, Rows.NONE, Rows.NONE, 0, Duration.ZERO)),
                        Duration.ofSeconds(4)));
        assertThat(report.tables().get(0).all()).isEqualTo(new Rows(117, 3));
        assertThat(report.tables().get(0).all().read()).isEqualTo(120);
        assertThat(report.now()).isEqualTo(new Rows(69, 1));
        assertThat(report.earlier()).isEqualTo(new Rows(48, 2));
    }

    @Test
    void theTimeOfATableThatIsStoppedLastsToTheStop() {
        CopyTally tally = new CopyTally(steps, Done.nothing(), Map.of(), now::get);
        long first = now.get();
        tally.began(sales);
        pass(1);
        for (int i = 0; i < 3; i++) {
            tally.committed(sales, new Copied(chunk(40, 0), 400));
        }
        pass(1);
        tally.ended(first);
        pass(10);
        long second = now.get();
        tally.began(items);
        pass(3);
        tally.committed(items, new Copied(chunk(50, 0), 500));
        pass(5);
        tally.ended(second);

        assertThat(tally.report().tables())
                .extracting(TableCopy::elapsed)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(8));
        assertThat(tally.report().elapsed())
                .as("without what was done between the levels")
                .isEqualTo(Duration.ofSeconds(2 + 8));
    }

    @Test
    void noRateWithoutRowsOrTime() {
        assertThat(CopyReport.rate(new Rows(0, 7), Duration.ofSeconds(1))).isEmpty();
        assertThat(CopyReport.rate(new Rows(5, 0), Duration.ZERO)).isEmpty();
        assertThat(CopyReport.rate(new Rows(5, 7), Duration.ofMillis(500))).isEqualTo(OptionalLong.of(10));
    }

    private void pass(long seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private static ChunkDone chunk(long copied, long rejected) {
        return new ChunkDone(copied, rejected, Optional.empty());
    }

    private static Done done(Map<String, ChunkDone> chunks) {
        return new Done(true, "f1", "h", Optional.empty(), Set.of(), Set.of(), Map.of(), chunks);
    }

    private ShownStep step(String id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
}
