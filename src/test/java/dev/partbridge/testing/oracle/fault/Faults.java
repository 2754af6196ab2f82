package dev.partbridge.testing.oracle.fault;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The statements' faults now in force. */
public final class Faults {
    private final List<StatementFault> all = new CopyOnWriteArrayList<>();

    public void add(StatementFault fault) {
        all.add(fault);
    }

    public void clear() {
        all.clear();
    }

    /** The fault to happen instead of executing, or null. */
    public @Nullable Fault onExecution(String sql) {
        for (StatementFault fault : all) {
            if (fault.isOnExecution() && fault.concerns(sql) && fault.take()) {
                return fault.fault();
            }
        }
        return null;
    }

    /** The faults that may happen while rows of this statement are fetched. */
    public RowFaults ofRows(String sql) {
        return new RowFaults(all.stream()
                .filter(fault -> !fault.isOnExecution() && fault.concerns(sql))
                .toList());
    }

    /** One cursor's faults. */
    public static final class RowFaults {
        private final List<StatementFault> faults;

        private RowFaults(List<StatementFault> faults) {
            this.faults = faults;
        }

        /** The fault to happen when the row behind {@code fetched} rows is asked for, or null. */
        public @Nullable Fault after(long fetched) {
            for (StatementFault fault : faults) {
                if (fault.row() == fetched && fault.take()) {
                    return fault.fault();
                }
            }
            return null;
        }
    }
}
