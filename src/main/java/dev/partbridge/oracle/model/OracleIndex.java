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
 */
public record OracleIndex(
        QualifiedName name,
        QualifiedName table,
        boolean unique,
        String kind,
        List<Part> parts,
        Locality locality,
        Optional<String> globalPartitioning,
        Optional<SourcePosition> position) {
    public OracleIndex {
        parts = List.copyOf(parts);
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
