package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import dev.partbridge.ui.SmallWorks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private final SmallWorks works = new SmallWorks();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private Instant now = BEGIN;
    private final RunViewModel model = new RunViewModel(works.state, later::add, () -> now);

    @Test
    void takesManyEventsTogether() {
        model.on(RunEvents.started(false));
        model.on(RunEvents.begun(RunEvents.SALES));
        IntStream.rangeClosed(1, 10)
                .forEach(i -> model.on(RunEvents.progress(RunEvents.SALES, i, i * 300L, i * 30_000L, 0)));
        assertThat(later).hasSize(1);
        assertThat(model.factsProperty().get()).isEqualTo(RunFacts.NONE);
        beat();
        assertThat(model.factsProperty().get().rows()).isEqualTo(3000);
        assertThat(model.tabProperty().get()).isEqualTo("24 %");
    }

    @Test
    void letsTimeGoOnUntilTheEnd() {
        model.on(RunEvents.started(false));
        beat();
        now = now.plusSeconds(7);
        beat();
        assertThat(model.factsProperty().get().elapsed().toSeconds()).isEqualTo(7);
        model.on(RunEvents.ended(RunReport.Outcome.DONE));
        beat();
        assertThat(later).isEmpty();
        assertThat(model.tabProperty().get()).isEqualTo("done");
        assertThat(model.factsProperty().get().elapsed().toSeconds()).isEqualTo(9);
    }

    @Test
    void filtersByStateAndTitle() {
        model.on(RunEvents.started(false));
        model.on(RunEvents.begun(RunEvents.SALES));
        beat();
        assertThat(titles()).containsExactly("Tables", "Copy SALES", "Copy ITEMS", "Validation");
        model.scopeProperty().set(Scope.RUNNING);
        assertThat(titles()).containsExactly("Copy SALES");
        model.on(RunEvents.finished(RunEvents.SALES, 2990, 10));
        model.on(RunEvents.begun(RunEvents.ITEMS));
        beat();
        assertThat(titles()).containsExactly("Copy ITEMS");
        model.scopeProperty().set(Scope.REJECTS);
        assertThat(titles()).containsExactly("Copy SALES");
        model.scopeProperty().set(Scope.ALL);
        model.filterProperty().set("items");
        assertThat(titles()).containsExactly("Copy ITEMS");
    }

    @Test
    void keepsTheRunInSightDuringAProofAlone() {
        model.on(RunEvents.started(false));
        model.on(RunEvents.ended(RunReport.Outcome.DONE));
        beat();
        RunFacts run = model.factsProperty().get();
        model.on(new RunEvent.Started(List.of(RunEvents.PROOF), false, 0, 0));
        model.on(RunEvents.progress(RunEvents.PROOF, 3, 0, 0, 0));
        beat();
        assertThat(model.factsProperty().get()).isEqualTo(run);
    }

    @Test
    void beginsAnewWithTheNextRun() {
        model.on(RunEvents.started(false));
        model.on(RunEvents.begun(RunEvents.SALES));
        model.on(RunEvents.failed(RunEvents.SALES));
        model.on(RunEvents.ended(RunReport.Outcome.STOPPED));
        beat();
        assertThat(model.tabProperty().get()).isEqualTo("failed");
        model.on(RunEvents.started(true));
        beat();
        assertThat(model.factsProperty().get().failure()).isEmpty();
        assertThat(model.tabProperty().get()).isEqualTo("0 %");
    }

    @Test
    void forgetsTheRunWithItsTarget() {
        model.on(RunEvents.started(false));
        model.on(RunEvents.ended(RunReport.Outcome.DONE));
        beat();
        works.connect();
        assertThat(model.factsProperty().get()).isEqualTo(RunFacts.NONE);
        assertThat(model.steps()).isEmpty();
    }

    @Test
    void tellsThatARunRests() {
        works.runs.listen(model);
        works.convert();
        works.connect();
        List<String> tabs = new ArrayList<>();
        works.engine.duringRun = control -> {
            model.on(RunEvents.started(false));
            model.on(RunEvents.begun(RunEvents.SALES));
            model.on(RunEvents.progress(RunEvents.SALES, 5, 1500, 150_000, 0));
            beat();
            tabs.add(model.tabProperty().get());
            works.runs.steering().pauseOrResume();
            tabs.add(model.tabProperty().get());
            assertThat(control.paused()).isTrue();
            works.runs.steering().pauseOrResume();
            tabs.add(model.tabProperty().get());
            assertThat(control.paused()).isFalse();
        };
        works.runs.start();
        assertThat(tabs).containsExactly("12 %", "12 % paused", "12 %");
        assertThat(model.tabProperty().get()).isEqualTo("done");
    }

    @Test
    void guessesTheTimeLeftAnewAfterARest() {
        works.runs.listen(model);
        works.convert();
        works.connect();
        works.engine.duringRun = control -> {
            model.on(RunEvents.started(false));
            model.on(RunEvents.begun(RunEvents.SALES));
            advance(1, 1);
            Duration before = advance(3, 2).orElseThrow();
            works.runs.steering().pauseOrResume();
            now = now.plusSeconds(20);
            beat();
            works.runs.steering().pauseOrResume();
            assertThat(model.speedProperty().get().left()).isEmpty();
            advance(24, 3);
            Duration after = advance(26, 4).orElseThrow();
            assertThat(after).isLessThan(before);
        };
        works.runs.start();
        assertThat(model.tabProperty().get()).isEqualTo("done");
    }

    /** A tenth of SALES each. */
    private Optional<Duration> advance(int second, int tenths) {
        now = BEGIN.plusSeconds(second);
        model.on(RunEvents.progress(RunEvents.SALES, tenths, 300L * tenths, 30_000L * tenths, 0));
        beat();
        return model.speedProperty().get().left();
    }

    private void beat() {
        Runnable next = later.remove();
        next.run();
    }

    private List<String> titles() {
        return model.steps().stream().map(r -> r.facts().plan().title()).toList();
    }
}
