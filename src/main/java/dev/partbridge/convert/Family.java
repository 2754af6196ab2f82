package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table and all that are partitioned by reference to it, at any depth: their partitions are added and taken away
 * together.
 *
 * @param tables the root first, each parent before its children
 */
record Family(List<Draft> tables) {
    Family {
        tables = List.copyOf(tables);
    }

    /**
     * The family of a table that has children by reference and is no child itself. None where no partition can be added,
     * as by hash.
     */
    static Optional<Family> of(Draft root, Chains chains) {
        boolean fits = root.declarative()
                && root.parentByReference
                && root.parent.isEmpty()
                && pattern(root).isPresent()
                && root.parts.stream().allMatch(p -> p.column().isPresent())
                && (root.strategy.equals("RANGE") || root.strategy.equals("LIST"));
        return fits
                ? Optional.of(new Family(chains.all(root).stream()
                        .sorted(Comparator.comparingInt(Draft::level))
                        .toList()))
                : Optional.empty();
    }

    Draft root() {
        return tables.get(0);
    }

    /** The last partition with a bound of its own: new ones are made as it is. */
    static Optional<PgPartition> pattern(Draft draft) {
        return draft.leaves.stream()
                .filter(p -> p.role() == PgPartition.Role.COUNTERPART || p.role() == PgPartition.Role.FUTURE)
                .filter(p -> !(p.bound() instanceof PgBound.Default))
                .reduce((first, second) -> second);
    }

    /** A name in the root's schema. */
    QualifiedName name(Names names, String suffix) {
        Identifier schema = root().name.schema().orElseThrow();
        return QualifiedName.of(
                schema, names.function(schema, root().name.name().text() + suffix, root().id()));
    }

    /** Names in SQL. */
    String list() {
        return tables.stream().map(d -> PostgresSql.quote(d.name)).collect(Collectors.joining(", "));
    }

    /** The tables and their leaves. */
    List<QualifiedName> relations() {
        return tables.stream()
                .flatMap(d ->
                        Stream.concat(Stream.of(d.name), d.leafNodes().stream().map(d::leaf)))
                .toList();
    }

    String lock(String mode) {
        return "  LOCK TABLE " + list() + " IN " + mode + " MODE;\n";
    }
}
