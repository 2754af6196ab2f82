package dev.partbridge.ui.edit;

import dev.partbridge.diff.ThreeWayMerge.Clash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what is generated now into a text that holds the edit's lines where both changed the same ones. The text may have
 * been typed in since: a place is where its lines still stand, nearest to where they stood.
 */
final class Clashing {
    private final List<String> lines;

    Clashing(String text) {
        lines = new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /**
     * The text with the generated lines at a clash.
     *
     * @param before clashes whose lines were put in already: they move what stands below them
     * @return absent where the edit's lines stand nowhere any more
     */
    Optional<String> taken(Clash clash, List<Clash> before) {
        return at(clash, before).map(at -> {
            lines.subList(at, at + clash.mine().size()).clear();
            lines.addAll(at, clash.theirs());
            return String.join("\n", lines);
        });
    }

    /** The line at which a clash stands now, counted from 0. */
    Optional<Integer> at(Clash clash, List<Clash> before) {
        int expected = clash.merged()
                - 1
                + before.stream()
                        .filter(b -> b.merged() < clash.merged())
                        .mapToInt(b -> b.theirs().size() - b.mine().size())
                        .sum();
        int last = lines.size() - clash.mine().size();
        // lines that the edit took away cannot be looked for
        if (clash.mine().isEmpty()) {
            return Optional.of(Math.min(expected, last));
        }
        for (int far = 0; far <= lines.size(); far++) {
            for (int at : new int[] {expected - far, expected + far}) {
                if (at >= 0
                        && at <= last
                        && lines.subList(at, at + clash.mine().size()).equals(clash.mine())) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }
}
