package dev.partbridge.run.size;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {
    /** 24 of header, 16 of values, 4 of pointer: 44 for each row, and 8,168 of a page: 185 rows. */
    @Test
    void rowsDoNotCrossPages() {
        assertThat(Pages.table(185, 16)).isEqualTo(8_192);
        assertThat(Pages.table(186, 16)).isEqualTo(2 * 8_192);
        assertThat(Pages.table(0, 16)).isZero();
    }

    /** 9 bytes take 16, so that the next row begins at a multiple of 8. */
    @Test
    void rowsAreFilledUp() {
        assertThat(Pages.table(185_000, 9)).isEqualTo(Pages.table(185_000, 16));
        assertThat(Pages.table(185_000, 17)).isGreaterThan(Pages.table(185_000, 16));
    }

    /** Pieces of 2,000 bytes, each a quarter of a page with its entry in the index. */
    @Test
    void longValuesAreKeptInPieces() {
        assertThat(Pages.table(1_000, 1_000_000)).isBetween(1_000_000_000L, 1_050_000_000L);
    }

    /** 16 for the entry, 8 for the key, pages filled to nine tenths. */
    @Test
    void entriesOfATree() {
        assertThat(Pages.index(900, 8)).isEqualTo(900 * 24 * 10 / 9);
    }
}
