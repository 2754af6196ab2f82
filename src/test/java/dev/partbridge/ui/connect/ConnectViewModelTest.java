package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.oracle.OracleUser;
import dev.partbridge.connect.session.Secret;
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
        model.form().address().set("/@ALIAS");
        assertThat(model.isReady(false)).isTrue();
    }

    @Test
    void takesThePasswordsIntoTheResultAlone() {
        fill(model);
        model.form().stores().set(true);
        LogIn logIn = model.logIn(PASSWORD, Optional.of(new Secret("opens the wallet")));
        assertThat(logIn.credentials().user()).isEqualTo(new OracleUser.Named("mover"));
        assertThat(logIn.credentials().password()).isEqualTo(PASSWORD);
        assertThat(logIn.credentials().storePassword()).isPresent();
        assertThat(logIn.toString()).doesNotContain("tiger").doesNotContain("opens the wallet");
        model.form().stores().set(false);
        assertThat(model.logIn(PASSWORD, Optional.of(new Secret("opens the wallet")))
                        .credentials()
                        .storePassword())
                .isEmpty();
    }

    @Test
    void sendsNoPasswordForAWalletsUser() {
        model.form().address().set("/@ALIAS");
        assertThat(model.logIn(PASSWORD, Optional.empty()).credentials().password())
                .isEmpty();
    }

    @Test
    void makesNothingOfFieldsThatTellNoDatabase() {
        assertThatThrownBy(() -> model.logIn(PASSWORD, Optional.empty())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asksForStoresWhenTheAddressIsEncrypted() {
        model.form().address().set("tcps://db:2484/sales");
        assertThat(model.form().stores().get()).isTrue();
    }

    @Test
    void keepsWhatWasTypedForTheNextTime() {
        fill(model);
        model.scope().schemasProperty().set("hr");
        model.scope().textsProperty().set("windows-1252");
        model.form().stores().set(true);
        model.form().wallet().set("wallet");
        ConnectViewModel next = model.again();
        assertThat(next.isReady(true)).isTrue();
        assertThat(next.logIn(PASSWORD, Optional.empty()).source())
                .isEqualTo(model.logIn(PASSWORD, Optional.empty()).source());
    }

    @Test
    void namesTheUserOfTheAddress() {
        model.form().address().set("//db/sales");
        assertThat(model.form().userInAddress()).isEmpty();
        model.form().address().set("scott@//db/sales");
        assertThat(model.form().userInAddress()).isEqualTo("user scott");
    }

    @Test
    void tellsWhatTheDatabaseIs() {
        engine.outcome = new OracleTrial.Reached(SmallModel.facts());
        fill(model);
        model.startTest(model.logIn(PASSWORD, Optional.empty()));
        assertThat(model.test().resultProperty().get())
                .isEqualTo(new TestResult(
                        TestResult.Kind.REACHED,
                        "Oracle 19.0, SALESPDB, instance 1, PRIMARY, user MOVER, schema MOVER, characters AL32UTF8\n"
                                + "a remark"));
    }

    @Test
    void tellsWhyItCannotBeReachedUntilSomethingElseIsTyped() {
        fill(model);
        model.startTest(model.logIn(PASSWORD, Optional.empty()));
        assertThat(model.test().resultProperty().get())
                .isEqualTo(new TestResult(TestResult.Kind.FAILED, "No listener there; start it"));
        model.form().address().set("//other/sales");
        assertThat(model.test().resultProperty().get()).isEqualTo(TestResult.NONE);
        assertThat(engine.calls).hasSize(1).allMatch(c -> c.startsWith("tryOut ") && !c.contains("tiger"));
    }

    @Test
    void canBeBrokenOff() {
        LaterTasks later = new LaterTasks();
        ConnectViewModel slow = new ConnectViewModel(engine, later);
        fill(slow);
        slow.startTest(slow.logIn(PASSWORD, Optional.empty()));
        assertThat(slow.test().runningProperty().get()).isTrue();
        slow.cancel();
        later.runAll();
        assertThat(slow.test().runningProperty().get()).isFalse();
        assertThat(slow.test().resultProperty().get()).isEqualTo(TestResult.NONE);
    }

    /** The answer about the fields as they were says nothing of what stands in them now. */
    @Test
    void hearsNoAnswerThatComesTooLate() {
        LaterTasks later = new LaterTasks();
        ConnectViewModel slow = new ConnectViewModel(engine, later);
        fill(slow);
        slow.startTest(slow.logIn(PASSWORD, Optional.empty()));
        slow.passwordChanged();
        assertThat(slow.test().runningProperty().get()).isFalse();
        slow.startTest(slow.logIn(PASSWORD, Optional.empty()));
        later.runFirst();
        assertThat(slow.test().runningProperty().get()).isTrue();
        later.runAll();
        assertThat(slow.test().resultProperty().get().kind()).isEqualTo(TestResult.Kind.FAILED);
    }

    @Test
    void listsTheSchemasOfADatabaseThatLetsIn() {
        fill(model);
        assertThat(model.listRefusalProperty().get())
                .isEqualTo("Test the connection first: then the database can say which schemas it has");
        engine.outcome = new OracleTrial.Reached(SmallModel.facts());
        model.startTest(model.logIn(PASSWORD, Optional.empty()));
        assertThat(model.listRefusalProperty().get()).isEmpty();
        model.list(model.logIn(PASSWORD, Optional.empty()));
        assertThat(model.scope().listingProperty().get()).isEqualTo(new Listing.Known(engine.schemas));
        model.scope().toggle(engine.schemas.get(0).schema());
        assertThat(model.listRefusalProperty().get()).as("the same database").isEmpty();
        assertThat(model.scope().listingProperty().get()).isEqualTo(new Listing.Known(engine.schemas));
        assertThat(model.logIn(PASSWORD, Optional.empty()).source().schemas())
                .containsExactly(engine.schemas.get(0).schema());
        model.form().user().set("other");
        assertThat(model.listRefusalProperty().get()).isNotEmpty();
        assertThat(model.scope().listingProperty().get()).isEqualTo(new Listing.NotAsked());
        assertThat(engine.calls)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("schemas ")
                .doesNotContain("tiger");
    }

    private static void fill(ConnectViewModel model) {
        model.form().address().set("//db/sales");
        model.form().user().set("mover");
    }
}
