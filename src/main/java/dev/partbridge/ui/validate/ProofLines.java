package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationReport.Sums;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the counts of a table's partitions under the table. */
final class ProofLines {
    private ProofLines() {}

    /**
     * A line for each table in the order of the counts.
     *
     * @param names PostgreSQL's name of each Oracle table
     */
    static List<ProofLine> of(List<CountLine> counts, Map<QualifiedName, QualifiedName> names) {
        return counts.stream()
                .collect(Collectors.groupingBy(c -> c.table().table(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> table(e.getKey(), e.getValue(), Optional.ofNullable(names.get(e.getKey()))))
                .toList();
    }

    private static ProofLine table(QualifiedName name, List<CountLine> counts, Optional<QualifiedName> postgres) {
        boolean whole = counts.size() == 1 && counts.get(0).partition().isEmpty();
        return new ProofLine(
                true,
                name,
                Optional.of(name.toString()),
                whole ? Optional.of(counts.get(0).leaf()) : postgres,
                0,
                counts.stream().mapToLong(CountLine::source).sum(),
                counts.stream().mapToLong(CountLine::rejects).sum(),
                counts.stream().mapToLong(CountLine::found).sum(),
                counts.stream().allMatch(CountLine::passed),
                counts.stream().flatMap(c -> c.sums().stream()).map(Sums::equal).reduce(Boolean::logicalAnd),
                whole ? List.of() : counts.stream().map(ProofLine::partition).toList());
    }

    /** The lines that failed or hold the words; a table stays for its partitions, and with all of them for itself. */
    static List<ProofLine> filter(List<ProofLine> lines, boolean failedOnly, String words) {
        return lines.stream()
                .filter(line -> !failedOnly || !line.passed())
                .flatMap(line -> {
                    boolean named = names(line, words);
                    List<ProofLine> parts = line.partitions().stream()
                            .filter(p -> !failedOnly || !p.passed())
                            .filter(p -> named || names(p, words))
                            .toList();
                    return named || !parts.isEmpty()
                            ? Optional.of(with(line, parts)).stream()
                            : Optional.<ProofLine>empty().stream();
                })
                .toList();
    }

    private static boolean names(ProofLine line, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return line.oracle().orElse("").toLowerCase(Locale.ROOT).contains(wanted)
                || line.postgres()
                        .map(QualifiedName::toString)
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    private static ProofLine with(ProofLine line, List<ProofLine> partitions) {
        return new ProofLine(
                line.table(),
                line.of(),
                line.oracle(),
                line.postgres(),
                line.further(),
                line.source(),
                line.rejects(),
                line.found(),
                line.passed(),
                line.values(),
                partitions);
    }
}
