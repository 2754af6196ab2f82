package dev.partbridge.oracle.dictionary;

import static dev.partbridge.oracle.dictionary.SmallDictionary.codes;
import static dev.partbridge.oracle.dictionary.SmallDictionary.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Children by reference, against their parents. */
class ReferenceChildrenTest {
    private final SmallDictionary dictionary = new SmallDictionary();

    @AfterEach
    void close() {
        dictionary.close();
    }

    private void parent(String... fields) {
        dictionary
                .partitioned("P", "RANGE", fields)
                .column("P", "K")
                .key("P", "K")
                .constraint("P", "P_PK", "P", "K")
                .partition("P", 1, "P1", "HIGH_VALUE", "10")
                .partition("P", 2, "P2", "HIGH_VALUE", "20");
    }

    private void child(String... partitions) {
        dictionary
                .partitioned("C", "REFERENCE", "REF_PTN_CONSTRAINT_NAME", "C_FK")
                .column("C", "K")
                .foreignKey("C", "C_FK", "K", "P_PK");
        for (int i = 0; i < partitions.length; i++) {
            dictionary.partition("C", i + 1, partitions[i]);
        }
    }

    private static List<String> names(DictionarySource read) {
        assertThat(table(read, "C").partitioning()).get().isInstanceOf(Partitioning.Reference.class);
        return table(read, "C").partitioning().orElseThrow().partitions().stream()
                .map(OraclePartition::name)
                .map(n -> n.orElseThrow().text())
                .toList();
    }

    @Test
    void inheritedNamesAreNotTheChildsOwn() throws SQLException {
        parent();
        child("P1", "P2");
        DictionarySource read = dictionary.read();
        assertThat(names(read)).isEmpty();
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void ownNamesMatchByPosition() throws SQLException {
        parent();
        child("C1", "C2");
        DictionarySource read = dictionary.read();
        assertThat(names(read)).containsExactly("C1", "C2");
        assertThat(codes(read)).isEmpty();
    }

    /** Whether or not ALL_PART_KEY_COLUMNS has rows for it, the child's key is its parent's. */
    @Test
    void theKeyIsNeverTakenFromTheView() throws SQLException {
        parent();
        child("P1", "P2");
        dictionary.key("C", "K");
        assertThat(table(dictionary.read(), "C").partitioning().orElseThrow().key())
                .isEmpty();
    }

    @Test
    void anotherNumberIsTold() throws SQLException {
        parent();
        child("C1");
        DictionarySource read = dictionary.read();
        assertThat(codes(read)).containsExactly("PB-DIC-005");
        assertThat(read.findings().get(0).message()).contains("1 partitions, but 2 of its parent APP.P");
    }

    @Test
    void belowAnIntervalFewerAreNothingUnusual() throws SQLException {
        parent("INTERVAL", "10");
        child("P2");
        DictionarySource read = dictionary.read();
        assertThat(names(read)).containsExactly("P2");
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void theSameNamesInAnotherOrderAreTold() throws SQLException {
        parent();
        child("P2", "P1");
        DictionarySource read = dictionary.read();
        assertThat(codes(read)).containsExactly("PB-DIC-005");
        assertThat(read.findings().get(0).message()).contains("partition P2 stands where its parent APP.P has P1");
    }

    @Test
    void aGrandchildHasTheRootsPartitions() throws SQLException {
        parent();
        child("P1", "P2");
        dictionary
                .constraint("C", "C_PK", "P", "K")
                .partitioned("G", "REFERENCE", "REF_PTN_CONSTRAINT_NAME", "SYS_C77")
                .column("G", "K")
                .constraint(
                        "G",
                        "SYS_C77",
                        "R",
                        "K",
                        "R_OWNER",
                        "APP",
                        "R_CONSTRAINT_NAME",
                        "C_PK",
                        "GENERATED",
                        "GENERATED NAME")
                .partition("G", 1, "P1")
                .partition("G", 2, "P2");
        DictionarySource read = dictionary.read();
        assertThat(table(read, "G").partitioning())
                .contains(new Partitioning.Reference(new Identifier("SYS_C77"), List.of()));
        assertThat(table(read, "G").partitioningForeignKey()).isPresent();
        assertThat(codes(read)).isEmpty();
    }

    @Test
    void aLoopOfParentsEnds() throws SQLException {
        dictionary
                .partitioned("C", "REFERENCE", "REF_PTN_CONSTRAINT_NAME", "C_FK")
                .column("C", "K")
                .constraint("C", "C_PK", "P", "K")
                .foreignKey("C", "C_FK", "K", "C_PK")
                .partition("C", 1, "P1");
        assertThat(names(dictionary.read())).isEmpty();
    }

    @Test
    void withoutItsForeignKeyItIsLeftOut() throws SQLException {
        dictionary.partitioned("C", "REFERENCE").column("C", "K").partition("C", 1, "P1");
        assertThat(codes(dictionary.read())).containsExactly("PB-DIC-003");
    }
}
