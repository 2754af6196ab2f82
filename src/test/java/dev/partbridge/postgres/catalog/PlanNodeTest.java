package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanNodeTest {
    @Test
    void readsATree() {
        PlanNode plan = PlanNode.read(
                """
                Aggregate  (cost=40.02..40.03 rows=1 width=8)
                  ->  Append  (cost=0.00..36.35 rows=8 width=12)
                        Subplans Removed: 2
                        ->  Seq Scan on sales_p1 sales_1  (cost=0.00..18.15 rows=4 width=12)
                              Filter: (d < '2024-01-01'::date)
                        ->  Index Scan using "Odd Key" on "Odd -> table" s  (cost=0.15..18.20 rows=4 width=12)
                              Index Cond: (d < '2024-01-01'::date)
                Settings: enable_partition_pruning = 'off'
                """);
        assertThat(plan)
                .isEqualTo(new PlanNode(
                        "Aggregate",
                        Optional.empty(),
                        1,
                        new BigDecimal("40.03"),
                        List.of(),
                        List.of(new PlanNode(
                                "Append",
                                Optional.empty(),
                                8,
                                new BigDecimal("36.35"),
                                List.of("Subplans Removed: 2"),
                                List.of(
                                        new PlanNode(
                                                "Seq Scan",
                                                Optional.of("sales_p1"),
                                                4,
                                                new BigDecimal("18.15"),
                                                List.of("Filter: (d < '2024-01-01'::date)"),
                                                List.of()),
                                        new PlanNode(
                                                "Index Scan using \"Odd Key\"",
                                                Optional.of("\"Odd -> table\""),
                                                4,
                                                new BigDecimal("18.20"),
                                                List.of(
                                                        "Index Cond: (d < '2024-01-01'::date)",
                                                        "Settings: enable_partition_pruning = 'off'"),
                                                List.of()))))));
        assertThat(plan.relations()).containsExactly("\"Odd -> table\"", "sales_p1");
    }

    @Test
    void readsOneNode() {
        assertThat(PlanNode.read("Result  (cost=0.00..0.00 rows=0 width=44)\n  One-Time Filter: false\n"))
                .isEqualTo(new PlanNode(
                        "Result",
                        Optional.empty(),
                        0,
                        new BigDecimal("0.00"),
                        List.of("One-Time Filter: false"),
                        List.of()));
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThatThrownBy(() -> PlanNode.read("Seq Scan on t\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Seq Scan on t");
    }
}
