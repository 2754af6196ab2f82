package dev.partbridge.oracle.script.alter;

import static dev.partbridge.oracle.model.TableOf.partition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.model.TableOf;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole tables before and after each change. */
class PartitionEditTest {
    private static final OracleTable RANGE =
            range(partition("P1", number(10)), partition("P2", number(20)), partition("P3", new BoundValue.MaxValue()));
    private static final OracleTable LIST = list(
            partition("A", text("a"), text("b")),
            partition("B", text("c"), new BoundValue.Null()),
            partition("REST", new BoundValue.Default()));

    @Test
    void addStandsBehindTheLast() {
        OracleTable before = range(partition("P1", number(10)));
        assertThat(PartitionEdit.add(
                        before,
                        List.of(partition("P2", number(20)), partition("P3", new BoundValue.MaxValue())),
                        Optional.empty()))
                .isEqualTo(RANGE);
        assertThat(refused(() -> PartitionEdit.add(RANGE, List.of(partition("P4", number(40))), Optional.empty())))
                .isEqualTo("ORA-14074");
        assertThat(refused(() -> PartitionEdit.add(LIST, List.of(partition("C", text("x"))), Optional.empty())))
                .isEqualTo("ORA-14323");
    }

    @Test
    void dropLeavesTheOthers() {
        assertThat(PartitionEdit.drop(RANGE, List.of(named("P1"), named("P3"))))
                .isEqualTo(range(partition("P2", number(20))));
        assertThat(PartitionEdit.drop(RANGE, List.of(key(number(15)))))
                .isEqualTo(range(partition("P1", number(10)), partition("P3", new BoundValue.MaxValue())));
        assertThat(refused(() -> PartitionEdit.drop(RANGE, List.of(named("P1"), named("P2"), named("P3")))))
                .isEqualTo("ORA-14083");
        assertThat(refused(() -> PartitionEdit.drop(RANGE, List.of(named("X")))))
                .isEqualTo("ORA-02149");
    }

    @Test
    void splitPutsBothInItsPlace() {
        assertThat(PartitionEdit.split(
                        RANGE,
                        named("P2"),
                        new Division.At(List.of(number(15))),
                        List.of(partition("P2A"), partition("P2"))))
                .isEqualTo(range(
                        partition("P1", number(10)),
                        partition("P2A", number(15)),
                        partition("P2", number(20)),
                        partition("P3", new BoundValue.MaxValue())));
        assertThat(PartitionEdit.split(
                        LIST,
                        key(new BoundValue.Null()),
                        new Division.Values(List.of(new BoundValue.Null())),
                        List.of(partition("N"), partition("C"))))
                .isEqualTo(list(
                        partition("A", text("a"), text("b")),
                        partition("N", new BoundValue.Null()),
                        partition("C", text("c")),
                        partition("REST", new BoundValue.Default())));
        assertThat(refused(() -> PartitionEdit.split(
                        RANGE,
                        named("P2"),
                        new Division.At(List.of(number(10))),
                        List.of(partition("X"), partition("Y")))))
                .isEqualTo("ORA-14080");
    }

    @Test
    void mergeStandsWhereTheLastStood() {
        assertThat(PartitionEdit.merge(RANGE, List.of(named("P1"), named("P3")), true, partition("ALL")))
                .isEqualTo(range(partition("ALL", new BoundValue.MaxValue())));
        assertThat(PartitionEdit.merge(LIST, List.of(named("B"), named("A")), false, partition("AB")))
                .isEqualTo(list(
                        partition("AB", text("c"), new BoundValue.Null(), text("a"), text("b")),
                        partition("REST", new BoundValue.Default())));
        assertThat(PartitionEdit.merge(LIST, List.of(named("REST"), named("A")), false, partition("REST")))
                .isEqualTo(list(
                        partition("B", text("c"), new BoundValue.Null()), partition("REST", new BoundValue.Default())));
        assertThat(refused(() -> PartitionEdit.merge(RANGE, List.of(named("P1"), named("P3")), false, partition("X"))))
                .isEqualTo("ORA-14274");
    }

    @Test
    void valuesComeAndGo() {
        assertThat(PartitionEdit.dropValues(
                        PartitionEdit.addValues(LIST, named("A"), List.of(text("d"))), named("A"), List.of(text("a"))))
                .isEqualTo(list(
                        partition("A", text("b"), text("d")),
                        partition("B", text("c"), new BoundValue.Null()),
                        partition("REST", new BoundValue.Default())));
        assertThat(refused(() -> PartitionEdit.addValues(LIST, named("A"), List.of(text("c")))))
                .isEqualTo("ORA-14312");
    }

    @Test
    void subpartitionsOfHalvesAndOfAMerge() {
        Subpartitioning below = new Subpartitioning(
                Subpartitioning.Kind.LIST,
                List.of(Identifier.of("C")),
                List.of(partition("T", new BoundValue.Default())),
                Optional.empty(),
                false);
        OracleTable before = range(
                        with(partition("P1", number(10)), partition("P1_S", text("a")), partition("ODD", text("b"))))
                .withSubpartitioning(below);
        OraclePartition odd = new OraclePartition(Optional.empty(), List.of(text("b")), Optional.empty());
        OracleTable halves = PartitionEdit.split(
                before, named("P1"), new Division.At(List.of(number(5))), List.of(partition("L"), partition("H")));
        assertThat(halves)
                .isEqualTo(range(
                                with(partition("L", number(5)), partition("L_S", text("a")), odd),
                                with(partition("H", number(10)), partition("H_S", text("a")), odd))
                        .withSubpartitioning(below));
        assertThat(PartitionEdit.merge(halves, List.of(named("L"), named("H")), false, partition("M")))
                .isEqualTo(range(with(partition("M", number(10)), partition("M_T", new BoundValue.Default())))
                        .withSubpartitioning(below));
    }

    private static OraclePartition with(OraclePartition partition, OraclePartition... below) {
        return new OraclePartition(
                partition.name(), partition.bound(), List.of(below), false, Optional.empty(), Optional.empty());
    }

    private static OracleTable range(OraclePartition... partitions) {
        return TableOf.name("T")
                .column("N", OracleType.of("NUMBER"))
                .column("C", OracleType.of("VARCHAR2"))
                .build()
                .withPartitioning(new Partitioning.Range(List.of(Identifier.of("N")), List.of(partitions)));
    }

    private static OracleTable list(OraclePartition... partitions) {
        return TableOf.name("T")
                .column("C", OracleType.of("VARCHAR2"))
                .build()
                .withPartitioning(new Partitioning.ByList(List.of(Identifier.of("C")), List.of(partitions)));
    }

    private static PartitionSelector named(String name) {
        return new PartitionSelector.Named(Identifier.of(name));
    }

    private static PartitionSelector key(BoundValue value) {
        return new PartitionSelector.ForKey(List.of(value));
    }

    private static BoundValue number(long value) {
        return new BoundValue.Num(BigDecimal.valueOf(value));
    }

    private static BoundValue text(String value) {
        return new BoundValue.Text(value);
    }

    private static String refused(Runnable change) {
        return catchThrowableOfType(Refused.class, change::run).code();
    }
}
