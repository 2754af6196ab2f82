package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * What a statement does to a table's rows.
 *
 * @param partition the partition or subpartition it speaks of
 */
record RowEffect(Kind kind, QualifiedName table, Optional<Identifier> partition, SourcePosition position) {
    /** What becomes of the rows. */
    enum Kind {
        INSERT("adds rows"),
        UPDATE("changes rows"),
        DELETE("takes rows away"),
        MERGE("changes rows"),
        TRUNCATE("takes all rows away"),
        TRUNCATE_PARTITION("takes the rows of a partition away"),
        DROP_PARTITION("takes a partition away with its rows"),
        DROP_TABLE("takes the table away with its rows"),
        EXCHANGE("changes the rows of a partition for those of another table"),
        FILTER("moves the table and leaves rows behind"),
        RENAME("gives the table another name, with its rows");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The rest of a sentence that begins with the statement. */
        String words() {
            return words;
        }

        /** Whether the statement is one of data, which the reader of rows tells. */
        boolean isDml() {
            return this == INSERT || this == UPDATE || this == DELETE || this == MERGE;
        }
    }
}
