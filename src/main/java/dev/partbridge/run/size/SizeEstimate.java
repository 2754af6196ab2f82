package dev.partbridge.run.size;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Estimates what a plan's tables will take, from what is known of the source's rows and the types on both sides. */
public final class SizeEstimate {
    /** The first page of a B-tree and its root. */
    private static final int INDEX_PAGES = 2;

    private final PostgresModel target;
    private final Map<QualifiedName, CopiedRows> rows = new HashMap<>();
    private final Map<QualifiedName, List<PgIndex>> indexes = new HashMap<>();

    private SizeEstimate(Plan plan) {
        this.target = plan.conversion().target();
        // parents come before those that have their key from them
        plan.copies().forEach(c -> rows(
                        c, Optional.ofNullable(plan.stored().get(c.table().oracle())))
                .ifPresent(r -> rows.put(c.table().postgres(), r)));
        target.indexes().forEach(i -> indexes.computeIfAbsent(i.table(), t -> new ArrayList<>())
                .add(i));
    }

    /** In the order of the target's tables; without those of whose rows nothing is known. */
    public static List<TableSize> of(Plan plan) {
        SizeEstimate estimate = new SizeEstimate(plan);
        return estimate.target.tables().stream()
                .map(estimate::table)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CopiedRows> rows(Step.Copy copy, Optional<StoredSize> stored) {
        return stored.isPresent()
                ? LeafStatistics.of(copy, stored.get())
                        .map(s -> new DatabaseRows(copy.table(), stored.get(), s, c -> added(copy.table(), c)))
                : Optional.of(copy).filter(c -> c.rows() > 0).map(FileRows::of);
    }

    /** Of a key's column that a child by reference gets from its parent, else of one that the load computes. */
    private double added(TableMapping child, PgColumn column) {
        Optional<KeyLookup> key = child.keyLookup().filter(k -> k.addedColumns().contains(column.name()));
        return key.flatMap(k -> Optional.ofNullable(rows.get(k.parent())))
                .flatMap(parent -> target.table(key.get().parent())
                        .flatMap(t -> column(
                                t,
                                key.get()
                                        .parentKey()
                                        .get(key.get().addedColumns().indexOf(column.name()))))
                        .map(parent::width))
                .or(() -> Widths.of(column.type()).map(f -> (double) f.stored()))
                .orElse((double) Widths.UNKNOWN);
    }

    private static Optional<PgColumn> column(PgTable table, Identifier name) {
        return table.columns().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private Optional<TableSize> table(PgTable table) {
        QualifiedName filledFrom =
                target.registry(table.name()).map(PgRegistry::of).orElse(table.name());
        return Optional.ofNullable(rows.get(filledFrom))
                .filter(r -> r.rows() > 0)
                .map(r -> table(table, r));
    }

    private TableSize table(PgTable table, CopiedRows rows) {
        double width = table.columns().stream().mapToDouble(rows::width).sum();
        int parts = Math.max(1, table.layout().leaves().size());
        long built = 0;
        for (double key : keys(table, rows)) {
            built += Pages.index(rows.rows(), key) + (long) parts * INDEX_PAGES * Pages.PAGE;
        }
        // the last page of each part is half empty; that of long values has its first one
        long ends = (long) parts * Pages.PAGE;
        return new TableSize(table.name(), rows.rows(), Pages.table(rows.rows(), width) + ends, built);
    }

    /** The widths of all keys and indexes; under inheritance those of a child, which each has. */
    private List<Double> keys(PgTable table, CopiedRows rows) {
        List<PgConstraint> constraints = new ArrayList<>(table.constraints());
        List<PgIndex> own = new ArrayList<>(indexes.getOrDefault(table.name(), List.of()));
        if (table.layout() instanceof PgLayout.Inheritance inheritance) {
            inheritance.leaves().stream().findFirst().ifPresent(leaf -> {
                constraints.addAll(leaf.constraints());
                own.addAll(indexes.getOrDefault(table.leaf(leaf), List.of()));
            });
        }
        List<Double> widths = new ArrayList<>();
        for (PgConstraint constraint : constraints) {
            if (constraint instanceof PgConstraint.PrimaryKey key) {
                widths.add(columns(table, key.columns(), rows));
            } else if (constraint instanceof PgConstraint.Unique key) {
                widths.add(columns(table, key.columns(), rows));
            }
        }
        own.forEach(i -> widths.add(
                i.parts().stream().mapToDouble(p -> part(table, p, rows)).sum()));
        return widths;
    }

    private static double columns(PgTable table, List<Identifier> columns, CopiedRows rows) {
        return columns.stream()
                .mapToDouble(c -> part(table, PostgresSql.quote(c), rows))
                .sum();
    }

    private static double part(PgTable table, String sql, CopiedRows rows) {
        String name = sql.replaceFirst("( DESC| ASC| NULLS (FIRST|LAST))+$", "");
        return table.columns().stream()
                .filter(c -> PostgresSql.quote(c.name()).equals(name))
                .findFirst()
                .map(rows::width)
                .orElse((double) Widths.UNKNOWN);
    }
}
