package dev.partbridge.oracle.model;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * What Oracle would refuse in a table's partitions: a script need not have been run, and PostgreSQL refuses it too. The
 * reader of scripts and the converter tell it in the same words, so that it is one finding.
 *
 * @param subject the partition, the key's column or the table
 * @param position its place in the source
 * @param what is wrong, as the rest of a sentence that begins with the table
 * @param code Oracle's own, such as ORA-14037
 * @param cure what to write instead, as a sentence
 */
public record PartitionFlaw(
        OracleTable table, ObjectId subject, Optional<SourcePosition> position, String what, String code, String cure) {
    /** All flaws, in the order of the partitions; of subpartitions those of the first partition that has some. */
    public static List<PartitionFlaw> of(OracleTable table) {
        return table.partitioning()
                .map(own -> new PartitionFlaws(table, own).find())
                .orElse(List.of());
    }

    /** For readers: the table does not come to the target. */
    public Finding finding() {
        return Finding.of(
                "PB-SRC-008",
                subject,
                position,
                "In " + table.name() + " " + what + " (" + code + "); the table is left out.",
                cure);
    }
}
