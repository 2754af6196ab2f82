package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.state.Page;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {
    private final SmallWorks works = new SmallWorks();
    private final ReviewViewModel model = new ReviewViewModel(works.engine, works.tasks, works.state);

    @Test
    void isEmptyUntilConverted() {
        assertThat(model.filledProperty().get()).isFalse();
        works.convert();
        assertThat(model.filledProperty().get()).isTrue();
        assertThat(model.objectProperty().get().map(ReviewObject::oracle)).contains(SmallModel.SALES);
    }

    @Test
    void readsTextsOnlyWhileShown() {
        works.convert();
        assertThat(model.textsProperty().get()).isEqualTo(ReviewTexts.EMPTY);
        show(SmallModel.ITEMS);
        assertThat(model.textsProperty().get().oracle().text()).isEqualTo("CREATE TABLE ITEMS;");
    }

    @Test
    void followsTheSelectionAndLeadsIt() {
        works.convert();
        show(SmallModel.ITEMS);
        model.step(1);
        assertThat(works.state.selectedProperty().get()).isEqualTo(Optional.of(SmallModel.DETAILS));
        assertThat(model.textsProperty().get().oracle().text()).isEqualTo("CREATE TABLE ITEM_DETAILS;");
        for (int i = 0; i < model.objectsProperty().get().size(); i++) {
            model.step(-1);
        }
        assertThat(model.objectProperty().get().map(ReviewObject::oracle)).contains(SmallModel.DETAILS);
    }

    @Test
    void findsThroughBothTexts() {
        works.convert();
        show(SmallModel.ITEMS);
        model.wordsProperty().set("table");
        model.search();
        assertThat(model.foundTextProperty().get()).isEqualTo("2 places");
        model.findNext(1);
        assertThat(model.foundProperty().get().currentLeft()).isPresent();
        model.findNext(1);
        assertThat(model.foundTextProperty().get()).isEqualTo("2 of 2");
        assertThat(model.foundProperty().get().currentRight()).isPresent();
        model.findNext(1);
        assertThat(model.foundProperty().get().current()).isZero();
        model.wordsProperty().set("nowhere");
        model.search();
        model.findNext(1);
        assertThat(model.foundTextProperty().get()).isEqualTo("Not found");
    }

    @Test
    void comparesWithWhatTheTargetHas() {
        works.convert();
        show(SmallModel.ITEMS);
        model.comparing().comparisonProperty().set(Comparison.TARGET);
        assertThat(model.failureProperty().get()).as("without a target").isEqualTo("Choose a PostgreSQL target first");
        works.engine.there = "CREATE TABLE other;\n";
        works.connect();
        assertThat(model.failureProperty().get()).isEmpty();
        assertThat(model.comparing().countTextProperty().get()).isEqualTo("1 difference");
        works.engine.there = "CREATE TABLE;\n";
        works.connectElsewhere();
        assertThat(model.comparing().countTextProperty().get()).isEqualTo("No differences");
        model.step(1);
        assertThat(model.comparing().countTextProperty().get()).isEqualTo("No differences");
        assertThat(works.engine.calls).contains("targetReview ITEM_DETAILS");
    }

    private void show(QualifiedName table) {
        works.state.selectedProperty().set(Optional.of(table));
        works.state.pageProperty().set(Page.REVIEW);
    }
}
