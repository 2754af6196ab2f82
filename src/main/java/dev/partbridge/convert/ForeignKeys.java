package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries foreign keys over; the one that partitions a table by reference takes the partition key along. */
final class ForeignKeys {
    /** The first that takes NOT VALID on a partitioned table. */
    private static final int FIRST_NOT_VALID = 18;

    private final Map<QualifiedName, Draft> drafts;
    private final Names names;
    private final int targetMajor;
    private final Findings findings;

    private final Registries registries;

    ForeignKeys(
            Map<QualifiedName, Draft> drafts, Names names, int targetMajor, Findings findings, Registries registries) {
        this.registries = registries;
        this.drafts = drafts;
        this.names = names;
        this.targetMajor = targetMajor;
        this.findings = findings;
    }

    void add(Draft draft) {
        Optional<ForeignKey> partitioning = draft.parent.flatMap(p -> draft.oracle.partitioningForeignKey());
        for (ForeignKey foreignKey : draft.oracle.foreignKeys()) {
            boolean carriesKey = partitioning.equals(Optional.of(foreignKey));
            if (!foreignKey.state().enabled() && !carriesKey) {
                tell("PB-KEY-006", draft, foreignKey, "is disabled and left out.");
            } else {
                Optional<Draft> parent = parent(draft, foreignKey);
                parent.ifPresent(p -> convert(draft, p, foreignKey, carriesKey));
            }
        }
    }

    /** The parent, where a foreign key to it can be made at all. */
    private Optional<Draft> parent(Draft draft, ForeignKey foreignKey) {
        Draft parent = drafts.get(foreignKey.parent());
        if (parent == null) {
            tell(
                    "PB-KEY-005",
                    draft,
                    foreignKey,
                    "references " + foreignKey.parent() + ", which is not converted; it is left out.");
            return Optional.empty();
        }
        List<Identifier> columns = ReferenceChild.parentColumns(foreignKey, parent);
        if (!draft.knows(foreignKey.columns())
                || !parent.knows(columns)
                || columns.size() != foreignKey.columns().size()) {
            tell("PB-KEY-011", draft, foreignKey, "does not match columns that are carried over; it is left out.");
            return Optional.empty();
        }
        if (parent.inheritance()) {
            boolean chosen = draft.oracle.partitioningForeignKey().equals(Optional.of(foreignKey));
            tell(
                    chosen ? "PB-REF-021" : "PB-KEY-010",
                    draft,
                    foreignKey,
                    "references " + foreignKey.parent() + ", whose rows are in children that inherit; it is left out.");
            return Optional.empty();
        }
        return Optional.of(parent);
    }

    private void convert(Draft draft, Draft parent, ForeignKey foreignKey, boolean carriesKey) {
        List<Identifier> columns = new ArrayList<>(draft.names(foreignKey.columns()));
        List<Identifier> parentColumns =
                new ArrayList<>(parent.names(ReferenceChild.parentColumns(foreignKey, parent)));
        if (carriesKey) {
            draft.lookup.ifPresent(lookup -> {
                columns.addAll(lookup.addedColumns());
                parentColumns.addAll(lookup.parentKey());
            });
        }
        boolean unique = parent.wholeKeys().stream()
                .anyMatch(
                        k -> k.size() == parentColumns.size() && new HashSet<>(k).equals(new HashSet<>(parentColumns)));
        Optional<PgRegistry> registry = unique ? Optional.empty() : registries.of(parent, parentColumns);
        if (!unique && registry.isEmpty()) {
            boolean widened = parent.declarative() && !carriesKey;
            tell(
                    widened ? "PB-KEY-004" : "PB-KEY-012",
                    draft,
                    foreignKey,
                    "references " + foreignKey.parent() + " " + Keys.text(parentColumns)
                            + (widened ? notWhole(parent, parentColumns) : ", where no key of just these columns is")
                            + "; it is left out.");
            return;
        }
        if (!sameTypes(draft, columns, parent, parentColumns, foreignKey)) {
            return;
        }
        ObjectId id = ConstraintNames.id(draft.oracle, foreignKey);
        registry.ifPresent(
                r -> tell("PB-KEY-051", draft, foreignKey, "references " + r.name() + ", which holds the key."));
        ForeignKeyActions actions = registry.isPresent()
                // a registry's row stays where it is when the parent's moves
                ? ForeignKeyActions.toRegistry(draft, parent, foreignKey, findings)
                : carriesKey
                        ? ForeignKeyActions.partitioning(draft, parent, foreignKey, targetMajor, findings)
                        : ForeignKeyActions.ordinary(draft, parent, foreignKey, targetMajor, findings);
        PgConstraint.ForeignKey made = new PgConstraint.ForeignKey(
                name(draft, foreignKey, id),
                columns,
                registry.map(PgRegistry::name).orElse(parent.name),
                parentColumns,
                actions.onDelete(),
                actions.onUpdateCascade(),
                actions.deferrable(),
                foreignKey.state().validated() || !unvalidated(draft, foreignKey, carriesKey),
                Optional.of(id));
        if (carriesKey) {
            draft.carried = Optional.of(made);
        }
        boolean byLeaf = draft.declarative() && !made.validated() && targetMajor < FIRST_NOT_VALID;
        if (byLeaf) {
            tell(
                    "PB-CHK-031",
                    draft,
                    foreignKey,
                    "is not validated in Oracle; PostgreSQL " + targetMajor
                            + " can have it so on each partition only.");
        }
        if (draft.inheritance() || byLeaf) {
            draft.changeLeaves(leaf -> leaf.withConstraint(made));
        } else {
            draft.constraints.add(made);
        }
    }

