package dev.partbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.run.ProofSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrateOptionsTest {
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 33})
    void refusesJobsThatATargetCannotBear(int jobs) {
        assertThatThrownBy(() -> new MigrateOptions(jobs, -1, false, false, ProofSettings.defaults()))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.USAGE))
                .hasMessage("jobs " + jobs + ": give a number from 1 to 32");
    }

    @Test
    void takesTheMost() {
        assertThat(new MigrateOptions(MigrateOptions.MOST_JOBS, -1, false, false, ProofSettings.defaults()).jobs())
                .isEqualTo(32);
    }
}
