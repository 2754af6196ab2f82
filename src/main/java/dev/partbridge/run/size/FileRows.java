package dev.partbridge.run.size;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgColumn;
import java.util.Optional;

/** Rows and bytes that were counted, without a word on single columns. */
record FileRows(long rows, double variable) implements CopiedRows {
    static FileRows of(Step.Copy copy) {
        return new FileRows(copy.rows(), variable(copy));
    }

    /** What a value of changing length takes: the row's bytes without those of the other columns, shared out. */
    private static double variable(Step.Copy copy) {
        if (copy.bytes() == 0) {
            return Widths.UNKNOWN;
        }
        boolean file = copy.chunks().stream().map(Chunk::slice).anyMatch(Slice::counted);
        double left = (double) copy.bytes() / copy.rows();
        int columns = 0;
        for (TableMapping.ColumnMapping column : copy.table().columns()) {
            Optional<Widths.Fixed> fixed = Widths.of(column.postgresType());
            left -= 1 + fixed.map(f -> file ? f.text() : f.oracle()).orElse(0);
            columns += fixed.isPresent() ? 0 : 1;
        }
        return columns == 0 ? Widths.UNKNOWN : Math.max(0, left) / columns + Widths.SHORT_HEADER;
    }

    @Override
    public double width(PgColumn column) {
        return Widths.of(column.type()).map(f -> (double) f.stored()).orElse(variable);
    }
}
