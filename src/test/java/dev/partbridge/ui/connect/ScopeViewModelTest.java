package dev.partbridge.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.task.LaterTasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeViewModelTest {
    private static final Identifier APP = new Identifier("APP");
    private static final Identifier MIXED = new Identifier("Sales");
    private static final List<SchemaTables> TWO = List.of(new SchemaTables(APP, 2), new SchemaTables(MIXED, 1));

    private final LaterTasks tasks = new LaterTasks();
    private final ScopeViewModel model = new ScopeViewModel(tasks);

    @Test
    void readsTheUsersOwnUntilSomethingIsChosen() {
        assertThat(model.scope()).contains(new Scope(List.of(), Optional.empty()));
        assertThat(model.isChosen(APP)).isFalse();
    }

    @Test
    void ticksIntoTheTextAndOutOfIt() {
        model.schemasProperty().set("hr");
        model.toggle(MIXED);
        model.toggle(APP);
        assertThat(model.schemasProperty().get()).isEqualTo("HR, \"Sales\", APP");
        assertThat(model.isChosen(MIXED)).isTrue();
        model.toggle(MIXED);
        assertThat(model.schemasProperty().get()).isEqualTo("HR, APP");
        model.schemasProperty().set("app");
        assertThat(model.isChosen(APP)).as("typed in lower case").isTrue();
    }

    @Test
    void ticksNothingWhileTheTextIsNoList() {
        model.schemasProperty().set("HR,");
        model.toggle(APP);
        assertThat(model.schemasProperty().get()).isEqualTo("HR,");
        assertThat(model.scope()).isEmpty();
        assertThat(model.wrongProperty().get()).startsWith("Schemas are names separated by commas");
    }

    @Test
    void isWhatWasPutIn() {
        Scope scope = new Scope(List.of(APP, MIXED, new Identifier("1 X")), Optional.of(StandardCharsets.ISO_8859_1));
        model.set(scope);
        assertThat(model.schemasProperty().get()).isEqualTo("APP, \"Sales\", \"1 X\"");
        assertThat(model.textsProperty().get()).isEqualTo("ISO-8859-1");
        assertThat(model.scope()).contains(scope);
        model.textsProperty().set("nonsense");
        assertThat(model.wrongProperty().get())
                .isEqualTo("nonsense is no character set of Java’s, such as windows-1252 or ISO-8859-2.");
    }

    @Test
    void tellsHowTheQuestionStands() {
        model.list("db", cancellation -> TWO);
        assertThat(model.listingProperty().get()).isEqualTo(new Listing.Asked());
        tasks.runAll();
        assertThat(model.listingProperty().get()).isEqualTo(new Listing.Known(TWO));
        model.list("db", cancellation -> {
            throw new IllegalStateException("the session was killed");
        });
        tasks.runAll();
        assertThat(model.listingProperty().get()).isEqualTo(new Listing.Failed("the session was killed"));
    }

    @Test
    void canBeCancelledAndHearsNoOldAnswer() {
        model.list("db", cancellation -> TWO);
        model.cancel();
        tasks.runAll();
        assertThat(model.listingProperty().get()).isEqualTo(new Listing.NotAsked());
        model.list("db", cancellation -> TWO);
        model.list("other", cancellation -> List.of());
        tasks.runAll();
        assertThat(model.listingProperty().get()).isEqualTo(new Listing.Known(List.of()));
    }
}
