package dev.partbridge.ui.code;

import java.util.List;

/**
 * A line as it is shown.
 *
 * @param spans cover the text exactly, in order
 * @param style of the whole line, such as {@code k-chg}; empty for none
 * @param number the number before it; {@link #UNNUMBERED} for a filler, below it for a fold, which it tells from others
 * @param folded the text's lines that it stands for; of a line of the text none
 */
public record CodeLine(String text, List<Span> spans, String style, int number, List<String> folded) {
    public static final int UNNUMBERED = 0;
    /** Beside a line that the other text alone has. */
    public static final CodeLine FILLER = new CodeLine("", List.of(), "k-filler", UNNUMBERED, List.of());

    private static final String FOLD = "k-fold";

    public CodeLine {
        spans = List.copyOf(spans);
    }

    /**
     * One that stands for others.
     *
     * @param which a number from 0 on that tells it from the other folds
     */
    public static CodeLine fold(String words, List<String> folded, int which) {
        return new CodeLine(words, List.of(new Span(words.length(), List.of("gone"))), FOLD, -1 - which, folded);
    }

    /** The same line in another style, with more styles on its words. */
    public CodeLine styled(String lineStyle, StyledText words) {
        return new CodeLine(text, words.spans(), lineStyle, number, folded);
    }

    /** The text with its own styles. */
    public StyledText words() {
        return new StyledText(text, spans);
    }

    public boolean isFold() {
        return number < UNNUMBERED;
    }

    /** Whether it is a line of the text. */
    public boolean isReal() {
        return number > UNNUMBERED;
    }
}
