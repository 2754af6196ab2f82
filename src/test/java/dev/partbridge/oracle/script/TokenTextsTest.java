package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTextsTest {
    private static final String WORDS = "STORAGE(INITIAL 65536) storage(initial 65536) ÄÖÜ äöü straße ";

    @Test
    void everyPartIsWhatItIsInTheText() {
        String text = WORDS.repeat(50);
        TokenTexts texts = new TokenTexts(text);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(from + random.nextInt(40), text.length());
            assertThat(texts.of(from, to)).isEqualTo(text.substring(from, to));
        }
    }

    @Test
    void whatComesAgainIsTheSameText() {
        TokenTexts texts = new TokenTexts(WORDS.repeat(50));
        String first = texts.of(0, "STORAGE".length());
        assertThat(texts.of(WORDS.length(), WORDS.length() + "STORAGE".length()))
                .isSameAs(first);
    }

    @Test
    void upperCaseIsThatOfNoCountry() {
        TokenTexts texts = new TokenTexts("initial");
        assertThat(texts.upper(0, 7)).isEqualTo("INITIAL");
    }
}
