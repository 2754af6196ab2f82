package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A choice that a layout cannot have is told, never passed over. */
class ChoicesNotTakenTest {
    private static final OracleTable OPEN = table("T")
            .column("ID", "NUMBER(5)!")
            .column("D", "DATE")
            .primaryKey("T_PK", "ID")
            .range("D", partition("A", "2020-01-01"), partition("B", "MAXVALUE"))
            .build();

    private static final OracleTable CLOSED = table("T")
            .column("ID", "NUMBER(5)!")
            .column("D", "DATE!")
            .primaryKey("T_PK", "ID")
            .range("D", partition("A", "2020-01-01"))
            .build();

    @Test
    void inheritanceHasNoDefaultForMaxvalue() {
        Choices inherited = Choices.defaults().with("strategy", "inheritance");
        assertThat(told(inherited.with("maxvalue", "to-maxvalue"), OPEN))
                .singleElement()
                .asString()
                .startsWith(
                        "PB-PART-070 Choice to-maxvalue of maxvalue is not taken for T: it is laid out by inheritance");
        assertThat(told(inherited.with("maxvalue", "default"), OPEN)).hasSize(1);
        assertThat(told(inherited.with("maxvalue", "default"), CLOSED)).isEmpty();
        assertThat(told(inherited, OPEN)).isEmpty();
        assertThat(told(Choices.defaults().with("maxvalue", "to-maxvalue"), OPEN))
                .isEmpty();
    }

    @Test
    void inheritanceHasNeitherGuardNorPartitionOfNulls() {
        Choices inherited = Choices.defaults().with("strategy", "inheritance");
        assertThat(told(inherited.with("missing-default", "guard"), CLOSED))
                .containsExactly("PB-PART-070 Choice guard of missing-default is not taken for T: it is laid out by"
                        + " inheritance, where the trigger refuses what no child takes.");
        assertThat(told(inherited.with("null-keys", "separate"), OPEN))
                .singleElement()
                .asString()
                .contains("Choice separate of null-keys", "default-partition is done in its place");
    }

    @Test
    void rowsWithoutKeyGoWhereMaxvalueSends() {
        Choices whole = Choices.defaults().with("maxvalue", "default");
        for (String choice : List.of("separate", "maxvalue-only")) {
            assertThat(told(whole.with("null-keys", choice), OPEN))
                    .containsExactly("PB-PART-070 Choice " + choice + " of null-keys is not taken for T: by maxvalue"
                            + " default the partition up to MAXVALUE is the DEFAULT partition, which takes rows without"
                            + " key.");
            assertThat(told(Choices.defaults().with("null-keys", choice), OPEN)).isEmpty();
            assertThat(told(whole.with("null-keys", choice), CLOSED)).isEmpty();
        }
        assertThat(told(whole.with("null-keys", "infinity"), OPEN)).isEmpty();
    }

    /** PostgreSQL 12 has generated columns, which a CHECK can name; before, the column is stored by choice. */
    @Test
    void inheritanceStoresNoVirtualKeyWhereItIsGenerated() {
        OracleTable virtual = table("T")
                .column("ID", "NUMBER(5)!")
                .virtual("V", "NUMBER(5)", "ID + 1")
                .range("V", partition("A", 10))
                .build();
        Choices stored = Choices.defaults().with("strategy", "inheritance").with("virtual-key", "stored");
        assertThat(told(stored, virtual))
                .containsExactly("PB-PART-070 Choice stored of virtual-key is not taken for T: it is laid out by"
                        + " inheritance, where CHECKs and queries can name the generated column itself.");
        OracleModel model = new OracleModel(List.of(virtual), List.of(), List.of(), List.of());
        assertThat(Converter.convert(model, new ConvertOptions(new Identifier("public"), 18, Set.of(), stored))
                        .findings())
                .noneMatch(f -> f.code().equals("PB-PART-017"));
    }

    @Test
    void inheritanceHasNoRegistry() {
        Choices inherited = Choices.defaults().with("strategy", "inheritance");
        assertThat(told(inherited.with("keys", "registry"), OPEN))
                .containsExactly(
                        "PB-KEY-052 Key (id) of T gets no registry, since the table is laid out by inheritance.");
    }

