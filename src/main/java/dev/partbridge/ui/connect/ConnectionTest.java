package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.engine.Engine;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Logs in once, in the background, and says what came of it. */
final class ConnectionTest {
    private final Engine engine;
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TestResult> result = new ReadOnlyObjectWrapper<>(TestResult.NONE);
    private Optional<Job> job = Optional.empty();
    private int attempt;

    ConnectionTest(Engine engine, TaskRunner tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    void start(LogIn logIn) {
        forget();
        running.set(true);
        int mine = attempt;
        job = Optional.of(tasks.start(
                Texts.of("connect.testing", logIn.source().profile().address().place()),
                cancellation -> engine.tryOut(logIn.source().profile(), logIn.credentials(), cancellation),
                outcome -> end(mine, told(outcome)),
                failure -> end(mine, told(failure))));
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

    private static TestResult told(OracleTrial.Outcome outcome) {
        if (outcome instanceof OracleTrial.Reached reached) {
            return new TestResult(TestResult.Kind.REACHED, told(reached.facts()));
        }
        return new TestResult(TestResult.Kind.FAILED, sentence(((OracleTrial.Failed) outcome).message()));
    }

    private static TestResult told(Exception failure) {
        return failure instanceof CancellationException
                ? TestResult.NONE
                : new TestResult(TestResult.Kind.FAILED, failure.toString());
    }

    private static String told(OracleServerFacts facts) {
        return Stream.concat(Stream.of(facts.summary()), facts.remarks().stream())
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
