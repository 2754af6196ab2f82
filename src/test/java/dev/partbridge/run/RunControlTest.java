package dev.partbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunControlTest {
    private final RunControl control = new RunControl(2, 0);
    private final Cancellation cancellation = new Cancellation();

    @Test
    void letsThroughWhatDoesNotRest() {
        control.rest(cancellation);
        control.spend(Long.MAX_VALUE, cancellation);
        assertThat(control.paused()).isFalse();
    }

    @Test
    void holdsWhileItRests() {
        control.pause();
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> control.rest(cancellation));
        assertThat(job).isNotDone();
        control.resume();
        job.join();
    }

    @Test
    void restingEndsWithItsCancellation() {
        control.pause();
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> control.rest(cancellation));
        cancellation.cancel();
        assertThatThrownBy(job::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    /** Half a second's worth over what may come at once. */
    @Test
    void isNoFasterThanItsRate() {
        control.bytesPerSecond(1_000_000);
        long began = System.nanoTime();
        for (int i = 0; i < 75; i++) {
            control.spend(10_000, cancellation);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(450));
    }

    @Test
    void anotherRateIsTakenAtOnce() {
        control.bytesPerSecond(1);
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> control.spend(1_000_000, cancellation));
        assertThat(job).isNotDone();
        // until the job waits by the old rate the new one changes nothing for it
        while (!job.isDone()) {
            control.bytesPerSecond(0);
            Thread.onSpinWait();
        }
        job.join();
    }

    @Test
    void tellsOfEachChange() {
        AtomicInteger changes = new AtomicInteger();
        Runnable hook = changes::incrementAndGet;
        control.onChange(hook);
        control.jobs(5);
        control.bytesPerSecond(7);
        control.pause();
        assertThat(changes).hasValue(3);
        control.forget(hook);
        control.resume();
        assertThat(changes).hasValue(3);
        assertThat(control.jobs()).isEqualTo(5);
        assertThat(control.bytesPerSecond()).isEqualTo(7);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> control.jobs(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> control.bytesPerSecond(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RunControl(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
