package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one schema: each view once, whatever the number of tables, and joins them here; a view that can have nothing to
 * tell is not asked.
 */
final class SchemaReader {
    private final Dictionary dictionary;
    private final Identifier owner;
    private final Report report;
    private final ObjectReader objects = new ObjectReader();
    private final IdentityReader identities = new IdentityReader();
    private final SequenceReader sequences;
    private final CommentReader comments = new CommentReader();
    private final IndexReader indexes = new IndexReader();
    private final Sizes sizes = new Sizes();
    private final TableReader tables = new TableReader(sizes);

    /**
     * What a schema holds; children by reference are not compared with their parents yet.
     *
     * @param code the resources that tell of its code
     */
    record Schema(
            List<OracleTable> tables,
            List<OracleIndex> indexes,
            List<OracleSequence> sequences,
            List<Skipped> skipped,
            Map<QualifiedName, StoredSize> sizes,
            Set<String> code) {}

    SchemaReader(Dictionary dictionary, Identifier owner, Report report) {
        this.dictionary = dictionary;
        this.owner = owner;
        this.report = report;
        this.sequences = new SequenceReader(owner);
    }

    Schema read() throws SQLException {
        dictionary.read("tables", owner, tables);
        boolean all = dictionary.read("objects", owner, objects) || dictionary.isUser(owner);
        tables.tables().keySet().removeAll(objects.materializedViews());
        tables.tables().keySet().removeAll(objects.containers());
        tables.tables().keySet().removeAll(objects.materializedViewLogs());
        SkippedObjects skipped = new SkippedObjects(owner, objects);
        skipped.report(report);
        ColumnReader columns = columns();
        dictionary.read("indexes", owner, indexes);
        if (indexes.anyPartitioned()) {
            dictionary.read("partitioned-indexes", owner, indexes::dividedRow);
        }
        PartitioningReader partitioning = new PartitioningReader(dictionary, owner, columns, sizes, report);
        partitioning.read(tables.tables().keySet(), tables.anyPartitioned(), indexes.anyGlobal());
        ConstraintBuilder.Views constraints = constraints();
        Map<Identifier, OracleTable> made = new LinkedHashMap<>();
        TableBuilder.Rows rows =
                new TableBuilder.Rows(columns, partitioning, constraints, comments, objects.externalTables());
        for (TableReader.Found found : tables.tables().values()) {
            made.put(found.name(), new TableBuilder(QualifiedName.of(owner, found.name()), rows, report).build(found));
        }
        objects.objectTables()
                .forEach((name, type) ->
                        made.put(name, TableBuilder.ofType(QualifiedName.of(owner, name), type, report)));
        List<OracleIndex> ofTables = indexes(partitioning.keys(), made);
        return new Schema(
                new ArrayList<>(made.values()),
                ofTables,
                sequences.own(identities),
                skipped.all(),
                sizes(made, columns.anyLob()),
                all ? objects.code() : CodeReader.ALL);
    }

    private ColumnReader columns() throws SQLException {
        dictionary.read("identity-columns", owner, identities);
        dictionary.read("sequences", owner, sequences);
        dictionary.read("comments", owner, comments);
        ColumnReader columns =
                new ColumnReader(owner, tables.tables().keySet(), identities, sequences, comments, sizes, report);
        dictionary.read("columns", owner, columns);
        return columns;
    }

    private ConstraintBuilder.Views constraints() throws SQLException {
        ConstraintReader constraints = new ConstraintReader(owner, report);
        ConstraintColumnReader columns = new ConstraintColumnReader();
        ElsewhereReader elsewhere = new ElsewhereReader();
        dictionary.read("constraints", owner, constraints);
        if (constraints.anyOfColumns()) {
            dictionary.read("constraint-columns", owner, columns);
        }
        if (constraints.referencesElsewhere()) {
            dictionary.read("keys-elsewhere", owner, elsewhere);
        }
        return new ConstraintBuilder.Views(constraints, columns, elsewhere, indexes::storage);
    }

    private List<OracleIndex> indexes(KeyReader keys, Map<Identifier, OracleTable> made) throws SQLException {
        IndexPartReader parts = new IndexPartReader();
        if (indexes.any()) {
            dictionary.read("index-columns", owner, parts);
        }
        if (indexes.anyOfExpressions() || parts.anyExpression()) {
            dictionary.read("index-expressions", owner, parts::expressionRow);
        }
        return new IndexBuilder(indexes, parts, keys, report).build(made);
    }

    private Map<QualifiedName, StoredSize> sizes(Map<Identifier, OracleTable> made, boolean lobs) throws SQLException {
        if (sizes.anyStatistics()) {
            dictionary.read("stale-statistics", owner, sizes::stale);
        }
        if (!made.isEmpty()) {
            new SegmentStatement(dictionary, owner, report).read(sizes, lobs);
        }
        Map<QualifiedName, StoredSize> all = new LinkedHashMap<>();
        made.values().forEach(t -> all.put(t.name(), sizes.size(t.name().name())));
        return all;
    }
}
