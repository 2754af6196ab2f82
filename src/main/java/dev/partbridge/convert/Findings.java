package dev.partbridge.convert;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the findings of one conversion. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(String code, ObjectId subject, Optional<SourcePosition> position, String message) {
        found.add(Finding.of(code, subject, position, message));
    }

    void add(String code, ObjectId subject, Optional<SourcePosition> position, String message, String advice) {
        found.add(Finding.of(code, subject, position, message, advice));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    List<Finding> sorted() {
        return found.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
