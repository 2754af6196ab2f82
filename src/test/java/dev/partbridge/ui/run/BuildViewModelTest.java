package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.BuildSettings;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildViewModelTest {
    private final WorkbenchState state = new WorkbenchState();
    private final BuildViewModel model = new BuildViewModel(state);

    @Test
    void beginsAsARunDoesByItself() {
        assertThat(state.sourceScanProperty().get()).isTrue();
        assertThat(state.buildProperty().get()).isEqualTo(BuildSettings.defaults());
        assertThat(model.scanProperty().get()).isTrue();
        assertThat(model.vacuumProperty().get()).isTrue();
        assertThat(model.memoryProperty().get()).isEmpty();
    }

    @Test
    void whatIsSetIsTheNextRuns() {
        model.scanProperty().set(false);
        type(" 2G ");
        model.vacuumProperty().set(false);
        assertThat(state.sourceScanProperty().get()).isFalse();
        assertThat(state.buildProperty().get()).isEqualTo(new BuildSettings(OptionalLong.of(2L << 30), false));
        assertThat(model.memoryProperty().get()).isEqualTo("2G");
        type("");
        assertThat(state.buildProperty().get()).isEqualTo(new BuildSettings(OptionalLong.empty(), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "much|'much' is no size: give bytes, or 500M, 4G, 1T; as before",
                "0|“0”: PostgreSQL takes 1M to 2047G; as before",
                "512K|“512K”: PostgreSQL takes 1M to 2047G; as before",
                "3T|“3T”: PostgreSQL takes 1M to 2047G; as before"
            },
            quoteCharacter = '"')
    void keepsTheMemoryWhenWhatIsTypedIsNone(String typed, String trouble) {
        type("1G");
        type(typed);
        assertThat(model.troubleProperty().get()).isEqualTo(trouble);
        assertThat(state.buildProperty().get().maintenanceBytes()).hasValue(1L << 30);
        assertThat(model.revert()).isTrue();
        assertThat(model.memoryProperty().get()).isEqualTo("1G");
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.revert()).isFalse();
    }

    @Test
    void followsWhatAProjectSets() {
        type("1G");
        state.buildProperty().set(new BuildSettings(OptionalLong.of(64 << 20), false));
        assertThat(model.memoryProperty().get()).isEqualTo("64M");
        assertThat(model.vacuumProperty().get()).isFalse();
        state.buildProperty().set(BuildSettings.defaults());
        assertThat(model.memoryProperty().get()).isEmpty();
        assertThat(model.vacuumProperty().get()).isTrue();
    }

    private void type(String text) {
        model.memoryProperty().set(text);
        model.apply();
    }
}
