package dev.partbridge.ui.code;

import java.util.List;

/**
 * A run of characters that look alike.
 *
 * @param length in chars; at least 1
 * @param styles style classes; empty for plain text
 */
public record Span(int length, List<String> styles) {
    public Span {
        if (length < 1) {
            throw new IllegalArgumentException("a span of " + length + " characters");
        }
        styles = List.copyOf(styles);
    }
}
