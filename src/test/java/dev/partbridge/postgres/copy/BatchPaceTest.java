package dev.partbridge.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class BatchPaceTest {
    private final BatchPace pace = new BatchPace(new BatchLimit(1 << 20, 10_000));

    @Test
    void takesAllWhereNothingIsRefused() {
        assertThat(rows()).isEqualTo(10_000);
        pace.sent(10_000, 0);
        assertThat(rows()).isEqualTo(10_000);
    }

    @Test
    void takesFewBehindARefusedRowAndMoreByAndBy() {
        pace.sent(10_000, 1);
        assertThat(rows()).isEqualTo(2_000);
        pace.sent(8_000, 0);
        assertThat(rows()).isEqualTo(2_000);
        pace.sent(8_000, 0);
        assertThat(rows()).isEqualTo(4_000);
        pace.sent(1_000_000, 0);
        assertThat(rows()).isEqualTo(10_000);
        pace.sent(10_000, 10_000);
        assertThat(rows()).isEqualTo(2_000);
    }

    /** How many a batch has when it is to be sent. */
    private int rows() {
        RowBatch batch = new RowBatch();
        RowSource row = (RowSource) Proxy.newProxyInstance(
                RowSource.class.getClassLoader(),
                new Class<?>[] {RowSource.class},
                (proxy, method, arguments) -> method.getName().equals("position") ? new RowPosition("file", 1) : null);
        while (!pace.reached(batch)) {
            batch.endRow(row, 0, 1);
        }
        return batch.rows();
    }
}
