package dev.partbridge.golden;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.script.ScriptModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.progress.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A case's dictionary files speak of the same tables as its script: columns and types, kinds and keys, partitions and
 * subpartitions in their order, their names where the script gives some, and their bounds, whose text in the dictionary
 * is read by the script reader's own parser.
 */
final class DictionaryCheck {
    private final GoldenCase golden;

    DictionaryCheck(GoldenCase golden) {
        this.golden = golden;
    }

    void check() {
        OracleModel script = golden.source().model();
        Map<String, OracleTable> shown = shown();
        for (OracleTable table : script.tables()) {
            OracleTable other = shown.remove(table.name().name().text());
            if (other == null) {
                // kinds that are refused have no model that could be compared
                assertThat(table.partitioning().map(p -> p.partitions().isEmpty()))
                        .as(table.name() + " is not in the dictionary")
                        .contains(true);
                continue;
            }
            assertThat(columns(other)).isEqualTo(columns(table));
            assertThat(partitions(other, table)).isEqualTo(partitions(table, table));
            assertThat(constraints(other)).isEqualTo(constraints(table));
        }
        assertThat(shown.keySet()).isEmpty();
    }

    private static List<String> columns(OracleTable table) {
        return table.columns().stream().map(DictionaryCheck::column).toList();
    }

    private static String column(OracleColumn column) {
        String type =
                column.type().toString().replaceAll(" (CHAR|BYTE)\\)", ")").replace(",0)", ")");
        return column.name() + " " + (column.virtualText().isPresent() ? "virtual" : type) + " " + column.notNull();
    }

    private static List<String> constraints(OracleTable table) {
        return new ArrayList<>(new TreeSet<>(table.constraints().stream()
                .filter(c -> c instanceof OracleConstraint.PrimaryKey
                        || c instanceof OracleConstraint.Unique
                        || c instanceof OracleConstraint.ForeignKey)
                .map(c -> c.getClass().getSimpleName() + " " + c.columns())
                .toList()));
    }

    private static String partitions(OracleTable table, OracleTable named) {
        if (table.partitioning().isEmpty()) {
            return "";
        }
        var partitioning = table.partitioning().get();
        List<OraclePartition> names = named.partitioning().orElseThrow().partitions();
        List<OraclePartition> all = names.isEmpty() ? List.of() : partitioning.partitions();
        return partitioning.strategy() + partitioning.key()
                + table.subpartitioning().map(s -> s.kind() + "" + s.key()).orElse("") + "\n" + lines(all, names, "");
    }

