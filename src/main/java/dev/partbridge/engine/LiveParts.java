package dev.partbridge.engine;

import dev.partbridge.oracle.rows.RowPart;
import dev.partbridge.oracle.rows.RowidRange;
import dev.partbridge.oracle.rows.SegmentCut;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.run.ChunkCut;
import java.util.ArrayList;
import java.util.List;

/** What a chunk of a database is to its reader. */
final class LiveParts {
    private LiveParts() {}

    /** The table, partition or subpartition that has the chunk's rows, of a piece too. */
    static RowPart of(Chunk chunk) {
        Slice.OfDatabase slice = slice(chunk);
        return slice.subpartition()
                .map(RowPart::subpartition)
                .or(() -> slice.partition().map(RowPart::partition))
                .orElseGet(RowPart::whole);
    }

    /** The chunk's rows: of a piece those between its addresses only. */
    static RowPart within(Chunk chunk) {
        return slice(chunk)
                .stretch()
                .map(s -> RowPart.within(of(chunk), new RowidRange(s.first(), s.last())))
                .orElseGet(() -> of(chunk));
    }

    /** The pieces that a segment was cut into. */
    static ChunkCut cut(Chunk chunk, SegmentCut cut) {
        int count = cut.parts().size();
        List<Chunk> pieces = new ArrayList<>();
        for (RowPart part : cut.parts()) {
            if (part.range().isEmpty()) {
                return new ChunkCut(List.of(chunk), cut.uncut());
            }
            Slice.Stretch stretch = new Slice.Stretch(
                    part.range().get().low(), part.range().get().high());
            pieces.add(chunk.piece(pieces.size() + 1, count, slice(chunk).within(stretch)));
        }
        return new ChunkCut(pieces, cut.uncut());
    }

    private static Slice.OfDatabase slice(Chunk chunk) {
        if (chunk.slice() instanceof Slice.OfDatabase slice) {
            return slice;
        }
        throw new IllegalArgumentException(chunk.id() + " is in no database");
    }
}
