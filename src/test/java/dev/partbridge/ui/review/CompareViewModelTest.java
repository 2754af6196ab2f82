package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.plan.StatementId;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.state.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private static final String ORACLE =
            """
            CREATE TABLE SALES (
              SALE_ID NUMBER(10) NOT NULL,
              SALE_DATE DATE,
              CONSTRAINT SALES_PK PRIMARY KEY (SALE_ID)
            ) PCTFREE 10;
            """;
    private static final String GENERATED =
            """
            CREATE TABLE app.sales (
              sale_id   bigint NOT NULL,
              sale_date timestamp(0)
            );

            CREATE FUNCTION f() AS $$
            """
                    + IntStream.range(0, 20).mapToObj(i -> "  line " + i + "\n").collect(Collectors.joining())
                    + "END $$;\n";
    private static final String EDITED = GENERATED.replace("END $$", "RETURN 1;\nEND $$");

    private final SmallWorks works = new SmallWorks();
    private final ReviewViewModel review = new ReviewViewModel(works.engine, works.tasks, works.state);
    private final CompareViewModel model = review.comparing();
    private final List<Integer> shown = new ArrayList<>();

    @BeforeEach
    void show() {
        List<ReviewText.Anchor> anchors = List.of(
                anchor(Phase.TABLES, ObjectId.table(SmallModel.SALES), 1),
                anchor(Phase.TRIGGERS, ObjectId.constraint(SmallModel.SALES, Identifier.of("f")), 6));
        works.engine.review = Optional.of(new Review(
                SmallModel.SALES,
                SmallModel.SALES,
                new OracleText.OfScript(ORACLE),
                EDITED,
                anchors,
                new ReviewText(GENERATED, anchors)));
        works.convert();
        works.state.selectedProperty().set(Optional.of(SmallModel.SALES));
        works.state.pageProperty().set(Page.REVIEW);
        model.onShow(shown::add);
    }

    /** The stub's target has the table, and none of these columns. */
    @Test
    void standsBesideOracle() {
        assertThat(lines(true).stream().limit(6))
                .containsExactly(
                        "1  CREATE TABLE SALES (",
                        "2 k-del   SALE_ID NUMBER(10) NOT NULL,",
                        "3 k-del   SALE_DATE DATE,",
                        "4 k-del   CONSTRAINT SALES_PK PRIMARY KEY (SALE_ID)",
                        "5 k-del ) PCTFREE 10;",
                        "0 k-filler ");
    }

    @Test
    void goesFromDifferenceToDifferenceAndAroundTheEnd() {
        assertThat(model.comparisons()).containsExactly(Comparison.ORACLE, Comparison.GENERATED, Comparison.TARGET);
        model.comparisonProperty().set(Comparison.GENERATED);
        assertThat(model.differenceTextProperty().get()).isEqualTo("1 difference");
        model.step(1);
        assertThat(model.differenceTextProperty().get()).isEqualTo("Difference 1 of 1");
        int difference = shown.get(0);
        assertThat(lines(false).get(difference)).isEqualTo("27 k-add RETURN 1;");
        assertThat(lines(true).get(difference)).isEqualTo("0 k-filler ");
        model.step(1);
        model.step(-1);
        assertThat(shown).containsExactly(difference, difference, difference);
    }

    @Test
    void foldsWhatIsAlikeUntilItIsLookedAt() {
        model.comparisonProperty().set(Comparison.GENERATED);
        assertThat(lines(true)).first().isEqualTo("-1 k-fold ⋯ 23 more lines, alike on both sides");
        assertThat(model.rowsProperty().get().lines(true).get(0).folded())
                .hasSize(23)
                .contains("  line 3");
        model.go(10);
        assertThat(lines(true)).hasSize(28).noneMatch(l -> l.contains("⋯"));
        assertThat(shown).containsExactly(10);
        model.foldingProperty().set(false);
        model.foldingProperty().set(true);
        assertThat(lines(true)).hasSize(6);
    }

    @Test
    void findsWordsInFoldsAndInTheTextThatIsCompared() {
        model.comparisonProperty().set(Comparison.GENERATED);
        review.wordsProperty().set("line 3");
        review.search();
        review.findNext(1);
        assertThat(review.foundTextProperty().get()).isEqualTo("1 of 2");
        FoundPlaces places = new FoundPlaces(model.rowsProperty().get().sides(), true);
        int row = places.row(review.foundProperty().get().currentLeft().orElseThrow());
        assertThat(model.rowsProperty().get().foldOf(row)).isPresent();
        model.go(row);
        assertThat(places.in(
                                model.rowsProperty().get(),
                                review.foundProperty().get().left(),
                                review.foundProperty().get().currentLeft())
                        .current()
                        .map(p -> lines(true).get(p.line()) + p.range()))
                .contains("10    line 3TextRange[start=2, end=8]");
    }

    @Test
    void knowsWhatBecomesOfALine() {
        assertThat(model.counterpart(true, 0)).contains(new CompareViewModel.Counterpart(false, 0, 1));
        assertThat(model.counterpart(false, 6)).contains(new CompareViewModel.Counterpart(true, 0, 1));
        assertThat(model.counterpart(true, 99)).isEmpty();
    }

    @Test
    void beginsAnewWithAnotherTable() {
        model.go(4);
        works.state.selectedProperty().set(Optional.of(SmallModel.ITEMS));
        assertThat(model.rowProperty().get()).isZero();
    }

    private List<String> lines(boolean ofLeft) {
        return model.rowsProperty().get().lines(ofLeft).stream()
                .map(CompareViewModelTest::told)
                .toList();
    }

    private static String told(CodeLine line) {
        return line.number() + " " + line.style() + " " + line.text();
    }

    private static ReviewText.Anchor anchor(Phase phase, ObjectId id, int line) {
        return new ReviewText.Anchor(new StatementId(phase, id), line, false);
    }
}
