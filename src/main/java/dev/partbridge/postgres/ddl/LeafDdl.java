package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/**
 * Keys and indexes of a leaf, which its root adopts later; what takes them back does not mind when they went with the
 * root's own, or with their leaf.
 */
public final class LeafDdl {
    private LeafDdl() {}

    /** A key of a leaf, or a foreign key. */
    public static Ddl constraint(QualifiedName leaf, PgConstraint constraint) {
        Ddl add = ConstraintDdl.add(leaf, constraint);
        return new Ddl(
                add.object(),
                add.sql(),
                "ALTER TABLE IF EXISTS " + PostgresSql.quote(leaf) + " DROP CONSTRAINT IF EXISTS "
                        + PostgresSql.quote(constraint.name()));
    }

    /** An index of a leaf. */
    public static Ddl index(PgIndex index) {
        Ddl create = SchemaDdl.index(index);
        return new Ddl(
                create.object(),
                create.sql(),
                "DROP INDEX IF EXISTS " + PostgresSql.quote(index.table().sibling(index.name())));
    }

    /** Makes a foreign key hold that was added NOT VALID. */
    public static Ddl validate(QualifiedName relation, Identifier constraint) {
        return new Ddl(
                ObjectId.below(ObjectKind.STATEMENT, relation, new Identifier("validate " + constraint.text())),
                "ALTER TABLE " + PostgresSql.quote(relation) + " VALIDATE CONSTRAINT " + PostgresSql.quote(constraint),
                "");
    }

    /**
     * Writes off old row versions' ages and fills the visibility map, so that neither an anti-wraparound vacuum nor the first readers
     * have to do it; without ANALYZE, which the plan's own statements do.
     */
    public static Ddl vacuum(QualifiedName table, Optional<Identifier> leaf) {
        QualifiedName relation = leaf.map(table::sibling).orElse(table);
        return new Ddl(
                leaf.map(l -> ObjectId.partition(table, l)).orElseGet(() -> ObjectId.table(table)),
                "VACUUM (FREEZE) " + PostgresSql.quote(relation),
                "");
    }
}
