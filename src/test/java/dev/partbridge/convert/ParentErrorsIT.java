package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The errors of the README's table, word by word: what who touches a parent that has rows is told. */
class ParentErrorsIT {
    private static final String KEY =
            "Key (sale_id, sale_date)=(1, 2024-01-05 00:00:00) is still referenced from table";

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void areAsTheReadmeSays(int major) throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(major, "key-moves=refuse", KeyMovesIT.FAMILY)) {
            family.execute(KeyMovesIT.ROWS);
            assertThat(family.refused("UPDATE sales SET sale_date = '2024-02-10' WHERE sale_id = 1"))
                    .containsExactly(
                            "23503",
                            "update on table \"sales\" violates foreign key constraint \"items_fk\" on table \"items\"",
                            KEY + " \"items\", whose rows lie in the partition of their parent.",
                            "Delete the rows of \"items\" first, or convert with rule key-moves set to triggers, which"
                                    + " takes them along.");
            List<String> deleted = family.refused("DELETE FROM sales WHERE sale_id = 1");
            assertThat(deleted.get(0)).isEqualTo("23503");
            // the constraint's name is that of a partition, which differs by major
            assertThat(deleted.get(1))
                    .startsWith("update or delete on table \"sales_p1\" violates foreign key constraint \"payments_")
                    .endsWith("on table \"payments\"");
            assertThat(deleted.get(2)).isEqualTo(KEY + " \"payments\".");
            assertThat(family.refused("DROP TABLE sales_p1").subList(0, 2))
                    .containsExactly("2BP01", "cannot drop table sales_p1 because other objects depend on it");
            assertThat(family.refused("TRUNCATE sales_p1").subList(0, 2))
                    .containsExactly("0A000", "cannot truncate a table referenced in a foreign key constraint");
            List<String> detached = family.refused("ALTER TABLE sales DETACH PARTITION sales_p1");
            assertThat(detached.get(0)).isEqualTo("23503");
            assertThat(detached.get(1)).startsWith("removing partition \"sales_p1\" violates foreign key constraint");
            assertThat(family.query(KeyMovesIT.STATE)).isEqualTo(KeyMovesIT.BEFORE);
            // what is said to be done
            family.execute("CALL sales_remove_partition('sales_p1', true)");
            assertThat(family.query(KeyMovesIT.STATE))
                    .containsExactly(
                            "sale 2 02-05 sales_p2",
                            "sale 3 03-05 sales_p3",
                            "item 20 of 2 02-05 items_p2",
                            "detail 200 of 20 02-05 details_p2");
        }
    }

    @Tag("deep")
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 16, 17})
    void areAsTheReadmeSaysElsewhere(int major) throws SQLException, IOException {
        areAsTheReadmeSays(major);
    }
}
