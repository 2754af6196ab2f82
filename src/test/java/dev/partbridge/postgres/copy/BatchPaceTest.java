package dev.partbridge.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.rows.RowSource;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class BatchPaceTest {
    private static final BatchLimit MOST = new BatchLimit(1 << 20, 10_000);

    private final BatchPace pace = BatchPace.ordinary(MOST);

    @Test
    void takesAllWhereNothingIsRefused() {
        assertThat(rows(pace)).isEqualTo(10_000);
        pace.sent(10_000, 0);
        assertThat(rows(pace)).isEqualTo(10_000);
    }

    @Test
    void takesFewBehindARefusedRowAndMoreByAndBy() {
        pace.sent(10_000, 1);
        assertThat(rows(pace)).isEqualTo(2_000);
        pace.sent(8_000, 0);
        assertThat(rows(pace)).isEqualTo(2_000);
        pace.sent(8_000, 0);
        assertThat(rows(pace)).isEqualTo(4_000);
        pace.sent(1_000_000, 0);
        assertThat(rows(pace)).isEqualTo(10_000);
        pace.sent(10_000, 10_000);
        assertThat(rows(pace)).isEqualTo(2_000);
    }

    @Test
    void takesFewOfThoseSuspectedUntilTheyAreTaken() {
        BatchPace suspected = BatchPace.suspected(MOST);
        assertThat(rows(suspected)).isEqualTo(200);
        suspected.sent(200, 200);
        assertThat(rows(suspected)).isEqualTo(200);
        suspected.sent(40_000, 0);
        assertThat(rows(suspected)).isEqualTo(10_000);
    }

    /** How many a batch has when it is to be sent. */
    private static int rows(BatchPace pace) {
        RowBatch batch = new RowBatch();
        RowSource row = (RowSource) Proxy.newProxyInstance(
                RowSource.class.getClassLoader(),
                new Class<?>[] {RowSource.class},
                (proxy, method, arguments) -> method.getName().equals("position") ? new RowPosition("file", 1) : null);
        while (!pace.reached(batch)) {
            batch.endRow(row, 0, 1, false);
        }
        return batch.rows();
    }
}
