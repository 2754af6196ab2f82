package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.connect.ConnectViewModel;
import dev.partbridge.ui.connect.LogIn;
import dev.partbridge.ui.connect.Scope;
import dev.partbridge.ui.task.LaterTasks;
import dev.partbridge.ui.task.SameThreadTasks;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInWorkTest {
    private final StubEngine engine = new StubEngine();
    private final StubDialogs dialogs = new StubDialogs();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final ConvertWork conversions = new ConvertWork(engine, tasks, state, dialogs);
    private final LogInWork logIns = new LogInWork(sources, state, dialogs, new ConnectViewModel(engine, tasks));

    @BeforeEach
    void answer() {
        engine.inspection = SmallModel.live();
        dialogs.logIn = Optional.of(logIn(SmallModel.database()));
    }

    @Test
    void remembersTheCredentialsAndReadsTheDatabase() {
        state.pageProperty().set(Page.RUN);
        logIns.connect();
        assertThat(engine.calls)
                .containsExactly(
                        "disconnect sales",
                        "remember service sales on db, port 1521, user mover with OracleCredentials[user=user mover,"
                                + " password=Optional[(not shown)], storePassword=Optional.empty]",
                        "facts",
                        "inspect");
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.ready("19.0 · SALESPDB · MOVER"));
        assertThat(state.factsProperty().get()).contains(SmallModel.facts());
        assertThat(state.pageProperty().get()).isEqualTo(Page.CHAINS);
        assertThat(state.log()).contains(SmallModel.facts().summary(), "a remark", "5 tables read");
    }

    @Test
    void changesNothingWhenNothingIsAnswered() {
        dialogs.logIn = Optional.empty();
        logIns.connect();
        assertThat(engine.calls).isEmpty();
        assertThat(state.sourceProperty().get()).isEmpty();
    }

    @Test
    void readsTheDictionaryAgain() {
        logIns.connect();
        engine.calls.clear();
        logIns.reload();
        assertThat(engine.calls).containsExactly("facts", "inspect");
        assertThat(dialogs.asked).containsExactly("Oracle");
    }

    /** Oracle locks an account after a few wrong passwords. */
    @Test
    void asksAgainInsteadOfTryingARefusedPasswordTwice() {
        engine.failure = Optional.of(failed(new SQLException("invalid username/password", "72000", 1017)));
        logIns.connect();
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.failed("cannot connect"));
        engine.failure = Optional.empty();
        engine.calls.clear();
        dialogs.logIn = Optional.empty();
        logIns.reload();
        assertThat(dialogs.asked).containsExactly("Oracle", "Oracle");
        assertThat(engine.calls).isEmpty();
    }

    @Test
    void triesALostNetworkAgainWithoutAsking() {
        engine.failure = Optional.of(failed(new SQLException("no listener", "08006", 12541)));
        logIns.connect();
        engine.failure = Optional.empty();
        logIns.reload();
        assertThat(dialogs.asked).containsExactly("Oracle");
        assertThat(state.sourceLinkProperty().get().state()).isEqualTo(Link.State.READY);
    }

    @Test
    void letsTheDatabaseBeforeGo() {
        logIns.connect();
        engine.calls.clear();
        sources.open(SmallModel.SOURCE);
        assertThat(engine.calls).containsExactly("disconnect sales", "inspect");
        assertThat(state.factsProperty().get()).isEmpty();
    }

    @Test
    void staysLoggedInForOtherSchemasOfTheSameDatabase() {
        logIns.connect();
        engine.calls.clear();
        sources.open(new LiveSource(SmallModel.database().profile(), List.of(new Identifier("HR"))));
        assertThat(engine.calls).containsExactly("facts", "inspect");
    }

    @Test
    void readsOtherSchemasAndTextsOfTheSameDatabase() {
        logIns.connect();
        engine.calls.clear();
        dialogs.scope = Optional.of(model -> {
            model.set(new Scope(List.of(new Identifier("APP")), Optional.of(StandardCharsets.ISO_8859_1)));
            return model.scope().orElseThrow();
        });
        logIns.chooseScope();
        assertThat(engine.calls).containsExactly("schemas sales", "facts", "inspect");
        assertThat(state.sourceProperty().get())
                .contains(new LiveSource(
                        SmallModel.database().profile(),
                        List.of(new Identifier("APP")),
                        Optional.of(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void readsNothingWhereTheSameIsChosen() {
        logIns.connect();
        engine.calls.clear();
        dialogs.scope = Optional.of(model -> model.scope().orElseThrow());
        logIns.chooseScope();
        assertThat(engine.calls).containsExactly("schemas sales");
    }

    @Test
    void disconnectsAndKeepsWhatWasChosen() {
        logIns.connect();
        conversions.chooseTables(Set.of(SmallModel.SALES));
        conversions.choose("strategy", SmallModel.SALES, "inheritance");
        assertThat(logIns.disconnectRefusalProperty().getValue()).isEmpty();
        logIns.disconnect();
        assertThat(engine.calls).endsWith("disconnect sales");
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.NONE);
        assertThat(state.inspectionProperty().get()).isEmpty();
        assertThat(logIns.disconnectRefusalProperty().getValue()).isEqualTo("No database is connected");
        logIns.reload();
        assertThat(state.chosenProperty().get()).isEqualTo(Set.of(SmallModel.SALES));
        assertThat(state.choicesProperty().get().of("strategy", SmallModel.SALES))
                .isEqualTo("inheritance");
    }

    @Test
    void disconnectsNoScripts() {
        engine.inspection = SmallModel.inspection();
        sources.open(SmallModel.SOURCE);
        assertThat(logIns.disconnectRefusalProperty().getValue()).isEqualTo("No database is connected");
    }

    /** What was cancelled to make room for another reading says nothing any more. */
    @Test
    void hearsOnlyTheLastReading() {
        LaterTasks later = new LaterTasks();
        SourceWork slow = new SourceWork(engine, later, state);
        slow.open(SmallModel.database());
        slow.reload();
        later.runFirst();
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.BUSY);
        later.runAll();
        assertThat(state.sourceLinkProperty().get().state()).isEqualTo(Link.State.READY);
    }

    private static LogIn logIn(LiveSource source) {
        return new LogIn(source, OracleCredentials.of("mover", new Secret("tiger")));
    }

    private static EngineException failed(SQLException cause) {
        return new EngineException(
                EngineException.Kind.CONNECT, "cannot connect", new OracleUnreachable("cannot connect", cause));
    }
}