    private static String lines(List<OraclePartition> partitions, List<OraclePartition> named, String indent) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < partitions.size(); i++) {
            OraclePartition partition = partitions.get(i);
            boolean hasName = i < named.size() && named.get(i).name().isPresent();
            lines.append(indent)
                    .append(hasName ? partition.name().orElseThrow() : "?")
                    .append(' ')
                    .append(partition.boundText().orElse(""))
                    .append('\n')
                    .append(lines(
                            partition.subpartitions(),
                            i < named.size() ? named.get(i).subpartitions() : List.of(),
                            "  "));
        }
        return lines.toString();
    }

    /** The dictionary's tables, read as a script that is made of their texts. */
    private Map<String, OracleTable> shown() {
        try {
            Path script = Files.createTempFile("partbridge-dictionary", ".sql");
            try {
                Files.writeString(script, script());
                ScriptModel read = ScriptReader.read(script, Cancellation.none());
                assertThat(read.findings())
                        .filteredOn(f -> f.severity().word().equals("error"))
                        .isEmpty();
                Map<String, OracleTable> tables = new TreeMap<>();
                read.model().tables().forEach(t -> tables.put(t.name().name().text(), t));
                return tables;
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<NamedCsvRecord> view(String name) {
        Path file = golden.folder().resolve("dictionary/" + name + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<NamedCsvRecord> of(String view, String column, String table) {
        return view(view).stream().filter(r -> r.getField(column).equals(table)).toList();
    }

    private String script() {
        StringBuilder script = new StringBuilder();
        for (NamedCsvRecord table : view("all_tables")) {
            String name = table.getField("TABLE_NAME");
            List<String> parts = new ArrayList<>();
            of("all_tab_cols", "TABLE_NAME", name).forEach(c -> parts.add(definition(c, name)));
            for (String kind : List.of("P", "U", "R")) {
                of("all_constraints", "TABLE_NAME", name).stream()
                        .filter(c -> c.getField("CONSTRAINT_TYPE").equals(kind))
                        .forEach(c -> parts.add(constraint(c, kind)));
            }
            script.append("CREATE TABLE ")
                    .append(quoted(name))
                    .append(" (")
                    .append(String.join(",\n  ", parts))
                    .append(")\n");
            of("all_part_tables", "TABLE_NAME", name).forEach(p -> script.append(partitioning(p, name)));
            script.append(";\n");
        }
        return script.toString();
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private String definition(NamedCsvRecord column, String table) {
        String name = quoted(column.getField("COLUMN_NAME"));
        if (column.getField("VIRTUAL_COLUMN").equals("YES")) {
            return name + " " + column.getField("DATA_TYPE") + arguments(column) + " GENERATED ALWAYS AS ("
                    + column.getField("DATA_DEFAULT") + ") VIRTUAL";
        }
        boolean key = of("all_constraints", "TABLE_NAME", table).stream()
                .filter(c -> c.getField("CONSTRAINT_TYPE").equals("P"))
                .anyMatch(c -> columns(c.getField("CONSTRAINT_NAME")).contains(name));
        return name + " " + column.getField("DATA_TYPE") + arguments(column)
                + (column.getField("NULLABLE").equals("N") && !key ? " NOT NULL" : "");
    }

    private static String arguments(NamedCsvRecord column) {
        return switch (column.getField("DATA_TYPE")) {
            case "NUMBER" ->
                column.getField("DATA_PRECISION").isEmpty()
                        ? ""
                        : "(" + column.getField("DATA_PRECISION") + "," + column.getField("DATA_SCALE") + ")";
            case "VARCHAR2", "CHAR", "NVARCHAR2", "NCHAR" -> "(" + column.getField("CHAR_LENGTH") + ")";
            case "RAW" -> "(" + column.getField("DATA_LENGTH") + ")";
            default -> "";
        };
    }

    private List<String> columns(String constraint) {
        return of("all_cons_columns", "CONSTRAINT_NAME", constraint).stream()
                .map(c -> quoted(c.getField("COLUMN_NAME")))
                .toList();
    }

    private String constraint(NamedCsvRecord constraint, String kind) {
        String name = constraint.getField("CONSTRAINT_NAME");
        String columns = "(" + String.join(", ", columns(name)) + ")";
        String text = "CONSTRAINT " + quoted(name) + " ";
        if (!kind.equals("R")) {
            return text + (kind.equals("P") ? "PRIMARY KEY " : "UNIQUE ") + columns;
        }
        String parent = constraint.getField("R_CONSTRAINT_NAME");
        String table = of("all_constraints", "CONSTRAINT_NAME", parent).get(0).getField("TABLE_NAME");
        return text + "FOREIGN KEY " + columns + " REFERENCES " + quoted(table) + " ("
                + String.join(", ", columns(parent)) + ")";
    }

    private String partitioning(NamedCsvRecord table, String name) {
        String type = table.getField("PARTITIONING_TYPE");
        StringBuilder sql = new StringBuilder("PARTITION BY ").append(type);
        if (type.equals("REFERENCE")) {
            sql.append(" (")
                    .append(quoted(table.getField("REF_PTN_CONSTRAINT_NAME")))
                    .append(")");
        } else if (!type.equals("SYSTEM")) {
            sql.append(keys("all_part_key_columns", name));
        }
        // YES at a child by reference whose parent has one
        boolean decides = !table.getField("PARTITIONING_TYPE").equals("REFERENCE");
        if (decides && !table.getField("INTERVAL").isEmpty()) {
            sql.append(" INTERVAL (").append(table.getField("INTERVAL")).append(")");
        }
        sql.append(decides && table.getField("AUTOLIST").equals("YES") ? " AUTOMATIC" : "");
        String subtype = table.getField("SUBPARTITIONING_TYPE");
        boolean composite = !subtype.equals("NONE");
        if (composite) {
            sql.append("\nSUBPARTITION BY ").append(subtype).append(keys("all_subpart_key_columns", name));
        }
        List<String> partitions = new ArrayList<>();
        for (NamedCsvRecord partition : of("all_tab_partitions", "TABLE_NAME", name)) {
            String own = partition.getField("PARTITION_NAME");
            String subpartitions = of("all_tab_subpartitions", "TABLE_NAME", name).stream()
                    .filter(s -> s.getField("PARTITION_NAME").equals(own))
                    .map(s -> "SUBPARTITION " + quoted(s.getField("SUBPARTITION_NAME")) + values(subtype, s))
                    .collect(Collectors.joining(", "));
            partitions.add("PARTITION " + quoted(own) + values(type, partition)
                    + (composite ? " (" + subpartitions + ")" : ""));
        }
        return sql.append("\n(")
                .append(String.join(",\n ", partitions))
                .append(")")
                .toString();
    }

    private String keys(String view, String table) {
        return of(view, "NAME", table).stream()
                .map(k -> quoted(k.getField("COLUMN_NAME")))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String values(String type, NamedCsvRecord partition) {
        String value = partition.getField("HIGH_VALUE");
        assertThat(partition.getField("HIGH_VALUE_LENGTH")).isEqualTo(String.valueOf(value.length()));
        return switch (type) {
            case "RANGE" -> " VALUES LESS THAN (" + value + ")";
            case "LIST" -> " VALUES (" + value + ")";
            default -> "";
        };
    }
}
