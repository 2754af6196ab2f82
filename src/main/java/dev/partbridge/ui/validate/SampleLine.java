package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationSample;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a row: Oracle's line, below it PostgreSQL's.
 *
 * @param oracle whether it is the source's
 * @param side in a word
 * @param cells a cell for each column
 * @param missing the target has no such row, and should
 */
record SampleLine(boolean oracle, String side, List<Cell> cells, boolean missing) {
    SampleLine {
        cells = List.copyOf(cells);
    }

    /**
     * A value.
     *
     * @param none NULL, or no value at all
     * @param differs from the other side's
     */
    record Cell(String text, boolean none, boolean differs) {}

    static List<SampleLine> of(ValidationSample sample) {
        List<SampleLine> lines = new ArrayList<>();
        for (ValidationSample.Row row : sample.rows()) {
            List<Cell> source = new ArrayList<>();
            List<Cell> target = new ArrayList<>();
            boolean there = row.place() == ValidationSample.Place.TARGET;
            for (ValidationSample.Cell cell : row.cells()) {
                source.add(cell(cell.source(), cell.differs()));
                target.add(there ? cell(cell.target(), cell.differs()) : new Cell("", true, false));
            }
            String side =
                    switch (row.place()) {
                        case TARGET -> Texts.of("validate.sample.postgres");
                        case REJECTED -> Texts.of("validate.sample.rejected");
                        case MISSING -> Texts.of("validate.sample.missing");
                    };
            lines.add(new SampleLine(true, Texts.of("validate.sample.oracle"), source, false));
            lines.add(new SampleLine(false, side, target, row.place() == ValidationSample.Place.MISSING));
        }
        return lines;
    }

    private static Cell cell(@org.jspecify.annotations.Nullable String text, boolean differs) {
        return text == null ? new Cell("NULL", true, differs) : new Cell(text, false, differs);
    }
}
