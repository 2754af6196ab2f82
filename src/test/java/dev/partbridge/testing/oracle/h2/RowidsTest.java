package dev.partbridge.testing.oracle.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowidsTest {
    @Test
    void writesTheFourNumbersToBase64() {
        assertThat(Rowids.create(1, 75690, 4, 551, 0)).isEqualTo("AAASeqAAEAAAAInAAA");
        assertThat(Rowids.create(1, 0, 0, 0, 63)).isEqualTo("AAAAAAAAAAAAAAAAA/");
    }

    @Test
    void ordersAsTheNumbersDo() throws SQLException {
        List<String> ordered = new ArrayList<>();
        for (int block = 0; block < 300; block++) {
            for (int row : new int[] {0, 25, 26, 51, 52, 61, 62, 63, 64, 32767}) {
                ordered.add(String.valueOf(Rowids.order(Rowids.create(1, 70_000, 4, block, row))));
            }
        }
        assertThat(ordered).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesEachSegmentItsDataObject() {
        Rowids rowids = new Rowids(70_000);
        assertThat(rowids.next("P1")).isEqualTo(Rowids.create(1, 70_000, 4, 128, 0));
        assertThat(rowids.next("P2")).isEqualTo(Rowids.create(1, 70_001, 4, 128, 0));
        assertThat(rowids.next("P1")).isEqualTo(Rowids.create(1, 70_000, 4, 128, 1));
    }

    @Test
    void refusesWhatIsNoRowid() {
        assertThatThrownBy(() -> Rowids.order("no rowid")).hasMessageContaining("ORA-01410");
    }
}
