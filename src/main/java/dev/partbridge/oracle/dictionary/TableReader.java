package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** ALL_TABLES. */
final class TableReader implements RowReader {
    private final Sizes sizes;
    private final Map<Identifier, Found> tables = new LinkedHashMap<>();

    TableReader(Sizes sizes) {
        this.sizes = sizes;
    }

    /** A relational table. */
    record Found(
            Identifier name,
            boolean partitioned,
            boolean temporary,
            boolean indexOrganized,
            Optional<String> cluster,
            Optional<Identifier> tablespace) {}

    @Override
    public void row(Row row) {
        Identifier name = row.neededName("TABLE_NAME");
        tables.put(
                name,
                new Found(
                        name,
                        row.is("PARTITIONED", "YES"),
                        row.is("TEMPORARY", "Y"),
                        row.is("IOT_TYPE", "IOT"),
                        row.text("CLUSTER_NAME"),
                        row.name("TABLESPACE_NAME")));
        sizes.table(name, row);
    }

    boolean anyPartitioned() {
        return tables.values().stream().anyMatch(Found::partitioned);
    }

    Map<Identifier, Found> tables() {
        return tables;
    }
}
