package dev.partbridge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private final SimpleBooleanProperty running = new SimpleBooleanProperty();
    private final SimpleBooleanProperty unsaved = new SimpleBooleanProperty();
    private final List<String> asked = new ArrayList<>();
    private final StubDialogs dialogs = new StubDialogs();
    private final SmallWorks works = new SmallWorks();
    private final Closing closing = new Closing(running, works.runs, dialogs, unsaved, then -> asked.add("unsaved"));
    private final List<String> closed = new ArrayList<>();

    ClosingTest() {
        closing.by(() -> closed.add("closed"));
    }

    @Test
    void closesAtOnceWhileNothingRuns() {
        closing.close();
        assertThat(closed).containsExactly("closed");
        assertThat(dialogs.asked).isEmpty();
    }

    @Test
    void asksAboutWhatIsNotSaved() {
        unsaved.set(true);
        closing.close();
        assertThat(closed).isEmpty();
        assertThat(asked).containsExactly("unsaved");
    }

    @Test
    void asksAboutItWhenTheRunHasStopped() {
        running.set(true);
        unsaved.set(true);
        dialogs.confirms = true;
        closing.close();
        assertThat(asked).isEmpty();
        running.set(false);
        assertThat(closed).isEmpty();
        assertThat(asked).containsExactly("unsaved");
    }

    @Test
    void staysWhenTheUserWantsTheRunToGoOn() {
        running.set(true);
        closing.close();
        assertThat(dialogs.asked).containsExactly("A run is under way");
        running.set(false);
        assertThat(closed).isEmpty();
        assertThat(works.state.log()).isEmpty();
    }

    @Test
    void stopsTheRunAndClosesWhenItHasStopped() {
        running.set(true);
        dialogs.confirms = true;
        closing.close();
        assertThat(closed).isEmpty();
        assertThat(works.state.log()).containsExactly("Cancelling: what is committed stays");
        // asked once, however often the user tries
        assertThat(closing.mayClose()).isFalse();
        assertThat(dialogs.asked).hasSize(1);
        running.set(false);
        assertThat(closed).containsExactly("closed");
    }
}
