package dev.partbridge.run.checksum;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table of which a source's rows and the target's can be compared.
 *
 * @param columns in Oracle's order
 */
public record SummedColumns(List<SummedColumn> columns) {
    public SummedColumns {
        columns = List.copyOf(columns);
    }

    /**
     * All columns that both sides can write in one form, but not those that the source leaves to a default.
     *
     * @param target the table, of whose columns the defaults are asked
     * @param source the columns that the rows come with
     */
    public static SummedColumns of(TableMapping table, PgTable target, List<RowColumn> source) {
        List<SummedColumn> columns = new ArrayList<>();
        for (ColumnMapping mapping : table.columns()) {
            int at = place(mapping, source);
            Optional<CanonicalForm> form = CanonicalForm.of(mapping);
            boolean known = at == SummedColumn.NOT_SUPPLIED
                    ? !hasDefault(target, mapping.postgres())
                    : form.filter(f -> fits(f, source.get(at).kind())).isPresent();
            if (known && form.isPresent()) {
                columns.add(new SummedColumn(mapping, form.get(), at));
            }
        }
        return new SummedColumns(columns);
    }

    /** Those of a table that have one of PostgreSQL's names, to be read in the target. */
    public static SummedColumns named(TableMapping table, List<String> names) {
        return new SummedColumns(table.columns().stream()
                .filter(c -> names.contains(c.postgres().text()))
                .flatMap(c ->
                        CanonicalForm.of(c).stream().map(form -> new SummedColumn(c, form, SummedColumn.NOT_SUPPLIED)))
                .toList());
    }

    /** Of columns that the target's journal names, to be read in the target. */
    public static SummedColumns stored(List<String> names, List<CanonicalForm> forms) {
        List<SummedColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Identifier name = new Identifier(names.get(i));
            ColumnMapping mapping = new ColumnMapping(name, OracleType.UNDECLARED, name, "as planned", false);
            columns.add(new SummedColumn(mapping, forms.get(i), SummedColumn.NOT_SUPPLIED));
        }
        return new SummedColumns(columns);
    }

    /** PostgreSQL's names, in order: what is kept of a sum, since sums over other columns say nothing about it. */
    public List<String> names() {
        return columns.stream().map(c -> c.mapping().postgres().text()).toList();
    }

    private static int place(ColumnMapping mapping, List<RowColumn> source) {
        for (int i = 0; i < source.size(); i++) {
            if (source.get(i).name().equals(mapping.oracle()) && !source.get(i).ofParent()) {
                return i;
            }
        }
        return SummedColumn.NOT_SUPPLIED;
    }

    private static boolean hasDefault(PgTable target, Identifier column) {
        return target.columns().stream()
                .filter(c -> c.name().equals(column))
                .anyMatch(c -> c.defaultSql().isPresent() || c.identitySql().isPresent());
    }

    private static boolean fits(CanonicalForm form, ValueKind kind) {
        return switch (form) {
            case DECIMAL, SINGLE, DOUBLE -> kind == ValueKind.DECIMAL || kind == ValueKind.FLOAT;
            case TIME, INSTANT -> kind == ValueKind.LOCAL_DATE_TIME || kind == ValueKind.OFFSET_DATE_TIME;
            case OFFSET_MINUTES -> kind == ValueKind.OFFSET_DATE_TIME;
            case TEXT, PADDED_TEXT, INTERVAL -> kind == ValueKind.TEXT;
            case BYTES -> kind == ValueKind.BYTES;
        };
    }
}
