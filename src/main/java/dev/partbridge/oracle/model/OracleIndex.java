package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * An index.
 *
 * @param kind NORMAL, or what makes it another: BITMAP, REVERSE, DOMAIN ...
 * @param parts columns or expressions in order
 * @param globalPartitioning the text of GLOBAL PARTITION BY ..., when there is one
 * @param storage the tablespaces that it names
 */
public record OracleIndex(
        QualifiedName name,
        QualifiedName table,
        boolean unique,
        String kind,
        List<Part> parts,
        Locality locality,
        Optional<String> globalPartitioning,
        IndexStorage storage,
        Optional<SourcePosition> position) {
    public OracleIndex {
        parts = List.copyOf(parts);
        storage = storage.withLocal(locality == Locality.LOCAL);
    }

    /** In no tablespace that is named. */
    public OracleIndex(
            QualifiedName name,
            QualifiedName table,
            boolean unique,
            String kind,
            List<Part> parts,
            Locality locality,
            Optional<String> globalPartitioning,
            Optional<SourcePosition> position) {
        this(name, table, unique, kind, parts, locality, globalPartitioning, IndexStorage.NONE, position);
    }

    /** The same index of a table with another name. */
    public OracleIndex on(QualifiedName other) {
        return new OracleIndex(name, other, unique, kind, parts, locality, globalPartitioning, storage, position);
    }

    /** The same index with another name. */
    public OracleIndex named(QualifiedName other) {
        return new OracleIndex(other, table, unique, kind, parts, locality, globalPartitioning, storage, position);
    }

    /** The same index over other columns. */
    public OracleIndex withParts(List<Part> other) {
        return new OracleIndex(name, table, unique, kind, other, locality, globalPartitioning, storage, position);
    }

    /** The same index, divided otherwise. */
    public OracleIndex withLocality(Locality other, Optional<String> partitioning) {
        return new OracleIndex(name, table, unique, kind, parts, other, partitioning, storage, position);
    }

    /** The same index, kept elsewhere. */
    public OracleIndex withStorage(IndexStorage other) {
        return new OracleIndex(name, table, unique, kind, parts, locality, globalPartitioning, other, position);
    }

    /** Whether an index is divided as its table is, by itself, or not at all. */
    public enum Locality {
        LOCAL,
        GLOBAL,
        NONE
    }

    /**
     * One column or expression.
     *
     * @param column the column, when the part is just that
     * @param expression the expression's text, when it is not
     */
    public record Part(Optional<Identifier> column, Optional<String> expression, boolean descending) {
        public static Part of(Identifier column) {
            return new Part(Optional.of(column), Optional.empty(), false);
        }
    }
}
