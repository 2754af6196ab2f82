package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the target is to get.
 *
 * @param schemas to be created unless they are there
 * @param tables parents before the children that reference them, registries among them
 * @param views over tables, of the same rows
 * @param registries which of the tables hold keys of others
 * @param partman which tables pg_partman is to go on with; nothing of it is run
 */
public record PostgresModel(
        List<Identifier> schemas,
        List<PgSequence> sequences,
        List<PgTable> tables,
        List<PgIndex> indexes,
        List<PgFunction> functions,
        List<PgTrigger> triggers,
        List<PgView> views,
        List<PgRegistry> registries,
        List<PgPartman> partman) {
    /** Without views, registries and pg_partman. */
    public PostgresModel(
            List<Identifier> schemas,
            List<PgSequence> sequences,
            List<PgTable> tables,
            List<PgIndex> indexes,
            List<PgFunction> functions,
            List<PgTrigger> triggers) {
        this(schemas, sequences, tables, indexes, functions, triggers, List.of(), List.of(), List.of());
    }

    public PostgresModel {
        schemas = List.copyOf(schemas);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        indexes = List.copyOf(indexes);
        functions = List.copyOf(functions);
        triggers = List.copyOf(triggers);
        views = List.copyOf(views);
        registries = List.copyOf(registries);
        partman = List.copyOf(partman);
    }

    public Optional<PgTable> table(QualifiedName name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** The leaves that are there for rows without the partition key alone, and go when none come any more. */
    public Set<QualifiedName> landings() {
        Set<QualifiedName> sending = triggers.stream()
                .filter(t -> t.role() == PgTrigger.Role.LANDING)
                .map(PgTrigger::table)
                .collect(Collectors.toSet());
        return tables.stream()
                .flatMap(t -> t.layout().partitions().stream()
                        .filter(p -> p.role() == PgPartition.Role.LANDING)
                        .map(t::leaf))
                .filter(sending::contains)
                .collect(Collectors.toSet());
    }
}
