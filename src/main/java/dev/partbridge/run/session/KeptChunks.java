package dev.partbridge.run.session;

import dev.partbridge.run.RunRefused;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.JournalReader;
import java.sql.SQLException;
import java.util.OptionalLong;

/** Which chunks are in for good. */
final class KeptChunks {
    private final ControlSession control;
    private final Journal journal;
    private final OptionalLong run;
    private final Patience patience;

    /** @param run the journal's number of the run; absent where all was done before */
    KeptChunks(ControlSession control, Journal journal, OptionalLong run, Patience patience) {
        this.control = control;
        this.journal = journal;
        this.run = run;
        this.patience = patience;
    }

    /**
     * What the journal holds when all that was committed before is on disk: chunks are committed without waiting for that,
     * and a server that crashes forgets them.
     *
     * @param step that was done
     * @param limit is told of the rejects that are there
     */
    Done read(ShownStep step, RejectLimit limit) throws RunFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                if (attempt > 1) {
                    control.renew();
                }
                if (run.isPresent()) {
                    journal.touch(control.connection(), run.getAsLong());
                    control.connection().commit();
                }
                Done known = JournalReader.done(control.connection(), journal.project());
                limit.known(JournalReader.rejects(control.connection(), journal.project()));
                control.connection().commit();
                return known;
            } catch (SQLException | RunRefused e) {
                if (!patience.again("the journal", attempt, e)) {
                    throw RunFailure.of(step.id(), step.shown().subject(), "", e);
                }
            }
        }
    }
}
