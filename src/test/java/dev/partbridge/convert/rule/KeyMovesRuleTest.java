package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Registry;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyMovesRuleTest {
    @Test
    void listsWhatItImplements() {
        assertThat(Registry.get().rule(KeyMovesRule.ID).orElseThrow().values())
                .isEqualTo(Arrays.stream(KeyMovesRule.values())
                        .map(KeyMovesRule::choice)
                        .toList());
    }

    /** There a move is a delete to the foreign key: it would take no row along, or delete them. */
    @Test
    void noForeignKeyCarriesMovesBefore15() {
        for (int major = 9; major <= 18; major++) {
            assertThat(KeyMovesRule.of("cascade", major))
                    .isEqualTo(major < 15 ? KeyMovesRule.TRIGGERS : KeyMovesRule.CASCADE);
            assertThat(KeyMovesRule.of("triggers", major)).isEqualTo(KeyMovesRule.TRIGGERS);
            assertThat(KeyMovesRule.of("refuse", major)).isEqualTo(KeyMovesRule.REFUSE);
        }
    }
}
