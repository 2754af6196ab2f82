package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Locale;
import java.util.Set;

/** Says why a table's partitioning cannot be put together, or what of it is in doubt. */
final class PartitioningCheck {
    private static final Set<String> KINDS = Set.of("RANGE", "LIST", "HASH", "SYSTEM", "REFERENCE");
    private static final Set<String> BELOW = Set.of("RANGE", "LIST", "HASH");

    private final QualifiedName table;
    private final PartitionedTableReader.Found found;
    private final PartitioningReader views;
    private final Report report;

    PartitioningCheck(
            QualifiedName table, PartitionedTableReader.Found found, PartitioningReader views, Report report) {
        this.table = table;
        this.found = found;
        this.views = views;
        this.report = report;
    }

    /** Whether the table is left out; the reason is reported. */
    boolean refuses() {
        if (found.equals(PartitionedTableReader.Found.NOT_SHOWN)) {
            return refused("PB-DIC-003", "is partitioned, but the dictionary does not show how; it is left out");
        }
        if (found.unusable()) {
            return refused("PB-DIC-004", "is marked UNUSABLE: Oracle did not finish dropping it; it is left out");
        }
        if (views.isUnreadable(table.name())) {
            return true;
        }
        if (!views.typesAreKnown(table.name(), found)) {
            report.add(
                    "PB-PART-012",
                    ObjectId.table(table),
                    table + ": the dictionary shows no such column as its partition key names; the table is left out.");
            return true;
        }
        if (found.composite() && !BELOW.contains(found.subtype())) {
            return unknown(found.type() + "-" + found.subtype());
        }
        if (!KINDS.contains(found.type())) {
            return unknown(found.type());
        }
        return notShown();
    }

    private boolean notShown() {
        if (found.byReference()) {
            return found.reference().isEmpty()
                    && refused(
                            "PB-DIC-003",
                            "is partitioned by reference, but the dictionary does not show by which foreign key; it is"
                                    + " left out");
        }
        if (views.partitions(table.name()).isEmpty()) {
            return refused(
                    "PB-DIC-003", "is partitioned, but the dictionary shows none of its partitions; it is left out");
        }
        doubt();
        return false;
    }

    /** Wrong values are shown before 19c (oracle-facts 2). */
    private void doubt() {
        boolean wrong = views.keyTypes(table.name()).stream()
                .map(OracleType::name)
                .anyMatch(t -> t.equals("CHAR") || t.equals("NCHAR") || t.equals("RAW"));
        if (found.type().equals("LIST")
                && found.automatic()
                && wrong
                && views.release().isBefore(OracleRelease.V19)) {
            report.add(
                    "PB-DIC-007",
                    ObjectId.table(table),
                    table + ": Oracle " + views.release() + " shows wrong values for the partitions that it made itself"
                            + " in a list of CHAR or RAW.");
        }
    }

    private boolean unknown(String kind) {
        boolean sharded = kind.contains("CONSISTENT") || kind.contains("PARTITIONSET") || kind.contains("DIRECTORY");
        return refused(
                "PB-SRC-005",
                ": " + kind.toLowerCase(Locale.ROOT)
                        + (sharded
                                ? " partitioning belongs to a sharded database and is not converted"
                                : " is no kind of partitioning that is known; the table is left out"));
    }

    private boolean refused(String code, String what) {
        report.add(code, ObjectId.table(table), table + (what.startsWith(":") ? "" : " ") + what + ".");
        return true;
    }
}
