package dev.partbridge.oracle.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A constraint of a table other than NOT NULL, which stands at its column. */
public sealed interface OracleConstraint {
    /** The name given in the source. */
    Optional<Identifier> name();

    /** Empty for a check. */
    List<Identifier> columns();

    State state();

    Optional<SourcePosition> position();

    /**
     * ENABLE or DISABLE, VALIDATE or NOVALIDATE.
     *
     * @param deferrable DEFERRABLE was given
     * @param initiallyDeferred INITIALLY DEFERRED was given
     * @param index what USING INDEX tells of a key's index
     */
    record State(
            boolean enabled,
            boolean validated,
            boolean deferrable,
            boolean initiallyDeferred,
            Optional<IndexStorage> index) {
        public static final State ORDINARY = new State(true, true, false, false);

        /** Without USING INDEX. */
        public State(boolean enabled, boolean validated, boolean deferrable, boolean initiallyDeferred) {
            this(enabled, validated, deferrable, initiallyDeferred, Optional.empty());
        }

        /** The words of inspect's contract: {@code enabled}, {@code enabled not validated}, {@code disabled}. */
        @Override
        public String toString() {
            return (enabled ? validated ? "enabled" : "enabled not validated" : "disabled")
                    + (deferrable ? " deferrable" : "")
                    + (initiallyDeferred ? " initially deferred" : "");
        }
    }

    /** What a deleted parent row does to its children. */
    enum OnDelete {
        NO_ACTION,
        CASCADE,
        SET_NULL
    }

    /** PRIMARY KEY. */
    record PrimaryKey(
            Optional<Identifier> name, List<Identifier> columns, State state, Optional<SourcePosition> position)
            implements OracleConstraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
        }
    }

    /** UNIQUE. */
    record Unique(Optional<Identifier> name, List<Identifier> columns, State state, Optional<SourcePosition> position)
            implements OracleConstraint {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /**
     * FOREIGN KEY.
     *
     * @param parentColumns empty when the source names none: the parent's primary key
     */
    record ForeignKey(
            Optional<Identifier> name,
            List<Identifier> columns,
            QualifiedName parent,
            List<Identifier> parentColumns,
            OnDelete onDelete,
            State state,
            Optional<SourcePosition> position)
            implements OracleConstraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }

        /** The columns that it references: those it names, else the parent's primary key. */
        public List<Identifier> referenced(OracleTable of) {
            return parentColumns.isEmpty()
                    ? of.primaryKey().map(PrimaryKey::columns).orElse(List.of())
                    : parentColumns;
        }

        /** Its own columns that hold these of the parent; absent where it lacks one. */
        public Optional<List<Identifier>> holding(List<Identifier> ofParent, OracleTable of) {
            List<Identifier> referenced = referenced(of);
            List<Identifier> own = new ArrayList<>();
            for (Identifier column : ofParent) {
                int at = referenced.indexOf(column);
                if (at < 0 || at >= columns.size()) {
                    return Optional.empty();
                }
                own.add(columns.get(at));
            }
            return Optional.of(own);
        }
    }

    /**
     * CHECK.
     *
     * @param condition the condition's own text, trimmed
     */
    record Check(Optional<Identifier> name, String condition, State state, Optional<SourcePosition> position)
            implements OracleConstraint {
        @Override
        public List<Identifier> columns() {
            return List.of();
        }
    }
}
