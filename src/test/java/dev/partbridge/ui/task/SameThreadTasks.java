package dev.partbridge.ui.task;

import dev.partbridge.progress.Cancellation;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Runs work at once on the caller's thread, so that view models are tested without waiting. */
public final class SameThreadTasks implements TaskRunner {
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    @Override
    public <T> Job start(String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        Job job = new Job(title, new Cancellation(), Runnable::run);
        running.add(job);
        T result;
        try {
            result = work.run(job.cancellation());
        } catch (Exception e) {
            running.remove(job);
            failed.accept(e);
            return job;
        }
        running.remove(job);
        done.accept(result);
        return job;
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
