package dev.partbridge.run.validate;

import dev.partbridge.convert.ChainLink;
import dev.partbridge.convert.ChosenRows;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.plan.PlanEdits;
import dev.partbridge.postgres.ddl.SequenceDdl;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ProofSettings;
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

    /**
     * Rows first, then structure, then plans; within each the tables in their order.
     *
     * @param loadedHere whether the target says that this program loaded the rows, and added the foreign keys after it
     */
    static List<Check> of(Conversion conversion, PlanEdits edits, ProofSettings settings, boolean loadedHere) {
        ExpectedDifferences expected = new ExpectedDifferences(conversion.target(), edits);
        List<Check> rows = new ArrayList<>();
        List<Check> structure = new ArrayList<>();
        structure.add(new StructureCheck(conversion, expected));
        sequences(conversion, expected).ifPresent(structure::add);
        List<Check> plans = new ArrayList<>();
        Set<QualifiedName> droppable = conversion.target().landings();
        ChosenRows chosen =
                new ChosenRows(conversion.source(), conversion.options().narrowings());
        for (TableMapping table : conversion.tables()) {
            conversion
                    .source()
                    .table(table.oracle())
                    .filter(chosen::narrowed)
                    .ifPresent(t -> rows.add(new ChosenRowsCheck(table, t, chosen)));
            Optional<PgTable> target = conversion.target().table(table.postgres());
            List<Identifier> landings = new ArrayList<>();
            table.chain().map(ChainLink::join).ifPresent(lookup -> {
                target.ifPresent(t -> landings.addAll(landings(t)));
                conversion.target().table(lookup.parent()).ifPresent(p -> landings.addAll(landings(p)));
                rows.add(new ChainCheck(table, landings, doubts(conversion, lookup, loadedHere), settings));
                structure.add(new BoundsCheck(table, landings));
            });
            table.columns().forEach(c -> c.nullAs().ifPresent(v -> rows.add(new NullValueCheck(table, c, v))));
            target.ifPresent(t -> {
                landings(t).stream()
                        .map(t.name()::sibling)
                        .forEach(l -> rows.add(new LandingCheck(t.origin(), l, droppable.contains(l))));
                KeysCheck keys = new KeysCheck(t, expected);
                if (keys.hasKeys()) {
                    structure.add(keys);
                }
                foreignKeys(t, expected, structure);
                if (t.layout() instanceof PgLayout.Inheritance) {
                    rows.add(new EmptyParentsCheck(t));
                    structure.add(new ChildrenCheck(t, conversion.target().triggers(), expected));
                    plans.add(new OverlapCheck(t, settings.everyChild()));
                }
                if (!(t.layout() instanceof PgLayout.Plain)) {
                    plans.add(new PruningCheck(t, settings.everyChild()));
                }
            });
            conversion
                    .target()
                    .registriesOf(table.postgres())
                    .forEach(r -> rows.add(new RegistryCheck(ObjectId.table(table.oracle()), r)));
            if (table.chain().isPresent()) {
                plans.add(new JoinCheck(table, !landings.isEmpty()));
            }
        }
        rows.addAll(structure);
        List<String> needed = plannerSettings(conversion);
        if (!needed.isEmpty()) {
            rows.add(new PlannerSettingsCheck(needed));
        }
        rows.addAll(plans);
        return List.copyOf(rows);
    }

    /** By which the planner leaves out what a query does not ask for, of the kinds of tables there are. */
    private static List<String> plannerSettings(Conversion conversion) {
        return conversion.target().tables().stream()
                .map(PgTable::layout)
                .filter(l -> !(l instanceof PgLayout.Plain))
                .map(l -> l instanceof PgLayout.Inheritance ? "constraint_exclusion" : "enable_partition_pruning")
                .distinct()
                .sorted()
                .toList();
    }

    /** Where the plan has a column that a sequence feeds. */
    private static Optional<Check> sequences(Conversion conversion, ExpectedDifferences expected) {
        List<PgTable> tables = conversion.tables().stream()
                .flatMap(t -> conversion.target().table(t.postgres()).stream())
                .toList();
        List<PgTable> fed = tables.stream()
                .filter(t -> !SequenceDdl.behindLoad(t, conversion.target()).isEmpty())
                .toList();
        return fed.isEmpty()
                ? Optional.empty()
                : Optional.of(new SequenceCheck(
                        tables.stream().map(PgTable::name).toList(),
                        fed.stream().allMatch(t -> expected.of(ObjectId.table(t.name()))
                                .isPresent())));
    }

    /** What is known before the catalog is read to speak against a proof by constraints. */
    private static List<String> doubts(Conversion conversion, KeyLookup lookup, boolean loadedHere) {
        List<String> doubts = new ArrayList<>();
        if (!loadedHere) {
            doubts.add("the target has no record that this program loaded the rows, so that nobody knows whether the"
                    + " foreign keys were validated after it");
        }
        boolean fed = conversion.tables().stream()
                .filter(t -> t.postgres().equals(lookup.parent()))
                .anyMatch(t -> conversion
                        .options()
                        .choices()
                        .of(KeyMovesRule.ID, t.oracle())
                        .equals(KeyMovesRule.TRIGGERS.choice()));
        if (fed) {
            doubts.add(
                    "key-moves=triggers was chosen, as for rows that come by replication, which no foreign key checks");
        }
        return doubts;
    }

    private static List<Identifier> landings(PgTable table) {
        return table.layout().all().stream()
                .filter(p -> p.role() == PgPartition.Role.LANDING)
                .map(PgPartition::name)
                .toList();
    }

    private static void foreignKeys(PgTable table, ExpectedDifferences expected, List<Check> checks) {
        for (PgConstraint constraint : table.constraints()) {
            if (constraint instanceof PgConstraint.ForeignKey key) {
                checks.add(new ForeignKeyCheck(
                        table,
                        key,
                        expected.of(ObjectId.constraint(table.name(), key.name()))
                                .isPresent()));
            }
        }
    }
}
