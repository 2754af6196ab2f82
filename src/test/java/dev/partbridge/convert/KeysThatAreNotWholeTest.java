package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a foreign key is left out is told as it is: the key it names is widened, or kept within each partition. */
class KeysThatAreNotWholeTest {
    private static final OracleTable BY_DATE = table("T")
            .column("ID", "NUMBER(5)!")
            .column("D", "DATE!")
            .primaryKey("T_PK", "ID")
            .range("D", partition("A", "2020-01-01"))
            .build();
    private static final OracleTable BY_EXPRESSION = table("T")
            .column("ID", "NUMBER(5)!")
            .virtual("V", "NUMBER(5)", "ID + 1")
            .primaryKey("T_PK", "ID")
            .range("V", partition("A", 10))
            .build();

    @Test
    void widened() {
        assertThat(told(BY_DATE, "widen"))
                .containsExactly(
                        "Foreign key O_FK of O references T (id), whose key holds the partition key (d) too; it"
                                + " is left out.");
        assertThat(told(BY_DATE, "registry")).isEmpty();
        assertThat(told(BY_DATE, "as-needed")).isEmpty();
    }

    @Test
    void withinEachPartition() {
        String within =
                "Foreign key O_FK of O references T (id), whose key holds within each partition only; it is left"
                        + " out.";
        assertThat(told(BY_DATE, "per-partition")).containsExactly(within);
        assertThat(told(BY_EXPRESSION, "as-needed")).containsExactly(within);
    }

    private static List<String> told(OracleTable parent, String keys) {
        OracleTable outside = table("O")
                .column("P", "NUMBER(5)")
                .foreignKey("O_FK", "P", "T", OnDelete.NO_ACTION)
                .build();
        OracleModel model = new OracleModel(List.of(parent, outside), List.of(), List.of(), List.of());
        Choices choices = Choices.defaults().with("keys", keys);
        return Converter.convert(model, new ConvertOptions(new Identifier("public"), 18, Set.of(), choices))
                .findings()
                .stream()
                .filter(f -> f.code().equals("PB-KEY-004"))
                .map(f -> f.message())
                .toList();
    }
}
