package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.DictionaryText;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Puts a table's partitioning together from the rows of all views that tell of it. */
final class PartitioningBuilder {
    private static final Set<String> BELOW = Set.of("RANGE", "LIST", "HASH");

    private final QualifiedName table;
    private final PartitionedTableReader.Found found;
    private final Keys keys;
    private final Report report;

    /**
     * The rows of all views.
     *
     * @param own the partition keys
     * @param below the subpartition keys
     */
    record Keys(
            KeyReader own,
            KeyReader below,
            ColumnReader columns,
            PartitionReader partitions,
            TemplateReader templates,
            OracleRelease release) {}

    /** A table's partitioning and what its partitions are divided into. */
    record Built(Partitioning own, Optional<Subpartitioning> below) {}

    PartitioningBuilder(QualifiedName table, PartitionedTableReader.Found found, Keys keys, Report report) {
        this.table = table;
        this.found = found;
        this.keys = keys;
        this.report = report;
    }

    Built build() {
        if (found.equals(PartitionedTableReader.Found.NOT_SHOWN)) {
            return refused("PB-DIC-003", "is partitioned, but the dictionary does not show how; it is left out");
        }
        if (found.unusable()) {
            return refused("PB-DIC-004", "is marked UNUSABLE: Oracle did not finish dropping it; it is left out");
        }
        Identifier name = table.name();
        if (keys.partitions().isUnreadable(name) || keys.templates().isUnreadable(name) || !typesAreKnown()) {
            return notConverted();
        }
        if (found.composite() && !BELOW.contains(found.subtype())) {
            return unknown(found.type() + "-" + found.subtype());
        }
        List<OraclePartition> partitions = keys.partitions().of(name);
        if (partitions.isEmpty() && !found.byReference() && isKnown()) {
            return refused(
                    "PB-DIC-003", "is partitioned, but the dictionary shows none of its partitions; it is left out");
        }
        try {
            return new Built(own(partitions), found.composite() ? Optional.of(below()) : Optional.empty());
        } catch (UnreadableText e) {
            return refused("PB-DIC-019", "has an interval that is not read: " + e.getMessage() + "; it is left out");
        }
    }

    private boolean isKnown() {
        return Set.of("RANGE", "LIST", "HASH", "SYSTEM").contains(found.type());
    }

    private Partitioning own(List<OraclePartition> partitions) throws UnreadableText {
        List<Identifier> key = keys.own().of(table.name());
        return switch (found.type()) {
            case "RANGE" -> new Partitioning.Range(key, interval(found.interval()), partitions);
            case "LIST" -> {
                if (found.automatic()) {
                    doubt(key);
                }
                yield new Partitioning.ByList(key, found.automatic(), partitions);
            }
            case "HASH" -> new Partitioning.Hash(key, partitions);
            case "SYSTEM" -> new Partitioning.BySystem(partitions);
            // its key is its parent's, whatever ALL_PART_KEY_COLUMNS shows (oracle-facts 3)
            case "REFERENCE" ->
                found.reference()
                        .<Partitioning>map(c -> new Partitioning.Reference(c, partitions))
                        .orElseGet(() -> refused(
                                        "PB-DIC-003",
                                        "is partitioned by reference, but the dictionary does not show by which foreign"
                                                + " key; it is left out")
                                .own());
            default -> unknown(found.type()).own();
        };
    }

    private static Optional<Interval> interval(Optional<String> text) throws UnreadableText {
        return text.isPresent() ? Optional.of(DictionaryText.interval(text.get())) : Optional.empty();
    }

    private Subpartitioning below() throws UnreadableText {
        Subpartitioning.Kind kind = Subpartitioning.Kind.valueOf(found.subtype());
        return new Subpartitioning(
                kind,
                keys.below().of(table.name()),
                template(kind),
                interval(found.subinterval()),
                found.subautomatic());
    }

    /** SUBPARTITIONS n of hash has no rows of its own: it is as many without names. */
    private List<OraclePartition> template(Subpartitioning.Kind kind) {
        List<OraclePartition> template = keys.templates().of(table.name());
        if (!template.isEmpty() || kind != Subpartitioning.Kind.HASH || found.subpartitions() <= 1) {
            return template;
        }
        return Collections.nCopies(
                found.subpartitions(), new OraclePartition(Optional.empty(), List.of(), Optional.empty()));
    }

    /** A key may be a hidden column, or an attribute of one, whose type is not told. */
    private boolean typesAreKnown() {
        boolean own = !bounded(found.type())
                || keys.columns()
                        .types(table.name(), keys.own().of(table.name()))
                        .isPresent();
        boolean below = !bounded(found.subtype())
                || keys.columns()
                        .types(table.name(), keys.below().of(table.name()))
                        .isPresent();
        if (!own || !below) {
            report.add(
                    "PB-PART-012",
                    ObjectId.table(table),
                    table + ": the dictionary shows no such column as its partition key names; the table is left out.");
        }
        return own && below;
    }

    static boolean bounded(String type) {
        return type.equals("RANGE") || type.equals("LIST");
    }

    /** Wrong values are shown before 19c (oracle-facts 2). */
    private void doubt(List<Identifier> key) {
        boolean wrong = keys.columns().types(table.name(), key).orElse(List.of()).stream()
                .map(OracleType::name)
                .anyMatch(t -> t.equals("CHAR") || t.equals("NCHAR") || t.equals("RAW"));
        if (wrong && keys.release().isBefore(OracleRelease.V19)) {
            report.add(
                    "PB-DIC-007",
                    ObjectId.table(table),
                    table + ": Oracle " + keys.release() + " shows wrong values for the partitions that it made itself"
                            + " in a list of CHAR or RAW.");
        }
    }

    private Built unknown(String kind) {
        boolean sharded = kind.contains("CONSISTENT") || kind.contains("PARTITIONSET") || kind.contains("DIRECTORY");
        return refused(
                "PB-SRC-005",
                ": " + kind.toLowerCase(Locale.ROOT)
                        + (sharded
                                ? " partitioning belongs to a sharded database and is not converted"
                                : " is no kind of partitioning that is known; the table is left out"));
    }

    private Built refused(String code, String what) {
        report.add(code, ObjectId.table(table), table + (what.startsWith(":") ? "" : " ") + what + ".");
        return notConverted();
    }

    private Built notConverted() {
        String kind = found.composite() ? found.type() + "-" + found.subtype() : found.type();
        return new Built(new Partitioning.NotConverted(kind, keys.own().of(table.name())), Optional.empty());
    }
}
