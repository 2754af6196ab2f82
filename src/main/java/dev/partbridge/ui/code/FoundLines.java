package dev.partbridge.ui.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places that were found in lines that are shown.
 *
 * @param places by line, counted from 0; within the line, in order
 * @param current the one that is looked at
 */
public record FoundLines(Map<Integer, List<TextRange>> places, Optional<Place> current) {
    public static final FoundLines NONE = new FoundLines(Map.of(), Optional.empty());

    public FoundLines {
        places = Map.copyOf(places);
    }

    /**
     * A place.
     *
     * @param line counted from 0
     * @param range within the line
     */
    public record Place(int line, TextRange range) {}

    /** The line with its places marked. */
    StyledText mark(int line, StyledText words) {
        StyledText marked = words.with("found", places.getOrDefault(line, List.of()));
        return current.filter(c -> c.line() == line)
                .map(c -> marked.with("found-now", List.of(c.range())))
                .orElse(marked);
    }
}
