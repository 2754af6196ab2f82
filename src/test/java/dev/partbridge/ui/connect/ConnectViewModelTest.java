package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.connect.oracle.Secret;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.task.LaterTasks;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectViewModelTest {
    private static final Optional<Secret> PASSWORD = Optional.of(new Secret("tiger"));

    private final StubEngine engine = new StubEngine();
    private final ConnectViewModel model = new ConnectViewModel(engine, new SameThreadTasks());

    @Test
    void isReadyWithUserAndPassword() {
        assertThat(model.isReady(true)).isFalse();
        fill(model);
        assertThat(model.isReady(false)).isFalse();
        assertThat(model.isReady(true)).isTrue();
        model.addressProperty().set("/@ALIAS");
        assertThat(model.isReady(false)).isTrue();
    }

    @Test
    void takesThePasswordsIntoTheResultAlone() {
        fill(model);
        model.storesProperty().set(true);
        LogIn logIn = model.logIn(PASSWORD, Optional.of(new Secret("opens the wallet")));
        assertThat(logIn.credentials().user()).isEqualTo(new OracleUser.Named("mover"));
        assertThat(logIn.credentials().password()).isEqualTo(PASSWORD);
        assertThat(logIn.credentials().storePassword()).isPresent();
        assertThat(logIn.toString()).doesNotContain("tiger").doesNotContain("opens the wallet");
        model.storesProperty().set(false);
        assertThat(model.logIn(PASSWORD, Optional.of(new Secret("opens the wallet")))
                        .credentials()
                        .storePassword())
                .isEmpty();
    }

    @Test
    void sendsNoPasswordForAWalletsUser() {
        model.addressProperty().set("/@ALIAS");
        assertThat(model.logIn(PASSWORD, Optional.empty()).credentials().password())
                .isEmpty();
    }

    @Test
    void makesNothingOfFieldsThatTellNoDatabase() {
        assertThatThrownBy(() -> model.logIn(PASSWORD, Optional.empty())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asksForStoresWhenTheAddressIsEncrypted() {
        model.addressProperty().set("tcps://db:2484/sales");
        assertThat(model.storesProperty().get()).isTrue();
    }

    @Test
    void keepsWhatWasTypedForTheNextTime() {
        fill(model);
        model.schemasProperty().set("hr");
        model.storesProperty().set(true);
        model.walletProperty().set("wallet");
        ConnectViewModel next = model.again();
        assertThat(next.isReady(true)).isTrue();
        assertThat(next.logIn(PASSWORD, Optional.empty()).source())
                .isEqualTo(model.logIn(PASSWORD, Optional.empty()).source());
    }

    @Test
    void namesTheUserOfTheAddress() {
        model.addressProperty().set("//db/sales");
        assertThat(model.userInAddress()).isEmpty();
        model.addressProperty().set("scott@//db/sales");
        assertThat(model.userInAddress()).isEqualTo("user scott");
    }

    @Test
    void tellsWhatTheDatabaseIs() {
        engine.outcome = new OracleTrial.Reached(SmallModel.facts());
        fill(model);
        model.test(model.logIn(PASSWORD, Optional.empty()));
        assertThat(model.resultProperty().get())
                .isEqualTo(new TestResult(
                        TestResult.Kind.REACHED,
                        "Oracle 19.0, SALESPDB, instance 1, PRIMARY, user MOVER, schema MOVER, characters AL32UTF8\n"
                                + "a remark"));
    }

    @Test
    void tellsWhyItCannotBeReachedUntilSomethingElseIsTyped() {
        fill(model);
        model.test(model.logIn(PASSWORD, Optional.empty()));
        assertThat(model.resultProperty().get())
                .isEqualTo(new TestResult(TestResult.Kind.FAILED, "No listener there; start it"));
        model.addressProperty().set("//other/sales");
        assertThat(model.resultProperty().get()).isEqualTo(TestResult.NONE);
        assertThat(engine.calls).hasSize(1).allMatch(c -> c.startsWith("tryOut ") && !c.contains("tiger"));
    }

    @Test
    void canBeBrokenOff() {
        LaterTasks later = new LaterTasks();
        ConnectViewModel slow = new ConnectViewModel(engine, later);
        fill(slow);
        slow.test(slow.logIn(PASSWORD, Optional.empty()));
        assertThat(slow.testingProperty().get()).isTrue();
        slow.cancel();
        later.runAll();
        assertThat(slow.testingProperty().get()).isFalse();
        assertThat(slow.resultProperty().get()).isEqualTo(TestResult.NONE);
    }

    /** The answer about the fields as they were says nothing of what stands in them now. */
    @Test
    void hearsNoAnswerThatComesTooLate() {
        LaterTasks later = new LaterTasks();
        ConnectViewModel slow = new ConnectViewModel(engine, later);
        fill(slow);
        slow.test(slow.logIn(PASSWORD, Optional.empty()));
        slow.passwordChanged();
        assertThat(slow.testingProperty().get()).isFalse();
        slow.test(slow.logIn(PASSWORD, Optional.empty()));
        later.runFirst();
        assertThat(slow.testingProperty().get()).isTrue();
        later.runAll();
        assertThat(slow.resultProperty().get().kind()).isEqualTo(TestResult.Kind.FAILED);
    }

    private static void fill(ConnectViewModel model) {
        model.addressProperty().set("//db/sales");
        model.userProperty().set("mover");
    }
}
