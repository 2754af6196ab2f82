package dev.partbridge.testing.oracle.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A fault of the statements that hold a pattern: on execution, or in place of a row. */
public final class StatementFault {
    private static final long ON_EXECUTION = -1;

    private final Pattern sql;
    private final long row;
    private final Fault fault;
    private final AtomicInteger left;

    private StatementFault(Pattern sql, long row, Fault fault, int times) {
        this.sql = sql;
        this.row = row;
        this.fault = fault;
        this.left = new AtomicInteger(times);
    }

    /** When a statement is executed in which {@code pattern} (case does not matter) is found. */
    public static StatementFault onExecution(String pattern, Fault fault) {
        return new StatementFault(compiled(pattern), ON_EXECUTION, fault, Integer.MAX_VALUE);
    }

    /** When such a statement has handed out {@code rows} rows and the next is asked for. */
    public static StatementFault afterRows(long rows, String pattern, Fault fault) {
        return new StatementFault(compiled(pattern), rows, fault, Integer.MAX_VALUE);
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The same fault that goes away after so many times. */
    public StatementFault times(int count) {
        return new StatementFault(sql, row, fault, count);
    }

    boolean concerns(String statement) {
        return sql.matcher(statement).find();
    }

    boolean isOnExecution() {
        return row == ON_EXECUTION;
    }

    long row() {
        return row;
    }

    Fault fault() {
        return fault;
    }

    /** Takes one of the times; false when none is left. */
    boolean take() {
        return left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0;
    }
}
