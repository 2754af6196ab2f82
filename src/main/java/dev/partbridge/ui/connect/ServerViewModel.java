package dev.partbridge.ui.connect;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.TargetTrial;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/**
 * Which PostgreSQL server, as whom; keeps what was typed for the next time, but for the password: that passes through it
 * to the test or into the result and is not kept.
 */
public final class ServerViewModel {
    private final Engine engine;
    private final TaskRunner tasks;
    private final Connections connections;
    private final ServerForm form = new ServerForm();
    private final ConnectionTest test;
    private final BooleanProperty typed = new SimpleBooleanProperty();
    private final boolean variable = System.getenv("PGPASSWORD") != null;

    public ServerViewModel(Engine engine, TaskRunner tasks, Connections connections) {
        this.engine = engine;
        this.tasks = tasks;
        this.connections = connections;
        test = new ConnectionTest(tasks);
        form.onChange(test::forget);
    }

    /** A fresh one with the same in its fields: what listens to this one, a dialog that was closed, is let go with it. */
    public ServerViewModel again() {
        ServerViewModel next = new ServerViewModel(engine, tasks, connections);
        next.form.take(form);
        return next;
    }

    /** A fresh one with this server in its fields. */
    public ServerViewModel proposing(Target.Url target) {
        ServerViewModel next = new ServerViewModel(engine, tasks, connections);
        next.form.fill(target);
        return next;
    }

    ServerForm form() {
        return form;
    }

    /** Of what stands in the fields; forgotten when something else does. */
    ConnectionTest test() {
        return test;
    }

    /** Servers that were connected to before. */
    ObservableList<Target> remembered() {
        return connections.targets().filtered(t -> t instanceof Target.Url);
    }

    void forget(Target target) {
        connections.forget(target);
    }

    /** Whether a password stands in its field. */
    BooleanProperty typedProperty() {
        return typed;
    }

    /** What is missing or wrong, else where the password comes from. */
    ObservableValue<Advice> adviceProperty() {
        return Bindings.createObjectBinding(this::advice, form.meaning(), form.command(), typed);
    }

    boolean isReady() {
        return form.meaning().get().target().isPresent();
    }

    /** What stands in the fields, with the password; a command goes before it. */
    ServerLogIn logIn(Optional<Secret> password) {
        Target.Url target = form.meaning()
                .get()
                .target()
                .orElseThrow(() -> new IllegalStateException("the fields do not tell which server it is"));
        return new ServerLogIn(target, target.passwordCommand().isPresent() ? Optional.empty() : password);
    }

    void startTest(ServerLogIn logIn) {
        test.start(
                Texts.of("connect.testing", form.host().get()),
                cancellation -> told(engine.tryOut(logIn.target(), logIn.password(), cancellation)));
    }

    /** Another password: how the last one did says nothing any more. */
    void passwordChanged(boolean any) {
        typed.set(any);
        test.forget();
    }

    private Advice advice() {
        Optional<ServerMeaning.Mark> wrong = form.meaning().get().first();
        return wrong.isPresent()
                ? new Advice(true, List.of(new Advice.Note("err", wrong.get().text())))
                : new Advice(false, List.of(new Advice.Note("info", origin())));
    }

    /** Where the password comes from as it stands. */
    private String origin() {
        if (!form.command().get().isBlank()) {
            return Texts.of("server.password.command");
        }
        if (typed.get()) {
            return Texts.of("server.password.typed");
        }
        return variable ? Texts.of("server.password.variable") : Texts.of("server.password.file");
    }

    private static TestResult told(TargetTrial.Outcome outcome) {
        if (outcome instanceof TargetTrial.Reached reached) {
            return new TestResult(
                    reached.facts().remarks().isEmpty() ? TestResult.Kind.REACHED : TestResult.Kind.REMARKS,
                    Stream.concat(
                                    Stream.of(reached.facts().summary()),
                                    reached.facts().remarks().stream().map(ServerViewModel::sentence))
                            .collect(Collectors.joining("\n")));
        }
        return new TestResult(TestResult.Kind.FAILED, sentence(((TargetTrial.Failed) outcome).message()));
    }

    private static String sentence(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }
}
