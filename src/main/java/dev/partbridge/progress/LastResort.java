package dev.partbridge.progress;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is done to cancelled work that has not ended in time, such as cutting a session that answers nothing any more. */
public final class LastResort {
    /** Who answers at all has ended a statement by then. */
    public static final Duration GRACE = Duration.ofSeconds(5);

    private final Duration grace;
    private final Runnable act;
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param act done once for each {@link #begin} whose time is over, on a thread of the common pool */
    public LastResort(Duration grace, Runnable act) {
        this.grace = grace;
        this.act = act;
    }

    /** The work was told to end. */
    public void begin() {
        CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (!over.get()) {
                        act.run();
                    }
                });
    }

    /** The work has ended. */
    public void over() {
        over.set(true);
    }
}
