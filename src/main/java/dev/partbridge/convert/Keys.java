package dev.partbridge.convert;

import dev.partbridge.convert.rule.KeysRule;
import dev.partbridge.convert.rule.KeysRule.PrimaryKeyForm;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries primary and unique keys over; on a partitioned table each must hold the partition key. */
final class Keys {
    private final Names names;
    private final ConvertOptions options;
    private final Findings findings;
    private final References references;
    private final Registries registries;
    private final IndexTablespaces tablespaces;

    /**
     * For one conversion.
     *
     */
    Keys(
            Names names,
            ConvertOptions options,
            Findings findings,
            References references,
            Registries registries,
            IndexTablespaces tablespaces) {
        this.tablespaces = tablespaces;
        this.references = references;
        this.registries = registries;
        this.names = names;
        this.options = options;
        this.findings = findings;
    }

    void add(Draft draft) {
        for (OracleConstraint constraint : draft.oracle.constraints()) {
            boolean primary = constraint instanceof OracleConstraint.PrimaryKey;
            if ((primary || constraint instanceof OracleConstraint.Unique) && usable(draft, constraint, primary)) {
                convert(draft, constraint, primary);
            }
        }
    }

    private boolean usable(Draft draft, OracleConstraint constraint, boolean primary) {
        ObjectId id = id(draft, constraint);
        if (!draft.knows(constraint.columns())) {
            findings.add(
                    "PB-KEY-011",
                    id,
                    constraint.position(),
                    "A key of " + draft.oracle.name() + " names a column that is left out; so is the key.");
            return false;
        }
        if (!constraint.state().enabled()) {
            findings.add(
                    "PB-KEY-006",
                    id,
                    constraint.position(),
                    word(primary) + " key " + label(constraint) + " of " + draft.oracle.name()
                            + " is disabled and left out.");
            return false;
        }
        if (!deferrable(draft, constraint).isEmpty()) {
            findings.add(
                    "PB-CHK-030",
                    id,
                    constraint.position(),
                    word(primary) + " key " + label(constraint) + " of " + draft.oracle.name()
                            + " is deferrable: no ON CONFLICT can name it.");
        }
        boolean atOnce =
                constraint.state().deferrable() && deferrable(draft, constraint).isEmpty();
        if (atOnce || !constraint.state().validated()) {
            findings.add(
                    "PB-KEY-008",
                    id,
                    constraint.position(),
                    word(primary) + " key " + label(constraint) + " of " + draft.oracle.name() + " is "
                            + constraint.state() + "; in PostgreSQL it is checked at once, over all rows.");
        }
        return true;
    }

    private void convert(Draft draft, OracleConstraint constraint, boolean primary) {
        List<Identifier> columns = draft.names(constraint.columns());
        if (primary) {
            columns.forEach(c -> notNull(draft, c));
        }
        if (draft.inheritance() || draft.expressionKey) {
            perPartition(draft, constraint, columns, primary);
            findings.add(
                    "PB-KEY-003",
                    id(draft, constraint),
                    constraint.position(),
                    word(primary) + " key " + text(columns) + " of " + draft.oracle.name()
                            + " holds within each partition only.");
            register(draft, constraint, columns);
            return;
        }
        boolean whole = !draft.declarative() || columns.containsAll(draft.key);
        if (whole) {
            addTo(draft, constraint, columns, primary, false);
        } else if (primary) {
            widenPrimary(draft, constraint, columns);
        } else {
            widenUnique(draft, constraint, columns);
        }
        if (!whole) {
            register(draft, constraint, columns);
        }
    }

    private void register(Draft draft, OracleConstraint constraint, List<Identifier> columns) {
        String choice = options.choices().of(KeysRule.ID, draft.oracle.name());
        KeysRule rule = KeysRule.of(choice, draft.parentByReference);
        Optional<String> why = why(draft, constraint)
                .filter(w -> rule == KeysRule.AS_NEEDED && draft.declarative() && !draft.expressionKey);
        boolean needed = why.isPresent();
        if (rule == KeysRule.REGISTRY || needed) {
            registries.add(draft, constraint, columns, why);
        }
        if (rule != KeysRule.chosen(choice) && !draft.inheritance()) {
            findings.add(
                    "PB-KEY-052",
                    id(draft, constraint),
                    constraint.position(),
                    "Choice " + choice + " is not taken for " + draft.oracle.name()
                            + ", which is in a chain partitioned by reference; the key is widened"
                            + (needed ? " and held by a registry too." : "."));
        }
    }

    /** What needs the key unique across partitions, if anything is seen to. */
    private Optional<String> why(Draft draft, OracleConstraint constraint) {
        if (references.fromOutside(draft.oracle, constraint)) {
            return Optional.of("a foreign key from outside of the chain names it");
        }
        return OutsideKeys.are(draft.oracle, constraint.columns())
                ? Optional.of("no sequence makes its values, and no default")
                : Optional.empty();
    }

