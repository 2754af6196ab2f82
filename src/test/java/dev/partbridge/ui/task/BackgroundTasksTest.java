package dev.partbridge.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTasksTest {
    private final BlockingQueue<Runnable> door = new LinkedBlockingQueue<>();
    private final BackgroundTasks tasks = new BackgroundTasks(door::add);
    private final StringBuilder heard = new StringBuilder();

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void worksElsewhereAndReportsThroughTheDoor() throws InterruptedException {
        tasks.start("naming", c -> Thread.currentThread().getName(), heard::append, heard::append);
        assertThat(tasks.running()).hasSize(1);
        report();
        assertThat(heard.toString()).startsWith("partbridge-work-");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void reportsWhatFailed() throws InterruptedException {
        tasks.start(
                "failing",
                c -> {
                    throw new IOException("disk full");
                },
                heard::append,
                e -> heard.append(e.getMessage()));
        report();
        assertThat(heard.toString()).isEqualTo("disk full");
    }

    @Test
    void reportsAnErrorAsWell() throws InterruptedException {
        tasks.start(
                "breaking",
                c -> {
                    throw new NoClassDefFoundError("gone");
                },
                heard::append,
                e -> heard.append(e.getMessage()));
        report();
        assertThat(heard.toString()).contains("gone");
    }

    @Test
    void cancelsWork() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        Job job = tasks.start(
                "waiting",
                c -> {
                    c.onCancel(cancelled::countDown);
                    cancelled.await();
                    c.check();
                    return "";
                },
                heard::append,
                e -> heard.append(e instanceof CancellationException));
        job.cancel();
        report();
        assertThat(heard.toString()).isEqualTo("true");
    }

    /** A report may be on its way when the window is closed, and begin or cancel others. */
    @Test
    void neitherReportsNorBeginsAfterClosing() throws InterruptedException {
        Job job = tasks.start("ending", c -> "done", heard::append, heard::append);
        Runnable late = door.poll(20, TimeUnit.SECONDS);
        tasks.close();
        job.cancel();
        tasks.start("late", c -> heard.append("begun"), heard::append, heard::append);
        assertThat(late).isNotNull();
        late.run();
        assertThat(heard).isEmpty();
    }

    private void report() throws InterruptedException {
        Runnable report = door.poll(20, TimeUnit.SECONDS);
        assertThat(report).isNotNull();
        report.run();
    }
}
