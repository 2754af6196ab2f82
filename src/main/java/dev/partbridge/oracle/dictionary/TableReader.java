package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** ALL_TABLES. */
final class TableReader implements RowReader {
    private final Map<Identifier, Found> tables = new LinkedHashMap<>();

    /**
     * A relational table.
     *
     * @param rows by the last statistics
     */
    record Found(
            Identifier name,
            boolean partitioned,
            boolean temporary,
            boolean indexOrganized,
            Optional<String> cluster,
            Optional<Identifier> tablespace,
            OptionalLong rows) {}

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
                        row.name("TABLESPACE_NAME"),
                        row.count("NUM_ROWS")));
    }

    boolean anyPartitioned() {
        return tables.values().stream().anyMatch(Found::partitioned);
    }

    Map<Identifier, Found> tables() {
        return tables;
    }
}
