package dev.partbridge.oracle.dictionary;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the findings of reading. */
final class Report {
    private final List<Finding> findings = new ArrayList<>();

    void add(String code, ObjectId subject, String message) {
        findings.add(Finding.of(code, subject, Optional.empty(), message));
    }

    void add(String code, ObjectId subject, String message, String advice) {
        findings.add(Finding.of(code, subject, Optional.empty(), message, advice));
    }

    /** Each once, in the order of findings. */
    List<Finding> sorted() {
        return findings.stream().distinct().sorted(Finding.ORDER).toList();
    }
}
