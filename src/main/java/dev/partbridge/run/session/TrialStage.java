package dev.partbridge.run.session;

import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.ServerLoad;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.trial.Batches;
import dev.partbridge.run.trial.Refused;
import dev.partbridge.run.trial.Trial;
import dev.partbridge.run.trial.TrialFinding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Tries the structure's statements on the target, rolls them back, and tells which were refused. */
final class TrialStage {
    /** One missing privilege may be told of every table. */
    private static final int TOLD = 50;

    /** Of all locks: the rest is left for those who are at work there. */
    private static final int SHARE = 4;

    private final Connection connection;
    private final Plan plan;
    private final RunControl steering;
    private final RunListener listener;
    private final Cancellation cancellation;
    private int refused;

    /** @param connection auto-commit must be off */
    TrialStage(Connection connection, Plan plan, RunControl steering, RunListener listener, Cancellation cancellation) {
        this.connection = connection;
        this.plan = plan;
        this.steering = steering;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    void tryOut() throws SQLException {
        ServerLoad load = ServerLoad.of(connection);
        connection.rollback();
        Batches batches = new Batches(plan, (long) load.locksPerTransaction() * load.lockHolders() / SHARE);
        List<BitSet> all = batches.all();
        if (all.isEmpty()) {
            return;
        }
        note(text(
                "the %s of the structure are tried on the target, in %s rolled back",
                counted(batches.statements().size(), "statement"),
                all.size() == 1 ? "one transaction that is" : all.size() + " transactions that are"));
        TrialFinding findings = new TrialFinding(plan.conversion());
        Trial trial = new Trial(connection, batches, steering, cancellation, r -> tell(findings, r));
        for (BitSet batch : all) {
            trial.execute(batch);
        }
        if (refused > TOLD) {
            note(text("%s more were refused", counted(refused - TOLD, "statement")));
        }
        note(told(batches.statements().size(), trial.blocked()));
    }

    private String told(int statements, int blocked) {
        String tried = text("all %s were tried and rolled back: ", counted(statements, "statement"));
        if (refused == 0) {
            return tried + "none was refused";
        }
        return tried
                + text("%,d refused", refused)
                + (blocked == 0 ? "" : text(", and %,d failed for want of these", blocked));
    }

    private void tell(TrialFinding findings, Refused why) {
        if (++refused <= TOLD) {
            note(LookStage.line(findings.of(why)));
        }
    }

    private static String counted(int count, String what) {
        return text("%,d %s", count, count == 1 ? what : what + "s");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void note(String line) {
        listener.on(new RunEvent.Note(line));
    }
}
