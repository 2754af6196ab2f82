package dev.partbridge.engine;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import java.io.IOException;
import java.util.Optional;

/** A source's rows for a run of this conversion. */
record InspectedRows(Conversion conversion, SourceRows rows) implements RowSourceOpener {
    @Override
    public RowSource open(TableMapping table, Chunk chunk) throws IOException {
        return rows.open(conversion, table, chunk);
    }

    @Override
    public Optional<String> point(Optional<String> kept) throws IOException {
        return rows.point(kept);
    }
}
