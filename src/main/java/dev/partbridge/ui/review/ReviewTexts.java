package dev.partbridge.ui.review;

import dev.partbridge.diff.Likeness;
import dev.partbridge.diff.Lines;
import dev.partbridge.diff.Links;
import dev.partbridge.diff.Part;
import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.plan.parts.OracleParts;
import dev.partbridge.plan.parts.PostgresParts;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.code.StyledText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A table's texts, ready to be shown.
 *
 * @param source where Oracle's text is from
 * @param own PostgreSQL's text, with edits by hand
 * @param generated the same without them
 * @param oracleParts what Oracle's lines speak of
 * @param postgresParts what PostgreSQL's lines come from
 * @param marks of findings, at the Oracle lines they speak of
 * @param lines finds these lines
 */
public record ReviewTexts(
        OracleText source,
        StyledText oracle,
        Written own,
        Written generated,
        List<Part> oracleParts,
        List<Part> postgresParts,
        List<LineMark> marks,
        FindingLines lines) {
    static final ReviewTexts EMPTY = new ReviewTexts(
            new OracleText.OfScript(""),
            StyledText.EMPTY,
            Written.NOTHING,
            Written.NOTHING,
            List.of(),
            List.of(),
            List.of(),
            FindingLines.NONE);

    public ReviewTexts {
        oracleParts = List.copyOf(oracleParts);
        postgresParts = List.copyOf(postgresParts);
        marks = List.copyOf(marks);
    }

    /**
     * Of a table.
     *
     * @param from what PostgreSQL's lines come from
     */
    static ReviewTexts of(Review review, Optional<OracleTable> table, List<Part> from, List<Finding> findings) {
        return new ReviewTexts(
                        review.oracleText(),
                        StyledText.EMPTY,
                        Written.of(review.postgresText(), review.anchors()),
                        Written.of(review.generated().text(), review.generated().anchors()),
                        List.of(),
                        from,
                        List.of(),
                        FindingLines.NONE)
                .with(review.oracleText(), table, findings);
    }

    /** The same beside another Oracle text. */
    ReviewTexts with(OracleText other, Optional<OracleTable> table, List<Finding> findings) {
        FindingLines places = table.map(t -> FindingLines.of(other, t)).orElse(FindingLines.NONE);
        StyledText text = StyledText.sql(other.text().stripTrailing(), Dialect.ORACLE);
        return new ReviewTexts(
                other,
                text,
                own,
                generated,
                table.map(t -> OracleParts.of(text.text(), t)).orElse(List.of()),
                postgresParts,
                places.marks(findings),
                places);
    }

    /** The same statements, with another reason why they are rendered. */
    ReviewTexts because(String reason) {
        return new ReviewTexts(
                new OracleText.Rendered(source.text(), reason),
                oracle,
                own,
                generated,
                oracleParts,
                postgresParts,
                marks,
                lines);
    }

    /** PostgreSQL's text. */
    public StyledText postgres() {
        return own.text();
    }

    /** Where in PostgreSQL's text each statement begins, in order. */
    public List<ReviewText.Anchor> anchors() {
        return own.anchors();
    }

    /**
     * PostgreSQL's text on the right, what it is compared with on the left; takes its time.
     *
     * @param target reads what the target has, where it is compared with that
     */
    SideBySide compare(Comparison comparison, Supplier<Written> target) {
        return switch (comparison) {
            case ORACLE -> withOracle();
            case GENERATED -> withStatements(generated);
            case TARGET -> withStatements(target.get());
        };
    }

    /** The same beside nothing, where what it is compared with cannot be read. */
    SideBySide alone() {
        return withStatements(Written.NOTHING);
    }

    private SideBySide withOracle() {
        Set<Integer> decisions = marks.stream()
                .filter(m -> m.severity() != Severity.NOTE)
                .map(LineMark::line)
                .collect(Collectors.toSet());
        return SideBySide.of(
                new SideBySide.Side(oracle, oracleParts, marks),
                new SideBySide.Side(postgres(), postgresParts, across()),
                decisions,
                Likeness.FOLDED);
    }

    /** The findings at PostgreSQL's lines: those that come from the lines of Oracle's that they speak of. */
    private List<LineMark> across() {
        Links links = Links.of(oracleParts, postgresParts);
        return marks.stream()
                .flatMap(m ->
                        links.toRight(m.line()).stream().map(Lines::from).map(line -> new LineMark(line, m.finding())))
                .toList();
    }

    private SideBySide withStatements(Written other) {
        return SideBySide.of(
                new SideBySide.Side(
                        other.text(), PostgresParts.statements(other.text().text(), other.anchors()), List.of()),
                new SideBySide.Side(
                        postgres(), PostgresParts.statements(postgres().text(), anchors()), across()),
                Set.of(),
                Likeness.EXACT);
    }

    /** The statement that holds a line of PostgreSQL's text, counted from 0; none holds the lines between two groups. */
    Optional<ReviewText.Anchor> statementAt(int line) {
        int after = 0;
        while (after < anchors().size() && anchors().get(after).line() <= line + 1) {
            after++;
        }
        int end = after < anchors().size()
                ? anchors().get(after).line() - 1
                : postgres().lines();
        boolean between = postgres().text().lines().limit(end).skip(line).allMatch(String::isBlank);
        return after == 0 || between ? Optional.empty() : Optional.of(anchors().get(after - 1));
    }

    /** Whether the source has no statements of the table. */
    boolean lacksOracle() {
        return oracle.text().isEmpty() && !postgres().text().isEmpty();
    }
}
