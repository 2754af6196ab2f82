package dev.partbridge.ui.review;

import dev.partbridge.ui.code.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Where the searched words stand, the left text's places before the right one's.
 *
 * @param current position of the place looked at, counted over both sides; -1 for none
 */
public record Found(List<TextRange> left, List<TextRange> right, int current) {
    static final Found NONE = new Found(List.of(), List.of(), -1);

    public Found {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    static Found of(String words, SideBySide sides) {
        return new Found(
                TextRange.of(words, sides.side(true).text().text()),
                TextRange.of(words, sides.side(false).text().text()),
                -1);
    }

    public int size() {
        return left.size() + right.size();
    }

    /** The place after (or before) this one, around the end. */
    Found step(int by) {
        if (size() == 0) {
            return this;
        }
        int next = current < 0 && by < 0 ? size() - 1 : Math.floorMod(current + by, size());
        return new Found(left, right, next);
    }

    public Optional<TextRange> currentLeft() {
        return current >= 0 && current < left.size() ? Optional.of(left.get(current)) : Optional.empty();
    }

    public Optional<TextRange> currentRight() {
        return current >= left.size() ? Optional.of(right.get(current - left.size())) : Optional.empty();
    }
}
