package dev.partbridge.run.size;

import dev.partbridge.sql.QualifiedName;

/**
 * What a table will take.
 *
 * @param rows counted, or by statistics
 * @param table bytes of its rows
 * @param indexes bytes of its keys and indexes
 */
public record TableSize(QualifiedName name, long rows, long table, long indexes) {
    /** Each page is written to the WAL about once; the keys' and indexes' when they are built. */
    public long wal() {
        return table + indexes;
    }
}
