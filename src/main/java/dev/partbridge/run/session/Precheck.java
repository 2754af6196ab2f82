package dev.partbridge.run.session;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.NamesInUse;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.RunSettings;
import dev.partbridge.run.journal.Done;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.run.journal.JournalSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What must hold before a run changes anything. */
final class Precheck {
    private static final int NAMES_SHOWN = 5;

    private final Connection connection;
    private final RunSettings settings;

    Precheck(Connection connection, RunSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /** What earlier runs of the project did. */
    Done done() throws SQLException {
        int version = JournalSchema.version(connection);
        JournalSchema.foreign(version).ifPresent(trouble -> {
            throw new RunRefused(trouble);
        });
        return version == 0 ? Done.nothing() : JournalReader.done(connection, settings.project());
    }

    /** Refuses to carry on a run of another source or another plan. */
    void sameMigration(Done done, Plan plan) {
        boolean source = done.sourceFingerprint().equals(plan.sourceFingerprint());
        if (done.begun() && (!source || !done.planHash().equals(plan.hash()))) {
            throw new RunRefused("the target holds an earlier run of " + settings.project() + " with another "
                    + (source
                            ? "plan (other choices, other edits, other --partitions or --where, or another version of the program)"
                            : "source (it was changed)")
                    + "; run with --restart to drop what that run created ("
                    + done.statements().size()
                    + " statements in the journal) and begin again, or take another database");
        }
    }

    /** Refuses to carry on where a restart dropped a part and was interrupted: tables are gone whose rows are noted. */
    void restartEnded(Done done, Plan plan) {
        boolean gone = plan.steps().stream()
                .filter(step -> step.phase().compareTo(Phase.LOAD) < 0)
                .anyMatch(step -> !done.statements().contains(step.id()));
        if (gone && !done.chunks().isEmpty()) {
            throw new RunRefused("a restart of " + settings.project()
                    + " was interrupted when it had dropped a part of what was there; run with --restart to go on"
                    + " with it");
        }
    }

    /** Refuses when objects that are to be created are there, made by somebody else. */
    void namesFree(Plan plan) throws SQLException {
        namesFree(plan, "nothing was changed");
    }

    /** The same after what was ours has been dropped. */
    void namesFreeAfterUndo(Plan plan) throws SQLException {
        namesFree(plan, "what the earlier run had created was dropped");
    }

    private void namesFree(Plan plan, String state) throws SQLException {
        List<String> taken = NamesInUse.of(connection, TargetNames.relations(plan), TargetNames.functions(plan));
        if (!taken.isEmpty()) {
            String shown = String.join(", ", taken.subList(0, Math.min(NAMES_SHOWN, taken.size())));
            int more = taken.size() - NAMES_SHOWN;
            throw new RunRefused("the target already has " + shown + (more > 0 ? " and " + more + " more" : "")
                    + ", not made by a run of " + settings.project()
                    + "; " + state + "; drop or rename them, or take another database or --target-schema");
        }
    }
}
