package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** ALL_PART_TABLES. Its PARTITION_COUNT is 1048575 for tables that grow, so it is not asked for. */
final class PartitionedTableReader implements RowReader {
    private final Map<Identifier, Found> tables = new LinkedHashMap<>();

    /**
     * A partitioned table.
     *
     * @param subtype NONE for a table that is not composite
     * @param subpartitions that a partition gets where nothing else is said
     * @param unusable Oracle did not finish dropping it
     * @param tablespace that partitions get where nothing else is said
     * @param interval also YES, for a table by reference whose parent has one
     */
    record Found(
            String type,
            String subtype,
            int subpartitions,
            boolean unusable,
            Optional<Identifier> tablespace,
            Optional<Identifier> reference,
            Optional<String> interval,
            boolean automatic,
            Optional<String> subinterval,
            boolean subautomatic) {
        /** Of a table that ALL_TABLES calls partitioned, but ALL_PART_TABLES does not show. */
        static final Found NOT_SHOWN = new Found(
                "NOT SHOWN",
                "NONE",
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false);

        boolean composite() {
            return !subtype.equals("NONE");
        }

        boolean byReference() {
            return type.equals("REFERENCE");
        }
    }

    @Override
    public void row(Row row) {
        tables.put(
                row.neededName("TABLE_NAME"),
                new Found(
                        row.needed("PARTITIONING_TYPE").strip(),
                        row.text("SUBPARTITIONING_TYPE").map(String::strip).orElse("NONE"),
                        row.number("DEF_SUBPARTITION_COUNT").orElse(0),
                        row.is("STATUS", "UNUSABLE"),
                        row.name("DEF_TABLESPACE_NAME"),
                        row.name("REF_PTN_CONSTRAINT_NAME"),
                        row.text("INTERVAL").filter(t -> !t.isBlank()),
                        row.is("AUTOLIST", "YES"),
                        row.text("INTERVAL_SUBPARTITION").filter(t -> !t.isBlank()),
                        row.is("AUTOLIST_SUBPARTITION", "YES")));
    }

    Optional<Found> of(Identifier table) {
        return Optional.ofNullable(tables.get(table));
    }
}
