package dev.partbridge.postgres.model;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that the target is to get. A value like the records it holds; not one itself because it keeps its objects by name
 * too: schemas have ten thousand tables, and each is asked for many times.
 */
public final class PostgresModel {
    private final List<Identifier> schemas;
    private final List<PgSequence> sequences;
    private final List<PgTable> tables;
    private final List<PgIndex> indexes;
    private final List<PgFunction> functions;
    private final List<PgTrigger> triggers;
    private final List<PgView> views;
    private final List<PgRegistry> registries;
    private final List<PgPartman> partman;
    private final Map<QualifiedName, PgTable> byName;
    private final Map<QualifiedName, PgRegistry> registryByName;
    private final Map<QualifiedName, List<PgRegistry>> registriesByTable;
    private final Map<QualifiedName, List<PgTrigger>> triggersByRelation;

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

    /**
     * All that a target may get.
     *
     * @param schemas to be created unless they are there
     * @param tables parents before the children that reference them, registries among them
     * @param views over tables, of the same rows
     * @param registries which of the tables hold keys of others
     * @param partman which tables pg_partman is to go on with; nothing of it is run
     */
    public PostgresModel(
            List<Identifier> schemas,
            List<PgSequence> sequences,
            List<PgTable> tables,
            List<PgIndex> indexes,
            List<PgFunction> functions,
            List<PgTrigger> triggers,
            List<PgView> views,
            List<PgRegistry> registries,
            List<PgPartman> partman) {
        this.schemas = List.copyOf(schemas);
        this.sequences = List.copyOf(sequences);
        this.tables = List.copyOf(tables);
        this.indexes = List.copyOf(indexes);
        this.functions = List.copyOf(functions);
        this.triggers = List.copyOf(triggers);
        this.views = List.copyOf(views);
        this.registries = List.copyOf(registries);
        this.partman = List.copyOf(partman);
        this.byName = this.tables.stream()
                .collect(Collectors.toMap(PgTable::name, Function.identity(), (first, second) -> first));
        this.registryByName = this.registries.stream()
                .collect(Collectors.toMap(PgRegistry::name, Function.identity(), (first, second) -> first));
        this.registriesByTable = this.registries.stream().collect(Collectors.groupingBy(PgRegistry::of));
        this.triggersByRelation = this.triggers.stream().collect(Collectors.groupingBy(PgTrigger::table));
    }

    public List<Identifier> schemas() {
        return schemas;
    }

    public List<PgSequence> sequences() {
        return sequences;
    }

    public List<PgTable> tables() {
        return tables;
    }

    public List<PgIndex> indexes() {
        return indexes;
    }

    public List<PgFunction> functions() {
        return functions;
    }

    public List<PgTrigger> triggers() {
        return triggers;
    }

    public List<PgView> views() {
        return views;
    }

    public List<PgRegistry> registries() {
        return registries;
    }

    public List<PgPartman> partman() {
        return partman;
    }

    public Optional<PgTable> table(QualifiedName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What makes a table a registry, where it is one. */
    public Optional<PgRegistry> registry(QualifiedName table) {
        return Optional.ofNullable(registryByName.get(table));
    }

    /** The registries that hold keys of a table. */
    public List<PgRegistry> registriesOf(QualifiedName table) {
        return registriesByTable.getOrDefault(table, List.of());
    }

    /** Those of a table, leaf or view, in the order they are made. */
    public List<PgTrigger> triggersOn(QualifiedName relation) {
        return triggersByRelation.getOrDefault(relation, List.of());
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

    private List<List<?>> all() {
        return List.of(schemas, sequences, tables, indexes, functions, triggers, views, registries, partman);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostgresModel that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(all());
    }

    @Override
    public String toString() {
        return "PostgresModel" + all();
    }
}
