package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowidTextTest {
    @Test
    void fieldsInBase64() {
        // object 75626, file 4, block 551, row 0, as DBMS_ROWID takes the text apart
        assertThat(RowidText.of(75_626, RowidText.address(4, 551), 0)).isEqualTo("AAASdqAAEAAAAInAAA");
        assertThat(RowidText.of(75_626, RowidText.address(1023, (1 << 22) - 1), RowidText.LAST_ROW))
                .isEqualTo("AAASdqAP/AAP///H//");
        assertThat(RowidText.of(75_626, RowidText.LAST_ADDRESS, RowidText.LAST_ROW))
                .isEqualTo("AAASdqAP/AAP///H//");
    }

    @Test
    void bigfileBlocksUseTheFilesBits() {
        assertThat(RowidText.address(1024, 551)).isEqualTo(551);
        assertThat(RowidText.of(75_626, RowidText.address(1024, (1L << 22) + 3), 0))
                .isEqualTo("AAASdqAABAAAAADAAA");
    }
}
