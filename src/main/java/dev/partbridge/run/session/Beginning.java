package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.journal.Done;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to begin with.
 *
 * @param plan with its chunks as an earlier run cut them
 * @param done of it, as it will be when the run has begun
 * @param reread what of the earlier run is emptied and read again
 * @param notes what its user is to know of the target, a line each
 */
record Beginning(Plan plan, Done done, Optional<UnfinishedFamilies> reread, List<String> notes) {
    Beginning {
        notes = List.copyOf(notes);
    }

    /** With more that its user is to know. */
    Beginning with(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Beginning(plan, done, reread, all);
    }

    /** @param done by earlier runs */
    static Beginning of(Plan plan, EarlierRun earlier, Done done, List<String> notes) {
        if (earlier == EarlierRun.DROPPED) {
            return new Beginning(plan, Done.nothing(), Optional.empty(), notes);
        }
        Plan kept = ChunkPieces.kept(plan, done);
        if (earlier == EarlierRun.REREAD) {
            UnfinishedFamilies families = UnfinishedFamilies.of(kept, done);
            if (!families.tables().isEmpty()) {
                // cut anew: the addresses are of the state that is lost
                return new Beginning(
                        ChunkPieces.kept(plan, families.left(done)), families.left(done), Optional.of(families), notes);
            }
        }
        return new Beginning(kept, done, Optional.empty(), notes);
    }

    /**
     * Asks the source for its state and its addresses; nothing is changed yet.
     *
     * @param pieceBytes as the settings have it
     * @throws IOException when it cannot be asked
     */
    Begun ask(RowSourceOpener opener, long pieceBytes, Cancellation cancellation) throws IOException {
        List<String> told = new ArrayList<>(notes);
        Optional<String> point = point(opener);
        point.ifPresent(p -> told.add("all rows are read at " + p));
        reread.ifPresent(f -> told.add(f.told(done.sourcePoint(), point)));
        Plan cut = new ChunkPieces(opener, pieceBytes, told::add).cut(plan, done, cancellation);
        return new Begun(cut, done, reread, point, told);
    }

    /** Where all rows are in already the source need not know its old state any more. */
    private Optional<String> point(RowSourceOpener opener) throws IOException {
        boolean left = plan.copies().stream().flatMap(c -> c.chunks().stream()).anyMatch(c -> !done.chunks()
                .containsKey(c.id()));
        if (!left) {
            return done.sourcePoint();
        }
        return opener.point(reread.isPresent() ? Optional.empty() : done.sourcePoint());
    }
}
