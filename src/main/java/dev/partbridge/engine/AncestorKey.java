package dev.partbridge.engine;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.rows.ParentJoin;
import dev.partbridge.oracle.rows.ParentJoin.KeyColumn;
import dev.partbridge.oracle.rows.RowPart;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** How Oracle is asked for the partition key of a table partitioned by reference: its root has it. */
final class AncestorKey {
    private final Conversion conversion;
    private final OracleModel model;
    private final Ancestors ancestors;

    AncestorKey(Conversion conversion, Ancestors ancestors) {
        this.conversion = conversion;
        this.model = conversion.source();
        this.ancestors = ancestors;
    }

    Conversion conversion() {
        return conversion;
    }

    /**
     * Absent where the rows have the whole key themselves.
     *
     * @param part of the table
     */
    Optional<ParentJoin> of(TableMapping mapping, RowPart part) {
        Optional<KeyLookup> lookup = mapping.keyLookup();
        if (lookup.isEmpty()) {
            return Optional.empty();
        }
        List<ParentJoin.Step> steps = ancestors.of(mapping.oracle(), part);
        OracleTable root = model.table(steps.get(steps.size() - 1).ancestor()).orElseThrow();
        List<KeyColumn> key = lookup.get().addedColumns().stream()
                .map(column -> rootColumn(mapping, column))
                .map(column -> new KeyColumn(
                        root.column(column).orElseThrow(),
                        new Identifier(root.name().name().text() + "." + column.text())))
                .toList();
        return Optional.of(new ParentJoin(steps, key));
    }

    /** The root's column that a column of the key is the value of, by way of the foreign keys between. */
    private Identifier rootColumn(TableMapping table, Identifier column) {
        if (table.chain().isEmpty()) {
            return table.columns().stream()
                    .filter(c -> c.postgres().equals(column))
                    .map(ColumnMapping::oracle)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(table.oracle() + " has no column for " + column));
        }
        KeyLookup join = table.chain().get().join();
        int added = join.addedColumns().indexOf(column);
        Identifier above = added >= 0
                ? join.parentKey().get(added)
                : join.parentColumns().get(join.childColumns().indexOf(column));
        return rootColumn(mapping(join.parent()), above);
    }

    private TableMapping mapping(QualifiedName postgres) {
        return conversion.tables().stream()
                .filter(t -> t.postgres().equals(postgres))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table " + postgres));
    }
}
