package dev.partbridge.ui.connect;

import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.connect.oracle.Secret;
import dev.partbridge.engine.Engine;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Which database, as whom; keeps what was typed for the next time, but for the passwords: those pass through it to the
 * test or into the result and are not kept.
 */
public final class ConnectViewModel {
    private final Engine engine;
    private final TaskRunner tasks;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty schemas = new SimpleStringProperty("");
    private final BooleanProperty stores = new SimpleBooleanProperty();
    private final StringProperty wallet = new SimpleStringProperty("");
    private final StringProperty trustStore = new SimpleStringProperty("");
    private final StringProperty keyStore = new SimpleStringProperty("");
    private final ObjectBinding<Meaning> meaning;
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TestResult> result = new ReadOnlyObjectWrapper<>(TestResult.NONE);
    private Optional<Job> test = Optional.empty();
    private int attempt;

    public ConnectViewModel(Engine engine, TaskRunner tasks) {
        this.engine = engine;
        this.tasks = tasks;
        meaning = Bindings.createObjectBinding(
                () -> Meaning.of(typed()), address, user, schemas, stores, wallet, trustStore, keyStore);
        meaning.addListener((observed, before, now) -> forgetTest());
        address.addListener((observed, before, now) -> {
            if (now.toLowerCase(Locale.ROOT).contains("tcps")) {
                stores.set(true);
            }
        });
    }

    /** A fresh one with the same in its fields: what listens to this one, a dialog that was closed, is let go with it. */
    public ConnectViewModel again() {
        ConnectViewModel next = new ConnectViewModel(engine, tasks);
        next.address.set(address.get());
        next.user.set(user.get());
        next.schemas.set(schemas.get());
        next.stores.set(stores.get());
        next.wallet.set(wallet.get());
        next.trustStore.set(trustStore.get());
        next.keyStore.set(keyStore.get());
        return next;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty schemasProperty() {
        return schemas;
    }

    /** Whether wallet and stores are asked for; turned on by an address that says that it is encrypted. */
    BooleanProperty storesProperty() {
        return stores;
    }

    StringProperty walletProperty() {
        return wallet;
    }

    StringProperty trustStoreProperty() {
        return trustStore;
    }

    StringProperty keyStoreProperty() {
        return keyStore;
    }

    ObjectBinding<Meaning> meaningProperty() {
        return meaning;
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /** Of what stands in the fields; forgotten when they change. */
    ReadOnlyObjectProperty<TestResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** {@code user SCOTT} when the address says who logs in; else empty. */
    String userInAddress() {
        OracleUser named = Meaning.userOf(address.get());
        return named instanceof OracleUser.Open ? "" : named.toString();
    }

    /** Whether it can be tried, given a password or none. */
    boolean isReady(boolean password) {
        return meaning.get() instanceof Meaning.Ready ready && (password || !ready.needsPassword());
    }

    /** What stands in the fields, with the passwords. */
    LogIn logIn(Optional<Secret> password, Optional<Secret> storePassword) {
        if (meaning.get() instanceof Meaning.Ready ready) {
            OracleUser who = ready.source().profile().user();
            return new LogIn(
                    ready.source(),
                    new OracleCredentials(
                            who,
                            ready.needsPassword() ? password : Optional.empty(),
                            stores.get() ? storePassword : Optional.empty()));
        }
        throw new IllegalStateException("the fields do not tell which database it is");
    }

    /** Logs in once, in the background, and says what came of it. */
    void test(LogIn logIn) {
        forgetTest();
        testing.set(true);
        int mine = attempt;
        test = Optional.of(tasks.start(
                Texts.of("connect.testing", logIn.source().profile().address().place()),
                cancellation -> engine.tryOut(logIn.source().profile(), logIn.credentials(), cancellation),
                outcome -> end(mine, told(outcome)),
                failure -> end(mine, told(failure))));
    }

    /** Breaks the test off, if there is one. */
    void cancel() {
        test.ifPresent(Job::cancel);
    }

    /** Another password: how the last one did says nothing any more. */
    void passwordChanged() {
        forgetTest();
    }

    private void forgetTest() {
        cancel();
        attempt++;
        testing.set(false);
        result.set(TestResult.NONE);
    }

    private void end(int ended, TestResult how) {
        if (ended == attempt) {
            testing.set(false);
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

    private Typed typed() {
        return new Typed(
                address.get(), user.get(), schemas.get(), stores.get(), wallet.get(), trustStore.get(), keyStore.get());
    }
}
