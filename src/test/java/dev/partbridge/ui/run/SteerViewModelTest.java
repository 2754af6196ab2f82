package dev.partbridge.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.state.WorkbenchState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteerViewModelTest {
    private final WorkbenchState state = new WorkbenchState();
    private final SteerViewModel model = new SteerViewModel(state);

    @ParameterizedTest
    @CsvSource({"20M,20971520,20M", "' 1g ',1073741824,1g", "0,0,''", "'',0,''"})
    void takesALimitWhenItIsGiven(String typed, long bytes, String shown) {
        state.rateLimitProperty().set(99);
        model.limitProperty().set(typed);
        assertThat(state.rateLimitProperty().get()).isEqualTo(99);
        model.apply();
        assertThat(state.rateLimitProperty().get()).isEqualTo(bytes);
        assertThat(model.limitProperty().get()).isEqualTo(shown);
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void keepsTheLimitWhenWhatIsTypedIsNone() {
        type("fast");
        assertThat(model.troubleProperty().get())
                .isEqualTo("'fast' is no size: give bytes, or 500M, 4G, 1T; no limit as before");
        type("20M");
        assertThat(model.troubleProperty().get()).isEmpty();
        type("-1");
        assertThat(model.troubleProperty().get())
                .isEqualTo("'-1' is no size: give bytes, or 500M, 4G, 1T; at most 20 MB as before");
        assertThat(state.rateLimitProperty().get()).isEqualTo(20 << 20);
        assertThat(model.revert()).isTrue();
        assertThat(model.limitProperty().get()).isEqualTo("20M");
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.revert()).isFalse();
    }

    @Test
    void followsWhatAProjectSets() {
        type("20480K");
        assertThat(model.limitProperty().get()).isEqualTo("20480K");
        state.rateLimitProperty().set(5 << 20);
        assertThat(model.limitProperty().get()).isEqualTo("5M");
        state.rateLimitProperty().set(0);
        assertThat(model.limitProperty().get()).isEmpty();
    }

    private void type(String text) {
        model.limitProperty().set(text);
        model.apply();
    }
}
