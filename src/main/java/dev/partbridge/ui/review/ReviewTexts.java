package dev.partbridge.ui.review;

import dev.partbridge.engine.Review;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.code.StyledText;
import java.util.List;

/**
 * A table's texts, ready to be shown.
 *
 * @param marks of findings, at the Oracle lines they speak of
 */
public record ReviewTexts(StyledText oracle, StyledText postgres, List<LineMark> marks) {
    static final ReviewTexts EMPTY = new ReviewTexts(StyledText.EMPTY, StyledText.EMPTY, List.of());

    public ReviewTexts {
        marks = List.copyOf(marks);
    }

    /** Whether the source has no statements of the table, as a database has none. */
    boolean lacksOracle() {
        return oracle.text().isEmpty() && !postgres.text().isEmpty();
    }

    static ReviewTexts of(Review review, List<LineMark> marks) {
        return new ReviewTexts(
                StyledText.sql(review.oracleText().stripTrailing(), Dialect.ORACLE),
                StyledText.sql(review.postgresText().stripTrailing(), Dialect.POSTGRES),
                marks);
    }
}
