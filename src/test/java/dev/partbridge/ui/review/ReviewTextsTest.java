package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.diff.Part;
import dev.partbridge.engine.OracleText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.code.Dialect;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.code.StyledText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReviewTextsTest {
    private static final ObjectId KEY = ObjectId.constraint(SmallModel.SALES, Identifier.of("SALES_PK"));
    private static final String ORACLE =
            "CREATE TABLE SALES (\n  ID NUMBER,\n  CONSTRAINT SALES_PK PRIMARY KEY (ID)\n);\n";
    private static final String POSTGRES =
            "CREATE TABLE app.sales (\n  id numeric\n);\n\nALTER TABLE app.sales ADD PRIMARY KEY (id);\n";

    /** Whatever stands beside PostgreSQL's text, what was found in Oracle's stands at the lines that come from it. */
    @Test
    void marksFindingsBesideEachText() {
        LineMark found = new LineMark(2, SmallModel.finding(SmallModel.SALES, 3));
        ReviewTexts texts = new ReviewTexts(
                new OracleText.OfScript(ORACLE),
                StyledText.sql(ORACLE, Dialect.ORACLE),
                Written.of(POSTGRES, List.of()),
                Written.of(POSTGRES.replace("numeric", "bigint"), List.of()),
                List.of(Part.of(KEY, 2, 3, Part.Role.OTHER)),
                List.of(Part.of(KEY, 4, 5, Part.Role.OTHER)),
                List.of(found),
                FindingLines.NONE);
        List<LineMark> there = List.of(new LineMark(4, found.finding()));
        assertThat(Arrays.stream(Comparison.values())
                        .collect(Collectors.toMap(c -> c, c -> texts.compare(c, () -> Written.NOTHING)
                                .side(false)
                                .marks())))
                .isEqualTo(Arrays.stream(Comparison.values()).collect(Collectors.toMap(c -> c, c -> there)));
        assertThat(texts.compare(Comparison.ORACLE, () -> Written.NOTHING)
                        .side(true)
                        .marks())
                .containsExactly(found);
    }

    /** The legend speaks of the text that is compared with. */
    @Test
    void namesWhatIsOnOneSideAlone() {
        assertThat(Arrays.stream(Comparison.values())
                        .map(c -> DiffKind.ADDED.words(c) + " / " + DiffKind.DROPPED.words(c)))
                .containsExactly(
                        "only in PostgreSQL / not carried over, no effect",
                        "only in the edited text / only in the text before",
                        "only here, not in the target / only in the target");
    }
}
