package dev.partbridge.run.session;

import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.catalog.ServerLoad;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What about a target a DBA wants to know before a load, though it does not forbid it. */
final class TargetFindings {
    /** The session that holds the lock, besides those that copy. */
    private static final int CONTROL = 1;

    /** Of a leaf: itself and the index of its key; a foreign key takes as many of the parent's. */
    private static final int LOCKS_PER_LEAF = 4;

    private static final int CHECKPOINTS = 4;

    private static final Pattern TEXTS = Pattern.compile("text|varchar|char");

    private final ServerLoad load;
    private final ObjectId subject;
    private final List<Finding> findings = new ArrayList<>();

    private TargetFindings(ServerLoad load, Identifier database) {
        this.load = load;
        this.subject = ObjectId.of(ObjectKind.TARGET, new QualifiedName(Optional.empty(), database));
    }

    /** In the order of {@link Finding#ORDER}. */
    static List<Finding> of(ServerLoad load, Identifier database, Plan plan, int jobs) {
        TargetFindings target = new TargetFindings(load, database);
        target.others();
        target.order(plan);
        target.room(plan, jobs);
        return target.findings.stream().sorted(Finding.ORDER).toList();
    }

    private void add(String code, String message) {
        findings.add(Finding.of(code, subject, Optional.empty(), message));
    }

    private void others() {
        load.publicationsOfAll().forEach(p -> add("PB-RUN-001", "The publication " + p + " is FOR ALL TABLES."));
        for (ServerLoad.Slot slot : load.slots()) {
            add(
                    "PB-RUN-002",
                    "The replication slot " + slot.name() + (slot.active() ? "" : ", which nobody reads,")
                            + " keeps WAL, " + megabytes(slot.bytes()) + " by now.");
        }
        if (!load.synchronousStandbys().isEmpty()) {
            add(
                    "PB-RUN-003",
                    "A commit waits for standbys: synchronous_standby_names is " + load.synchronousStandbys() + ".");
        }
        load.eventTriggers().forEach(t -> add("PB-RUN-004", "The event trigger " + t + " is enabled."));
        load.switchedOff().forEach(s -> add("PB-RUN-007", "The server's " + s + " is off."));
    }

    /** Range partitions of texts have their order with them, by rule text-range-collation. */
    private void order(Plan plan) {
        boolean texts = plan.conversion().target().tables().stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(c -> TEXTS.matcher(c.type()).lookingAt());
        if (texts && !load.collation().isEmpty()) {
            add(
                    "PB-RUN-010",
                    "The database sorts texts by the rules of " + load.collation()
                            + ", Oracle by their bytes unless NLS_SORT or NLS_COMP say otherwise: ORDER BY, <, BETWEEN and"
                            + " max() of texts can give another result, = and unique keys do not.");
        }
    }

    private void room(Plan plan, int jobs) {
        plan.conversion().target().tables().stream()
                .max(Comparator.comparingInt(TargetFindings::leaves))
                .ifPresent(this::locks);
        if (load.freeConnections() < jobs + CONTROL) {
            add(
                    "PB-RUN-006",
                    "The run needs " + (jobs + CONTROL) + " connections, and the server has "
                            + Math.max(0, load.freeConnections()) + " free.");
        }
        long bytes = plan.copies().stream().mapToLong(Step.Copy::bytes).sum();
        if (bytes > CHECKPOINTS * load.maxWalBytes()) {
            add(
                    "PB-RUN-008",
                    "The source has " + megabytes(bytes) + ", and max_wal_size is " + megabytes(load.maxWalBytes())
                            + ": the load goes through many checkpoints.");
        }
    }

    private void locks(PgTable table) {
        long needed = (long) LOCKS_PER_LEAF * leaves(table);
        long room = (long) load.locksPerTransaction() * load.lockHolders();
        if (needed > room) {
            long enough = (needed + load.lockHolders() - 1) / load.lockHolders();
            add(
                    "PB-RUN-005",
                    String.format(
                            Locale.ROOT,
                            "%s has %,d partitions, and one statement may take about %,d locks where the server has room for"
                                    + " %,d: max_locks_per_transaction is %d, %d is enough.",
                            table.name(),
                            leaves(table),
                            needed,
                            room,
                            load.locksPerTransaction(),
                            enough));
        }
    }

    private static int leaves(PgTable table) {
        return table.layout().leaves().size();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }
}
