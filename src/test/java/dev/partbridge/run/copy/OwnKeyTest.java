package dev.partbridge.run.copy;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnKeyTest {
    private static final OraclePartition P1 = partition("P1", "2020-01-01");
    private static final OracleTable ROOT = table("ROOT")
            .column("ID", "NUMBER(5)!")
            .column("D", "DATE!")
            .primaryKey("ROOT_PK", "ID", "D")
            .range("D", P1)
            .build();
    private static final OracleTable CHILD = table("CHILD")
            .column("C", "NUMBER(5)!")
            .column("WHEN_SOLD", "DATE!")
            .foreignKey("CHILD_FK", "C,WHEN_SOLD", "ROOT", OnDelete.NO_ACTION)
            .primaryKey("CHILD_PK", "C", "WHEN_SOLD")
            .reference("CHILD_FK")
            .build();
    private static final OracleTable GRANDCHILD = table("GRANDCHILD")
            .column("G", "NUMBER(5)!")
            .column("GD", "DATE!")
            .foreignKey("GRANDCHILD_FK", "G,GD", "CHILD", OnDelete.NO_ACTION)
            .reference("GRANDCHILD_FK")
            .build();
    private static final ReferenceChains CHAINS =
            new ReferenceChains(new OracleModel(List.of(ROOT, CHILD, GRANDCHILD), List.of(), List.of(), List.of()));

    @Test
    void isThePartOfTheForeignKeyThatReferencesTheParentsKey() {
        assertThat(OwnKey.of(CHILD, CHAINS).orElseThrow().partitioning())
                .contains(new Partitioning.Range(List.of(new Identifier("WHEN_SOLD")), List.of(P1)));
        assertThat(OwnKey.of(GRANDCHILD, CHAINS).orElseThrow().partitioning())
                .contains(new Partitioning.Range(List.of(new Identifier("GD")), List.of(P1)));
    }

    @Test
    void otherTablesAreAsTheyAre() {
        assertThat(OwnKey.of(ROOT, CHAINS)).contains(ROOT);
    }

    @Test
    void aChildThatNeedsItsParentForTheKeyHasNone() {
        OracleTable other = table("OTHER")
                .column("ID", "NUMBER(5)!")
                .foreignKey("OTHER_FK", "ID", "ROOT", OnDelete.NO_ACTION)
                .reference("OTHER_FK")
                .build();
        assertThat(OwnKey.of(other, CHAINS)).isEmpty();
    }
}
