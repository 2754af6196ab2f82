package dev.partbridge.oracle.script;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * What a statement, other than INSERT, UPDATE and the like, does to a table's rows and is not carried out.
 *
 * @param partition the partition or subpartition it speaks of
 * @param other the table whose rows come in exchange
 */
record RowEffect(
        Kind kind,
        QualifiedName table,
        Optional<Identifier> partition,
        Optional<QualifiedName> other,
        SourcePosition position) {
    /** What becomes of the rows. A table that gets another name takes its rows along, one that is dropped is gone. */
    enum Kind {
        TRUNCATE("takes all rows away"),
        TRUNCATE_PARTITION("takes the rows of a partition away"),
        DROP_PARTITION("takes a partition away with its rows"),
        EXCHANGE("changes the rows of a partition for those of "),
        FILTER("moves the table and leaves rows behind");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The rest of a sentence that begins with the statement. */
    String words() {
        return kind.words + other.map(QualifiedName::toString).orElse("");
    }
}
