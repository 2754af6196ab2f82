package dev.partbridge.ui.task;

import dev.partbridge.progress.Cancellation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Keeps work until the test lets it run, on the test's thread. */
public final class LaterTasks implements TaskRunner {
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Job job = new Job(title, new Cancellation(), Runnable::run);
        running.add(job);
        waiting.add(() -> {
            T result;
            try {
                job.cancellation().check();
                result = work.run(job.cancellation());
            } catch (Exception e) {
                running.remove(job);
                failed.accept(e);
                return;
            }
            running.remove(job);
            done.accept(result);
        });
        return job;
    }

    /** The work that waits longest. */
    public void runFirst() {
        waiting.remove().run();
    }

    public void runAll() {
        while (!waiting.isEmpty()) {
            runFirst();
        }
    }

    @Override
    public ObservableList<Job> running() {
        return running;
    }

    @Override
    public void onWindow(Runnable change) {
        change.run();
    }
}
