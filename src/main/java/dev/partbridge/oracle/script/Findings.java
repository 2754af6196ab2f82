package dev.partbridge.oracle.script;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is found while the scripts are read. */
final class Findings {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding f) -> f.position().map(SourcePosition::file).orElse(""))
            .thenComparing(f -> f.position().map(SourcePosition::line).orElse(0L))
            .thenComparing(f -> f.position().map(SourcePosition::column).orElse(0))
            .thenComparing(Finding.ORDER);

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Integer> readOver = new TreeMap<>();

    /** Counts a clause that means nothing outside of Oracle, by the reason. */
    void readOver(String reason) {
        readOver.merge(reason, 1, Integer::sum);
    }

    /** How many clauses were read over, by the registry's id of the reason. */
    Map<String, Integer> readOver() {
        return readOver;
    }

    void add(String code, ObjectId subject, Optional<SourcePosition> position, String message) {
        all.add(Finding.of(code, subject, position, message));
    }

    void add(String code, ObjectId subject, SourcePosition position, String message) {
        add(code, subject, Optional.of(position), message);
    }

    void add(Finding finding) {
        all.add(finding);
    }

    List<Finding> byPlace() {
        return all.stream().sorted(BY_PLACE).toList();
    }
}
