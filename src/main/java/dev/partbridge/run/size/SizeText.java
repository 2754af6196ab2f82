package dev.partbridge.run.size;

import dev.partbridge.plan.Plan;
import dev.partbridge.run.ByteCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how much room a plan will take. */
public final class SizeText {
    private SizeText() {}

    /** The sum, or nothing where no rows are known. */
    public static List<String> sum(Plan plan) {
        List<TableSize> sizes = SizeEstimate.of(plan);
        if (sizes.isEmpty()) {
            return List.of();
        }
        long table = sizes.stream().mapToLong(TableSize::table).sum();
        long indexes = sizes.stream().mapToLong(TableSize::indexes).sum();
        long unknown = plan.copies().stream().filter(c -> c.rows() == 0).count();
        return List.of("disk on the target, estimated: " + ByteCount.text(table + indexes) + " (rows "
                + ByteCount.text(table) + ", keys and indexes " + ByteCount.text(indexes)
                + "), and in all as much WAL; not"
                + " known are compression of long values (TOAST) and, of a database, that of Oracle's segments"
                + (unknown == 0 ? "" : "; nothing is known of the rows of " + unknown + " more"));
    }

    /** The sum, and a line for each table before it. */
    public static List<String> each(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (TableSize size : SizeEstimate.of(plan)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "disk of %s, estimated: %,d rows %s, keys and indexes %s, WAL %s",
                    size.name(),
                    size.rows(),
                    ByteCount.text(size.table()),
                    ByteCount.text(size.indexes()),
                    ByteCount.text(size.wal())));
        }
        lines.addAll(sum(plan));
        return lines;
    }
}
