package dev.partbridge.oracle.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartitioningTextTest {
    private static final List<Identifier> DAY = List.of(new Identifier("DAY"));
    private static final List<Identifier> LAND = List.of(new Identifier("LAND"));

    @Test
    void tellsAnInterval() {
        OracleTable table = table(
                new Partitioning.Range(DAY, Optional.of(new Interval.Months(1)), List.of(part(List.of()))),
                Optional.empty());
        assertThat(PartitioningText.sentence(table, 1)).isEqualTo("RANGE (DAY) interval 1 month, 1 partition");
        assertThat(PartitioningText.key(table)).isEqualTo("DAY, interval 1 month");
    }

    @Test
    void tellsAnAutomaticList() {
        OracleTable table =
                table(new Partitioning.ByList(LAND, true, List.of(part(List.of()), part(List.of()))), Optional.empty());
        assertThat(PartitioningText.sentence(table, 2)).isEqualTo("LIST (LAND) automatic, 2 partitions");
    }

    @Test
    void tellsSubpartitionsOfATemplate() {
        List<OraclePartition> template = List.of(listed(1), listed(2));
        OracleTable table = table(
                new Partitioning.Range(DAY, List.of(part(template), part(template), part(template))),
                Optional.of(new Subpartitioning(Subpartitioning.Kind.LIST, LAND, template, Optional.empty(), true)));
        assertThat(PartitioningText.sentence(table, 3))
                .isEqualTo("RANGE (DAY), 3 partitions, below by LIST (LAND) automatic, 2 each by template");
        assertThat(PartitioningText.key(table)).isEqualTo("DAY; below by LIST (LAND) automatic, 2 each by template");
    }

    @Test
    void tellsSubpartitionsThatDiffer() {
        List<OraclePartition> template = List.of(listed(1), listed(2));
        OracleTable table = table(
                new Partitioning.Range(DAY, List.of(part(template), part(List.of(listed(7))))),
                Optional.of(new Subpartitioning(Subpartitioning.Kind.LIST, LAND, template, Optional.empty(), false)));
        assertThat(PartitioningText.sentence(table, 2))
                .isEqualTo(
                        "RANGE (DAY), 2 partitions, below by LIST (LAND), 1 to 2 each, template of 2 for later ones");
        OracleTable without = table(
                new Partitioning.Range(DAY, List.of(part(template))),
                Optional.of(new Subpartitioning(Subpartitioning.Kind.LIST, LAND, List.of(), Optional.empty(), false)));
        assertThat(PartitioningText.key(without)).isEqualTo("DAY; below by LIST (LAND), 2 each");
    }

    @Test
    void saysNothingOfAnOrdinaryTable() {
        OracleTable table = new OracleTable(
                QualifiedName.of("T"),
                OracleTable.Organization.HEAP,
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertThat(PartitioningText.sentence(table, 0)).isEmpty();
        assertThat(PartitioningText.key(table)).isEmpty();
    }

    private static OraclePartition listed(int value) {
        return new OraclePartition(
                Optional.empty(), List.of(new BoundValue.Num(new BigDecimal(value))), Optional.empty());
    }

    private static OraclePartition part(List<OraclePartition> below) {
        return new OraclePartition(Optional.empty(), List.of(), below, false, Optional.empty(), Optional.empty());
    }

    private static OracleTable table(Partitioning partitioning, Optional<Subpartitioning> below) {
        return new OracleTable(
                QualifiedName.of("T"),
                OracleTable.Organization.HEAP,
                List.of(),
                Optional.of(partitioning),
                below,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
