package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleTable;
import java.util.Optional;

/**
 * What is read for one chunk.
 *
 * @param rows which of the part's
 * @param join for a table partitioned by reference, when its partition key is to come with the rows
 */
public record RowRequest(
        OracleTable table,
        RowPart part,
        RowConditions rows,
        ReadPoint point,
        Optional<ParentJoin> join,
        TextReading text) {

    /** All rows of the part, texts by the driver. */
    public RowRequest(OracleTable table, RowPart part, ReadPoint point) {
        this(table, part, RowConditions.NONE, point, Optional.empty(), TextReading.BY_DRIVER);
    }

    /** For messages: {@code OWNER.TABLE partition P}. */
    public String source() {
        return table.name() + part.toString();
    }
}
