package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunControl;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.task.LaterTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SteeringTest {
    private final SmallWorks works = new SmallWorks();
    private final Steering steering = works.runs.steering();

    @BeforeEach
    void prepare() {
        works.convert();
        works.connect();
    }

    @Test
    void beginsARunAsWasSetBefore() {
        works.state.jobsProperty().set(7);
        works.state.rateLimitProperty().set(20 << 20);
        List<String> begun = new ArrayList<>();
        works.engine.duringRun = control -> begun.add(told(control));
        works.runs.start();
        assertThat(begun).containsExactly("7 jobs, 20971520 bytes, goes on");
        assertThat(works.engine.options.jobs()).isEqualTo(7);
        assertThat(works.engine.options.bytesPerSecond()).isEqualTo(20 << 20);
    }

    @Test
    void changesTheRunUnderWay() {
        List<String> seen = new ArrayList<>();
        works.engine.duringRun = control -> {
            seen.add(told(control));
            works.state.jobsProperty().set(1);
            works.state.rateLimitProperty().set(1 << 30);
            steering.pauseOrResume();
            seen.add(told(control));
            works.state.rateLimitProperty().set(0);
            steering.pauseOrResume();
            seen.add(told(control));
        };
        works.runs.start();
        assertThat(seen)
                .containsExactly(
                        "2 jobs, 0 bytes, goes on", "1 jobs, 1073741824 bytes, rests", "1 jobs, 0 bytes, goes on");
        assertThat(works.state.log())
                .containsSubsequence(
                        "1 job from now on",
                        "At most 1.0 GB are read a second from now on",
                        "Paused: no more rows are read, no statement begins; sessions stay open",
                        "No limit of what is read a second from now on",
                        "Resumed");
    }

    @Test
    void canBeUsedDuringARunAlone() {
        List<String> refusals = new ArrayList<>();
        steering.pauseOrResume();
        assertThat(works.state.pausedProperty().get()).isFalse();
        refusals.add(steering.refusalProperty().getValue());
        works.engine.duringRun =
                control -> refusals.add(steering.refusalProperty().getValue());
        works.runs.start();
        refusals.add(steering.refusalProperty().getValue());
        works.engine.duringProof = () -> refusals.add(steering.refusalProperty().getValue());
        works.runs.validate();
        assertThat(refusals)
                .containsExactly(
                        "Nothing is running",
                        "",
                        "Nothing is running",
                        "A proof by itself cannot be paused; cancel it and prove again later");
    }

    /** The stub rests as the engine's jobs do: only the cancellation ends it. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPausedRunCanBeCancelledAndTheNextGoesOn() {
        LaterTasks later = new LaterTasks();
        SmallWorks small = new SmallWorks(later);
        small.convert();
        small.connect();
        small.engine.duringRun = control -> {
            small.runs.steering().pauseOrResume();
            assertThat(small.state.pausedProperty().get()).isTrue();
            small.runs.cancel();
        };
        small.runs.start();
        later.runAll();
        assertThat(small.state.runningProperty().get()).isFalse();
        assertThat(small.state.pausedProperty().get()).isFalse();
        assertThat(small.state.reportProperty().get()).isEmpty();
        List<String> next = new ArrayList<>();
        small.engine.duringRun = control -> next.add(told(control));
        small.runs.start();
        later.runAll();
        assertThat(next).containsExactly("2 jobs, 0 bytes, goes on");
        assertThat(small.state.reportProperty().get()).isPresent();
    }

    private static String told(RunControl control) {
        return control.jobs() + " jobs, " + control.bytesPerSecond() + " bytes, "
                + (control.paused() ? "rests" : "goes on");
    }
}
