package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one schema: each view once, whatever the number of tables, and joins them here. */
final class SchemaReader {
    private final Dictionary dictionary;
    private final Identifier owner;
    private final Report report;
    private final TableReader tables = new TableReader();
    private final NameReader external = new NameReader();
    private final ObjectTableReader objectTables = new ObjectTableReader();
    private final SkippedReader skipped;
    private final IdentityReader identities = new IdentityReader();
    private final SequenceReader sequences;
    private final CommentReader comments = new CommentReader();
    private final PartitionedTableReader partitioned = new PartitionedTableReader();
    private final KeyReader keys = new KeyReader();
    private final KeyReader subkeys = new KeyReader();
    private final Sizes sizes = new Sizes();

    /** What a schema holds; children by reference are not compared with their parents yet. */
    record Schema(
            List<OracleTable> tables,
            List<OracleIndex> indexes,
            List<OracleSequence> sequences,
            List<Skipped> skipped,
            Map<QualifiedName, TableSize> sizes) {}

    SchemaReader(Dictionary dictionary, Identifier owner, Report report) {
        this.dictionary = dictionary;
        this.owner = owner;
        this.report = report;
        this.skipped = new SkippedReader(owner);
        this.sequences = new SequenceReader(owner);
    }

    Schema read() throws SQLException {
        names();
        ColumnReader columns = columns();
        PartitioningBuilder.Keys partitioning = partitioning(columns);
        IndexReader indexes = new IndexReader();
        dictionary.read("indexes", owner, indexes);
        dictionary.read("partitioned-indexes", owner, indexes::dividedRow);
        ConstraintBuilder.Views constraints = constraints(indexes);
        TableBuilder.Rows rows =
                new TableBuilder.Rows(columns, partitioned, partitioning, constraints, comments, external.names());
        Map<Identifier, OracleTable> made = new LinkedHashMap<>();
        for (TableReader.Found found : tables.tables().values()) {
            sizes.rows(found.name(), found.rows());
            made.put(found.name(), new TableBuilder(QualifiedName.of(owner, found.name()), rows, report).build(found));
        }
        objectTables
                .tables()
                .forEach((name, type) ->
                        made.put(name, TableBuilder.ofType(QualifiedName.of(owner, name), type, report)));
        List<OracleIndex> ofTables = indexes(indexes, made);
        return new Schema(
                new ArrayList<>(made.values()), ofTables, sequences.own(identities), skipped.skipped(), sizes(made));
    }

    /** Which tables there are, and what else. */
    private void names() throws SQLException {
        NameReader views = new NameReader();
        NameReader logs = new NameReader();
        dictionary.read("tables", owner, tables);
        dictionary.read("materialized-views", owner, views);
        dictionary.read("materialized-view-logs", owner, logs);
        dictionary.read("external-tables", owner, external);
        dictionary.read("object-tables", owner, objectTables);
        dictionary.read("other-objects", owner, skipped);
        tables.tables().keySet().removeAll(views.names());
        tables.tables().keySet().removeAll(views.containers());
        tables.tables().keySet().removeAll(logs.names());
        skipped.addAll("materialized view", views.names());
        skipped.addAll("materialized view log", logs.names());
        skipped.report(report);
    }

    private ColumnReader columns() throws SQLException {
        dictionary.read("identity-columns", owner, identities);
        dictionary.read("sequences", owner, sequences);
        dictionary.read("table-comments", owner, comments);
        dictionary.read("column-comments", owner, comments);
        ColumnReader columns =
                new ColumnReader(owner, tables.tables().keySet(), identities, sequences, comments, report);
        dictionary.read("columns", owner, columns);
        return columns;
    }

    private PartitioningBuilder.Keys partitioning(ColumnReader columns) throws SQLException {
        dictionary.read("partitioned-tables", owner, partitioned);
        if (!partitioned.isEmpty()) {
            dictionary.read("partition-keys", owner, keys);
            dictionary.read("subpartition-keys", owner, subkeys);
        }
        Map<Identifier, Level> own = new HashMap<>();
        Map<Identifier, Level> below = new HashMap<>();
        for (Identifier table : tables.tables().keySet()) {
            partitioned.of(table).ifPresent(p -> {
                level(table, p, p.type(), keys, columns).ifPresent(l -> own.put(table, l));
                level(table, p, p.subtype(), subkeys, columns)
                        .filter(l -> p.composite())
                        .ifPresent(l -> below.put(table, l));
            });
        }
        SubpartitionReader subpartitions =
                new SubpartitionReader(new PartReader(owner, below, "subpartition", report), sizes);
        TemplateReader templates = new TemplateReader(new PartReader(owner, below, "template", report));
        PartitionReader partitions = new PartitionReader(
                owner, new PartReader(owner, own, "partition", report), subpartitions, sizes, report);
        if (!below.isEmpty()) {
            dictionary.read("subpartitions", owner, subpartitions);
            dictionary.read("subpartition-templates", owner, templates);
        }
        if (!own.isEmpty()) {
            dictionary.read("partitions", owner, partitions);
        }
        return new PartitioningBuilder.Keys(keys, subkeys, columns, partitions, templates, dictionary.release());
    }

    /** Absent where the key's types are not known, so that bounds cannot be read. */
    private static Optional<Level> level(
            Identifier table, PartitionedTableReader.Found found, String type, KeyReader keys, ColumnReader columns) {
        Optional<List<OracleType>> types =
                PartitioningBuilder.bounded(type) ? columns.types(table, keys.of(table)) : Optional.of(List.of());
        return types.map(t -> new Level(type, t, found.tablespace()));
    }

    private ConstraintBuilder.Views constraints(IndexReader indexes) throws SQLException {
        ConstraintReader constraints = new ConstraintReader(owner);
        ConstraintColumnReader columns = new ConstraintColumnReader();
        ParentReader parents = new ParentReader();
        ConstraintColumnReader parentColumns = new ConstraintColumnReader();
        dictionary.read("constraints", owner, constraints);
        dictionary.read("constraint-columns", owner, columns);
        if (constraints.referencesElsewhere()) {
            dictionary.read("parents-elsewhere", owner, parents);
            dictionary.read("parent-columns-elsewhere", owner, parentColumns);
        }
        return new ConstraintBuilder.Views(constraints, columns, parents, parentColumns, indexes::storage);
    }

    private List<OracleIndex> indexes(IndexReader indexes, Map<Identifier, OracleTable> made) throws SQLException {
        IndexPartReader parts = new IndexPartReader();
        KeyReader divided = new KeyReader();
        dictionary.read("index-columns", owner, parts);
        dictionary.read("index-expressions", owner, parts::expressionRow);
        if (indexes.anyGlobal()) {
            dictionary.read("index-keys", owner, divided);
        }
        return new IndexBuilder(indexes, parts, divided, report).build(made);
    }

    private Map<QualifiedName, TableSize> sizes(Map<Identifier, OracleTable> made) throws SQLException {
        new SegmentStatement(dictionary, owner, report).read(sizes);
        Map<QualifiedName, TableSize> all = new LinkedHashMap<>();
        made.values().forEach(t -> all.put(t.name(), sizes.size(t.name().name())));
        return all;
    }
}
