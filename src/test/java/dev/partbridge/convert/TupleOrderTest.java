package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.sql.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class TupleOrderTest {
    private static final List<PgKeyPart> KEY = List.of(PgKeyPart.of(Identifier.of("y")), PgKeyPart.expression("m + 1"));

    @Test
    void nullIsAboveEveryValueAndBelowMaxvalue() {
        assertThat(TupleOrder.below(KEY, List.of("2020", "4")))
                .isEqualTo("y IS NOT NULL AND (y < 2020 OR (y = 2020 AND (m + 1) IS NOT NULL AND (m + 1) < 4))");
        assertThat(TupleOrder.below(KEY, List.of("2020", "MAXVALUE"))).isEqualTo("y IS NOT NULL AND y <= 2020");
        assertThat(TupleOrder.below(KEY, List.of("MAXVALUE", "MAXVALUE"))).isEqualTo("true");
    }
}
