package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanLineTest {
    @Test
    void whatWasPrunedHasABranchOfItsOwn() {
        assertThat(lines("", PlanLine.on(Proofs.PLANS)))
                .containsExactly(
                        "READ Seq Scan sales_p2024_01 245 5",
                        "  FACT Filter: (sale_date < '2024-02-01'::date)",
                        "  PRUNED_HEAD Pruned: 1",
                        "    PRUNED Seq Scan sales_p2024_02  5");
    }

    @Test
    void withoutPruningAllIsRead() {
        assertThat(lines("", PlanLine.off(Proofs.PLANS)))
                .containsExactly(
                        "NODE Append  245 17",
                        "  READ Seq Scan sales_p2024_01 245 5",
                        "    FACT Filter: (sale_date < '2024-02-01'::date)",
                        "  READ Seq Scan sales_p2024_02 1 5",
                        "    FACT Filter: (sale_date < '2024-02-01'::date)");
    }

    @Test
    void costsAreCompared() {
        assertThat(PlanPane.factor(new BigDecimal("5.75"), new BigDecimal("17.30")))
                .isEqualTo("3.0");
        assertThat(PlanPane.factor(new BigDecimal("0.00"), new BigDecimal("17.30")))
                .isEqualTo("–");
        assertThat(PlanPane.factor(new BigDecimal("1.0"), new BigDecimal("12345.6")))
                .isEqualTo("12,345.6");
    }

    private static List<String> lines(String indent, PlanLine line) {
        String own =
                indent + line.kind() + " " + line.title() + " " + line.detail() + " " + line.rows() + " " + line.cost();
        return Stream.concat(
                        Stream.of(own.stripTrailing()),
                        line.below().stream().flatMap(b -> lines(indent + "  ", b).stream()))
                .collect(Collectors.toList());
    }
}
