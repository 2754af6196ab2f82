package dev.partbridge.ui.validate;

import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationReport.Sums;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A table or a partition with its rows on both sides.
 *
 * @param table whether it is a table
 * @param of Oracle's table, its own or the partition's
 * @param oracle Oracle's table or partition; absent for a leaf that Oracle has not
 * @param postgres PostgreSQL's table or leaf; absent where the conversion is not at hand
 * @param further leaves beside that one, which hold rows of the same partition
 * @param source rows in the source
 * @param rejects of these, rows kept in the reject table
 * @param found rows in PostgreSQL
 * @param values whether the values of all rows are equal; absent where they were not compared
 * @param partitions of a partitioned table; empty otherwise
 */
public record ProofLine(
        boolean table,
        QualifiedName of,
        Optional<String> oracle,
        Optional<QualifiedName> postgres,
        int further,
        long source,
        long rejects,
        long found,
        boolean passed,
        Optional<Boolean> values,
        List<ProofLine> partitions) {
    public ProofLine {
        partitions = List.copyOf(partitions);
    }

    static ProofLine partition(CountLine count) {
        return new ProofLine(
                false,
                count.table().table(),
                count.partition(),
                Optional.of(count.leaf()),
                count.leaves().size() - 1,
                count.source(),
                count.rejects(),
                count.found(),
                count.passed(),
                count.sums().map(Sums::equal),
                List.of());
    }

    /** Rows too many (or, below zero, too few) in PostgreSQL. */
    public long difference() {
        return found - (source - rejects);
    }
}
