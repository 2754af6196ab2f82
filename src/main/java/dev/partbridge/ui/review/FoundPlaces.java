package dev.partbridge.ui.review;

import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.code.FoundLines;
import dev.partbridge.ui.code.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where places of a text stand in its rows. */
final class FoundPlaces {
    private final SideBySide sides;
    private final boolean ofLeft;
    /** Where each line begins in the text. */
    private final int[] starts;

    FoundPlaces(SideBySide sides, boolean ofLeft) {
        this.sides = sides;
        this.ofLeft = ofLeft;
        List<CodeLine> lines = ofLeft ? sides.left() : sides.right();
        List<Integer> rows = ofLeft ? sides.leftRows() : sides.rightRows();
        starts = new int[rows.size()];
        for (int line = 1; line < rows.size(); line++) {
            starts[line] =
                    starts[line - 1] + lines.get(rows.get(line - 1)).text().length() + 1;
        }
    }

    /** The row of a place. */
    int row(TextRange place) {
        return sides.row(ofLeft, line(place));
    }

    /** The places that no fold hides. */
    FoundLines in(ShownRows rows, List<TextRange> places, Optional<TextRange> current) {
        Map<Integer, List<TextRange>> shown = new HashMap<>();
        for (TextRange place : places) {
            int line = line(place);
            int row = sides.row(ofLeft, line);
            int at = rows.shown(row);
            if (rows.lines(ofLeft).get(at).isReal()) {
                shown.computeIfAbsent(at, k -> new ArrayList<>()).add(within(place, line));
            }
        }
        return new FoundLines(shown, current.map(c -> new FoundLines.Place(rows.shown(row(c)), within(c, line(c)))));
    }

    private TextRange within(TextRange place, int line) {
        return new TextRange(place.start() - starts[line], place.end() - starts[line]);
    }

    private int line(TextRange place) {
        int at = Arrays.binarySearch(starts, place.start());
        return at >= 0 ? at : -at - 2;
    }
}
