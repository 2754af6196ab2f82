package dev.partbridge.ui.connect;

import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import dev.partbridge.ui.task.Work;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Logs in once, in the background, and says what came of it. */
final class ConnectionTest {
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TestResult> result = new ReadOnlyObjectWrapper<>(TestResult.NONE);
    private Optional<Job> job = Optional.empty();
    private int attempt;

    ConnectionTest(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** @param work logs in, and says what came of it */
    void start(String title, Work<TestResult> work) {
        forget();
        running.set(true);
        int mine = attempt;
        job = Optional.of(tasks.start(title, work, result -> end(mine, result), failure -> end(mine, told(failure))));
    }

    /** Breaks it off, if it runs. */
    void cancel() {
        job.ifPresent(Job::cancel);
    }

    /** What was tested is not what stands in the fields now. */
    void forget() {
        cancel();
        attempt++;
        running.set(false);
        result.set(TestResult.NONE);
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TestResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    private void end(int ended, TestResult how) {
        if (ended == attempt) {
            running.set(false);
            result.set(how);
        }
    }

    private static TestResult told(Exception failure) {
        return failure instanceof CancellationException
                ? TestResult.NONE
                : new TestResult(TestResult.Kind.FAILED, failure.toString());
    }
}
