package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.rule.LandingRule;
import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Gives a table partitioned by reference its parent's partition key, bounds and a landing partition. */
final class ReferenceChild {
    private final Names names;
    private final Choices choices;
    private final Findings findings;

    ReferenceChild(Names names, Choices choices, Findings findings) {
        this.names = names;
        this.choices = choices;
        this.findings = findings;
    }

    /** The columns that the partitioning foreign key references: those it names, else the parent's primary key. */
    static List<Identifier> parentColumns(ForeignKey foreignKey, Draft parent) {
        return foreignKey.referenced(parent.oracle);
    }

    void add(Draft draft) {
        Draft parent = draft.parent.orElseThrow();
        ForeignKey foreignKey = draft.oracle.partitioningForeignKey().orElseThrow();
        List<Identifier> childColumns = draft.names(foreignKey.columns());
        List<Identifier> parentColumns = parent.names(parentColumns(foreignKey, parent));
        draft.strategy = parent.strategy;
        List<Identifier> key = new ArrayList<>();
        List<Identifier> added = new ArrayList<>();
        List<Identifier> fetched = new ArrayList<>();
        for (Identifier parentKey : parent.key) {
            int at = parentColumns.indexOf(parentKey);
            if (at >= 0) {
                sameOrder(draft, childColumns.get(at), parent.column(parentKey));
                key.add(childColumns.get(at));
            } else {
                Identifier column = addColumn(draft, parent, parentKey);
                key.add(column);
                added.add(column);
                fetched.add(parentKey);
            }
        }
        draft.key = List.copyOf(key);
        KeyLookup join = new KeyLookup(parent.name, childColumns, parentColumns, added, fetched);
        draft.chain = Optional.of(new ChainLink(join, draft.key));
        if (!added.isEmpty()) {
            draft.lookup = Optional.of(join);
        }
        leaves(draft, parent);
        if (draft.lookup.isPresent()) {
            landing(draft);
        }
    }

    /** The bounds are the parent's, so values must be in the parent's order. */
    private static void sameOrder(Draft draft, Identifier own, PgColumn parentKey) {
        PgColumn c = draft.column(own);
        draft.replace(new PgColumn(
                c.name(),
                c.type(),
                c.notNull(),
                parentKey.collation(),
                c.defaultSql(),
                c.identitySql(),
                c.comment(),
                c.remark(),
                c.origin()));
    }

