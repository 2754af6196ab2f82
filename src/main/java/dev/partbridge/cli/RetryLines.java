package dev.partbridge.cli;

import dev.partbridge.run.RetryListener;
import java.time.Duration;

/** Says every ten seconds how far rejected rows are that are tried again. */
final class RetryLines implements RetryListener {
    private static final long BETWEEN = Duration.ofSeconds(10).toNanos();

    private final Output output;
    private long last = System.nanoTime();

    RetryLines(Output output) {
        this.output = output;
    }

    @Override
    public void on(long tried, long in, long all) {
        long now = System.nanoTime();
        if (now - last >= BETWEEN) {
            last = now;
            output.err().println(tried + " of " + all + " rejected rows tried, " + in + " went in");
        }
    }
}
