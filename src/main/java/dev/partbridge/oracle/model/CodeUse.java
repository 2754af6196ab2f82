package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/**
 * A place in code that is not converted - a stored unit, a trigger, a view - which uses a table in a way that the table's
 * new form may break.
 *
 * @param unit the code, such as {@code procedure APP.ADD_ITEM}
 * @param partition the partition that it names
 * @param columnList an INSERT names its columns
 * @param returning an INSERT takes values back with RETURNING
 * @param rowCount SQL%ROWCOUNT is asked for after it
 */
public record CodeUse(
        String unit,
        Kind kind,
        QualifiedName table,
        Optional<Identifier> partition,
        boolean columnList,
        boolean returning,
        boolean rowCount,
        SourcePosition position) {
    /** What the code does with the table. */
    public enum Kind {
        /** INSERT INTO. */
        INSERT,
        /** MERGE INTO with an INSERT. */
        MERGE,
        /** {@code PARTITION (p)} behind the table's name. */
        PARTITION,
        /** {@code SUBPARTITION (p)} behind the table's name. */
        SUBPARTITION,
        /** {@code PARTITION FOR (value)} or {@code SUBPARTITION FOR (value)}. */
        PARTITION_FOR
    }

    /** The same use of the table as its CREATE TABLE names it. */
    public CodeUse withTable(QualifiedName name) {
        return new CodeUse(unit, kind, name, partition, columnList, returning, rowCount, position);
    }
}
