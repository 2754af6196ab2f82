package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleConnectString;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/**
 * Which database, as whom, and what is read of it; keeps what was typed for the next time, but for the passwords: those
 * pass through it to the test or into the result and are not kept.
 */
public final class ConnectViewModel {
    private final Engine engine;
    private final TaskRunner tasks;
    private final Connections connections;
    private final ConnectForm form;
    private final ConnectionTest test;
    private final StringBinding listRefusal;

    /** Of a window that remembers no connection. */
    public ConnectViewModel(Engine engine, TaskRunner tasks) {
        this(engine, tasks, Connections.forgetful());
    }

    public ConnectViewModel(Engine engine, TaskRunner tasks, Connections connections) {
        this.engine = engine;
        this.tasks = tasks;
        this.connections = connections;
        form = new ConnectForm(new ScopeViewModel(tasks));
        test = new ConnectionTest(tasks);
        listRefusal = Bindings.createStringBinding(
                () -> test.resultProperty().get().kind() == TestResult.Kind.REACHED
                        ? ""
                        : Texts.of("connect.list-refusal"),
                test.resultProperty());
        form.onOtherDatabase(this::forget);
    }

    /** A fresh one with the same in its fields: what listens to this one, a dialog that was closed, is let go with it. */
    public ConnectViewModel again() {
        ConnectViewModel next = new ConnectViewModel(engine, tasks, connections);
        next.form.take(form);
        return next;
    }

    /** A fresh one with this database in its fields. */
    public ConnectViewModel proposing(LiveSource source) {
        ConnectViewModel next = new ConnectViewModel(engine, tasks, connections);
        next.form.fill(source);
        return next;
    }

    ConnectForm form() {
        return form;
    }

    /** Of what stands in the fields; forgotten when another database or user does. */
    ConnectionTest test() {
        return test;
    }

    void startTest(LogIn logIn) {
        test.start(
                Texts.of("connect.testing", logIn.source().profile().address().place()),
                cancellation -> told(engine.tryOut(logIn.source().profile(), logIn.credentials(), cancellation)));
    }

    /** Databases that were connected before. */
    ObservableList<SourceSpec> remembered() {
        return connections.sources().filtered(s -> s instanceof LiveSource);
    }

    void forget(SourceSpec source) {
        connections.forget(source);
    }

    /** Puts a database that was connected before into the fields. */
    void propose(SourceSpec source) {
        if (source instanceof LiveSource live) {
            form.fill(live);
        }
    }

    /** What is wrong with the fields, and what helps, or what becomes of the password. */
    ObservableValue<Advice> adviceProperty() {
        return Bindings.createObjectBinding(this::advice, form.meaning(), form.address());
    }

    private Advice advice() {
        Meaning meaning = form.meaning().get();
        boolean forms =
                meaning instanceof Meaning.Unfinished && form.address().get().isBlank();
        List<Advice.Note> notes = new ArrayList<>();
        if (meaning instanceof Meaning.Wrong wrong) {
            notes.add(new Advice.Note("err", wrong.reason()));
            forms = wrong.ofAddress();
        }
        notes.add(new Advice.Note(
                "info", forms ? Texts.of("connect.forms", OracleConnectString.FORMS) : Texts.of("connect.secret")));
        return new Advice(meaning instanceof Meaning.Wrong, notes);
    }

    private static TestResult told(OracleTrial.Outcome outcome) {
        if (outcome instanceof OracleTrial.Reached reached) {
            return new TestResult(
                    TestResult.Kind.REACHED,
                    Stream.concat(Stream.of(reached.facts().summary()), reached.facts().remarks().stream())
                            .collect(Collectors.joining("\n")));
        }
        return new TestResult(TestResult.Kind.FAILED, sentence(((OracleTrial.Failed) outcome).message()));
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    /** What is read of the database. */
    public ScopeViewModel scope() {
        return form.scope();
    }

    /** Whether it can be tried, given a password or none. */
    boolean isReady(boolean password) {
        return form.meaning().get() instanceof Meaning.Ready ready && (password || !ready.needsPassword());
    }

    /** What stands in the fields, with the passwords. */
    LogIn logIn(Optional<Secret> password, Optional<Secret> storePassword) {
        if (form.meaning().get() instanceof Meaning.Ready ready) {
            return new LogIn(
                    ready.source(),
                    new OracleCredentials(
                            ready.source().profile().user(),
                            ready.needsPassword() ? password : Optional.empty(),
                            form.stores().get() ? storePassword : Optional.empty()));
        }
        throw new IllegalStateException("the fields do not tell which database it is");
    }

    /** Why the schemas cannot be listed now; empty when they can: a password that was let in once is let in again. */
    StringBinding listRefusalProperty() {
        return listRefusal;
    }

    /** Asks which schemas there are. */
    void list(LogIn logIn) {
        scope().list(
                        logIn.source().profile().address().place(),
                        cancellation -> engine.schemas(logIn.source().profile(), logIn.credentials(), cancellation));
    }

    /** What is read of a database that is connected, to be changed. */
    public ScopeViewModel scopeOf(LiveSource source) {
        ScopeViewModel scope = new ScopeViewModel(tasks);
        scope.set(new Scope(source.schemas(), source.texts()));
        return scope;
    }

    /** Asks a database that is connected which schemas there are. */
    public void list(ScopeViewModel scope, LiveSource source) {
        scope.list(source.name(), cancellation -> engine.schemas(source, cancellation));
    }

    /** Breaks off what runs. */
    void cancel() {
        test.cancel();
        scope().cancel();
    }

    /** Another password: how the last one did says nothing any more. */
    void passwordChanged() {
        forget();
    }

    private void forget() {
        test.forget();
        scope().forget();
    }
}
