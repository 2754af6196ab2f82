package dev.partbridge.scheme;

import dev.partbridge.convert.Conversion;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a converter with one defect would give. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum Mutation {
    /** The partitions of a level have each other's bounds. */
    BOUNDS_EXCHANGED(Mutation::exchangeBounds),
    /** NULL is left out of the list that names it. */
    NULL_FORGOTTEN(Mutation::forgetNull),
    /** The rest of a list goes nowhere, or a MAXVALUE partition takes no NULL. */
    DEFAULT_FORGOTTEN(Mutation::forgetDefault),
    /** A bound is taken as inclusive. */
    BOUND_INCLUSIVE(Mutation::includeBound),
    /** Two partitions have each other's subpartitions. */
    SUBPARTITIONS_EXCHANGED(Mutation::exchangeDivisions);

    private final UnaryOperator<List<PgPartition>> level;

    Mutation(UnaryOperator<List<PgPartition>> level) {
        this.level = level;
    }

    /** The conversion with the defect in every table; absent where no table has a place for it. */
    Optional<Conversion> plant(Conversion conversion) {
        PostgresModel target = conversion.target();
        List<PgTable> tables = target.tables().stream().map(this::table).toList();
        if (tables.equals(target.tables())) {
            return Optional.empty();
        }
        PostgresModel wrong = new PostgresModel(
                target.schemas(), target.sequences(), tables, target.indexes(), target.functions(), target.triggers());
        return Optional.of(new Conversion(
                conversion.source(), conversion.options(), wrong, conversion.tables(), conversion.findings()));
    }

    private PgTable table(PgTable table) {
        return table.layout() instanceof PgLayout.Declarative layout
                ? new PgTable(
                        table.name(),
                        table.columns(),
                        division(layout),
                        table.constraints(),
                        table.level(),
                        table.comment(),
                        table.origin())
                : table;
    }

    private PgLayout.Declarative division(PgLayout.Declarative layout) {
        List<PgPartition> deeper = layout.partitions().stream()
                .map(p -> p.division().map(d -> p.withDivision(division(d))).orElse(p))
                .toList();
        return new PgLayout.Declarative(layout.strategy(), layout.parts(), level.apply(deeper));
    }

    private static PgPartition bounded(PgPartition partition, PgBound bound) {
        return new PgPartition(
                partition.name(),
                bound,
                partition.constraints(),
                partition.role(),
                partition.remark(),
                partition.division(),
                partition.tablespace(),
                partition.origin());
    }

    private static List<PgPartition> exchangeBounds(List<PgPartition> level) {
        boolean hash = level.stream().anyMatch(p -> p.bound() instanceof PgBound.Hash);
        if (level.size() < 2 || hash) {
            return level;
        }
        List<PgPartition> wrong = new ArrayList<>(level);
        wrong.set(0, bounded(level.get(0), level.get(1).bound()));
        wrong.set(1, bounded(level.get(1), level.get(0).bound()));
        return wrong;
    }

    private static List<PgPartition> forgetNull(List<PgPartition> level) {
        return level.stream()
                .flatMap(p -> p.bound() instanceof PgBound.In in && in.values().contains("NULL")
                        ? without(p, in)
                        : Stream.of(p))
                .toList();
    }

    private static Stream<PgPartition> without(PgPartition partition, PgBound.In in) {
        List<String> rest = in.values().stream().filter(v -> !v.equals("NULL")).toList();
        return rest.isEmpty() ? Stream.of() : Stream.of(bounded(partition, new PgBound.In(rest)));
    }

    private static List<PgPartition> forgetDefault(List<PgPartition> level) {
        return level.stream()
                .filter(p -> !(p.bound() instanceof PgBound.Default))
                .toList();
    }

    /** Numbers of one decimal alone: the next one is known. */
    private static List<PgPartition> includeBound(List<PgPartition> level) {
        return level.stream()
                .map(p -> p.bound() instanceof PgBound.Range range
                        ? bounded(p, new PgBound.Range(next(range.from()), next(range.to())))
                        : p)
                .toList();
    }

    private static List<String> next(List<String> tuple) {
        String last = tuple.get(tuple.size() - 1);
        if (!last.matches("-?\\d+(\\.\\d+)?")) {
            return tuple;
        }
        List<String> wrong = new ArrayList<>(tuple);
        wrong.set(
                tuple.size() - 1,
                new BigDecimal(last).add(new BigDecimal("0.1")).toPlainString());
        return wrong;
    }

    private static List<PgPartition> exchangeDivisions(List<PgPartition> level) {
        if (level.size() < 2
                || level.get(0).division().isEmpty()
                || level.get(1).division().isEmpty()) {
            return level;
        }
        List<PgPartition> wrong = new ArrayList<>(level);
        wrong.set(0, level.get(0).withDivision(level.get(1).division().get()));
        wrong.set(1, level.get(1).withDivision(level.get(0).division().get()));
        return wrong;
    }
}
