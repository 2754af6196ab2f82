package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain goes with its ancestors, by partitions and by conditions; all of it is told. */
@SuppressWarnings("NullAway.Init") // the model is read before each test
class ChosenRowsTest {
    private static final String DDL =
            """
            CREATE TABLE orders (order_id NUMBER(9) PRIMARY KEY, ordered DATE NOT NULL, land VARCHAR2(2) NOT NULL)
              PARTITION BY RANGE (ordered) SUBPARTITION BY LIST (land) (
                PARTITION o1 VALUES LESS THAN (DATE '2024-01-01') (SUBPARTITION o1_de VALUES ('DE'), SUBPARTITION o1_fr VALUES ('FR')),
                PARTITION o2 VALUES LESS THAN (DATE '2025-01-01') (SUBPARTITION o2_de VALUES ('DE'), SUBPARTITION o2_fr VALUES ('FR')));
            CREATE TABLE items (item_id NUMBER(9) PRIMARY KEY, order_id NUMBER(9) NOT NULL, first_id NUMBER(9),
              CONSTRAINT items_fk FOREIGN KEY (order_id) REFERENCES orders,
              CONSTRAINT first_fk FOREIGN KEY (first_id) REFERENCES orders)
              PARTITION BY REFERENCE (items_fk) (PARTITION i1, PARTITION i2, PARTITION i3, PARTITION i4);
            CREATE TABLE details (detail_id NUMBER(9) PRIMARY KEY, item_id NUMBER(9) NOT NULL,
              CONSTRAINT details_fk FOREIGN KEY (item_id) REFERENCES items) PARTITION BY REFERENCE (details_fk);
            CREATE TABLE notes (note_id NUMBER(9), item_id NUMBER(9), old_id NUMBER(9),
              CONSTRAINT notes_fk FOREIGN KEY (item_id) REFERENCES items ENABLE NOVALIDATE,
              CONSTRAINT old_fk FOREIGN KEY (old_id) REFERENCES items DISABLE);
            """;

    @TempDir
    private Path folder = Path.of("");

    private OracleModel model;

    @BeforeEach
    void read() throws IOException {
        Path script = Files.writeString(folder.resolve("ddl.sql"), DDL);
        model = ScriptReader.read(script, Cancellation.none()).model();
    }

    private OracleTable table(String name) {
        return model.table(QualifiedName.of(name)).orElseThrow();
    }

    private static Map<QualifiedName, Narrowing> partitions(String table, String... names) {
        Map<QualifiedName, Narrowing> one = new HashMap<>();
        one.put(
                QualifiedName.of(table),
                Narrowing.NONE.withPartitions(
                        List.of(names).stream().map(Identifier::new).toList()));
        return one;
    }

    private List<String> segments(Map<QualifiedName, Narrowing> narrowings, String table) {
        return new ChosenRows(model, narrowings)
                .segments(table(table))
                .map(s -> s.stream().map(Identifier::text).toList())
                .orElse(List.of("all"));
    }

    @Test
    void aPartitionTakesItsSubpartitionsAndTheChainAlong() {
        Map<QualifiedName, Narrowing> rows = partitions("ORDERS", "O2");
        assertThat(segments(rows, "ORDERS")).containsExactly("O2_DE", "O2_FR");
        assertThat(segments(rows, "ITEMS")).containsExactly("I3", "I4");
        assertThat(segments(rows, "DETAILS")).containsExactly("I3", "I4");
        assertThat(segments(rows, "NOTES")).containsExactly("all");
    }

    @Test
    void aSubpartitionStandsForItselfAlone() {
        assertThat(segments(partitions("ORDERS", "O1_FR"), "DETAILS")).containsExactly("I2");
    }

    @Test
    void aChildsChoiceLeavesItsParentsWhole() {
        Map<QualifiedName, Narrowing> rows = partitions("ITEMS", "I1", "I4");
        assertThat(segments(rows, "ORDERS")).containsExactly("all");
        assertThat(segments(rows, "ITEMS")).containsExactly("I1", "I4");
        assertThat(segments(rows, "DETAILS")).containsExactly("I1", "I4");
    }