    private void widenPrimary(Draft draft, OracleConstraint constraint, List<Identifier> columns) {
        KeysRule rule = KeysRule.of(options.choices().of(KeysRule.ID, draft.oracle.name()), draft.parentByReference);
        PrimaryKeyForm form = rule.primaryKey(draft.keyNullable(), options.targetMajor());
        List<Identifier> wide = widened(columns, draft.key);
        String about = "Primary key " + text(columns) + " of " + draft.oracle.name();
        switch (form) {
            case WIDENED -> {
                addTo(draft, constraint, wide, true, false);
                findings.add(
                        "PB-KEY-001",
                        id(draft, constraint),
                        constraint.position(),
                        about + " is widened to " + text(wide) + ".");
            }
            case UNIQUE_NULLS_NOT_DISTINCT -> {
                addTo(draft, constraint, wide, false, true);
                findings.add(
                        "PB-KEY-002",
                        id(draft, constraint),
                        constraint.position(),
                        about + " is kept as UNIQUE NULLS NOT DISTINCT " + text(wide)
                                + ", since the partition key may be NULL.");
            }
            case PER_PARTITION -> {
                perPartition(draft, constraint, columns, true);
                findings.add(
                        "PB-KEY-003",
                        id(draft, constraint),
                        constraint.position(),
                        about + " holds within each partition only.");
            }
        }
    }

    private void widenUnique(Draft draft, OracleConstraint constraint, List<Identifier> columns) {
        KeysRule rule = KeysRule.of(options.choices().of(KeysRule.ID, draft.oracle.name()), draft.parentByReference);
        String about = "Unique key " + text(columns) + " of " + draft.oracle.name();
        if (rule == KeysRule.PER_PARTITION) {
            perPartition(draft, constraint, columns, false);
            findings.add(
                    "PB-KEY-003",
                    id(draft, constraint),
                    constraint.position(),
                    about + " holds within each partition only.");
            return;
        }
        List<Identifier> wide = widened(columns, draft.key);
        // NULLS NOT DISTINCT speaks of all columns: right only where the key's own ones have no NULL
        boolean notDistinct = draft.keyNullable() && !draft.nullable(columns) && options.targetMajor() >= 15;
        addTo(draft, constraint, wide, false, notDistinct);
        findings.add(
                "PB-KEY-001",
                id(draft, constraint),
                constraint.position(),
                about + " is widened to " + text(wide) + ".");
    }

    private void addTo(
            Draft draft, OracleConstraint constraint, List<Identifier> columns, boolean primary, boolean notDistinct) {
        Identifier name = name(draft, constraint, draft.name);
        Optional<ObjectId> origin = Optional.of(id(draft, constraint));
        Optional<Identifier> place = tablespaces.of(draft, constraint);
        draft.constraints.add(
                primary
                        ? new PgConstraint.PrimaryKey(name, columns, deferrable(draft, constraint), place, origin)
                        : new PgConstraint.Unique(
                                name, columns, notDistinct, deferrable(draft, constraint), place, origin));
    }

    private void perPartition(Draft draft, OracleConstraint constraint, List<Identifier> columns, boolean primary) {
        Optional<ObjectId> origin = Optional.of(id(draft, constraint));
        Optional<Identifier> place = tablespaces.of(draft, constraint);
        draft.changeLeaves(leaf -> {
            if (leaf.role() == PgPartition.Role.LANDING || leaf.role() == PgPartition.Role.GUARD) {
                return leaf;
            }
            QualifiedName relation = draft.leaf(leaf);
            Identifier name = name(draft, constraint, relation);
            return leaf.withConstraint(
                    primary
                            ? new PgConstraint.PrimaryKey(name, columns, deferrable(draft, constraint), place, origin)
                            : new PgConstraint.Unique(
                                    name, columns, false, deferrable(draft, constraint), place, origin));
        });
    }

    /** The key's own columns first: the lookup of a parent by them alone needs them there. */
    static List<Identifier> widened(List<Identifier> columns, List<Identifier> key) {
        List<Identifier> wide = new ArrayList<>(columns);
        key.stream().filter(k -> !columns.contains(k)).forEach(wide::add);
        return List.copyOf(wide);
    }

    private static void notNull(Draft draft, Identifier name) {
        draft.replace(draft.column(name).asNotNull());
    }

    /** PostgreSQL takes no deferrable key as what a foreign key references: there it is checked at once. */
    private String deferrable(Draft draft, OracleConstraint constraint) {
        if (!constraint.state().deferrable() || references.to(draft.oracle)) {
            return "";
        }
        return constraint.state().initiallyDeferred() ? "DEFERRABLE INITIALLY DEFERRED" : "DEFERRABLE";
    }

    /** Oracle's name on the table; on a leaf the leaf's name tells them apart. */
    private Identifier name(Draft draft, OracleConstraint constraint, QualifiedName relation) {
        Optional<String> given = ConstraintNames.given(draft, constraint);
        boolean own = given.isPresent() && relation.equals(draft.name);
        String columns = String.join(
                "_",
                draft.names(constraint.columns()).stream().map(Identifier::text).toList());
        String back = constraint instanceof OracleConstraint.PrimaryKey ? "pkey" : columns + "_key";
        return names.key(
                relation.schema().orElseThrow(),
                own ? given.get() : relation.name().text(),
                own ? "" : back,
                id(draft, constraint),
                constraint.position());
    }

    private static ObjectId id(Draft draft, OracleConstraint constraint) {
        return ConstraintNames.id(draft.oracle, constraint);
    }

    private static String label(OracleConstraint constraint) {
        return constraint
                .name()
                .map(Identifier::text)
                .orElse(constraint.columns().toString());
    }

    private static String word(boolean primary) {
        return primary ? "Primary" : "Unique";
    }

    static String text(List<Identifier> columns) {
        return "(" + String.join(", ", columns.stream().map(Identifier::text).toList()) + ")";
    }
}