    @Test
    void anExpressionHasNoRegistry() {
        OracleTable virtual = table("T")
                .column("ID", "NUMBER(5)!")
                .column("D", "DATE!")
                .virtual("V", "NUMBER(5)", "ID + 1")
                .primaryKey("T_PK", "ID")
                .range("V", partition("A", 10))
                .build();
        assertThat(told(Choices.defaults().with("keys", "registry"), virtual))
                .containsExactly(
                        "PB-KEY-052 Key (id) of T gets no registry, since the table is partitioned by an expression.");
    }

    @Test
    void uniqueIndexIsNoKey() {
        OracleIndex index = TableBuilder.index("U", "T", "D");
        OracleIndex unique = new OracleIndex(
                index.name(),
                index.table(),
                true,
                index.kind(),
                List.of(OracleIndex.Part.of(new Identifier("ID"))),
                OracleIndex.Locality.NONE,
                index.globalPartitioning(),
                index.position());
        OracleTable table = table("T")
                .column("ID", "NUMBER(5)!")
                .column("D", "DATE!")
                .range("D", partition("A", "2020-01-01"))
                .build();
        OracleModel model = new OracleModel(List.of(table), List.of(unique), List.of(), List.of());
        assertThat(told(Choices.defaults().with("keys", "registry"), model))
                .containsExactly("PB-KEY-052 Choice registry of keys is not taken for the unique index U of T, which is"
                        + " no key: declare it a UNIQUE constraint in Oracle to have it taken.");
        assertThat(told(Choices.defaults(), model)).isEmpty();
    }

    @Test
    void parentByReferenceHasNoGuard() {
        OracleTable child = table("C")
                .column("ID", "NUMBER(5)!")
                .column("P", "NUMBER(5)!")
                .foreignKey("C_FK", "P", "T", OnDelete.NO_ACTION)
                .reference("C_FK")
                .build();
        OracleModel model = new OracleModel(List.of(CLOSED, child), List.of(), List.of(), List.of());
        assertThat(told(Choices.defaults().with("missing-default", "guard"), model))
                .singleElement()
                .asString()
                .startsWith("PB-PART-070 Choice guard of missing-default is not taken for T: the tables by reference");
    }

    /** With a registry too, where a foreign key from outside of the chain needs one: the choice is another all the same. */
    @Test
    void parentByReferenceKeepsItsKeyWhole() {
        OracleTable child = table("C")
                .column("ID", "NUMBER(5)!")
                .column("P", "NUMBER(5)!")
                .primaryKey("C_PK", "ID")
                .foreignKey("C_FK", "P", "T", OnDelete.NO_ACTION)
                .reference("C_FK")
                .build();
        OracleTable outside = table("O")
                .column("P", "NUMBER(5)")
                .foreignKey("O_FK", "P", "T", OnDelete.NO_ACTION)
                .build();
        String told =
                "PB-KEY-052 Choice %s is not taken for %s, which is in a chain partitioned by reference; the key is"
                        + " widened%s";
        OracleModel chain = new OracleModel(List.of(CLOSED, child), List.of(), List.of(), List.of());
        OracleModel named = new OracleModel(List.of(CLOSED, child, outside), List.of(), List.of(), List.of());
        Choices whole = Choices.defaults().with("keys", "unpartitioned");
        assertThat(told(whole, chain))
                .containsExactly(told.formatted("unpartitioned", "C", "."), told.formatted("unpartitioned", "T", "."));
        assertThat(told(whole, named))
                .containsExactly(
                        told.formatted("unpartitioned", "C", "."),
                        told.formatted("unpartitioned", "T", " and held by a registry too."));
        assertThat(told(Choices.defaults().with("keys", "per-partition"), named))
                .containsExactly(told.formatted("per-partition", "T", " and held by a registry too."));
    }

    private static List<String> told(Choices choices, OracleTable table) {
        return told(choices, new OracleModel(List.of(table), List.of(), List.of(), List.of()));
    }

    private static List<String> told(Choices choices, OracleModel model) {
        return Converter.convert(model, new ConvertOptions(new Identifier("public"), 18, Set.of(), choices))
                .findings()
                .stream()
                .filter(f -> f.code().equals("PB-PART-070") || f.code().equals("PB-KEY-052"))
                .map(f -> f.code() + " " + f.message())
                .toList();
    }
}
