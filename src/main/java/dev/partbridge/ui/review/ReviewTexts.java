package dev.partbridge.ui.review;

import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.code.StyledText;
import java.util.List;
import java.util.Optional;

/**
 * A table's texts, ready to be shown.
 *
 * @param source where Oracle's text is from
 * @param anchors where in PostgreSQL's text each statement begins, in order
 * @param marks of findings, at the Oracle lines they speak of
 * @param lines finds these lines
 */
public record ReviewTexts(
        OracleText source,
        StyledText oracle,
        StyledText postgres,
        List<ReviewText.Anchor> anchors,
        List<LineMark> marks,
        FindingLines lines) {
    static final ReviewTexts EMPTY = new ReviewTexts(
            new OracleText.OfScript(""), StyledText.EMPTY, StyledText.EMPTY, List.of(), List.of(), FindingLines.NONE);

    public ReviewTexts {
        anchors = List.copyOf(anchors);
        marks = List.copyOf(marks);
    }

    static ReviewTexts of(Review review, Optional<OracleTable> table, List<Finding> findings) {
        StyledText postgres = StyledText.sql(review.postgresText().stripTrailing(), Dialect.POSTGRES);
        return new ReviewTexts(
                        review.oracleText(), StyledText.EMPTY, postgres, review.anchors(), List.of(), FindingLines.NONE)
                .with(review.oracleText(), table, findings);
    }

    /** The same beside another Oracle text. */
    ReviewTexts with(OracleText other, Optional<OracleTable> table, List<Finding> findings) {
        FindingLines places = table.map(t -> FindingLines.of(other, t)).orElse(FindingLines.NONE);
        return new ReviewTexts(
                other,
                StyledText.sql(other.text().stripTrailing(), Dialect.ORACLE),
                postgres,
                anchors,
                places.marks(findings),
                places);
    }

    /** The same statements, with another reason why they are rendered. */
    ReviewTexts because(String reason) {
        return new ReviewTexts(new OracleText.Rendered(source.text(), reason), oracle, postgres, anchors, marks, lines);
    }

    /** The statement that holds a line of PostgreSQL's text, counted from 0; none holds the lines between two groups. */
    Optional<ReviewText.Anchor> statementAt(int line) {
        int after = 0;
        while (after < anchors.size() && anchors.get(after).line() <= line + 1) {
            after++;
        }
        int end = after < anchors.size() ? anchors.get(after).line() - 1 : postgres.lines();
        boolean between = postgres.text().lines().limit(end).skip(line).allMatch(String::isBlank);
        return after == 0 || between ? Optional.empty() : Optional.of(anchors.get(after - 1));
    }

    /** Whether the source has no statements of the table. */
    boolean lacksOracle() {
        return oracle.text().isEmpty() && !postgres.text().isEmpty();
    }
}