    private Identifier addColumn(Draft draft, Draft parent, Identifier parentKey) {
        PgColumn source = parent.column(parentKey);
        Set<String> used = new LinkedHashSet<>();
        draft.columns.forEach(c -> used.add(c.name().text()));
        String name = parentKey.text();
        for (int i = 2; used.contains(name); i++) {
            name = parentKey.text() + "_" + i;
        }
        if (!name.equals(parentKey.text())) {
            findings.add(
                    "PB-REF-009",
                    draft.id(),
                    draft.oracle.position(),
                    draft.oracle.name() + " has a column " + parentKey + " of its own; the partition key of "
                            + parent.oracle.name() + " is added as " + name + ".");
        }
        findings.add(
                "PB-REF-003",
                draft.id(),
                draft.oracle.position(),
                "The partition key " + parentKey + " of " + parent.oracle.name() + " is added to " + draft.oracle.name()
                        + " as column " + name + ".");
        ObjectId origin = draft.id();
        Identifier column = names.column(draft.name, name, origin, draft.oracle.position());
        draft.columns.add(new PgColumn(
                column,
                source.type(),
                true,
                source.collation(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("added: partition key of " + parent.name),
                origin));
        return column;
    }

    /** The parent's tree with the parent's bounds; a partition without name inherits it (VLDB Guide, 4.1.4). */
    private void leaves(Draft draft, Draft parent) {
        List<OraclePartition> own = draft.oracle.partitioning().orElseThrow().partitions();
        Set<Identifier> taken = byName(parent, own);
        Map<ObjectId, ObjectId> places = new LinkedHashMap<>();
        for (int i = 0; i < parent.places.size(); i++) {
            ObjectId place = parent.places.get(i);
            Identifier inherited = inherited(place);
            Identifier name = taken.contains(inherited)
                            || i >= own.size()
                            || own.get(i).name().filter(taken::contains).isPresent()
                    ? inherited
                    : own.get(i).name().orElse(inherited);
            ObjectId mine = ObjectId.partition(draft.oracle.name(), name);
            places.put(place, mine);
            draft.places.add(mine);
        }
        Map<Identifier, Identifier> columns = new LinkedHashMap<>();
        for (int i = 0; i < parent.key.size(); i++) {
            columns.put(parent.key.get(i), draft.key.get(i));
        }
        draft.parts = parts(parent.parts, columns);
        for (PgPartition partition : parent.leaves) {
            if (partition.role() == PgPartition.Role.COUNTERPART || partition.role() == PgPartition.Role.FUTURE) {
                draft.leaves.add(copy(partition, draft, parent, places, columns));
            }
        }
        if (!parent.partitions.isEmpty() && parent.leafNodes().stream().noneMatch(ReferenceChild::hashed)) {
            draft.partitions.addAll(Partitions.mappings(draft, false));
        }
    }

    /**
     * Names of the child's partitions that are the parent's as well, below a parent with an interval: Oracle makes the
     * child's when its first row comes and calls it as the parent's, so that positions tell nothing (VLDB Guide, Creating
     * Interval-Reference Partitioned Tables).
     */
    private static Set<Identifier> byName(Draft parent, List<OraclePartition> own) {
        if (own.size() == parent.places.size()) {
            return Set.of();
        }
        Set<Identifier> inherited = new HashSet<>();
        parent.places.forEach(p -> inherited.add(inherited(p)));
        Set<Identifier> same = new HashSet<>();
        own.forEach(p -> p.name().filter(inherited::contains).ifPresent(same::add));
        return same;
    }

    private static Identifier inherited(ObjectId place) {
        return place.subpartition().or(place::partition).orElseThrow();
    }

    private static boolean hashed(PgPartition leaf) {
        return leaf.bound() instanceof PgBound.Hash;
    }

    private static List<PgKeyPart> parts(List<PgKeyPart> parents, Map<Identifier, Identifier> columns) {
        return parents.stream()
                .map(p -> PgKeyPart.of(
                        Objects.requireNonNull(columns.get(p.column().orElseThrow()))))
                .toList();
    }

    private PgPartition copy(
            PgPartition of,
            Draft draft,
            Draft parent,
            Map<ObjectId, ObjectId> places,
            Map<Identifier, Identifier> columns) {
        Optional<ObjectId> origin = of.origin().flatMap(o -> Optional.ofNullable(places.get(o)));
        String suffix = of.name().text().startsWith(parent.name.name().text() + "_")
                ? of.name().text().substring(parent.name.name().text().length() + 1)
                : of.name().text();
        // several leaves of one partition keep what tells them apart
        boolean alone = origin.isPresent()
                && parent.leafNodes().stream()
                                .filter(l -> l.origin().equals(of.origin()))
                                .count()
                        == 1;
        String wanted = alone ? draft.names.fold(origin.get().partition().orElseThrow()) : suffix;
        Identifier name = names.leaf(draft, wanted, origin.orElse(draft.id()), place(draft, origin));
        PgPartition made = new PgPartition(name, of.bound(), List.of(), of.role(), of.remark(), origin);
        return of.division()
                .map(d -> made.withDivision(new PgLayout.Declarative(
                        d.strategy(),
                        parts(d.parts(), columns),
                        d.partitions().stream()
                                // the parent's rows land on their own way
                                .filter(p -> p.role() != PgPartition.Role.LANDING)
                                .map(p -> copy(p, draft, parent, places, columns))
                                .toList())))
                .orElse(made);
    }

    private static Optional<SourcePosition> place(Draft draft, Optional<ObjectId> origin) {
        List<OraclePartition> own = draft.oracle.partitioning().orElseThrow().partitions();
        int index = origin.map(draft.places::indexOf).orElse(-1);
        return index >= 0 && index < own.size()
                ? own.get(index).position().or(draft.oracle::position)
                : draft.oracle.position();
    }

    /** A table has one DEFAULT partition: where Oracle's own is one, it serves as landing too. */
    private void landing(Draft draft) {
        boolean wanted = LandingRule.of(choices.of(LandingRule.ID, draft.oracle.name())) != LandingRule.NONE;
        if (!wanted) {
            findings.add(
                    "PB-REF-012",
                    draft.id(),
                    draft.oracle.position(),
                    "A row of " + draft.oracle.name() + " without "
                            + String.join(
                                    ", ",
                                    draft.lookup.orElseThrow().addedColumns().stream()
                                            .map(Identifier::text)
                                            .toList())
                            + " is refused.");
            return;
        }
        draft.lands = true;
        if (draft.leaves.stream().anyMatch(l -> l.bound() instanceof PgBound.Default || hashed(l))) {
            return;
        }
        Identifier name = names.relation(
                draft.name.schema().orElseThrow(),
                draft.name.name().text() + "_landing",
                draft.id(),
                draft.oracle.position());
        QualifiedName leaf = draft.name.sibling(name);
        Identifier guard = names.constraint(leaf, name.text() + "_empty", draft.id(), draft.oracle.position());
        draft.leaves.add(new PgPartition(
                name,
                new PgBound.Default(),
                List.of(new PgConstraint.Check(guard, "false", false, true, Optional.empty())),
                PgPartition.Role.LANDING,
                Optional.of("landing: always empty; sends on rows that come without the partition key"),
                Optional.empty()));
    }
}
