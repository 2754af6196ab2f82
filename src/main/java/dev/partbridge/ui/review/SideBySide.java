package dev.partbridge.ui.review;

import dev.partbridge.diff.Alignment;
import dev.partbridge.diff.Likeness;
import dev.partbridge.diff.Part;
import dev.partbridge.diff.Row;
import dev.partbridge.diff.RowKind;
import dev.partbridge.diff.WordDiff;
import dev.partbridge.ui.code.CodeLine;
import dev.partbridge.ui.code.LineMark;
import dev.partbridge.ui.code.StyledText;
import dev.partbridge.ui.code.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Two texts side by side, ready to be shown.
 *
 * @param left the left line of each row
 * @param right the right one
 */
record SideBySide(
        Side leftSide,
        Side rightSide,
        Alignment alignment,
        List<CodeLine> left,
        List<CodeLine> right,
        List<Integer> leftRows,
        List<Integer> rightRows) {
    static final SideBySide EMPTY = of(Side.EMPTY, Side.EMPTY, Set.of(), Likeness.EXACT);

    /**
     * A text to be compared.
     *
     * @param marks of findings, at its lines
     */
    record Side(StyledText text, List<Part> parts, List<LineMark> marks) {
        static final Side EMPTY = new Side(StyledText.EMPTY, List.of(), List.of());
    }

    /**
     * Aligns two texts and finds the words in which they differ; takes its time.
     *
     * @param decisions lines of the left text, counted from 0, that need a reader's decision
     */
    static SideBySide of(Side left, Side right, Set<Integer> decisions, Likeness likeness) {
        Alignment alignment = Alignment.of(
                Alignment.Side.of(left.text().text(), left.parts()),
                Alignment.Side.of(right.text().text(), right.parts()),
                decisions,
                likeness);
        List<CodeLine> lefts = left.text().toLines();
        List<CodeLine> rights = right.text().toLines();
        List<CodeLine> ofLeft = new ArrayList<>();
        List<CodeLine> ofRight = new ArrayList<>();
        for (Row row : alignment.rows()) {
            if (row.left() == Row.FILLER) {
                ofLeft.add(CodeLine.FILLER);
                ofRight.add(alone(rights.get(row.right()), row.kind()));
            } else if (row.right() == Row.FILLER) {
                ofLeft.add(alone(lefts.get(row.left()), row.kind()));
                ofRight.add(CodeLine.FILLER);
            } else {
                pair(lefts.get(row.left()), rights.get(row.right()), row.kind(), likeness, ofLeft, ofRight);
            }
        }
        return new SideBySide(
                left, right, alignment, ofLeft, ofRight, boxed(alignment.rowsOfLeft()), boxed(alignment.rowsOfRight()));
    }

    /** A text and its findings. */
    Side side(boolean ofLeft) {
        return ofLeft ? leftSide : rightSide;
    }

    /** The row of a line; the last one for a line that the text does not have. */
    int row(boolean ofLeft, int line) {
        List<Integer> rows = ofLeft ? leftRows : rightRows;
        return rows.isEmpty() ? 0 : rows.get(Math.min(line, rows.size() - 1));
    }

    private static List<Integer> boxed(int[] rows) {
        return Arrays.stream(rows).boxed().toList();
    }

    private static CodeLine alone(CodeLine line, RowKind kind) {
        StyledText words = kind == RowKind.ONLY_LEFT ? line.words().with("gone", whole(line)) : line.words();
        return line.styled(style(kind), words);
    }

    private static void pair(
            CodeLine one, CodeLine other, RowKind kind, Likeness likeness, List<CodeLine> left, List<CodeLine> right) {
        WordDiff words = kind == RowKind.SAME
                ? new WordDiff(List.of(), List.of())
                : WordDiff.of(one.text(), other.text(), likeness);
        String style = kind == RowKind.DECISION ? "w-warn" : "w-chg";
        left.add(one.styled(
                style(kind),
                one.words().with(style, ranges(words.left(), false)).with("gone", ranges(words.left(), true))));
        right.add(other.styled(
                style(kind),
                other.words()
                        .with(style, ranges(words.right(), false))
                        .with(kind == RowKind.DECISION ? style : "w-add", ranges(words.right(), true))));
    }

    private static List<TextRange> ranges(List<WordDiff.Range> all, boolean alone) {
        return all.stream()
                .filter(r -> r.alone() == alone)
                .map(r -> new TextRange(r.from(), r.to()))
                .toList();
    }

    private static List<TextRange> whole(CodeLine line) {
        return line.text().isEmpty()
                ? List.of()
                : List.of(new TextRange(0, line.text().length()));
    }

    private static String style(RowKind kind) {
        return kind == RowKind.SAME ? "" : "k-" + DiffKind.of(kind).style();
    }
}
