package dev.partbridge.run.session;

import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Slice;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.ChunkCut;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.journal.Done;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Cuts large chunks, so that several jobs share one, none reads for hours in one transaction, and less is lost when a
 * session is. How they were cut is kept in the journal, for the source has other addresses to offer tomorrow.
 */
final class ChunkPieces {
    /** A chunk's id and number stay readable, and a table of a petabyte is no million of them. */
    private static final long MOST = 1_000;

    private static final int REASONS_SHOWN = 5;

    private final RowSourceOpener opener;
    private final long size;
    private final Consumer<String> notes;

    /**
     * @param size bytes of a piece, about; 0 to leave chunks whole
     * @param notes hears what was cut, and why a large chunk was not
     */
    ChunkPieces(RowSourceOpener opener, long size, Consumer<String> notes) {
        this.opener = opener;
        this.size = size;
        this.notes = notes;
    }

    /** The plan as earlier runs cut its chunks. */
    static Plan kept(Plan plan, Done done) {
        Map<String, List<Chunk>> pieces = new HashMap<>();
        for (Chunk chunk : chunks(plan)) {
            List<Slice.Stretch> stretches = done.pieces().get(chunk.id());
            if (stretches != null && chunk.slice() instanceof Slice.OfDatabase slice) {
                pieces.put(chunk.id(), pieces(chunk, slice, stretches));
            }
        }
        return plan.inPieces(pieces);
    }

    private static List<Chunk> pieces(Chunk chunk, Slice.OfDatabase slice, List<Slice.Stretch> stretches) {
        List<Chunk> pieces = new ArrayList<>();
        for (Slice.Stretch stretch : stretches) {
            pieces.add(chunk.piece(pieces.size() + 1, stretches.size(), slice.within(stretch)));
        }
        return pieces;
    }

    /**
     * Cuts what no run has begun with.
     *
     * @param plan as {@link #kept} gave it
     * @throws IOException when the source cannot be asked
     */
    Plan cut(Plan plan, Done done, Cancellation cancellation) throws IOException {
        Map<String, List<Chunk>> pieces = new HashMap<>();
        List<String> uncut = new ArrayList<>();
        for (Chunk chunk : chunks(plan)) {
            cancellation.check();
            long wanted = wanted(chunk);
            if (wanted > 1 && chunk.piece() == 0 && !done.planned().contains(chunk.id())) {
                ChunkCut cut = opener.cut(chunk, (int) Math.min(wanted, MOST));
                cut.uncut().ifPresent(uncut::add);
                if (cut.pieces().size() > 1) {
                    pieces.put(chunk.id(), cut.pieces());
                }
            }
        }
        tell(pieces, uncut);
        return plan.inPieces(pieces);
    }

    private long wanted(Chunk chunk) {
        return size == 0 || chunk.slice().counted() ? 1 : (chunk.bytes() + size - 1) / size;
    }

    private void tell(Map<String, List<Chunk>> pieces, List<String> uncut) {
        if (!pieces.isEmpty()) {
            notes.accept(pieces.size() + " of the chunks are read in "
                    + pieces.values().stream().mapToInt(List::size).sum() + " pieces, by ranges of addresses");
        }
        uncut.stream().limit(REASONS_SHOWN).forEach(notes);
        if (uncut.size() > REASONS_SHOWN) {
            notes.accept(uncut.size() - REASONS_SHOWN + " more large chunks are read in one piece, for like reasons");
        }
    }

    private static List<Chunk> chunks(Plan plan) {
        return plan.copies().stream().flatMap(c -> c.chunks().stream()).toList();
    }
}
