package dev.partbridge.report.dms;

import java.util.ArrayList;
import java.util.List;

/**
 * A replication task.
 *
 * @param folder of its two files, and the end of its name
 * @param kind the migration type
 * @param subTasks how many tables or partitions are loaded at once
 */
record DmsTask(String folder, Kind kind, List<DmsTable> tables, int subTasks) {
    private static final int PARALLEL = 8;

    /** DMS's migration types. */
    enum Kind {
        FULL_LOAD,
        CDC,
        FULL_LOAD_AND_CDC
    }

    DmsTask {
        tables = List.copyOf(tables);
    }

    /**
     * The tasks of a hand-off. Chains are loaded one table after the other, since load-order alone does not wait for a
     * parent to be complete; all else in parallel. Changes of all tables are applied by one task, in the order of their
     * commits, so that no child comes before its parent.
     */
    static List<DmsTask> of(Scope scope, Modes modes) {
        List<DmsTask> tasks = new ArrayList<>();
        if (!scope.chains().isEmpty()) {
            tasks.add(new DmsTask("full-load-chains", Kind.FULL_LOAD, scope.chains(), 1));
        }
        if (!scope.others().isEmpty()) {
            tasks.add(new DmsTask("full-load-tables", Kind.FULL_LOAD, scope.others(), PARALLEL));
        }
        if (modes.changes() && !scope.tables().isEmpty()) {
            tasks.add(new DmsTask("cdc", Kind.CDC, scope.tables(), 1));
        }
        if (modes.together() && !scope.tables().isEmpty()) {
            tasks.add(new DmsTask("full-load-and-cdc", Kind.FULL_LOAD_AND_CDC, scope.tables(), PARALLEL));
        }
        return List.copyOf(tasks);
    }

    /** Whether the tables wait for one another. */
    boolean ordered() {
        return kind == Kind.FULL_LOAD && subTasks == 1;
    }

    /** Whether partitions of one table are loaded beside each other. */
    boolean parallel() {
        return kind != Kind.CDC && subTasks > 1;
    }
}
