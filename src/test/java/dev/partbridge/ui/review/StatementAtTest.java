package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.plan.StatementId;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatementAtTest {
    private static final QualifiedName SALES = QualifiedName.of("app", "sales");
    private static final ReviewText.Anchor TABLE =
            new ReviewText.Anchor(new StatementId(Phase.TABLES, ObjectId.table(SALES)), 1, false);
    private static final ReviewText.Anchor FUNCTION = new ReviewText.Anchor(
            new StatementId(Phase.TRIGGERS, ObjectId.constraint(SALES, Identifier.of("f"))), 5, true);

    @Test
    void knowsTheStatementOfEachLine() {
        String text =
                """
                CREATE TABLE app.sales (
                  id bigint
                );

                CREATE FUNCTION f() AS $$
                BEGIN

                END $$;
                """;
        ReviewTexts texts = texts(text, List.of(TABLE, FUNCTION));
        assertThat(IntStream.range(0, 9).mapToObj(texts::statementAt).toList())
                .isEqualTo(List.of(
                        Optional.of(TABLE),
                        Optional.of(TABLE),
                        Optional.of(TABLE),
                        Optional.empty(),
                        Optional.of(FUNCTION),
                        Optional.of(FUNCTION),
                        Optional.of(FUNCTION),
                        Optional.of(FUNCTION),
                        Optional.empty()));
    }

    @Test
    void knowsNoneWhereNothingIsConverted() {
        assertThat(texts("-- sales is not converted.\n", List.of()).statementAt(0))
                .isEmpty();
    }

    private static ReviewTexts texts(String postgres, List<ReviewText.Anchor> anchors) {
        return ReviewTexts.of(
                new Review(
                        SALES,
                        SALES,
                        new OracleText.OfScript(""),
                        postgres,
                        anchors,
                        new ReviewText(postgres, anchors)),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
