package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofLinesTest {
    private static final QualifiedName SALES = QualifiedName.of("public", "sales");
    private final List<ProofLine> lines =
            ProofLines.of(Proofs.failed().counts(), Map.of(QualifiedName.of("SALES"), SALES));

    @Test
    void sumsPartitionsUnderTheirTable() {
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo(new ProofLine(
                        true,
                        QualifiedName.of("CUSTOMERS"),
                        Optional.of("CUSTOMERS"),
                        Optional.of(QualifiedName.of("public", "customers")),
                        0,
                        400,
                        0,
                        400,
                        true,
                        Optional.empty(),
                        List.of()));
        ProofLine sales = lines.get(1);
        assertThat(List.of(sales.source(), sales.rejects(), sales.found(), sales.difference()))
                .containsExactly(507L, 2L, 505L, 0L);
        assertThat(sales.postgres()).contains(SALES);
        ProofLine items = lines.get(2);
        assertThat(items.passed()).isFalse();
        assertThat(items.difference()).isEqualTo(-12);
        assertThat(items.partitions().get(2).oracle()).isEmpty();
        assertThat(items.partitions()).extracting(ProofLine::of).containsOnly(QualifiedName.of("ITEMS"));
    }

    @Test
    void tellsOfATableWhetherAllItsValuesAreEqual() {
        CountLine equal = Proofs.summed("P1", 7);
        CountLine differs = Proofs.summed("P2", 8);
        CountLine counted = Proofs.count("SALES", "P3", "sales_p3", 1, 0, 1);
        assertThat(values(List.of(counted))).isEmpty();
        assertThat(values(List.of(equal, counted))).contains(true);
        List<ProofLine> both = ProofLines.of(List.of(equal, differs), Map.of());
        assertThat(both.get(0).values()).contains(false);
        assertThat(both.get(0).passed()).isFalse();
        assertThat(both.get(0).partitions())
                .extracting(ProofLine::values)
                .containsExactly(Optional.of(true), Optional.of(false));
    }

    private static Optional<Boolean> values(List<CountLine> counts) {
        return ProofLines.of(counts, Map.of()).get(0).values();
    }

    @Test
    void leavesTablesForTheirPartitions() {
        assertThat(names(ProofLines.filter(lines, true, ""))).containsExactly("ITEMS", "P2024_01");
        assertThat(names(ProofLines.filter(lines, false, "p2024_02")))
                .containsExactly("SALES", "P2024_02", "ITEMS", "P2024_02");
        assertThat(names(ProofLines.filter(lines, false, "sales"))).containsExactly("SALES", "P2024_01", "P2024_02");
        assertThat(ProofLines.filter(lines, false, "nowhere")).isEmpty();
    }

    private static List<String> names(List<ProofLine> lines) {
        return lines.stream()
                .flatMap(l -> java.util.stream.Stream.concat(java.util.stream.Stream.of(l), l.partitions().stream()))
                .map(l -> l.oracle().orElse("-"))
                .toList();
    }
}
