package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.run.Reject;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallWorks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RejectsViewModelTest {
    private final SmallWorks works = new SmallWorks();
    private final RunViewModel run = new RunViewModel(works.state, task -> {}, () -> Instant.EPOCH);
    private final RejectsViewModel model = new RejectsViewModel(works.rejects, run);

    @BeforeEach
    void ready() {
        works.convert();
        works.connect();
    }

    static List<Reject> rejects(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Reject(
                        QualifiedName.of("SALES"),
                        "P" + i % 2,
                        new RowPosition("SALES.csv", i + 1),
                        i == 3 ? "AAAR3sAAEAAAACXAAA" : "",
                        i % 2 == 0 ? "22021" : "23514",
                        i % 2 == 0
                                ? "column note holds the character NUL, which PostgreSQL's text cannot hold at place 3"
                                : "its key is in the bound of no partition",
                        i + ",2024-02-01 00:00:00,\"first\nsecond\""))
                .toList();
    }

    @Test
    void readsThemAfterARunAndFiltersEachColumn() {
        works.engine.rejects = rejects(3);
        works.engine.rejected = 3;
        assertThat(model.anyProperty().get()).isFalse();
        works.runs.start();
        assertThat(model.anyProperty().get()).isTrue();
        assertThat(model.rows()).isEqualTo(works.engine.rejects);
        assertThat(model.amountProperty().getValue()).isEqualTo("3 rows");
        for (String words : List.of("nul, which", "p0", "22021", "csv:3", "2,2024")) {
            model.filterProperty().set(words);
            assertThat(model.rows()).as(words).containsExactly(works.engine.rejects.get(1));
        }
        assertThat(model.amountProperty().getValue()).isEqualTo("1 found \u00b7 3 rows");
        model.filterProperty().set("rowid aaar3s");
        assertThat(model.rows()).containsExactly(works.engine.rejects.get(2));
        assertThat(model.rows().get(0).place()).isEqualTo("SALES.csv:4 (ROWID AAAR3sAAEAAAACXAAA)");
        model.filterProperty().set("sales");
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void holdsTheFirstThousandAndSaysSo() {
        works.engine.rejects = rejects(1_200);
        works.engine.rejected = 12_345;
        assertThat(model.placeholderProperty().getValue()).startsWith("“Read again” shows each row");
        works.rejects.read();
        assertThat(model.rows()).isEqualTo(works.engine.rejects.subList(0, 1_000));
        assertThat(model.amountProperty().getValue()).isEqualTo("first 1,000 of 12,345 rows shown; the file has all");
    }

    @Test
    void tellsWhyTheyCannotBeRead() {
        works.engine.rejects = rejects(2);
        works.engine.rejected = 2;
        works.engine.rejectsTrouble = Optional.of("the rejected rows: the server is gone (SQLSTATE 08006)");
        works.rejects.read();
        assertThat(model.troubleProperty().get()).isEqualTo("the rejected rows: the server is gone (SQLSTATE 08006)");
        assertThat(model.rows()).isEmpty();
        works.engine.rejectsTrouble = Optional.empty();
        works.rejects.read();
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.rows()).hasSize(2);
    }

    @Test
    void forgetsThemWithTheTargetAndWithTheNextRun() {
        works.engine.rejects = rejects(2);
        works.engine.rejected = 2;
        works.runs.start();
        works.engine.rejected = 0;
        works.runs.start();
        assertThat(model.rows()).isEmpty();
        works.engine.rejected = 2;
        works.runs.start();
        assertThat(model.rows()).hasSize(2);
        works.connectElsewhere();
        assertThat(model.rows()).isEmpty();
        assertThat(model.anyProperty().get()).isFalse();
    }

    @Test
    void writesAllToTheChosenFile() {
        works.engine.rejected = 2;
        model.export();
        assertThat(works.engine.calls).noneMatch(c -> c.startsWith("exportRejects"));
        works.dialogs.file = Optional.of(Path.of("kept.csv"));
        model.export();
        assertThat(works.engine.calls).endsWith("exportRejects small to public kept.csv with rows");
        assertThat(works.state.log()).endsWith("Wrote 2 rejected rows to kept.csv; only you can read it");
        works.engine.rejected = 0;
        model.export();
        assertThat(works.state.log()).endsWith("Wrote no rejected rows, and no file, as there are none");
    }

    @Test
    void triesThemAgainAndShowsWhatIsLeft() {
        works.engine.rejects = rejects(2);
        works.engine.rejected = 5;
        works.rejects.read();
        model.retry();
        assertThat(works.engine.calls).contains("retryRejects small to public");
        assertThat(model.retriedProperty().get())
                .isEqualTo("Tried again: 2 rows went in, 3 stay rejected. Validate proves the tables anew.");
        assertThat(works.state.log()).endsWith(model.retriedProperty().get());
        assertThat(works.rejects.keptProperty().get().all()).isEqualTo(3);

        works.engine.rejectsTrouble = Optional.of("another run is at work");
        model.retry();
        assertThat(model.retriedProperty().get()).isEmpty();
        assertThat(works.state.log()).endsWith("another run is at work");
        assertThat(model.retryRefusalProperty().getValue()).isEmpty();
    }

    @Test
    void asksForPlanAndTargetFirst() {
        SmallWorks fresh = new SmallWorks();
        assertThat(fresh.rejects.refusalProperty().getValue()).isEqualTo("Convert first");
        fresh.convert();
        assertThat(fresh.rejects.refusalProperty().getValue()).isEqualTo("Choose a PostgreSQL target first");
        fresh.rejects.read();
        assertThat(fresh.rejects.readingProperty().get()).isFalse();
        fresh.connect();
        assertThat(fresh.rejects.refusalProperty().getValue()).isEmpty();
    }
}
