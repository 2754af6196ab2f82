package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each value of a column must be, besides what COPY's own encoder finds. */
final class ColumnChecks {
    /** bytea's escape format, the widest that a client may ask for, takes four characters for a byte. */
    private static final long OUTPUT = 256L << 20;

    /** 0001-01-01 of the proleptic Gregorian calendar. */
    private static final long YEAR_ONE = -62_135_596_800L;

    private static final Pattern SIZED = Pattern.compile("(?:varchar|char)\\((\\d+)\\)");

    private final List<RowCheck> checks = new ArrayList<>();

    private ColumnChecks() {}

    /**
     * Of a column that is the source's of that number.
     *
     * @param notNull whether the target refuses NULL
     */
    static List<RowCheck> of(QualifiedName table, ColumnMapping column, int at, RowColumn source, boolean notNull) {
        ColumnChecks made = new ColumnChecks();
        ObjectId id = ObjectId.column(table, column.oracle());
        if (notNull && column.nullAs().isEmpty()) {
            made.nulls(column, at, id);
        }
        switch (source.kind()) {
            case DECIMAL -> {
                if (!LookedAt.exact(column.oracleType(), column.postgresType())) {
                    NumberLimit.of(column.postgresType()).ifPresent(l -> made.number(column, at, id, l));
                }
            }
            case LOCAL_DATE_TIME, OFFSET_DATE_TIME -> made.era(column, at, id);
            case TEXT -> made.text(column, at, id);
            case BYTES -> {
                if (unlimited(column)) {
                    made.large(column, at, id, ValueKind.BYTES);
                }
            }
            case FLOAT -> {}
        }
        return made.checks;
    }

    private void nulls(ColumnMapping column, int at, ObjectId id) {
        checks.add((row, tally) -> {
            if (row.isNull(at)) {
                tally.add("PB-ROW-008", id, row, () -> column.oracle() + " is NULL, and NOT NULL in PostgreSQL");
            }
        });
    }

    private void number(ColumnMapping column, int at, ObjectId id, NumberLimit limit) {
        checks.add((row, tally) -> {
            Optional<String> why = row.isNull(at) ? Optional.empty() : limit.refusal(row.getDecimal(at));
            why.ifPresent(w -> tally.add("PB-ROW-009", id, row, () -> column.oracle() + " " + w));
        });
    }

    private void era(ColumnMapping column, int at, ObjectId id) {
        checks.add((row, tally) -> {
            if (!row.isNull(at) && row.getEpochSecond(at) < YEAR_ONE) {
                tally.add("PB-ROW-011", id, row, () -> column.oracle() + " is before Christ");
            }
        });
    }

    private void text(ColumnMapping column, int at, ObjectId id) {
        if (unlimited(column)) {
            large(column, at, id, ValueKind.TEXT);
        }
        Matcher sized = SIZED.matcher(column.postgresType());
        if (!sized.matches()) {
            return;
        }
        int most = Integer.parseInt(sized.group(1));
        // a length in bytes is never less in characters
        if (!unlimited(column) && column.oracleType().precision().orElse(Integer.MAX_VALUE) <= most) {
            return;
        }
        checks.add((row, tally) -> {
            CharSequence text = row.isNull(at) ? "" : row.getText(at);
            if (text.length() > most && Character.codePointCount(text, 0, text.length()) > most) {
                tally.add(
                        "PB-ROW-010",
                        id,
                        row,
                        () -> column.oracle() + " has " + Character.codePointCount(text, 0, text.length())
                                + " characters where " + column.postgresType() + " takes " + most);
            }
        });
    }

    /** Of a type of which a column has no greatest length of its own; the others end at 32,767 bytes. */
    private static boolean unlimited(ColumnMapping column) {
        return switch (column.oracleType().name()) {
            case "VARCHAR2", "NVARCHAR2", "VARCHAR", "CHAR", "NCHAR", "CHARACTER", "RAW" -> false;
            default -> true;
        };
    }

    private void large(ColumnMapping column, int at, ObjectId id, ValueKind kind) {
        checks.add((RowSource row, Tally tally) -> {
            long length = row.isNull(at) ? 0 : row.getLength(at);
            if (length > OUTPUT) {
                tally.add(
                        "PB-ROW-014",
                        id,
                        row,
                        () -> column.oracle() + " has "
                                + String.format(Locale.ROOT, "%,d", length)
                                + (kind == ValueKind.BYTES ? " bytes" : " characters"));
            }
        });
    }
}
