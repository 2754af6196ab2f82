package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    private final RunProgress progress = new RunProgress();

    @Test
    void followsAStepToItsEnd() {
        tell(0, RunEvents.started(false), RunEvents.begun(RunEvents.SALES));
        tell(2, RunEvents.progress(RunEvents.SALES, 3, 1000, 100_000, 0));
        StepFacts sales = progress.facts(T0.plusSeconds(2)).steps().get(1);
        assertThat(sales)
                .isEqualTo(new StepFacts(
                        RunEvents.SALES,
                        StepState.RUNNING,
                        3,
                        1000,
                        100_000,
                        0,
                        500,
                        Duration.ofSeconds(2),
                        false,
                        ""));
        assertThat(sales.fraction()).isEqualTo(1 / 3.0);
        tell(4, RunEvents.finished(RunEvents.SALES, 2990, 10));
        assertThat(progress.facts(T0.plusSeconds(9)).steps().get(1))
                .isEqualTo(new StepFacts(
                        RunEvents.SALES,
                        StepState.REJECTS,
                        10,
                        2990,
                        300_000,
                        10,
                        1495,
                        Duration.ofSeconds(2),
                        false,
                        ""));
    }

    @Test
    void countsNoSpeedForWhatEarlierRunsDid() {
        tell(0, RunEvents.started(true), RunEvents.begun(RunEvents.ITEMS));
        tell(0, RunEvents.progress(RunEvents.ITEMS, 10, 4000, 400_000, 0));
        tell(2, RunEvents.progress(RunEvents.ITEMS, 11, 5000, 470_000, 0));
        assertThat(progress.facts(T0.plusSeconds(2)).steps().get(2).rowsPerSecond())
                .isEqualTo(500);
    }

    @Test
    void reachesTheWholeOnlyAtTheEnd() {
        tell(0, RunEvents.started(false));
        RunEvents.STEPS.forEach(s -> tell(1, RunEvents.begun(s), RunEvents.finished(s, s.rows(), 0)));
        assertThat(progress.facts(T0).fraction()).isEqualTo(0.999);
        tell(9, RunEvents.ended(RunReport.Outcome.DONE));
        assertThat(progress.facts(T0).fraction()).isEqualTo(1);
        assertThat(progress.facts(T0).over()).isTrue();
    }

    /** A quarter of the work of a copy of the same bytes. */
    @Test
    void theLookThroughTheSourceMovesTheWhole() {
        RunEvent.PlannedStep look = new RunEvent.PlannedStep(
                "source", Phase.SCAN, RunEvents.SALES.subject(), "Look through the rows", 10, 3000, 300_000);
        tell(0, new RunEvent.Started(List.of(look, RunEvents.SALES), false, 3000, 300_000), RunEvents.begun(look));
        tell(1, RunEvents.progress(look, 5, 1500, 150_000, 0));
        assertThat(progress.facts(T0).fraction()).isEqualTo(0.1);
        assertThat(progress.facts(T0).rows()).isZero();
        tell(2, RunEvents.finished(look, 3000, 0));
        assertThat(progress.facts(T0).fraction()).isEqualTo(0.2);
    }

    /** What is found to be needed on the way stands where it is done; the bar does not go back for it. */
    @Test
    void aStepThatIsAddedStandsBeforeTheOneBehindIt() {
        RunEvent.PlannedStep places = new RunEvent.PlannedStep(
                "source places", Phase.SCAN, RunEvents.SALES.subject(), "Find the places", 2, 3000, 300_000);
        RunEvent.PlannedStep proof = RunEvents.statements("90-validate", Phase.VALIDATION, "Validation", 4);
        tell(0, new RunEvent.Started(List.of(RunEvents.SALES, proof), false, 3000, 300_000));
        tell(1, RunEvents.begun(RunEvents.SALES), RunEvents.finished(RunEvents.SALES, RunEvents.SALES.rows(), 0));
        double before = progress.facts(T0).fraction();
        tell(2, new RunEvent.StepAdded(places, Optional.of(proof.id())), RunEvents.begun(places));
        tell(3, RunEvents.progress(places, 1, 1500, 150_000, 0));
        assertThat(progress.facts(T0).steps())
                .extracting(s -> s.plan().title(), StepFacts::state, StepFacts::rows)
                .containsExactly(
                        tuple("Copy SALES", StepState.DONE, RunEvents.SALES.rows()),
                        tuple("Find the places", StepState.RUNNING, 1500L),
                        tuple("Validation", StepState.WAITING, 0L));
        assertThat(progress.facts(T0).fraction()).isEqualTo(before);
    }

    @Test
    void keepsWhatFailedAndStopsWhatRan() {
        tell(0, RunEvents.started(false), RunEvents.begun(RunEvents.SALES), RunEvents.begun(RunEvents.ITEMS));
        tell(3, RunEvents.failed(RunEvents.ITEMS), RunEvents.ended(RunReport.Outcome.STOPPED));
        RunFacts facts = progress.facts(T0.plusSeconds(60));
        assertThat(facts.steps().stream().map(StepFacts::state))
                .containsExactly(StepState.WAITING, StepState.STOPPED, StepState.FAILED, StepState.WAITING);
        assertThat(facts.steps().get(1).elapsed()).isEqualTo(Duration.ofSeconds(3));
        assertThat(facts.failure().map(RunEvent.StepFailed::message))
                .contains("ITEMS: the server closed the connection");
        assertThat(facts.fraction()).isLessThan(1);
    }

    @Test
    void endsWithoutAWordOfTheRunner() {
        tell(0, RunEvents.started(false), RunEvents.begun(RunEvents.SALES));
        progress.over(T0.plusSeconds(5));
        RunFacts facts = progress.facts(T0.plusSeconds(99));
        assertThat(facts.elapsed()).isEqualTo(Duration.ofSeconds(5));
        assertThat(facts.count(StepState.STOPPED)).isEqualTo(1);
    }

    @Property
    void neverGoesBack(@ForAll("events") List<RunEvent> events) {
        RunProgress run = new RunProgress();
        run.apply(RunEvents.started(false), T0);
        RunFacts before = run.facts(T0);
        for (int i = 0; i < events.size(); i++) {
            run.apply(events.get(i), T0.plusMillis(i));
            RunFacts now = run.facts(T0.plusMillis(i));
            assertThat(now.fraction()).isBetween(before.fraction(), 1.0);
            assertThat(now.rows()).isGreaterThanOrEqualTo(before.rows());
            assertThat(now.bytes()).isGreaterThanOrEqualTo(before.bytes());
            assertThat(now.chunks()).isGreaterThanOrEqualTo(before.chunks());
            for (int s = 0; s < now.steps().size(); s++) {
                assertThat(now.steps().get(s).fraction())
                        .isGreaterThanOrEqualTo(before.steps().get(s).fraction());
            }
            before = now;
        }
    }

    /** Events in any order, as no runner would tell them. */
    @Provide
    Arbitrary<List<RunEvent>> events() {
        Arbitrary<RunEvent.PlannedStep> step = Arbitraries.of(RunEvents.STEPS);
        Arbitrary<RunEvent> amounts = Combinators.combine(
                        step,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(0, 7500),
                        Arbitraries.longs().between(0, 900_000))
                .as((s, units, rows, bytes) -> RunEvents.progress(s, units, rows, bytes, 0));
        Arbitrary<RunEvent> turns = step.flatMap(
                s -> Arbitraries.of(RunEvents.begun(s), RunEvents.finished(s, s.rows(), 0), RunEvents.failed(s)));
        return Arbitraries.oneOf(List.of(amounts, amounts, turns)).list().ofMaxSize(60);
    }

    private void tell(int second, RunEvent... events) {
        new ArrayList<>(List.of(events)).forEach(e -> progress.apply(e, T0.plusSeconds(second)));
    }
}
