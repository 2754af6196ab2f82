package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Puts a table's partitioning together from the rows of all views that tell of it. */
final class PartitioningBuilder {
    private final QualifiedName table;
    private final PartitionedTableReader.Found found;
    private final PartitioningReader views;
    private final Report report;

    /** A table's partitioning and what its partitions are divided into. */
    record Built(Partitioning own, Optional<Subpartitioning> below) {}

    PartitioningBuilder(
            QualifiedName table, PartitionedTableReader.Found found, PartitioningReader views, Report report) {
        this.table = table;
        this.found = found;
        this.views = views;
        this.report = report;
    }

    Built build() {
        if (new PartitioningCheck(table, found, views, report).refuses()) {
            return notConverted();
        }
        try {
            return new Built(
                    own(views.partitions(table.name())), found.composite() ? Optional.of(below()) : Optional.empty());
        } catch (UnreadableText e) {
            report.add(
                    "PB-DIC-019",
                    ObjectId.table(table),
                    table + " has an interval that is not read: " + e.getMessage() + "; it is left out.");
            return notConverted();
        }
    }

    private Partitioning own(List<OraclePartition> partitions) throws UnreadableText {
        List<Identifier> key = views.keys().ofTable(table.name());
        return switch (found.type()) {
            case "RANGE" -> new Partitioning.Range(key, interval(found.interval()), partitions);
            case "LIST" -> new Partitioning.ByList(key, found.automatic(), partitions);
            case "HASH" -> new Partitioning.Hash(key, partitions);
            case "SYSTEM" -> new Partitioning.BySystem(partitions);
            // its key is its parent's, whatever ALL_PART_KEY_COLUMNS shows (oracle-facts 3)
            case "REFERENCE" -> new Partitioning.Reference(found.reference().orElseThrow(), partitions);
            default -> throw new IllegalStateException("partitioned by " + found.type());
        };
    }

    private static Optional<Interval> interval(Optional<String> text) throws UnreadableText {
        return text.isPresent() ? Optional.of(DictionaryText.interval(text.get())) : Optional.empty();
    }

    private Subpartitioning below() throws UnreadableText {
        Subpartitioning.Kind kind = Subpartitioning.Kind.valueOf(found.subtype());
        return new Subpartitioning(
                kind,
                views.keys().below(table.name()),
                template(kind),
                interval(found.subinterval()),
                found.subautomatic());
    }

    /** SUBPARTITIONS n of hash has no rows of its own: it is as many without names. */
    private List<OraclePartition> template(Subpartitioning.Kind kind) {
        List<OraclePartition> template = views.template(table.name());
        if (!template.isEmpty() || kind != Subpartitioning.Kind.HASH || found.subpartitions() <= 1) {
            return template;
        }
        return Collections.nCopies(
                found.subpartitions(), new OraclePartition(Optional.empty(), List.of(), Optional.empty()));
    }

    private Built notConverted() {
        String kind = found.composite() ? found.type() + "-" + found.subtype() : found.type();
        return new Built(new Partitioning.NotConverted(kind, views.keys().ofTable(table.name())), Optional.empty());
    }
}
