package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.RowSource;
import dev.partbridge.sql.ObjectId;

/** Sorts the defects that readers and encoders tell of rows by what they are about. */
final class Defects {
    private final TableMapping table;

    Defects(TableMapping table) {
        this.table = table;
    }

    void tell(RowDefect defect, RowSource row, Tally tally) {
        String reason = defect.reason().strip();
        tally.add(
                code(defect.code()),
                subject(reason),
                row,
                () -> reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
    }

    private static String code(String sqlState) {
        return switch (sqlState) {
            case "23502" -> "PB-ROW-008";
            case "22003" -> "PB-ROW-009";
            case "22001" -> "PB-ROW-010";
            case "22021" -> "PB-ROW-012";
            case "54000" -> "PB-ROW-013";
            default -> "PB-ROW-017";
        };
    }

    /** A reader begins with the column's name in Oracle, the encoder with that in PostgreSQL. */
    private ObjectId subject(String reason) {
        for (ColumnMapping column : table.columns()) {
            if (reason.startsWith(column.oracle() + ":")
                    || reason.startsWith(column.oracle() + " ")
                    || reason.startsWith("column " + column.postgres() + " ")) {
                return ObjectId.column(table.oracle(), column.oracle());
            }
        }
        return ObjectId.table(table.oracle());
    }
}
