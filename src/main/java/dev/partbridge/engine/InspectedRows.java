package dev.partbridge.engine;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.ChunkCut;
import dev.partbridge.run.RowSourceOpener;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A source's rows for one run of a conversion, all at the state that the run began with. */
final class InspectedRows implements RowSourceOpener {
    private final Conversion conversion;
    private final SourceRows rows;
    private volatile Optional<String> point = Optional.empty();

    InspectedRows(Conversion conversion, SourceRows rows) {
        this.conversion = conversion;
        this.rows = rows;
    }

    @Override
    public RowSource open(TableMapping table, Chunk chunk) throws IOException {
        return rows.open(conversion, table, chunk, point);
    }

    @Override
    public RowSource look(TableMapping table, Chunk chunk) throws IOException {
        return rows.look(conversion, table, chunk, point);
    }

    @Override
    public OptionalLong count(TableMapping table, Chunk chunk, Cancellation cancellation) throws IOException {
        return rows.count(table, chunk, point, cancellation);
    }

    @Override
    public ChunkCut cut(Chunk chunk, int pieces) throws IOException {
        return rows.cut(chunk, pieces);
    }

    @Override
    public void verify(Chunk piece) throws IOException {
        rows.verify(piece);
    }

    @Override
    public List<String> news() throws IOException {
        return rows.news();
    }

    @Override
    public Optional<String> point(Optional<String> kept) throws IOException {
        point = rows.point(kept);
        return point;
    }
}
