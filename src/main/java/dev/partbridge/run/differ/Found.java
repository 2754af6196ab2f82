package dev.partbridge.run.differ;

import java.util.Optional;

/** What was found of one key on both sides: how many rows, and what their hashes add up to. */
final class Found {
    private RowHash source = new RowHash(0, 0);
    private RowHash target = new RowHash(0, 0);
    private long sourceRows;
    private long targetRows;
    private boolean moved;
    private int part;
    private Optional<TargetWalk.Place> place = Optional.empty();

    void source(int inPart, RowHash row) {
        source = source.plus(row);
        sourceRows++;
        part = inPart;
    }

    void target(TargetWalk.Place at, RowHash row) {
        target = target.plus(row);
        targetRows++;
        if (place.isEmpty()) {
            place = Optional.of(at);
        }
    }

    /** A row of the key is in the reject table. */
    void moved() {
        moved = true;
    }

    /** Rows that are in the reject table are missing for a reason that is known. */
    boolean differs() {
        return !moved && (sourceRows != targetRows || !source.equals(target));
    }

    long sourceRows() {
        return sourceRows;
    }

    long targetRows() {
        return targetRows;
    }

    /** The number of the source's part that the row is in. */
    int part() {
        return part;
    }

    /** Of the first row in the target. */
    Optional<TargetWalk.Place> place() {
        return place;
    }
}
