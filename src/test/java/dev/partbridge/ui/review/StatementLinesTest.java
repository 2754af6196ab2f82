package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import dev.partbridge.ui.code.LineMark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementLinesTest {
    private static final SourceText TABLE =
            new SourceText("create table items (\n  id number\n)", new SourcePosition("02.sql", 40, 1));
    private static final SourceText INDEX =
            new SourceText("create index i\non items (id)", new SourcePosition("05.sql", 7, 3));
    private static final String SHOWN = TABLE.text() + ";\n\n" + INDEX.text() + ";\n";

    @Test
    void putsMarksOnTheLinesOfTheShownText() {
        assertThat(marks(List.of(at("02.sql", 41), at("05.sql", 8), at("02.sql", 40))))
                .containsExactly(1, 5, 0);
    }

    @Test
    void leavesOutWhatIsNotShown() {
        assertThat(marks(List.of(at("02.sql", 39), at("02.sql", 43), at("05.sql", 40), Optional.empty())))
                .isEmpty();
        assertThat(new StatementLines("rendered otherwise", List.of(TABLE)).marks(List.of(finding(at("02.sql", 40)))))
                .isEmpty();
    }

    private static List<Integer> marks(List<Optional<SourcePosition>> places) {
        List<Finding> findings =
                places.stream().map(StatementLinesTest::finding).toList();
        return new StatementLines(SHOWN, List.of(TABLE, INDEX))
                .marks(findings).stream().map(LineMark::line).toList();
    }

    private static Optional<SourcePosition> at(String file, long line) {
        return Optional.of(new SourcePosition(file, line, 2));
    }

    private static Finding finding(Optional<SourcePosition> place) {
        return new Finding(
                "PB-KEY-001",
                Severity.WARNING,
                ObjectId.table(QualifiedName.of("ITEMS")),
                place,
                "The key is widened.",
                "Keep it.");
    }
}
