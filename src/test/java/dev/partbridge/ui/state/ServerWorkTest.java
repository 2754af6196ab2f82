package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.TargetUnreachable;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.engine.EngineException;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.connect.ServerViewModel;
import dev.partbridge.ui.task.SameThreadTasks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerWorkTest {
    private static final Target.Url URL = new Target.Url("jdbc:postgresql://db:5433/app?user=mover");

    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final StubDialogs dialogs = new StubDialogs();
    private final TargetWork targets = new TargetWork(engine, tasks, state);
    private final ServerWork servers =
            new ServerWork(targets, state, dialogs, new ServerViewModel(engine, tasks, Connections.forgetful()));

    @Test
    void connectsWithThePasswordThatWasTyped() {
        dialogs.url = Optional.of(URL);
        dialogs.password = Optional.of(new Secret("tiger"));
        servers.connect();
        assertThat(state.targetProperty().get()).contains(URL);
        assertThat(engine.calls)
                .containsExactly("disconnect", "remember " + URL + " with Optional[(not shown)]", "connect", "browse");
        assertThat(state.log().toString()).doesNotContain("tiger");
    }

    @Test
    void staysWhereItIsWhenNobodyAnswers() {
        servers.connect();
        assertThat(engine.calls).isEmpty();
        assertThat(state.targetProperty().get()).isEmpty();
    }

    /** To try the same password again would only be turned down once more. */
    @Test
    void asksForAnotherPasswordWhereOneWasRefused() throws Exception {
        dialogs.url = Optional.of(URL);
        dialogs.password = Optional.of(new Secret("wrong"));
        engine.failure = Optional.of(refused());
        servers.connect();
        assertThat(state.targetLinkProperty().get().state()).isEqualTo(Link.State.FAILED);
        engine.failure = Optional.empty();
        dialogs.password = Optional.of(new Secret("right"));
        servers.again();
        assertThat(dialogs.asked).containsExactly("server", "server, its password first");
        assertThat(state.targetLinkProperty().get().state()).isEqualTo(Link.State.READY);
        servers.again();
        assertThat(dialogs.asked).as("read again without a question").hasSize(2);
    }

    @Test
    void triesAgainWhatWasNotThere() {
        engine.failure = Optional.of(new EngineException(EngineException.Kind.CONNECT, "nothing listens there"));
        servers.connect(URL);
        engine.failure = Optional.empty();
        servers.again();
        assertThat(dialogs.asked).isEmpty();
        assertThat(state.targetLinkProperty().get().state()).isEqualTo(Link.State.READY);
    }

    /** As the engine tells it. */
    private static EngineException refused() throws Exception {
        var made = TargetUnreachable.class.getDeclaredConstructor(String.class, Throwable.class, boolean.class);
        made.setAccessible(true);
        TargetUnreachable cause = made.newInstance("the server refuses user or password", new Exception(), true);
        return new EngineException(EngineException.Kind.CONNECT, "the server refuses user or password", cause);
    }
}
