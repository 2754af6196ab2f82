package dev.partbridge.run;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.rows.RowSource;
import java.io.IOException;

/** Opens the rows of a chunk, as often as it is asked for; called from several threads. */
@FunctionalInterface
public interface RowSourceOpener {
    /** @throws IOException when the source cannot be read, with its name in the message */
    RowSource open(TableMapping table, Chunk chunk) throws IOException;
}
