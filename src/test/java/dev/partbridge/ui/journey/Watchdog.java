package dev.partbridge.ui.journey;

import java.util.Arrays;
import java.util.Locale;
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
    private static final String FIRST = "dev.partbridge.ui.shell.ShellView.content";

    private final String name;
    private final Thread thread = new Thread(this::watch, "watchdog");
    private volatile boolean over;
    private volatile boolean resting;
    private Stall longest = new Stall(0, "");
    private Stall first = new Stall(0, "");

    private record Stall(long millis, String doing) {
        Stall or(Stall other) {
            return other.millis > millis ? other : this;
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
        Stall stall = new Stall((System.nanoTime() - asked) / 1_000_000, doing);
        if (!rested && !resting) {
            if (display) {
                first = first.or(stall);
            } else {
                longest = longest.or(stall);
            }
        }
        // the thread is asked some hundred times a second, not without end
        new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
    }

    /** The program's own methods on the window's thread, the innermost first. */
    private static String doing() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(e -> e.getKey().getName().equals("JavaFX Application Thread"))
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
                "watchdog, %s: longest stall %d ms %s; first display of a view %d ms%n",
                name,
                longest.millis(),
                longest.doing().isEmpty() ? "" : "in " + longest.doing(),
                first.millis());
    }
}
