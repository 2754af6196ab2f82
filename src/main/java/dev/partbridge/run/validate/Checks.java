package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.rule.InheritanceProofRule;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which checks a conversion calls for. */
final class Checks {
    private Checks() {}

    /** Rows first, then structure, then plans; within each the tables in their order. */
    static List<Check> of(Conversion conversion) {
        List<Check> rows = new ArrayList<>();
        List<Check> structure = new ArrayList<>();
        structure.add(new StructureCheck(conversion));
        List<Check> plans = new ArrayList<>();
        Set<QualifiedName> droppable = conversion.target().landings();
        for (TableMapping table : conversion.tables()) {
            Optional<PgTable> target = conversion.target().table(table.postgres());
            table.keyLookup().ifPresent(lookup -> {
                rows.add(new ChainCheck(table));
                List<Identifier> landings = new ArrayList<>();
                target.ifPresent(t -> landings.addAll(landings(t)));
                conversion.target().table(lookup.parent()).ifPresent(p -> landings.addAll(landings(p)));
                structure.add(new BoundsCheck(table, landings));
            });
            table.columns().forEach(c -> c.nullAs().ifPresent(v -> rows.add(new NullValueCheck(table, c, v))));
            boolean whole = InheritanceProofRule.isWhole(
                    conversion.options().choices().of(InheritanceProofRule.ID, table.oracle()));
            target.ifPresent(t -> {
                landings(t).stream()
                        .map(t.name()::sibling)
                        .forEach(l -> rows.add(new LandingCheck(t.origin(), l, droppable.contains(l))));
                KeysCheck keys = new KeysCheck(t);
                if (keys.hasKeys()) {
                    structure.add(keys);
                }
                foreignKeys(t, structure);
                if (t.layout() instanceof PgLayout.Inheritance) {
                    rows.add(new EmptyParentsCheck(t));
                    structure.add(new ChildrenCheck(t, conversion.target().triggers()));
                    plans.add(new OverlapCheck(t, whole));
                }
                if (!(t.layout() instanceof PgLayout.Plain)) {
                    plans.add(new PruningCheck(t, whole));
                }
            });
            conversion.target().registries().stream()
                    .filter(r -> r.of().equals(table.postgres()))
                    .forEach(r -> rows.add(new RegistryCheck(ObjectId.table(table.oracle()), r)));
            if (table.keyLookup().isPresent()) {
                plans.add(new JoinCheck(table));
            }
        }
        rows.addAll(structure);
        rows.addAll(plans);
        return List.copyOf(rows);
    }

    private static List<Identifier> landings(PgTable table) {
        return table.layout().all().stream()
                .filter(p -> p.role() == PgPartition.Role.LANDING)
                .map(PgPartition::name)
                .toList();
    }

    private static void foreignKeys(PgTable table, List<Check> checks) {
        for (PgConstraint constraint : table.constraints()) {
            if (constraint instanceof PgConstraint.ForeignKey key) {
                checks.add(new ForeignKeyCheck(table, key));
            }
        }
    }
}
