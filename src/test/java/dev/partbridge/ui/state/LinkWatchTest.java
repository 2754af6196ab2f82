package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.task.LaterTasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkWatchTest {
    private static final Target TARGET = new Target.Embedded(Path.of("data"));

    private final StubEngine engine = new StubEngine();
    private final LaterTasks tasks = new LaterTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final TargetWork targets = new TargetWork(engine, tasks, state);
    private final LinkWatch watch = new LinkWatch(engine, tasks, state, sources, targets);

    @BeforeEach
    void connect() {
        engine.answersIn = Optional.of(Duration.ofMillis(4));
        engine.inspection = SmallModel.live();
        sources.open(SmallModel.database());
        targets.use(TARGET);
        tasks.runAll();
    }

    @Test
    void tellsHowSoonBothAnswer() {
        assertThat(state.sourceAnswersProperty().get()).contains(Duration.ofMillis(4));
        assertThat(state.targetAnswersProperty().get()).contains(Duration.ofMillis(4));
        engine.answersIn = Optional.of(Duration.ofMillis(9));
        watch.look();
        tasks.runAll();
        assertThat(state.sourceAnswersProperty().get()).contains(Duration.ofMillis(9));
        assertThat(state.targetAnswersProperty().get()).contains(Duration.ofMillis(9));
    }

    @Test
    void showsALostConnectionAndKeepsWhatWasReadOfIt() {
        engine.lost = Optional.of(new EngineException(EngineException.Kind.CONNECT, "the server went away; start it"));
        watch.look();
        tasks.runAll();
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.lost("the server went away; start it"));
        assertThat(state.targetLinkProperty().get()).isEqualTo(Link.lost("the server went away; start it"));
        assertThat(state.inspectionProperty().get()).isPresent();
        assertThat(state.catalogProperty().get()).isPresent();
        assertThat(state.targetAnswersProperty().get()).isEmpty();
        engine.lost = Optional.empty();
        targets.refresh();
        sources.reload();
        tasks.runAll();
        assertThat(state.targetLinkProperty().get().state()).isEqualTo(Link.State.READY);
        assertThat(state.sourceLinkProperty().get().state()).isEqualTo(Link.State.READY);
    }

    @Test
    void aRefreshThatFailsLosesTheConnectionAndNotWhatWasRead() {
        engine.failure = Optional.of(new EngineException(EngineException.Kind.CONNECT, "nothing listens there"));
        targets.refresh();
        tasks.runAll();
        assertThat(state.targetLinkProperty().get()).isEqualTo(Link.lost("nothing listens there"));
        assertThat(state.catalogProperty().get()).isPresent();
        targets.use(new Target.Embedded(Path.of("elsewhere")));
        tasks.runAll();
        assertThat(state.targetLinkProperty().get().state())
                .as("never connected")
                .isEqualTo(Link.State.FAILED);
        assertThat(state.catalogProperty().get()).isEmpty();
    }

    @Test
    void asksNobodyDuringARunNorTwiceAtATime() {
        state.running.set(true);
        watch.look();
        assertThat(tasks.running()).isEmpty();
        state.running.set(false);
        watch.look();
        watch.look();
        assertThat(tasks.running()).hasSize(2);
        tasks.runAll();
        watch.look();
        assertThat(tasks.running()).hasSize(2);
        tasks.runAll();
    }

    @Test
    void heedsNoAnswerOfASideThatWasLeft() {
        engine.lost = Optional.of(new EngineException(EngineException.Kind.CONNECT, "gone"));
        watch.look();
        targets.use(new Target.Embedded(Path.of("elsewhere")));
        engine.lost = Optional.empty();
        tasks.runFirst();
        engine.lost = Optional.of(new EngineException(EngineException.Kind.CONNECT, "gone"));
        tasks.runFirst();
        engine.lost = Optional.empty();
        tasks.runAll();
        assertThat(state.targetLinkProperty().get().state()).isEqualTo(Link.State.READY);
    }

    @Test
    void looksAgainEachTimeItsTimeHasCome() {
        Deque<Runnable> later = new ArrayDeque<>();
        watch.begin(later::add);
        assertThat(tasks.running()).isEmpty();
        later.remove().run();
        assertThat(tasks.running()).hasSize(2);
        tasks.runAll();
        later.remove().run();
        assertThat(tasks.running()).hasSize(2);
    }
}
