package dev.partbridge.run;

import java.time.Duration;

/**
 * How often something is tried again that failed for a reason which passes, such as a lost session.
 *
 * @param times again, after the first
 * @param first how long is waited before it is tried again the first time; twice as long each time after
 * @param longest that is waited at once
 */
public record Retry(int times, Duration first, Duration longest) {
    public Retry {
        if (times < 0 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(times + " times, from " + first + " to " + longest);
        }
    }

    /** The times that a DBA chooses, after one second, two, four, at most thirty. */
    public static Retry of(int times) {
        return new Retry(times, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /**
     * How long is waited before an attempt.
     *
     * @param attempt counted from 1, for the first time again
     */
    public Duration before(int attempt) {
        Duration wait = first;
        for (int i = 1; i < attempt && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
