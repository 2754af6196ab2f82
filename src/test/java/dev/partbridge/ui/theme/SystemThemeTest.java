package dev.partbridge.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, true, 'prefer-dark', DARK",
        "Linux, true, 'default', LIGHT",
        "Linux, false, 'No such schema', ",
        "Mac OS X, true, Dark, DARK",
        "Mac OS X, false, 'The domain/default pair does not exist', LIGHT",
        "Windows 11, true, 'AppsUseLightTheme    REG_DWORD    0x0', DARK",
        "Windows 11, true, 'AppsUseLightTheme    REG_DWORD    0x1', LIGHT",
        "Windows 11, true, '', ",
        "Windows 11, false, 'ERROR', "
    })
    void readsWhatTheDesktopSays(String system, boolean good, String text, Theme theme) {
        assertThat(SystemTheme.read(system, new SystemTheme.Answer(good, text == null ? "" : text)))
                .isEqualTo(Optional.ofNullable(theme));
    }
}
