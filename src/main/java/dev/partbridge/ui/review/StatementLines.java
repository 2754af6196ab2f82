package dev.partbridge.ui.review;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Of a text that holds the source's statements as they stand in its files: finds lines by their places there. A finding
 * whose statement is not shown as it stands has none.
 */
final class StatementLines implements FindingLines {
    private final List<Placed> statements = new ArrayList<>();

    /** A statement in its file, and the line of the shown text on which it begins, counted from 0. */
    private record Placed(SourceText source, int line, int lines) {
        Optional<Integer> lineOf(SourcePosition place) {
            long within = place.line() - source.position().line();
            boolean here = place.file().equals(source.position().file()) && within >= 0 && within < lines;
            return here ? Optional.of(line + (int) within) : Optional.empty();
        }
    }

    StatementLines(String shown, List<SourceText> ddl) {
        int from = 0;
        for (SourceText source : ddl) {
            int at = shown.indexOf(source.text(), from);
            if (at >= 0) {
                statements.add(new Placed(source, breaks(shown.substring(0, at)), breaks(source.text()) + 1));
                from = at + source.text().length();
            }
        }
    }

    @Override
    public Optional<Integer> lineOf(Finding finding) {
        return finding.position().flatMap(place -> statements.stream()
                .flatMap(s -> s.lineOf(place).stream())
                .findFirst());
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
