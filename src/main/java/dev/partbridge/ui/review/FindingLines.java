package dev.partbridge.ui.review;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.sql.SourcePosition;
import dev.partbridge.ui.code.LineMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the line of the shown text that a finding speaks of. The shown text holds the source's statements as they
 * stand in its files; a finding whose statement is not shown as it stands gets no mark.
 */
final class FindingLines {
    private final List<Placed> statements = new ArrayList<>();

    /** A statement in its file, and the line of the shown text on which it begins, counted from 0. */
    private record Placed(SourceText source, int line, int lines) {
        Optional<Integer> lineOf(SourcePosition place) {
            long within = place.line() - source.position().line();
            boolean here = place.file().equals(source.position().file()) && within >= 0 && within < lines;
            return here ? Optional.of(line + (int) within) : Optional.empty();
        }
    }

    FindingLines(String shown, List<SourceText> ddl) {
        int from = 0;
        for (SourceText source : ddl) {
            int at = shown.indexOf(source.text(), from);
            if (at >= 0) {
                statements.add(new Placed(source, breaks(shown.substring(0, at)), breaks(source.text()) + 1));
                from = at + source.text().length();
            }
        }
    }

    List<LineMark> marks(List<Finding> findings) {
        return findings.stream().flatMap(f -> mark(f).stream()).toList();
    }

    private Optional<LineMark> mark(Finding finding) {
        return finding.position()
                .flatMap(place -> statements.stream()
                        .flatMap(s -> s.lineOf(place).stream())
                        .findFirst())
                .map(line -> new LineMark(
                        line, finding.severity(), finding.code() + " " + finding.message() + "\n" + finding.advice()));
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
