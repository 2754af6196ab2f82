package dev.partbridge.oracle.rows;

import static dev.partbridge.oracle.rows.TestTables.column;
import static dev.partbridge.oracle.rows.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchPlanTest {
    private static int rows(OracleType... types) {
        OracleColumn[] columns = new OracleColumn[types.length];
        for (int i = 0; i < types.length; i++) {
            columns[i] = column("C" + i, types[i]);
        }
        RowRequest request = new RowRequest(table("T", columns), RowPart.whole(), ReadPoint.CURRENT);
        FetchPlan plan = FetchPlan.of(ChunkQuery.of(request).columns());
        assertThat(plan.lobPrefetch()).isEqualTo(32_768);
        return plan.rows();
    }

    @Test
    void fewerRowsTheWiderTheyAre() {
        assertThat(rows(OracleType.of("NUMBER"))).isEqualTo(5_000);
        assertThat(rows(OracleType.of("VARCHAR2", 4000))).isEqualTo(4_194_304 / 4_018);
        assertThat(rows(new OracleType(
                        "VARCHAR2", Optional.of(4000), Optional.empty(), Optional.of(OracleType.LengthUnit.CHAR))))
                .isEqualTo(4_194_304 / 4_018);
        assertThat(rows(OracleType.of("NVARCHAR2", 2000))).isEqualTo(4_194_304 / 4_018);
        assertThat(rows(OracleType.of("VARCHAR2", 32_767))).isEqualTo(4_194_304 / 32_785);
        assertThat(rows(OracleType.of("RAW", 2000), OracleType.of("TIMESTAMP WITH TIME ZONE")))
                .isEqualTo(4_194_304 / 2_031);
    }

    @Test
    void fewRowsWithLobsAndLong() {
        assertThat(rows(OracleType.of("CLOB"))).isEqualTo(4_194_304 / 65_754);
        assertThat(rows(OracleType.of("BLOB"), OracleType.of("BLOB"))).isEqualTo(4_194_304 / 65_954);
        assertThat(rows(OracleType.of("LONG"))).isEqualTo(4_194_304 / 262_162);
        OracleType[] many = new OracleType[100];
        Arrays.fill(many, OracleType.of("CLOB"));
        assertThat(rows(many)).isEqualTo(1);
    }
}
