package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of each form of index, and what is told of it. */
class IndexesTest {
    @Test
    void tellsOfKeysThatDoNotPruneByTheNumberOfPartitions() {
        assertThat(findings(months(3)))
                .contains("note PB-IDX-020 A query of T by primary key (ID) that does not give the partition key (D)"
                        + " looks into 3 partitions and locks each.");
        assertThat(findings(months(101)))
                .anyMatch(f -> f.startsWith("warning PB-IDX-021 A query of T by primary key (ID)")
                        && f.contains("looks into 101 partitions"));
        assertThat(findings(months(1001)))
                .anyMatch(f -> f.startsWith("error PB-IDX-022 ") && f.contains("1001 partitions"));
        assertThat(findings(months(1))).noneMatch(f -> f.contains("PB-IDX-02"));
    }

    @Test
    void anIndexWithThePartitionKeyPrunes() {
        assertThat(findings(months(3), index(OracleIndex.Locality.NONE, "NORMAL", false, "S", "D")))
                .noneMatch(f -> f.contains("index X"));
        assertThat(findings(months(3), index(OracleIndex.Locality.NONE, "NORMAL", false, "S")))
                .anyMatch(f -> f.startsWith("note PB-IDX-020 A query of T by index X "));
    }

    @Test
    void aLocalIndexWasLookedForInEachPartitionInOracleToo() {
        assertThat(findings(months(3), index(OracleIndex.Locality.LOCAL, "NORMAL", false, "S")))
                .noneMatch(f -> f.contains("index X"));
        assertThat(findings(months(101), index(OracleIndex.Locality.LOCAL, "NORMAL", false, "S")))
                .anyMatch(f -> f.startsWith("warning PB-IDX-021 A query of T by index X "));
    }

    @Test
    void saysWhyAnIndexIsLeftOut() {
        for (String kind : List.of("DOMAIN", "BITMAP JOIN", "MULTIVALUE", "CLUSTER", "LOB")) {
            assertThat(findings(months(1), index(OracleIndex.Locality.NONE, kind, false, "S")))
                    .contains("error PB-IDX-005 Index X of T is not converted and left out: PostgreSQL has no index"
                            + " of the kind " + kind + ".");
        }
        assertThat(findings(months(1), index(OracleIndex.Locality.NONE, "NORMAL", false, "SYS_NC00004$")))
                .contains("error PB-IDX-005 Index X of T is not converted and left out:"
                        + " SYS_NC00004$ is no column of the table.");
    }

    @Test
    void otherKindsBecomeBTrees() {
        for (String kind : List.of("BITMAP", "REVERSE", "NORMAL/REV", "FUNCTION-BASED BITMAP")) {
            OracleIndex index = index(OracleIndex.Locality.LOCAL, kind, false, "S");
            assertThat(findings(months(1), index))
                    .contains("note PB-IDX-003 Index X of T is " + kind + " in Oracle; it became a B-tree.");
            assertThat(indexes(months(1), index)).containsExactly("x (s)");
        }
    }

    /** As the second recipe has them: three indexes on one column. */
    @Test
    void equalIndexesAndThoseOfAKeyAreMerged() {
        OracleIndex first = TableBuilder.index("A", "T", "S");
        OracleIndex second = TableBuilder.index("B", "T", "S");
        OracleIndex ofKey = TableBuilder.index("C", "T", "ID");
        assertThat(findings(months(1), first, second, ofKey))
                .contains(
                        "note PB-IDX-004 Index B of T has the columns of index A and is left out.",
                        "note PB-IDX-004 Index C of T has the columns of key T_PK and is left out.");
        assertThat(indexes(months(1), first, second, ofKey)).containsExactly("a (s)");
    }

    @Test
    void aUniqueIndexTakesThePartitionKey() {
        assertThat(indexes(months(2), index(OracleIndex.Locality.NONE, "NORMAL", true, "S")))
                .containsExactly("unique x (s, d)");
    }

    @Test
    void tellsOfNullsThatOracleRefuses() {
        assertThat(findings(months(1), index(OracleIndex.Locality.NONE, "NORMAL", true, "ID", "S")))
                .contains("warning PB-IDX-023 Of two rows of T equal in (ID, S) with S NULL, Oracle refuses the second;"
                        + " PostgreSQL takes both.");
        assertThat(findings(months(1), index(OracleIndex.Locality.NONE, "NORMAL", true, "S")))
                .noneMatch(f -> f.contains("PB-IDX-023"));
    }

    private static OracleTable months(int number) {
        return table("T")
                .column("ID", "NUMBER(9)!")
                .column("D", "NUMBER(9)!")
                .column("S", "VARCHAR2(10)")
                .primaryKey("T_PK", "ID")
                .range(
                        "D",
                        IntStream.rangeClosed(1, number)
                                .mapToObj(i -> partition("P" + i, i))
                                .toArray(OraclePartition[]::new))
                .build();
    }

    private static OracleIndex index(OracleIndex.Locality locality, String kind, boolean unique, String... columns) {
        return new OracleIndex(
                QualifiedName.of("X"),
                QualifiedName.of("T"),
                unique,
                kind,
                List.of(columns).stream()
                        .map(c -> OracleIndex.Part.of(new Identifier(c)))
                        .toList(),
                locality,
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> findings(OracleTable table, OracleIndex... indexes) {
        return convert(table, indexes).findings().stream()
                .map(f -> f.severity().word() + " " + f.code() + " " + f.message())
                .toList();
    }

    private static List<String> indexes(OracleTable table, OracleIndex... indexes) {
        return convert(table, indexes).target().indexes().stream()
                .map(IndexesTest::text)
                .toList();
    }

    private static String text(PgIndex index) {
        return (index.unique() ? "unique " : "") + index.name() + " (" + String.join(", ", index.parts()) + ")";
    }

    private static Conversion convert(OracleTable table, OracleIndex... indexes) {
        return Converter.convert(
                new OracleModel(List.of(table), List.of(indexes), List.of(), List.of()), ConvertOptions.defaults());
    }
}
