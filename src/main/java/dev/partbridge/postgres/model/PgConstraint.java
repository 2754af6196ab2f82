package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A constraint of a table or leaf. */
public sealed interface PgConstraint {
    Identifier name();

    /** The Oracle constraint or partition it came from; absent for what is ours alone. */
    Optional<ObjectId> origin();

    /**
     * PRIMARY KEY.
     *
     * @param deferrable SQL such as {@code DEFERRABLE INITIALLY DEFERRED}; empty for none
     * @param tablespace of its index; absent for the default one
     */
    record PrimaryKey(
            Identifier name,
            List<Identifier> columns,
            String deferrable,
            Optional<Identifier> tablespace,
            Optional<ObjectId> origin)
            implements PgConstraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }

        /** The same under another name. */
        public PrimaryKey named(Identifier other) {
            return new PrimaryKey(other, columns, deferrable, tablespace, origin);
        }

        /** Checked at once. */
        public PrimaryKey(Identifier name, List<Identifier> columns, Optional<ObjectId> origin) {
            this(name, columns, "", Optional.empty(), origin);
        }
    }

    /**
     * UNIQUE.
     *
     * @param nullsNotDistinct NULLS NOT DISTINCT (PostgreSQL 15 and later): two rows with a NULL key collide
     * @param deferrable SQL such as {@code DEFERRABLE INITIALLY DEFERRED}; empty for none
     * @param tablespace of its index; absent for the default one
     */
    record Unique(
            Identifier name,
            List<Identifier> columns,
            boolean nullsNotDistinct,
            String deferrable,
            Optional<Identifier> tablespace,
            Optional<ObjectId> origin)
            implements PgConstraint {
        public Unique {
            columns = List.copyOf(columns);
        }

        /** The same under another name. */
        public Unique named(Identifier other) {
            return new Unique(other, columns, nullsNotDistinct, deferrable, tablespace, origin);
        }

        /** Checked at once. */
        public Unique(Identifier name, List<Identifier> columns, boolean nullsNotDistinct, Optional<ObjectId> origin) {
            this(name, columns, nullsNotDistinct, "", Optional.empty(), origin);
        }
    }

    /**
     * FOREIGN KEY.
     *
     * @param onDelete SQL of the action without ON DELETE; empty for none
     * @param onUpdateCascade for reference partitioning: a moved parent takes its children along
     * @param deferrable SQL such as {@code DEFERRABLE INITIALLY DEFERRED}; empty for none
     * @param validated false for an Oracle constraint that is enabled but not validated
     */
    record ForeignKey(
            Identifier name,
            List<Identifier> columns,
            QualifiedName parent,
            List<Identifier> parentColumns,
            String onDelete,
            boolean onUpdateCascade,
            String deferrable,
            boolean validated,
            Optional<ObjectId> origin)
            implements PgConstraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }

        /** NOT VALID: rows that are there already are not looked at. */
        public ForeignKey unvalidated() {
            return new ForeignKey(
                    name, columns, parent, parentColumns, onDelete, onUpdateCascade, deferrable, false, origin);
        }
    }

    /**
     * CHECK.
     *
     * @param condition SQL of the condition, without the outer parentheses
     * @param noInherit NO INHERIT was asked for
     * @param validated false for an Oracle constraint that is enabled but not validated: added NOT VALID after the load
     */
    record Check(Identifier name, String condition, boolean noInherit, boolean validated, Optional<ObjectId> origin)
            implements PgConstraint {}
}
