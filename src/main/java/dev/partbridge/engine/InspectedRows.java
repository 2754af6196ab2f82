package dev.partbridge.engine;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import java.io.IOException;
import java.util.Optional;

/** A source's rows for a run, which knows of tables by their mapping only. */
record InspectedRows(OracleModel model, SourceRows rows) implements RowSourceOpener {
    @Override
    public RowSource open(TableMapping mapping, Chunk chunk) throws IOException {
        OracleTable table = model.table(mapping.oracle())
                .orElseThrow(() -> new IOException("the source has no table " + mapping.oracle()));
        return rows.open(table, mapping, chunk);
    }

    @Override
    public Optional<String> point(Optional<String> kept) throws IOException {
        return rows.point(kept);
    }
}
