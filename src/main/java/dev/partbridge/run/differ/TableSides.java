package dev.partbridge.run.differ;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RowSourceOpener;
import java.sql.Connection;
import java.util.Optional;

/**
 * A table on both sides, to be looked at row by row.
 *
 * @param connection auto-commit off; the transaction's snapshot is one, and temporary tables can be made in it
 * @param project as the target's journal names it; absent where there is none
 */
public record TableSides(
        Conversion conversion,
        TableMapping table,
        Connection connection,
        RowSourceOpener opener,
        Cancellation cancellation,
        Optional<String> project) {}
