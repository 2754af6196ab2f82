package dev.partbridge.run.size;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Slice;
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

/** Estimates what a plan's tables will take, from rows and bytes of the source and the types on both sides. */
public final class SizeEstimate {
    /** Of an expression, of a column that no row brings, or where only the number of rows is known. */
    private static final int UNKNOWN = 16;

    /** The first page of a B-tree and its root. */
    private static final int INDEX_PAGES = 2;

    private final PostgresModel target;
    private final Map<QualifiedName, Step.Copy> copies = new HashMap<>();
    private final Map<QualifiedName, List<PgIndex>> indexes = new HashMap<>();

    private SizeEstimate(Plan plan) {
        this.target = plan.conversion().target();
        plan.copies().forEach(c -> copies.put(c.table().postgres(), c));
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

    private Optional<TableSize> table(PgTable table) {
        QualifiedName filledFrom =
                target.registry(table.name()).map(PgRegistry::of).orElse(table.name());
        return Optional.ofNullable(copies.get(filledFrom))
                .filter(c -> c.rows() > 0)
                .map(c -> table(table, c.rows(), variable(c)));
    }

    private TableSize table(PgTable table, long rows, double variable) {
        double width = table.columns().stream()
                .mapToDouble(c -> width(c.type(), variable))
                .sum();
        int parts = Math.max(1, table.layout().leaves().size());
        long built = 0;
        for (double key : keys(table, variable)) {
            built += Pages.index(rows, key) + (long) parts * INDEX_PAGES * Pages.PAGE;
        }
        // the last page of each part is half empty; that of long values has its first one
        long ends = (long) parts * Pages.PAGE;
        return new TableSize(table.name(), rows, Pages.table(rows, width) + ends, built);
    }

    /** What a value of changing length takes: the row's bytes without those of the other columns, shared out. */
    private static double variable(Step.Copy copy) {
        if (copy.bytes() == 0) {
            return UNKNOWN;
        }
        boolean file = copy.chunks().stream().map(Chunk::slice).anyMatch(Slice::counted);
        double left = (double) copy.bytes() / copy.rows();
        int columns = 0;
        for (TableMapping.ColumnMapping column : copy.table().columns()) {
            Optional<Widths.Fixed> fixed = Widths.of(column.postgresType());
            left -= 1 + fixed.map(f -> file ? f.text() : f.oracle()).orElse(0);
            columns += fixed.isPresent() ? 0 : 1;
        }
        return columns == 0 ? UNKNOWN : Math.max(0, left) / columns + Widths.SHORT_HEADER;
    }

    private static double width(String type, double variable) {
        return Widths.of(type).map(f -> (double) f.stored()).orElse(variable);
    }

    /** The widths of all keys and indexes; under inheritance those of a child, which each has. */
    private List<Double> keys(PgTable table, double variable) {
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
                widths.add(columns(table, key.columns(), variable));
            } else if (constraint instanceof PgConstraint.Unique key) {
                widths.add(columns(table, key.columns(), variable));
            }
        }
        own.forEach(i -> widths.add(
                i.parts().stream().mapToDouble(p -> part(table, p, variable)).sum()));
        return widths;
    }

    private static double columns(PgTable table, List<Identifier> columns, double variable) {
        return columns.stream()
                .mapToDouble(c -> part(table, PostgresSql.quote(c), variable))
                .sum();
    }

    private static double part(PgTable table, String sql, double variable) {
        String name = sql.replaceFirst("( DESC| ASC| NULLS (FIRST|LAST))+$", "");
        return table.columns().stream()
                .filter(c -> PostgresSql.quote(c.name()).equals(name))
                .map(PgColumn::type)
                .findFirst()
                .map(t -> width(t, variable))
                .orElse((double) UNKNOWN);
    }
}
