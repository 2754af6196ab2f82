package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.IndexStorage;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where a script says that tables and indexes are kept. */
class TablespaceScriptsTest {
    private static final String TABLE =
            "CREATE TABLE t (id NUMBER, d DATE) TABLESPACE own PARTITION BY RANGE (d) (PARTITION a VALUES LESS THAN"
                    + " (DATE '2020-01-01') TABLESPACE cold, PARTITION b VALUES LESS THAN (DATE '2021-01-01'));\n";

    @Test
    void hashPartitionsTakeTurns() {
        assertThat(tablespaces("CREATE TABLE t (id NUMBER) PARTITION BY HASH (id) PARTITIONS 3 STORE IN (a, b);"))
                .containsExactly("A", "B", "A");
    }

    @Test
    void hashSubpartitionsTakeTurns() {
        OracleTable table = table("CREATE TABLE t (id NUMBER, d DATE) PARTITION BY RANGE (d) SUBPARTITION BY HASH (id)"
                + " SUBPARTITIONS 3 STORE IN (a, b) (PARTITION x VALUES LESS THAN (DATE '2020-01-01'),"
                + " PARTITION y VALUES LESS THAN (MAXVALUE) SUBPARTITIONS 2 STORE IN (c));");
        List<OraclePartition> partitions = table.partitioning().orElseThrow().partitions();
        assertThat(places(partitions.get(0).subpartitions())).containsExactly("A", "B", "A");
        assertThat(places(partitions.get(1).subpartitions())).containsExactly("C", "C");
    }

    @Test
    void templateGivesItsTablespaces() {
        OracleTable table = table("CREATE TABLE t (id NUMBER, d DATE) PARTITION BY RANGE (d) SUBPARTITION BY LIST (id)"
                + " SUBPARTITION TEMPLATE (SUBPARTITION one VALUES (1) TABLESPACE a, SUBPARTITION two VALUES (2))"
                + " (PARTITION x VALUES LESS THAN (DATE '2020-01-01') TABLESPACE c);");
        assertThat(places(table.partitioning().orElseThrow().partitions().get(0).subpartitions()))
                .containsExactly("A", "-");
    }

    @Test
    void indexesSayWhereTheyAre() {
        assertThat(index(TABLE + "CREATE INDEX i ON t (id) TABLESPACE x;").places(Set.of()))
                .isEqualTo(ids("X"));
        IndexStorage local = index(TABLE + "CREATE INDEX i ON t (id) LOCAL;");
        assertThat(local.local()).isTrue();
        assertThat(local.places(ids("COLD", "OWN"))).isEqualTo(ids("COLD", "OWN"));
        assertThat(index(TABLE + "CREATE INDEX i ON t (id) TABLESPACE DEFAULT LOCAL;")
                        .places(ids("OWN")))
                .isEqualTo(ids("OWN"));
        assertThat(index(TABLE + "CREATE INDEX i ON t (id) TABLESPACE x LOCAL (PARTITION TABLESPACE y, PARTITION b);")
                        .places(Set.of()))
                .isEqualTo(ids("X", "Y"));
        assertThat(index(TABLE + "CREATE INDEX i ON t (id) LOCAL (PARTITION a TABLESPACE y, PARTITION b);")
                        .places(ids("OWN")))
                .isEqualTo(ids("OWN", "Y"));
        assertThat(index(TABLE + "CREATE INDEX i ON t (id) GLOBAL PARTITION BY HASH (id) PARTITIONS 4 STORE IN (x, y);")
                        .places(ids("OWN")))
                .isEqualTo(ids("X", "Y"));
    }

    @Test
    void subpartitionsOfIndexesAreWhatIsKept() {
        String composite = "CREATE TABLE t (id NUMBER, d DATE) PARTITION BY RANGE (d) SUBPARTITION BY HASH (id)"
                + " SUBPARTITIONS 2 (PARTITION a VALUES LESS THAN (MAXVALUE));\n";
        assertThat(index(composite + "CREATE INDEX i ON t (id) LOCAL (PARTITION a TABLESPACE p"
                                + " (SUBPARTITION s1 TABLESPACE x, SUBPARTITION s2));")
                        .places(Set.of()))
                .isEqualTo(ids("P", "X"));
        assertThat(index(composite + "CREATE INDEX i ON t (id) LOCAL (PARTITION a TABLESPACE p"
                                + " (SUBPARTITION s1 TABLESPACE x, SUBPARTITION s2 TABLESPACE x));")
                        .places(Set.of()))
                .isEqualTo(ids("X"));
    }

    @Test
    void rebuiltIndexesMove() {
        String made = TABLE + "CREATE INDEX i ON t (id) TABLESPACE x;\n";
        assertThat(index(made + "ALTER INDEX i REBUILD TABLESPACE z ONLINE;").places(Set.of()))
                .isEqualTo(ids("Z"));
        assertThat(index(made + "ALTER INDEX i REBUILD PARTITION a TABLESPACE z;")
                        .places(Set.of()))
                .isEqualTo(ids("X", "Z"));
        assertThat(index(made + "ALTER INDEX i MODIFY DEFAULT ATTRIBUTES TABLESPACE z;")
                        .places(Set.of()))
                .isEqualTo(ids("X"));
        assertThat(ReadText.of(TABLE + "ALTER INDEX i REBUILD TABLESPACE z;").findings())
                .anySatisfy(f -> assertThat(f.message()).contains("TABLESPACE Z is not carried over"));
    }

    @Test
    void keysSayWhereTheirIndexIs() {
        assertThat(key("CREATE TABLE t (id NUMBER PRIMARY KEY USING INDEX PCTFREE 5 TABLESPACE x);"))
                .isEqualTo(ids("X"));
        assertThat(key("CREATE TABLE t (id NUMBER, CONSTRAINT p PRIMARY KEY (id) USING INDEX (CREATE UNIQUE INDEX p ON"
                        + " t (id) TABLESPACE x) ENABLE);"))
                .isEqualTo(ids("X"));
        assertThat(key("CREATE TABLE t (id NUMBER, CONSTRAINT p UNIQUE (id) USING INDEX TABLESPACE x);"
                        + "\nALTER TABLE t DISABLE CONSTRAINT p;\nALTER TABLE t ENABLE CONSTRAINT p;"))
                .isEqualTo(ids("X"));
        assertThat(key("CREATE TABLE t (id NUMBER PRIMARY KEY USING INDEX);")).isEmpty();
    }

    private static Set<Identifier> key(String script) {
        return table(script).constraints().get(0).state().index().stream()
                .flatMap(i -> i.places(Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static IndexStorage index(String script) {
        return read(script).indexes().get(0).storage();
    }

    private static List<String> tablespaces(String script) {
        return places(table(script).partitioning().orElseThrow().partitions());
    }

    private static List<String> places(List<OraclePartition> partitions) {
        return partitions.stream()
                .map(p -> p.tablespace().map(Identifier::text).orElse("-"))
                .toList();
    }

    private static OracleTable table(String script) {
        return read(script).tables().get(0);
    }

    private static OracleModel read(String script) {
        return ReadText.of(script).model();
    }

    private static Set<Identifier> ids(String... names) {
        return Set.of(names).stream().map(Identifier::new).collect(Collectors.toSet());
    }
}
