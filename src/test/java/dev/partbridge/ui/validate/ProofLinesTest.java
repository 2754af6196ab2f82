package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

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
                        Optional.of("CUSTOMERS"),
                        Optional.of(QualifiedName.of("public", "customers")),
                        0,
                        400,
                        0,
                        400,
                        true,
                        List.of()));
        ProofLine sales = lines.get(1);
        assertThat(List.of(sales.source(), sales.rejects(), sales.found(), sales.difference()))
                .containsExactly(507L, 2L, 505L, 0L);
        assertThat(sales.postgres()).contains(SALES);
        ProofLine items = lines.get(2);
        assertThat(items.passed()).isFalse();
        assertThat(items.difference()).isEqualTo(-12);
        assertThat(items.partitions().get(2).oracle()).isEmpty();
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
