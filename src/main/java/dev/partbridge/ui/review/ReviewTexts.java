package dev.partbridge.ui.review;

import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.code.StyledText;
import java.util.List;
import java.util.Optional;

/**
 * A table's texts, ready to be shown.
 *
 * @param source where Oracle's text is from
 * @param marks of findings, at the Oracle lines they speak of
 * @param lines finds these lines
 */
public record ReviewTexts(
        OracleText source, StyledText oracle, StyledText postgres, List<LineMark> marks, FindingLines lines) {
    static final ReviewTexts EMPTY = new ReviewTexts(
            new OracleText.OfScript(""), StyledText.EMPTY, StyledText.EMPTY, List.of(), FindingLines.NONE);

    public ReviewTexts {
        marks = List.copyOf(marks);
    }

    static ReviewTexts of(Review review, Optional<OracleTable> table, List<Finding> findings) {
        StyledText postgres = StyledText.sql(review.postgresText().stripTrailing(), Dialect.POSTGRES);
        return new ReviewTexts(review.oracleText(), StyledText.EMPTY, postgres, List.of(), FindingLines.NONE)
                .with(review.oracleText(), table, findings);
    }

    /** The same beside another Oracle text. */
    ReviewTexts with(OracleText other, Optional<OracleTable> table, List<Finding> findings) {
        FindingLines places = table.map(t -> FindingLines.of(other, t)).orElse(FindingLines.NONE);
        return new ReviewTexts(
                other,
                StyledText.sql(other.text().stripTrailing(), Dialect.ORACLE),
                postgres,
                places.marks(findings),
                places);
    }

    /** The same statements, with another reason why they are rendered. */
    ReviewTexts because(String reason) {
        return new ReviewTexts(new OracleText.Rendered(source.text(), reason), oracle, postgres, marks, lines);
    }

    /** Whether the source has no statements of the table. */
    boolean lacksOracle() {
        return oracle.text().isEmpty() && !postgres.text().isEmpty();
    }
}
