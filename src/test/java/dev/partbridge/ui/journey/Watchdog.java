package dev.partbridge.ui.journey;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Asks the window's thread again and again for an answer and prints the longest it had to wait, with what the thread was
 * doing. Machines differ and are noisy, so it prints and does not fail. The first display of a view is counted apart:
 * there the toolkit reads style sheets and makes nodes for the first time.
 */
final class Watchdog implements AutoCloseable {
    private static final long STALL_MILLIS = 50;
    private static final String WINDOW = "JavaFX Application Thread";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String FIRST = "dev.partbridge.ui.shell.ShellView.content";

    private final String name;
    private final Thread thread = new Thread(this::watch, "watchdog");
    private Optional<Long> window = Optional.empty();
    private volatile boolean over;
    private volatile boolean resting;
    private Stall longest = new Stall(0, 0, "");
    private Stall busiest = new Stall(0, 0, "");
    private Stall first = new Stall(0, 0, "");

    /** @param busy of that the processor's time, which a busy machine does not change */
    private record Stall(long millis, long busy, String doing) {
        Stall or(Stall other) {
            return other.millis > millis ? other : this;
        }

        Stall orBusier(Stall other) {
            return other.busy > busy ? other : this;
        }

        String text() {
            return millis + " ms (" + busy + " ms of the processor)" + (doing.isEmpty() ? "" : " in " + doing);
        }
    }

    Watchdog(String name) {
        this.name = name;
        thread.setDaemon(true);
        thread.start();
    }

    /** Does what a user's window does not do, such as a picture of itself. */
    void resting(Runnable action) {
        resting = true;
        try {
            action.run();
        } finally {
            resting = false;
        }
    }

    private void watch() {
        while (!over) {
            try {
                ask();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void ask() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        boolean rested = resting;
        long asked = System.nanoTime();
        long worked = worked();
        Platform.runLater(answered::countDown);
        String doing = "";
        boolean display = false;
        while (!answered.await(STALL_MILLIS, TimeUnit.MILLISECONDS)) {
            String now = doing();
            display |= now.contains(FIRST);
            doing = now.isEmpty() ? doing : now;
            if (over) {
                return;
            }
        }
        Stall stall = new Stall((System.nanoTime() - asked) / 1_000_000, (worked() - worked) / 1_000_000, doing);
        if (!rested && !resting) {
            if (display) {
                first = first.orBusier(stall);
            } else {
                longest = longest.or(stall);
                busiest = busiest.orBusier(stall);
            }
        }
        // the thread is asked some hundred times a second, not without end
        new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
    }

    /** Nanoseconds that the processor gave to the window's thread so far. */
    private long worked() {
        if (window.isEmpty()) {
            window = Thread.getAllStackTraces().keySet().stream()
                    .filter(t -> t.getName().equals(WINDOW))
                    .map(Thread::getId)
                    .findFirst();
        }
        return window.map(THREADS::getThreadCpuTime).orElse(0L);
    }

    /** The program's own methods on the window's thread, the innermost first. */
    private static String doing() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(e -> e.getKey().getName().equals(WINDOW))
                .flatMap(e -> {
                    StackTraceElement[] frames = e.getValue();
                    String own = Arrays.stream(frames)
                            .filter(f -> f.getClassName().startsWith("dev.partbridge"))
                            .limit(12)
                            .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
                            .collect(Collectors.joining(" < "));
                    return Arrays.stream(frames).limit(1).map(top -> top + (own.isEmpty() ? "" : " < " + own));
                })
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.printf(
                Locale.ROOT,
                "watchdog, %s: longest stall %s; busiest %s; first display of a view %s%n",
                name,
                longest.text(),
                busiest.text(),
                first.text());
    }
}
