package dev.partbridge.run.copy;

import dev.partbridge.convert.expression.RowCondition;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells rows that a check of their table will probably refuse, so that they do not cost those around them a second
 * sending. Numbers are compared as binary ones, which is near enough: whoever is suspected wrongly goes in all the same,
 * and whoever is not is found by the server.
 */
final class Suspicion {
    /** What a test says of a row: false is less than unknown, unknown less than true. */
    @FunctionalInterface
    private interface Verdict {
        int of(RowSource row);
    }

    @FunctionalInterface
    private interface Measure {
        /** NaN for nothing that can be compared. */
        double of(RowSource row);
    }

    private static final int FALSE = -1;
    private static final int UNKNOWN = 0;
    private static final int TRUE = 1;

    private final List<RowColumn> columns;
    private final List<Verdict> checks = new ArrayList<>();

    private Suspicion(List<RowColumn> columns) {
        this.columns = columns;
    }

    /** By the enabled checks of a table, of rows with these columns. */
    static Suspicion of(OracleTable table, List<RowColumn> columns) {
        Suspicion suspicion = new Suspicion(columns);
        for (OracleConstraint constraint : table.constraints()) {
            if (constraint instanceof OracleConstraint.Check check
                    && check.state().enabled()) {
                RowCondition test = RowCondition.of(check.condition());
                if (!(test instanceof RowCondition.Unknown)) {
                    suspicion.checks.add(suspicion.verdict(test));
                }
            }
        }
        return suspicion;
    }

    /** Whether a check is false for the current row, which has no defect. */
    boolean of(RowSource row) {
        for (Verdict check : checks) {
            if (check.of(row) == FALSE) {
                return true;
            }
        }
        return false;
    }

    private Verdict verdict(RowCondition test) {
        if (test instanceof RowCondition.All all) {
            Verdict[] parts = all.parts().stream().map(this::verdict).toArray(Verdict[]::new);
            return row -> {
                int least = TRUE;
                for (Verdict part : parts) {
                    least = Math.min(least, part.of(row));
                }
                return least;
            };
        }
        if (test instanceof RowCondition.Any any) {
            Verdict[] parts = any.parts().stream().map(this::verdict).toArray(Verdict[]::new);
            return row -> {
                int most = FALSE;
                for (Verdict part : parts) {
                    most = Math.max(most, part.of(row));
                }
                return most;
            };
        }
        if (test instanceof RowCondition.Not not) {
            Verdict inner = verdict(not.inner());
            return row -> -inner.of(row);
        }
        if (test instanceof RowCondition.IsNull isNull) {
            int column = column(isNull.column());
            return column < 0 ? row -> UNKNOWN : row -> row.isNull(column) ? TRUE : FALSE;
        }
        if (test instanceof RowCondition.Less less) {
            Measure left = measure(less.left());
            Measure right = measure(less.right());
            return row -> {
                double difference = left.of(row) - right.of(row);
                return Double.isNaN(difference) ? UNKNOWN : difference < 0 ? TRUE : FALSE;
            };
        }
        return test instanceof RowCondition.Same same ? same(same) : row -> UNKNOWN;
    }

    private Verdict same(RowCondition.Same same) {
        if (same.left() instanceof RowCondition.Column column && same.right() instanceof RowCondition.Text text) {
            int at = column(column.name());
            return at < 0 || columns.get(at).kind() != ValueKind.TEXT
                    ? row -> UNKNOWN
                    : row -> row.isNull(at) ? UNKNOWN : equal(row.getText(at), text.value()) ? TRUE : FALSE;
        }
        Measure left = measure(same.left());
        Measure right = measure(same.right());
        return row -> {
            double difference = left.of(row) - right.of(row);
            return Double.isNaN(difference) ? UNKNOWN : difference == 0 ? TRUE : FALSE;
        };
    }

    /** Blanks at the end do not count for CHAR, and hardly ever matter for others. */
    private static boolean equal(CharSequence text, String wanted) {
        int end = text.length();
        while (end > wanted.length() && text.charAt(end - 1) == ' ') {
            end--;
        }
        boolean same = end == wanted.length();
        for (int i = 0; same && i < end; i++) {
            same = text.charAt(i) == wanted.charAt(i);
        }
        return same;
    }

    private Measure measure(RowCondition.Value value) {
        if (value instanceof RowCondition.Number number) {
            return row -> number.value();
        }
        int at = value instanceof RowCondition.Column column ? column(column.name()) : -1;
        if (at < 0) {
            return row -> Double.NaN;
        }
        return switch (columns.get(at).kind()) {
            case DECIMAL, FLOAT -> row -> row.isNull(at) ? Double.NaN : DecimalValue.of(row.getDecimal(at));
            case LOCAL_DATE_TIME -> row -> row.isNull(at) ? Double.NaN : row.getEpochSecond(at);
            case TEXT, OFFSET_DATE_TIME, BYTES -> row -> Double.NaN;
        };
    }

    private int column(Identifier name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name) && !columns.get(i).ofParent()) {
                return i;
            }
        }
        return -1;
    }
}
