package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.UnreadableText;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the indexes of a schema's tables of their rows; those that belong to keys are kept with the keys. */
final class IndexBuilder {
    /** Oracle's own column for the expression of a function-based index. */
    private static final Pattern HIDDEN = Pattern.compile("SYS_NC\\d+\\$");

    private final IndexReader indexes;
    private final IndexPartReader parts;
    private final KeyReader keys;
    private final Report report;

    /** @param keys of those that are divided by themselves */
    IndexBuilder(IndexReader indexes, IndexPartReader parts, KeyReader keys, Report report) {
        this.indexes = indexes;
        this.parts = parts;
        this.keys = keys;
        this.report = report;
    }

    List<OracleIndex> build(Map<Identifier, OracleTable> tables) {
        List<OracleIndex> made = new ArrayList<>();
        indexes.all().filter(i -> !isOfStorage(i)).forEach(i -> Optional.ofNullable(tables.get(i.table()))
                .flatMap(t -> index(i, t))
                .ifPresent(made::add));
        return made;
    }

    /** An index-organized table is an index itself, and a cluster has one for its tables together. */
    private static boolean isOfStorage(IndexReader.Found index) {
        return index.type().equals("IOT - TOP") || index.type().equals("CLUSTER");
    }

    private Optional<OracleIndex> index(IndexReader.Found index, OracleTable table) {
        List<OracleIndex.Part> columns;
        try {
            columns = parts.of(index.name());
        } catch (UnreadableText e) {
            leftOut(index, table, "its expression is not read: " + e.getMessage());
            return Optional.empty();
        }
        if (columns.isEmpty()) {
            leftOut(index, table, "the dictionary shows none of its columns");
            return Optional.empty();
        }
        Optional<Identifier> hidden = columns.stream()
                .flatMap(p -> p.column().stream())
                .filter(c -> HIDDEN.matcher(c.text()).matches())
                .findFirst();
        if (hidden.isPresent()) {
            leftOut(index, table, "it is on the hidden column " + hidden.get() + ", whose expression is not shown");
            return Optional.empty();
        }
        return isOfKey(index, columns, table) ? Optional.empty() : Optional.of(made(index, columns, table));
    }

    /** Unique over the very columns of a key: the key means it. */
    private static boolean isOfKey(IndexReader.Found index, List<OracleIndex.Part> columns, OracleTable table) {
        return index.unique()
                && table.constraints().stream()
                        .filter(c -> c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                        .anyMatch(c -> c.columns().stream()
                                .map(OracleIndex.Part::of)
                                .toList()
                                .equals(columns));
    }

    private OracleIndex made(IndexReader.Found index, List<OracleIndex.Part> columns, OracleTable table) {
        Optional<IndexReader.Divided> divided = indexes.divided(index);
        new IndexCheck(report).check(index, table.name(), divided);
        return new OracleIndex(
                index.name(),
                table.name(),
                index.unique(),
                kind(index, table),
                columns,
                indexes.locality(index),
                divided.filter(d -> !d.local()).map(d -> global(index.name(), d)),
                indexes.storage(index),
                Optional.empty());
    }

    private String kind(IndexReader.Found index, OracleTable table) {
        ObjectId id = ObjectId.index(table.name(), index.name().name());
        if (index.type().contains("DOMAIN")) {
            report.add(
                    "PB-SRC-004",
                    id,
                    table.name() + ", index " + index.name().name() + ": INDEXTYPE IS "
                            + index.domain().orElse("?") + " of the index is not carried over");
            return "DOMAIN";
        }
        if (index.join()) {
            report.add(
                    "PB-SRC-004",
                    id,
                    table.name() + ": the join of the index " + index.name().name() + " is not carried over");
            return "BITMAP JOIN";
        }
        return index.type().contains("BITMAP") ? "BITMAP" : index.type().endsWith("/REV") ? "REVERSE" : "NORMAL";
    }

    /** As a script would say it, but for the bounds of a range. */
    private String global(QualifiedName index, IndexReader.Divided divided) {
        return "GLOBAL PARTITION BY " + divided.type()
                + keys.ofIndex(index.name()).stream().map(Identifier::text).collect(Collectors.joining(", ", " (", ")"))
                + (divided.type().equals("HASH") ? " PARTITIONS " + divided.partitions() : "");
    }

    private void leftOut(IndexReader.Found index, OracleTable table, String why) {
        report.add(
                "PB-SRC-044",
                ObjectId.index(table.name(), index.name().name()),
                table.name() + ": index " + index.name().name() + " is left out: " + why + ".");
    }
}
