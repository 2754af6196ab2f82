package dev.partbridge.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NulRepairTest {
    /** In the texts 0 stands for NUL, and ! for half a character. */
    @ParameterizedTest
    @CsvSource({
        "a0b, '', ab, -1, 1",
        "00, '', '', -1, 1",
        "a0b0, ?, a?b?, -1, 1",
        "0a0!, '', a, 3, 0",
        "0a0!, ?, ?a?, 3, 0",
        "!0, '', '', 0, 0",
        "0!, '', '', 1, 0"
    })
    void writesAndTellsThePlace(String text, String instead, String written, int place, long values) {
        String value = text.replace('0', '\0').replace('!', '\uD800');
        NulRepair nul = NulRepair.with(instead);
        CopyText out = new CopyText();
        int bad = out.text(value);
        assertThat(nul.write(value, ValueForm.PLAIN, bad, 0, out)).isEqualTo(place);
        assertThat(new String(out.array(), 0, out.length(), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(nul.values()).isEqualTo(values);
    }
}
