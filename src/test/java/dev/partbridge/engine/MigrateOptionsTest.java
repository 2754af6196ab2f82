package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrateOptionsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 33})
    void refusesJobsThatATargetCannotBear(int jobs) {
        assertThatThrownBy(() -> MigrateOptions.defaults().with(jobs))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.USAGE))
                .hasMessage("jobs " + jobs + ": give a number from 1 to 32");
    }

    @Test
    void takesTheMost() {
        assertThat(MigrateOptions.defaults().with(MigrateOptions.MOST_JOBS).jobs())
                .isEqualTo(32);
    }
}
