package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.run.apply.EmptyTables;
import dev.partbridge.run.apply.TakenBack;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.run.journal.LoadedTable;
import dev.partbridge.run.retry.Ways;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run whose source was asked what must be known of it; the target is as it was.
 *
 * @param plan with its chunks as they are copied
 * @param done of it already
 * @param reread what is emptied and read again
 * @param point the state of the source at which rows are read, where it has one
 * @param notes what was found, a line each
 */
record Begun(Plan plan, Done done, Optional<UnfinishedFamilies> reread, Optional<String> point, List<String> notes) {
    Begun {
        notes = List.copyOf(notes);
    }

    /** With more that its user is to know. */
    Begun with(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Begun(plan, done, reread, point, all);
    }

    /**
     * Enters the run into the journal. What is to be read again is emptied in the same transaction, with its word in
     * the journal.
     *
     * @param control auto-commit must be off; commits
     * @param vacuum what is executed besides the plan
     * @return the run's number; absent where all of it was done before
     */
    OptionalLong enter(Connection control, String project, List<Step.Execute> vacuum) throws SQLException {
        if (nothingToDo(vacuum)) {
            return OptionalLong.empty();
        }
        Journal journal = new Journal(project);
        long run = journal.begin(control, plan.sourceFingerprint(), plan.hash(), point);
        if (!done.begun()) {
            journal.begunWith(control, plan.sourceParts());
        }
        if (reread.isPresent()) {
            TakenBack.take(control, project, reread.get().keys());
            EmptyTables.empty(control, reread.get().relations());
            journal.forget(control, reread.get().chunks(), reread.get().tables());
        }
        LoadedTable.enter(control, project, Ways.of(plan.conversion()));
        for (Step.Copy copy : plan.copies()) {
            journal.planned(control, copy.chunks());
        }
        control.commit();
        return OptionalLong.of(run);
    }

    private boolean nothingToDo(List<Step.Execute> vacuum) {
        return done.begun()
                && vacuum.stream().allMatch(s -> done.statements().contains(s.id()))
                && plan.steps().stream().filter(s -> s instanceof Step.Execute).allMatch(s -> done.statements()
                        .contains(s.id()))
                && plan.copies().stream().flatMap(c -> c.chunks().stream()).allMatch(c -> done.chunks()
                        .containsKey(c.id()));
    }
}
