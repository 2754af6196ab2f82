package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ALL_TAB_SUBPARTITIONS: joined by the partition's name, as its position is not there before 12.2. */
final class SubpartitionReader implements RowReader {
    private final PartReader parts;
    private final Sizes sizes;
    private final Map<Identifier, PartReader.Lists> tables = new HashMap<>();

    SubpartitionReader(PartReader parts, Sizes sizes) {
        this.parts = parts;
        this.sizes = sizes;
    }

    @Override
    public void row(Row row) {
        Identifier table = row.neededName("TABLE_NAME");
        Identifier name = row.neededName("SUBPARTITION_NAME");
        sizes.part(table, name, row);
        parts.part(row, table, Optional.of(name), "HIGH_VALUE", List.of())
                .ifPresent(p -> tables.computeIfAbsent(table, t -> new PartReader.Lists())
                        .add(row.neededName("PARTITION_NAME"), p));
    }

    List<OraclePartition> of(Identifier table, Identifier partition) {
        PartReader.Lists lists = tables.get(table);
        return lists == null ? List.of() : lists.of(partition);
    }

    boolean isUnreadable(Identifier table) {
        return parts.isUnreadable(table);
    }
}
