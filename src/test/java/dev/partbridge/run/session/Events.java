package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a run tells. */
final class Events implements RunListener {
    private final List<RunEvent> events = new ArrayList<>();

    @Override
    public synchronized void on(RunEvent event) {
        events.add(event);
    }

    synchronized <E extends RunEvent> List<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Started first, finished last, progress never back. */
    synchronized void checkOrder() {
        assertThat(events.get(0)).isInstanceOf(RunEvent.Started.class);
        assertThat(events.get(events.size() - 1)).isInstanceOf(RunEvent.Finished.class);
        Map<String, RunEvent.Progress> last = new HashMap<>();
        for (RunEvent.Progress now : of(RunEvent.Progress.class)) {
            RunEvent.Progress earlier = last.put(now.step(), now);
            if (earlier != null) {
                assertThat(now.rows()).isGreaterThanOrEqualTo(earlier.rows());
                assertThat(now.bytes()).isGreaterThanOrEqualTo(earlier.bytes());
                assertThat(now.units()).isGreaterThanOrEqualTo(earlier.units());
                assertThat(now.rejects()).isGreaterThanOrEqualTo(earlier.rejects());
            }
        }
    }
}
