package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoutineNameTest {
    @Test
    void argumentsAreKnownByTheirNames() {
        assertThat(RoutineName.parse(
                        "a.sales_add(p_name text, p_from timestamp(0), VARIADIC p_values numeric(10, 2)[])"))
                .isEqualTo(new RoutineName("a.sales_add", List.of("p_name", "p_from", "p_values")));
        assertThat(RoutineName.parse("f()")).isEqualTo(new RoutineName("f", List.of()));
    }

    @Test
    void quotesStayAtTheNameAlone() {
        assertThat(RoutineName.parse("\"A.b\".\"f(\"(\"p_\"\"x\" double precision, OUT r_d a.\"T (1)\")"))
                .isEqualTo(new RoutineName("\"A.b\".\"f(\"", List.of("p_\"x", "r_d")));
    }

    @Test
    void whatIsNoSignatureIsRefused() {
        assertThatThrownBy(() -> RoutineName.parse("f")).hasMessage("not a routine's signature: f");
        assertThatThrownBy(() -> RoutineName.parse("f(bigint)")).hasMessage("not the arguments of a routine: bigint");
    }
}
