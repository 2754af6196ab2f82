package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * An index.
 *
 * @param table the table or, for inheritance children, the leaf
 * @param parts SQL of each column or expression, with DESC where asked
 * @param remark why it is there or differs, printed as a comment
 * @param tablespace where it is to be kept, the parts of a partitioned table's too; absent for the default one
 * @param origin the Oracle index; absent for one that is ours alone
 */
public record PgIndex(
        Identifier name,
        QualifiedName table,
        boolean unique,
        List<String> parts,
        Optional<String> remark,
        Optional<Identifier> tablespace,
        Optional<ObjectId> origin) {
    public PgIndex {
        parts = List.copyOf(parts);
    }

    /** The same on a leaf, under a name of its own. */
    public PgIndex on(QualifiedName leaf, Identifier leafName) {
        return new PgIndex(leafName, leaf, unique, parts, remark, tablespace, origin);
    }

    /** In the default tablespace. */
    public PgIndex(
            Identifier name,
            QualifiedName table,
            boolean unique,
            List<String> parts,
            Optional<String> remark,
            Optional<ObjectId> origin) {
        this(name, table, unique, parts, remark, Optional.empty(), origin);
    }
}
