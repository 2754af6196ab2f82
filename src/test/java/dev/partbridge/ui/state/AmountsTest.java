package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.SmallModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private final Amounts scripts = new Amounts(SmallModel.inspection());
    private final Amounts database = new Amounts(SmallModel.live());

    @Test
    void countsWhatIsInFiles() {
        Amount sales = scripts.table(SmallModel.SALES).orElseThrow();
        assertThat(sales).isEqualTo(new Amount(3000, 310_000, false));
        assertThat(List.of(sales.rowsText(), sales.bytesText(), sales.sentence()))
                .containsExactly("3,000", "303 KB", "3,000 rows, 303 KB");
        assertThat(scripts.part(SmallModel.SALES, Identifier.of("P2024_01"))).isEmpty();
        assertThat(scripts.table(SmallModel.CUSTOMERS)).isEmpty();
    }

    @Test
    void marksWhatStatisticsSay() {
        Amount sales = database.table(SmallModel.SALES).orElseThrow();
        assertThat(sales).isEqualTo(new Amount(1_200_400, 120_040_000, true));
        assertThat(List.of(sales.rowsText(), sales.bytesText(), sales.sentence()))
                .containsExactly("≈ 1,200,400", "≈ 114 MB", "≈ 1.2 M rows, 114 MB by statistics");
        assertThat(database.part(SmallModel.SALES, Identifier.of("P2024_02")).map(Amount::sentence))
                .isEqualTo(Optional.of("≈ 400 rows, 39 KB by statistics"));
    }

    @Test
    void takesNoStatisticsForNoRows() {
        Amount customers = database.table(SmallModel.CUSTOMERS).orElseThrow();
        assertThat(customers.unknown()).isTrue();
        assertThat(List.of(customers.rowsText(), customers.bytesText(), customers.sentence()))
                .containsExactly("", "", "");
        assertThat(new Amount(0, 8192, true).sentence()).isEqualTo("8.0 KB in segments, no statistics");
        assertThat(new Amount(7, 0, true).sentence()).isEqualTo("≈ 7 rows by statistics");
    }

    @Test
    void addsUp() {
        assertThat(database.sum(List.of(SmallModel.SALES, SmallModel.CUSTOMERS, SmallModel.ITEMS)))
                .isEqualTo(new Amount(1_200_400, 120_040_000, true));
    }
}
