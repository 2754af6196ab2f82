package dev.partbridge.run.build;

import dev.partbridge.plan.StatementId;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.ddl.LeafDdl;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The statements on leaves that together do what a statement of the plan does on their root. */
final class Parts {
    private Parts() {}

    /** The leaves of a partitioned table of any depth. */
    static List<QualifiedName> leaves(PgTable root) {
        return root.layout().leaves().stream().map(root::leaf).toList();
    }

    /** An index like the root's on each leaf. */
    static List<Step.Execute> indexes(Step.Execute statement, PgTable root, PgIndex index, LeafNames names) {
        List<Step.Execute> all = new ArrayList<>();
        for (QualifiedName leaf : leaves(root)) {
            all.add(step(statement, LeafDdl.index(index.on(leaf, names.of(root, leaf, index.name())))));
        }
        return all;
    }

    /** A primary or unique key like the root's on each leaf. */
    static List<Step.Execute> keys(Step.Execute statement, PgTable root, PgConstraint key, LeafNames names) {
        List<Step.Execute> all = new ArrayList<>();
        for (QualifiedName leaf : leaves(root)) {
            Identifier name = names.of(root, leaf, key.name());
            PgConstraint own = key instanceof PgConstraint.PrimaryKey primary
                    ? primary.named(name)
                    : ((PgConstraint.Unique) key).named(name);
            all.add(step(statement, LeafDdl.constraint(leaf, own)));
        }
        return all;
    }

    /** A leaf's foreign key, NOT VALID as yet; the root's gives its leaves the same name. */
    static Step.Execute added(Step.Execute statement, QualifiedName leaf, ForeignKey key) {
        return step(statement, LeafDdl.constraint(leaf, key.unvalidated()));
    }

    /** The validation of a leaf's foreign key. */
    static Step.Execute validated(Step.Execute statement, QualifiedName leaf, ForeignKey key) {
        return step(statement, LeafDdl.validate(leaf, key.name()));
    }

    /** The plan's foreign key, NOT VALID as yet: under an id of its own, for the plan's is kept for the end. */
    static Step.Execute opened(Step.Execute statement, ForeignKey key) {
        QualifiedName table = statement.subject().table();
        Ddl ddl = LeafDdl.constraint(table, key.unvalidated());
        ObjectId id = ObjectId.below(
                ObjectKind.STATEMENT, table, new Identifier("add " + key.name().text()));
        return step(statement, new Ddl(id, ddl.sql(), ddl.undo()));
    }

    /** Its validation, as which the plan's statement is entered. */
    static Step.Execute closed(Step.Execute statement, ForeignKey key) {
        return new Step.Execute(
                statement.statement(),
                LeafDdl.validate(statement.subject().table(), key.name()).sql(),
                statement.undo());
    }

    private static Step.Execute step(Step.Execute like, Ddl ddl) {
        return new Step.Execute(new StatementId(like.phase(), ddl.object()), ddl.sql(), ddl.undo());
    }
}