    /** Why a key of the parent cannot be referenced by its own columns. */
    private static String notWhole(Draft parent, List<Identifier> columns) {
        boolean wide = parent.wholeKeys().stream().anyMatch(k -> k.containsAll(columns));
        return wide
                ? ", whose key holds the partition key " + Keys.text(parent.key) + " too"
                : ", whose key holds within each partition only";
    }

    private Identifier name(Draft draft, ForeignKey foreignKey, ObjectId id) {
        String generated = draft.name.name() + "_"
                + String.join(
                        "_",
                        draft.names(foreignKey.columns()).stream()
                                .map(Identifier::text)
                                .toList())
                + "_fkey";
        return names.constraint(
                draft.name, ConstraintNames.given(draft, foreignKey).orElse(generated), id, foreignKey.position());
    }

    /** Whether it can be NOT VALID: one that takes moved rows along must stand on the root itself. */
    private boolean unvalidated(Draft draft, ForeignKey foreignKey, boolean carriesKey) {
        if (carriesKey && targetMajor < FIRST_NOT_VALID) {
            tell(
                    "PB-KEY-007",
                    draft,
                    foreignKey,
                    "is not validated in Oracle; PostgreSQL " + targetMajor
                            + " must validate it on a partitioned table.");
            return false;
        }
        return true;
    }

    private boolean sameTypes(
            Draft draft,
            List<Identifier> columns,
            Draft parent,
            List<Identifier> parentColumns,
            ForeignKey foreignKey) {
        for (int i = 0; i < columns.size(); i++) {
            String own = draft.column(columns.get(i)).type();
            String other = parent.column(parentColumns.get(i)).type();
            if (own.equals(other)) {
                continue;
            }
            boolean comparable = (TypeTable.isNumber(own) && TypeTable.isNumber(other))
                    || (TypeTable.isText(own) && TypeTable.isText(other))
                    || (TypeTable.isTime(own) && TypeTable.isTime(other));
            tell(
                    comparable ? "PB-KEY-009" : "PB-KEY-013",
                    draft,
                    foreignKey,
                    "joins " + columns.get(i) + " (" + own + ") to " + parentColumns.get(i) + " (" + other + ") of "
                            + parent.oracle.name() + (comparable ? "." : "; it is left out."));
            if (!comparable) {
                return false;
            }
        }
        return true;
    }

    private void tell(String code, Draft draft, ForeignKey foreignKey, String what) {
        tell(findings, code, draft, foreignKey, what);
    }

    /** @param what as the end of a sentence that begins with the foreign key */
    static void tell(Findings findings, String code, Draft draft, ForeignKey foreignKey, String what) {
        ObjectId id = ConstraintNames.id(draft.oracle, foreignKey);
        String label = foreignKey.name().map(Identifier::text).orElse(Keys.text(foreignKey.columns()));
        findings.add(
                code, id, foreignKey.position(), "Foreign key " + label + " of " + draft.oracle.name() + " " + what);
    }
}
