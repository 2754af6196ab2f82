package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.TargetFacts;
import dev.partbridge.engine.TargetTrial;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.task.LaterTasks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerViewModelTest {
    private static final Target.Url URL = new Target.Url("jdbc:postgresql://db:5433/app?user=mover");
    private static final Optional<Secret> TIGER = Optional.of(new Secret("tiger"));

    private final StubEngine engine = new StubEngine();
    private final LaterTasks tasks = new LaterTasks();
    private final Connections connections = Connections.forgetful();
    private final ServerViewModel model = new ServerViewModel(engine, tasks, connections).proposing(URL);

    @Test
    void testsWhatStandsInTheFieldsWithThePasswordOnce() {
        model.startTest(model.logIn(TIGER));
        assertThat(model.test().runningProperty().get()).isTrue();
        tasks.runAll();
        assertThat(engine.calls).containsExactly("tryOut " + URL.jdbcUrl() + " with Optional[(not shown)]");
        assertThat(model.test().resultProperty().get())
                .isEqualTo(new TestResult(TestResult.Kind.FAILED, "Nothing listens there; start the server"));
    }

    @Test
    void tellsWhatAnswersAndWhatStandsInTheWay() {
        engine.targetOutcome = new TargetTrial.Reached(facts(List.of("the role may not make schemas; ask for GRANT")));
        model.startTest(model.logIn(TIGER));
        tasks.runAll();
        assertThat(model.test().resultProperty().get())
                .isEqualTo(new TestResult(
                        TestResult.Kind.REMARKS,
                        "PostgreSQL 17.2, database app, user mover, answers in 0.4 ms\n"
                                + "The role may not make schemas; ask for GRANT"));
        engine.targetOutcome = new TargetTrial.Reached(facts(List.of()));
        model.startTest(model.logIn(TIGER));
        tasks.runAll();
        assertThat(model.test().resultProperty().get().kind()).isEqualTo(TestResult.Kind.REACHED);
    }

    @Test
    void forgetsTheTestWhenSomethingElseIsTyped() {
        model.startTest(model.logIn(TIGER));
        tasks.runAll();
        model.form().user().set("ann");
        assertThat(model.test().resultProperty().get()).isEqualTo(TestResult.NONE);
        model.startTest(model.logIn(TIGER));
        model.passwordChanged(true);
        tasks.runAll();
        assertThat(model.test().resultProperty().get()).isEqualTo(TestResult.NONE);
    }

    @Test
    void saysWhereThePasswordComesFrom() {
        assertThat(advice()).startsWith("No password is typed");
        model.passwordChanged(true);
        assertThat(advice())
                .isEqualTo("The password is kept in memory until the program ends, and is written nowhere.");
        model.form().command().set("vault read");
        assertThat(advice()).startsWith("The password is what the command prints");
        assertThat(model.logIn(TIGER).password())
                .as("the command goes before it")
                .isEmpty();
        model.form().database().set("");
        assertThat(advice()).isEqualTo("Name the database");
        assertThat(model.isReady()).isFalse();
    }

    @Test
    void keepsWhatWasTypedForTheNextTime() {
        model.form().user().set("ann");
        assertThat(model.again().form().url().get()).isEqualTo("jdbc:postgresql://db:5433/app?user=ann");
    }

    @Test
    void offersTheServersThatWereUsed() {
        connections.used(new Target.Embedded(java.nio.file.Path.of("data")));
        connections.used(URL);
        assertThat(model.remembered()).containsExactly(URL);
        model.forget(URL);
        assertThat(model.remembered()).isEmpty();
        assertThat(connections.targets()).hasSize(1);
    }

    @Test
    void showsNoPasswordInAnyText() {
        assertThat(model.logIn(TIGER).toString()).doesNotContain("tiger");
    }

    private String advice() {
        return model.adviceProperty().getValue().notes().get(0).text();
    }

    private static TargetFacts facts(List<String> remarks) {
        return new TargetFacts(
                "17.2", Identifier.of("app"), Identifier.of("mover"), Duration.ofNanos(400_000), remarks);
    }
}