    @Test
    void choicesOfParentAndChildHoldTogether() {
        Map<QualifiedName, Narrowing> rows = partitions("ORDERS", "O1");
        rows.putAll(partitions("ITEMS", "I2", "I3"));
        assertThat(segments(rows, "ITEMS")).containsExactly("I2");
        rows.putAll(partitions("ITEMS", "I3"));
        assertThat(segments(rows, "ITEMS")).isEmpty();
        assertThat(messages(rows))
                .contains(
                        "Of ITEMS only rows are copied that are in partition I3; and whose row of ORDERS is in partition O1"
                                + " (0 of 4 partitions): no partition is left, so that no row is copied.");
    }

    @Test
    void conditionsComeFromTheTableAndUp() {
        Map<QualifiedName, Narrowing> rows = new HashMap<>();
        rows.put(QualifiedName.of("ORDERS"), Narrowing.NONE.withCondition(Optional.of("LAND = 'DE'")));
        rows.put(QualifiedName.of("DETAILS"), Narrowing.NONE.withCondition(Optional.of("DETAIL_ID > 1")));
        ChosenRows chosen = new ChosenRows(model, rows);
        RowCondition orders = new RowCondition(QualifiedName.of("ORDERS"), "LAND = 'DE'");
        RowCondition details = new RowCondition(QualifiedName.of("DETAILS"), "DETAIL_ID > 1");
        assertThat(chosen.conditions(table("ORDERS"))).containsExactly(orders);
        assertThat(chosen.conditions(table("ITEMS"))).containsExactly(orders);
        assertThat(chosen.conditions(table("DETAILS"))).containsExactly(details, orders);
        assertThat(chosen.conditions(table("NOTES"))).isEmpty();
    }

    private List<String> messages(Map<QualifiedName, Narrowing> rows) {
        return Converter.convert(model, ConvertOptions.defaults().withNarrowings(rows)).findings().stream()
                .filter(f -> f.code().startsWith("PB-SEL-"))
                .map(f -> f.message())
                .toList();
    }

    @Test
    void nothingIsNarrowedInSilence() {
        Map<QualifiedName, Narrowing> rows = new HashMap<>();
        rows.put(
                QualifiedName.of("ORDERS"),
                new Narrowing(Set.of(new Identifier("O2"), new Identifier("O1_DE")), Optional.of("LAND = 'DE'")));
        List<Finding> findings =
                Converter.convert(model, ConvertOptions.defaults().withNarrowings(rows)).findings().stream()
                        .filter(f -> f.code().startsWith("PB-SEL-"))
                        .toList();
        assertThat(findings.stream().map(f -> f.code() + " " + f.subject() + " " + f.message()))
                .containsExactlyInAnyOrder(
                        "PB-SEL-001 table:ORDERS Of ORDERS only rows are copied that are in partitions O1_DE, O2 and fulfil: LAND = 'DE' (3 of 4 partitions).",
                        "PB-SEL-001 table:ITEMS Of ITEMS only rows are copied whose row of ORDERS is in partitions O1_DE, O2 and fulfils: LAND = 'DE' (3 of 4 partitions).",
                        "PB-SEL-001 table:DETAILS Of DETAILS only rows are copied whose row of ORDERS is in partitions O1_DE, O2 and fulfils: LAND = 'DE' (3 of 4 partitions).",
                        "PB-SEL-002 constraint:ITEMS#FIRST_FK Foreign key FIRST_FK of ITEMS references ORDERS, of which only chosen rows are copied: rows of ITEMS may lack their parent, at which the run would stop when it adds the foreign key.",
                        "PB-SEL-002 constraint:NOTES#NOTES_FK Foreign key NOTES_FK of NOTES references ITEMS, of which only chosen rows are copied: rows of NOTES may lack their parent.");
        assertThat(messages(Map.of())).isEmpty();
        assertThat(messages(Map.of(QualifiedName.of("ORDERS"), Narrowing.NONE))).isEmpty();
    }
}
