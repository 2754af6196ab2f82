package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.sql.Identifier;
import java.util.List;

/** ALL_SUBPARTITION_TEMPLATES: what partitions made later are divided into. */
final class TemplateReader implements RowReader {
    private final PartReader parts;
    private final PartReader.Lists tables = new PartReader.Lists();

    TemplateReader(PartReader parts) {
        this.parts = parts;
    }

    @Override
    public void row(Row row) {
        Identifier table = row.neededName("TABLE_NAME");
        parts.part(row, table, row.name("SUBPARTITION_NAME"), "HIGH_BOUND", List.of())
                .ifPresent(p -> tables.add(table, p));
    }

    List<OraclePartition> of(Identifier table) {
        return tables.of(table);
    }

    boolean isUnreadable(Identifier table) {
        return parts.isUnreadable(table);
    }
}
