package dev.partbridge.run.copy;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.copy.CopyColumn;
import dev.partbridge.postgres.copy.ValueForm;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table that a source supplies; the others get their defaults.
 *
 * @param copied for COPY, in Oracle's order
 * @param mappings the same columns' mappings
 */
public record SuppliedColumns(List<CopyColumn> copied, List<ColumnMapping> mappings) {
    public SuppliedColumns {
        copied = List.copyOf(copied);
        mappings = List.copyOf(mappings);
    }

    /** Columns of the source that the mapping has not (virtual ones) are left out. */
    public static SuppliedColumns of(TableMapping table, List<RowColumn> source) {
        List<CopyColumn> copied = new ArrayList<>();
        List<ColumnMapping> mappings = new ArrayList<>();
        for (ColumnMapping column : table.columns()) {
            for (int i = 0; i < source.size(); i++) {
                if (source.get(i).name().equals(column.oracle())
                        && !source.get(i).ofParent()) {
                    copied.add(
                            new CopyColumn(i, column.postgres(), column.postgresType(), form(column), column.nullAs()));
                    mappings.add(column);
                }
            }
        }
        if (copied.isEmpty()) {
            throw new IllegalArgumentException("the rows of " + table.oracle() + " come with none of its columns");
        }
        return new SuppliedColumns(copied, mappings);
    }

    /** With the partition key that the source has read from an ancestor. */
    SuppliedColumns with(List<ColumnMapping> key, List<RowColumn> source) {
        List<CopyColumn> all = new ArrayList<>(copied);
        List<ColumnMapping> allMappings = new ArrayList<>(mappings);
        int next = 0;
        for (int i = 0; i < source.size(); i++) {
            if (source.get(i).ofParent()) {
                ColumnMapping column = key.get(next++);
                all.add(new CopyColumn(i, column.postgres(), column.postgresType(), form(column), column.nullAs()));
                allMappings.add(column);
            }
        }
        return new SuppliedColumns(all, allMappings);
    }

    private static ValueForm form(ColumnMapping column) {
        String oracle = column.oracleType().name();
        return switch (column.postgresType()) {
            case "date" -> ValueForm.DAY;
            case "smallint" -> oracle.equals("TIMESTAMP WITH TIME ZONE") ? ValueForm.OFFSET_MINUTES : ValueForm.PLAIN;
            case "double precision" ->
                oracle.equals("NUMBER") || oracle.equals("FLOAT") ? ValueForm.BINARY : ValueForm.PLAIN;
            case "interval day to second" -> ValueForm.INTERVAL;
            default -> {
                boolean cut = column.postgresType().startsWith("varchar")
                        && (oracle.equals("CHAR") || oracle.equals("NCHAR"));
                yield cut ? ValueForm.TRIMMED : ValueForm.PLAIN;
            }
        };
    }

    /** PostgreSQL's names. */
    public List<Identifier> names() {
        return copied.stream().map(CopyColumn::name).toList();
    }
}
