package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.engine.SourceSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private final List<Connections.Known> kept = new ArrayList<>();
    private final Connections connections =
            new Connections(new Connections.Known(List.of(source(1)), List.of()), kept::add);

    @Test
    void putsWhatIsUsedFirst() {
        connections.used(source(2));
        connections.used(source(1));
        assertThat(connections.sources()).containsExactly(source(1), source(2));
        assertThat(kept.get(1).sources()).containsExactly(source(1), source(2));
    }

    @Test
    void keepsNothingAnewThatIsTheFirstAlready() {
        connections.used(source(1));
        assertThat(kept).isEmpty();
    }

    @Test
    void keepsNoMoreThanOneLooksThrough() {
        IntStream.range(0, 20).forEach(i -> connections.used(new Target.Embedded(Path.of("data" + i))));
        assertThat(connections.targets()).hasSize(Connections.MOST);
        assertThat(connections.targets().get(0)).isEqualTo(new Target.Embedded(Path.of("data19")));
    }

    @Test
    void forgets() {
        connections.forget(source(1));
        connections.forget(source(1));
        assertThat(connections.sources()).isEmpty();
        assertThat(kept).containsExactly(new Connections.Known(List.of(), List.of()));
    }

    private static SourceSpec source(int number) {
        return new ScriptSource(Path.of("scripts" + number));
    }
}
